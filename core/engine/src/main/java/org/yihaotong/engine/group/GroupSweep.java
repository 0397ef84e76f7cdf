package org.yihaotong.engine.group;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.group.MemberResult.Outcome;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.GroupStore;

/** Looks every few seconds, and whenever the bell rings, which groups have something to give to members that wait. */
@Component(
        service = {},
        immediate = true)
public final class GroupSweep {

    private static final Logger LOG = LoggerFactory.getLogger(GroupSweep.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final int GROUPS = 50;
    private static final int MEMBERS = 500;

    private final GroupStore groups;
    private final FanOut fanOut;
    private final GroupBell bell;
    private final Scheduler scheduler;
    private final Runnable ear = this::hear;
    private final Future<?> beating;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Future<?> rung = CompletableFuture.completedFuture(null);

    @Activate
    public GroupSweep(
            @Reference GroupStore groups,
            @Reference FanOut fanOut,
            @Reference GroupBell bell,
            @Reference Scheduler scheduler) {
        this.groups = groups;
        this.fanOut = fanOut;
        this.bell = bell;
        this.scheduler = scheduler;
        bell.listen(ear);
        this.beating = scheduler.every(BEAT, this::sweep);
    }

    private void hear() {
        rung = scheduler.after(Duration.ZERO, this::sweep);
    }

    /** One at a time; whoever asks meanwhile makes it look once more. */
    private void sweep() {
        if (asked.getAndIncrement() > 0) {
            return;
        }
        try {
            int answered;
            do {
                answered = asked.get();
                look(groups, fanOut);
            } while (asked.addAndGet(-answered) > 0);
        } finally {
            asked.set(0);
        }
    }

    /** Goes on as long as there is something to give. */
    static void look(GroupStore groups, FanOut fanOut) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (String number : groups.due(GROUPS)) {
                moved |= spread(fanOut, number);
            }
        }
    }

    @SuppressWarnings("IllegalCatch") // one group that cannot be read must not hold up the others
    private static boolean spread(FanOut fanOut, String number) {
        try {
            return fanOut.spread(number, Actor.CENTRE, MEMBERS).stream().anyMatch(row -> row.outcome() == Outcome.DONE);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Group {} could not be answered and is tried again: {}",
                    number,
                    e.getClass().getName());
            return false;
        }
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
        bell.forget(ear);
        rung.cancel(false);
    }
}
