package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedCallDesk;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.telephony.MissedStore;
import org.yihaotong.engine.words.Words;

/** Citizens to be called back, for those who do it: as long as a task waits they see its number, afterwards masked. */
@Component(service = MissedCallDesk.class)
public final class StoredMissedCallDesk implements MissedCallDesk {

    private static final int LIMIT = 200;
    private static final int NOTE = 200;

    private final MissedStore store;
    private final Clock clock;

    @Activate
    public StoredMissedCallDesk(@Reference MissedStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Page<MissedCall> missed(Actor actor, Set<MissedState> states, Optional<String> cursor, int limit) {
        check(actor);
        new Fields()
                .that(limit >= 1 && limit <= LIMIT, "limit", "range", Words.say("field.limit"))
                .done();
        Page<MissedCall> page = store.list(states, cursor, limit);
        return new Page<>(page.items().stream().map(t -> of(actor, t)).toList(), page.next());
    }

    private static void check(Actor actor) {
        if (actor.isUnit() || !actor.isOneOf(Role.AGENT, Role.CALLBACK_CLERK, Role.SHIFT_LEADER)) {
            throw CallSight.refuse("CallMissed");
        }
    }

    private static MissedCall of(Actor actor, MissedCall task) {
        boolean clear = task.state() == MissedState.OPEN
                || actor.isOneOf(Role.SHIFT_LEADER)
                || task.settledBy().equals(actor.login());
        return clear ? task : task.showing(CallSight.masked(task.number()));
    }

    @Override
    public MissedCall settle(Actor actor, String id, boolean reached, String note, long version) {
        check(actor);
        String said = note == null ? "" : note.strip();
        new Fields().text("note", said, reached ? 0 : 2, NOTE).done();
        MissedState how = reached ? MissedState.REACHED : MissedState.NOT_REACHED;
        return store.change(id, task -> {
                    if (task.version() != version) {
                        throw new StaleVersionException(Words.say("stale.missed-call"), task.version());
                    }
                    if (task.state() != MissedState.OPEN) {
                        throw Words.refuse("missed-settled");
                    }
                    return task.settled(how, actor.login(), said, clock.instant());
                })
                .map(task -> of(actor, task))
                .orElseThrow(() -> new NotFoundException(Words.say("missing.missed-call")));
    }
}
