package org.yihaotong.engine.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskStore;

/**
 * Reminds of tasks that are running out of time, notes those that have, and counts clocks anew after the calendar has
 * changed. An index says what is left to do, so nothing is missed by a restart and several nodes share the work.
 */
@Component(
        service = {},
        immediate = true)
public final class KnowledgeTaskWaker {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeTaskWaker.class);
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final int AT_ONCE = 200;

    private final KnowledgeTaskStore store;
    private final KnowledgeTaskScribe scribe;
    private final Clock clock;
    private final Future<?> beating;

    @Activate
    public KnowledgeTaskWaker(
            @Reference KnowledgeTaskStore store,
            @Reference KnowledgeTaskScribe scribe,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.scribe = scribe;
        this.clock = clock;
        this.beating = scheduler.every(BEAT, this::look);
    }

    /** One look; what is left over waits for the next. */
    void look() {
        store.countedBefore(scribe.calendar(), AT_ONCE)
                .forEach(id -> store.find(id).ifPresent(task -> write(task, recounted(task))));
        store.toWake(clock.instant(), AT_ONCE).forEach(task -> write(task, woken(task)));
    }

    private TaskTurn recounted(KnowledgeTask task) {
        return new TaskEdit(task).count(scribe.recounted(task)).as(KnowledgeTaskDeed.RECOUNTED, mark(), "");
    }

    private TaskTurn woken(KnowledgeTask task) {
        KnowledgeLife.Mark now = mark();
        boolean over = !now.at().isBefore(task.clock().due());
        return over
                ? new TaskEdit(task).runOut(now.at()).as(KnowledgeTaskDeed.OVERDUE, now, "")
                : new TaskEdit(task).remind(now.at()).as(KnowledgeTaskDeed.REMINDED, now, "");
    }

    @SuppressWarnings("IllegalCatch") // whatever one task does, the others have to be looked at as well
    private void write(KnowledgeTask task, TaskTurn turn) {
        try {
            scribe.write(turn, Optional.empty());
        } catch (StaleVersionException anotherWasFaster) {
            LOG.debug("{} moved meanwhile", task.id());
        } catch (RuntimeException e) {
            LOG.warn("{} is woken again: {}", task.id(), e.getClass().getName());
        }
    }

    private KnowledgeLife.Mark mark() {
        return KnowledgeTaskScribe.mark(Actor.CENTRE.login(), clock);
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
    }
}
