package org.yihaotong.rest.live;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.PeopleDesk;
import org.yihaotong.api.people.Session;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketQuery;

/** Finds out, by asking the desks, what a listener may hear. */
@Component(service = Audiences.class)
public final class Audiences {

    private final TicketDesk tickets;
    private final PeopleDesk people;

    @Activate
    public Audiences(@Reference TicketDesk tickets, @Reference PeopleDesk people) {
        this.tickets = tickets;
        this.people = people;
    }

    Audience of(Session session) {
        Actor actor = session.person().actor();
        Set<String> units = actor.unit()
                .map(own -> withThoseBelow(own, people.units(actor)))
                .orElse(Set.of());
        return new Audience(session, maySeeTickets(actor), units);
    }

    private boolean maySeeTickets(Actor actor) {
        TicketQuery one = new TicketQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                TicketQuery.Order.NEWEST,
                Optional.empty(),
                1);
        try {
            tickets.list(actor, one);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private static Set<String> withThoseBelow(String own, List<Unit> units) {
        Set<String> found = new HashSet<>(Set.of(own));
        boolean grown = true;
        while (grown) {
            grown = units.stream()
                    .filter(unit -> unit.parent().filter(found::contains).isPresent())
                    .map(Unit::id)
                    .map(found::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return Set.copyOf(found);
    }
}
