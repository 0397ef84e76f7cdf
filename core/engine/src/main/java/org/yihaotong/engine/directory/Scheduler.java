package org.yihaotong.engine.directory;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's only scheduler: it watches time budgets and wakes the pump; nothing it runs speaks with an adapter. */
@Component(service = Scheduler.class)
public final class Scheduler {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final int THREADS = 3;

    private final ScheduledThreadPoolExecutor executor;

    @Activate
    public Scheduler() {
        executor = new ScheduledThreadPoolExecutor(THREADS, daemons("engine-scheduler"));
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs work once after a delay. */
    public ScheduledFuture<?> after(Duration delay, Runnable work) {
        return executor.schedule(guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs work again and again, never twice at once, whatever it throws. */
    public ScheduledFuture<?> every(Duration pause, Runnable work) {
        return executor.scheduleWithFixedDelay(guarded(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void stop() {
        executor.shutdown();
    }

    /** The same work, whose failure is logged without its message, for messages of databases may quote citizens. */
    static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.warn("The engine's own work failed and is tried again: {}", Fault.of(e));
            }
        };
    }

    static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
