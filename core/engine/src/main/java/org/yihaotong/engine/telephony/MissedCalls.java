package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.telephony.MissedStore;
import org.yihaotong.engine.rule.Books;

/**
 * Sees to it that whoever gave up is called back: a citizen whose call was lost and who has not come through within the
 * rules' minutes becomes a task, and a task settles itself once its citizen has come through. Looks at what is kept and
 * remembers nothing, so that neither a restart nor a second node counts a call twice or not at all.
 */
@Component(
        service = {},
        immediate = true)
public final class MissedCalls {

    private static final Duration BEAT = Duration.ofSeconds(15);

    /** What was lost before that is not called back any more, such as after a long outage of the centre. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private static final int BATCH = 200;

    private final MissedStore missed;
    private final Books books;
    private final CallRuleBook book;
    private final Clock clock;
    private final Future<?> sweeping;

    @Activate
    public MissedCalls(
            @Reference MissedStore missed,
            @Reference Books books,
            @Reference CallRuleBook book,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.missed = missed;
        this.books = books;
        this.book = book;
        this.clock = clock;
        this.sweeping = scheduler.every(BEAT, this::sweep);
    }

    void sweep() {
        Instant now = clock.instant();
        Instant due = now.minus(Duration.ofMinutes(books.now(book).missedMinutes()));
        missed.undecided(now.minus(OLDEST), due, BATCH).forEach(this::decide);
        List<MissedCall> through = missed.settledThemselves(BATCH);
        through.forEach(task -> missed.change(task.id(), t -> cameThrough(t, now)));
    }

    private void decide(Call lost) {
        Instant since = lost.endedAt().orElseThrow();
        if (missed.cameThrough(lost.caller(), since)) {
            missed.letGo(lost.id());
            return;
        }
        missed.missed(new MissedCall(
                UUID.randomUUID().toString(),
                lost.caller(),
                lost.hotline(),
                lost.id(),
                1,
                MissedState.OPEN,
                since,
                Optional.empty(),
                "",
                "",
                1));
    }

    /** Somebody may have settled it meanwhile. */
    private static MissedCall cameThrough(MissedCall task, Instant now) {
        return task.state() == MissedState.OPEN
                ? task.settled(MissedState.CAME_THROUGH, Actor.CENTRE.login(), "", now)
                : task;
    }

    @Deactivate
    public void stop() {
        sweeping.cancel(false);
    }
}
