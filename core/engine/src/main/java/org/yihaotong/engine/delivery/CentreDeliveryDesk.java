package org.yihaotong.engine.delivery;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryDesk;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.directory.Switchboard;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.words.Words;

/** The desk for deliveries: a unit looks at its own line's, and only the centre sends again. */
@Component(service = DeliveryDesk.class)
public final class CentreDeliveryDesk implements DeliveryDesk {

    private static final int LIMIT = 200;

    private final DeliveryStore store;
    private final PeopleStore people;
    private final DeliveryBook book;
    private final Switchboard switchboard;
    private final Doorbell doorbell;

    @Activate
    public CentreDeliveryDesk(
            @Reference DeliveryStore store,
            @Reference PeopleStore people,
            @Reference DeliveryBook book,
            @Reference Switchboard switchboard,
            @Reference Doorbell doorbell) {
        this.store = store;
        this.people = people;
        this.book = book;
        this.switchboard = switchboard;
        this.doorbell = doorbell;
    }

    @Override
    public Page<Delivery> list(Actor actor, DeliveryQuery query) {
        if (actor.roles().isEmpty()) {
            throw Words.refuse("role", Words.say("verb.ListDeliveries"));
        }
        if (query.limit() < 1 || query.limit() > LIMIT) {
            throw new InvalidInputException("limit", "range", Words.say("field.limit"));
        }
        return store.list(actor.isUnit() ? ofUnit(actor, query) : query);
    }

    private DeliveryQuery ofUnit(Actor actor, DeliveryQuery query) {
        Optional<String> own = actor.unit().flatMap(people::unit).flatMap(Unit::hotline);
        boolean foreign = query.hotline().isPresent() && !query.hotline().equals(own);
        if (own.isEmpty() || foreign) {
            throw Words.refuse("role", Words.say("verb.ListDeliveries"));
        }
        return new DeliveryQuery(own, query.ticket(), query.states(), query.cursor(), query.limit());
    }

    private static void checkMayRetry(Actor actor) {
        boolean allowed =
                actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR, Role.DISPATCHER, Role.SUPERVISOR, Role.SHIFT_LEADER);
        if (!allowed || actor.isUnit()) {
            throw Words.refuse("role", Words.say("verb.RetryDelivery"));
        }
    }

    @Override
    public int replay(Actor actor, String hotline) {
        checkMayRetry(actor);
        int replayed = 0;
        Iterator<Delivery> dead = Page.walk(cursor -> store.list(
                new DeliveryQuery(Optional.of(hotline), Optional.empty(), Set.of(DeliveryState.DEAD), cursor, LIMIT)));
        while (dead.hasNext()) {
            replayed += revive(dead.next()) ? 1 : 0;
        }
        wake(hotline);
        return replayed;
    }

    /** False if somebody else has sent it again, or cancelled it, in the meantime. */
    private boolean revive(Delivery delivery) {
        try {
            book.retried(delivery.id());
            return true;
        } catch (RefusedException alreadyMoved) {
            return false;
        }
    }

    private void wake(String hotline) {
        switchboard.line(hotline).ifPresent(l -> l.standing().release());
        doorbell.ring(hotline);
    }

    @Override
    public Delivery retry(Actor actor, String id) {
        checkMayRetry(actor);
        Delivery queued = book.retried(id);
        wake(queued.hotline());
        return queued;
    }
}
