package org.yihaotong.engine.channel;

import static org.yihaotong.api.people.Role.ADMINISTRATOR;
import static org.yihaotong.api.people.Role.AGENT;
import static org.yihaotong.api.people.Role.AUDITOR;
import static org.yihaotong.api.people.Role.DISPATCHER;
import static org.yihaotong.api.people.Role.INTEGRATOR;
import static org.yihaotong.api.people.Role.SHIFT_LEADER;
import static org.yihaotong.api.people.Role.SUPERVISOR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.channel.AsideDeed;
import org.yihaotong.api.channel.AsideDesk;
import org.yihaotong.api.channel.AsideMessage;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideStep;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.channel.AsideStore;
import org.yihaotong.engine.port.channel.StoredAside;
import org.yihaotong.engine.words.Words;

/** The desk for what lies aside: who may unmask callers reads it, and whatever is done with it is written down. */
@Component
public final class StoredAsides implements AsideDesk {

    private static final int MOST = 200;

    private final AsideStore store;
    private final Intake intake;
    private final Clock clock;

    @Activate
    public StoredAsides(@Reference AsideStore store, @Reference Intake intake, @Reference Clock clock) {
        this.store = store;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Page<AsideMessage> list(Actor actor, AsideMessageQuery query) {
        checkSeeing(actor);
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= MOST, "limit", "range", Words.say("field.limit"))
                .done();
        Page<StoredAside> page = store.list(query);
        return new Page<>(page.items().stream().map(StoredAside::message).toList(), page.next());
    }

    @Override
    public List<AsideStep> history(Actor actor, String id) {
        checkSeeing(actor);
        return store.steps(stored(id).id());
    }

    @Override
    public Appeal open(Actor actor, String id, String reason) {
        checkReading(actor);
        String why = why(reason);
        Appeal appeal = kept(stored(id));
        store.note(id, step(actor, AsideDeed.OPENED, why));
        return appeal;
    }

    @Override
    public AsideMessage take(Actor actor, String id) {
        checkReading(actor);
        StoredAside aside = stored(id);
        if (aside.outcome() == AsideOutcome.TAKEN) {
            return aside.message();
        }
        checkOpen(aside);
        String number = accept(aside);
        AsideStep step = step(actor, AsideDeed.TAKEN, number);
        settle(aside, aside.settled(AsideOutcome.TAKEN, step.at(), step.by(), number, ""), step);
        return stored(id).message();
    }

    private String accept(StoredAside aside) {
        try {
            return intake.acceptRead(kept(aside), aside.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AsideMessage discard(Actor actor, String id, String reason) {
        checkReading(actor);
        String why = why(reason);
        StoredAside aside = stored(id);
        checkOpen(aside);
        AsideStep step = step(actor, AsideDeed.DISCARDED, why);
        settle(aside, aside.settled(AsideOutcome.DISCARDED, step.at(), step.by(), "", why), step);
        return stored(id).message();
    }

    /** Two at once: the second learns what the first decided; two who take it have made one ticket. */
    private void settle(StoredAside before, StoredAside after, AsideStep step) {
        if (!store.settle(before.outcome(), after, step)
                && !stored(before.id()).ticket().equals(after.ticket())) {
            checkOpen(stored(before.id()));
        }
    }

    private StoredAside stored(String id) {
        return store.find(id).orElseThrow(() -> new NotFoundException(Words.say("missing.aside")));
    }

    private static Appeal kept(StoredAside aside) {
        return aside.appeal().orElseThrow(() -> Words.refuse("aside-erased"));
    }

    private static void checkOpen(StoredAside aside) {
        if (aside.outcome() != AsideOutcome.OPEN) {
            throw Words.refuse("aside-settled", Words.name(aside.outcome()));
        }
    }

    private static String why(String reason) {
        String why = reason == null ? "" : reason.strip();
        new Fields().text("reason", why, 4, 200).done();
        return why;
    }

    private AsideStep step(Actor actor, AsideDeed deed, String note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new AsideStep(now, actor.login(), actor.name(), deed, note);
    }

    private static void checkSeeing(Actor actor) {
        check(actor, AGENT, SHIFT_LEADER, DISPATCHER, SUPERVISOR, ADMINISTRATOR, INTEGRATOR, AUDITOR);
    }

    private static void checkReading(Actor actor) {
        check(actor, AGENT, SHIFT_LEADER, DISPATCHER, SUPERVISOR);
    }

    private static void check(Actor actor, Role... roles) {
        if (actor.isUnit() || !actor.isOneOf(roles)) {
            throw Words.refuse("role", Words.say("verb.ReadAside"));
        }
    }
}
