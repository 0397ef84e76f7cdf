package org.yihaotong.engine.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that speaks with one adapter. A call that outlasts its budget is given up together with its thread,
 * and a fresh thread goes on; while two threads are stuck, the adapter is not called any more.
 */
public final class LineThread {

    /** Something said to an adapter. */
    @FunctionalInterface
    public interface Talk<T> {
        T with(Shield shield) throws Exception;
    }

    private static final int WAITING = 16; // works are few and named, so that this is never reached
    private static final int STUCK = 2;
    private static final int IDLE_SECONDS = 30;

    private final String name;
    private final Scheduler scheduler;
    private final Set<String> waiting = new HashSet<>();
    private ThreadPoolExecutor executor;
    private BudgetedCall current;
    private int stuck;
    private boolean closed;

    /** A thread called {@code line-<name>}. */
    public LineThread(String hotline, Scheduler scheduler) {
        this.name = "line-" + hotline;
        this.scheduler = scheduler;
        this.executor = fresh();
    }

    private ThreadPoolExecutor fresh() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Scheduler.daemons(name));
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /**
     * Runs work when its turn comes, unless work of this name waits for its turn already.
     *
     * @return false if it will not run: too much waits, or the line is gone
     */
    public synchronized boolean submitOnce(String work, Runnable run) {
        if (!waiting.add(work)) {
            return true;
        }
        try {
            executor.execute(unwinding(() -> {
                begun(work);
                run.run();
            }));
            return true;
        } catch (RejectedExecutionException full) {
            waiting.remove(work);
            return false;
        }
    }

    private synchronized void begun(String work) {
        waiting.remove(work);
    }

    private static Runnable unwinding(Runnable work) {
        return Scheduler.guarded(() -> {
            try {
                work.run();
            } catch (GivenUpException late) {
                Thread.interrupted();
            }
        });
    }

    /** Whether the adapter may be called: not while two of its threads are stuck. */
    public synchronized boolean isFree() {
        return !closed && stuck < STUCK;
    }

    /**
     * Speaks with the adapter, from within submitted work.
     *
     * @param ifGivenUp runs on a fresh thread when the budget is over; this method then never returns normally
     */
    public <T> T within(Duration budget, Talk<T> talk, Runnable ifGivenUp) throws Exception {
        BudgetedCall call = begin();
        ScheduledFuture<?> alarm = scheduler.after(budget, () -> giveUp(call, ifGivenUp));
        T said;
        try {
            said = talk.with(call);
        } catch (Exception | Error e) {
            end(call, alarm);
            throw e;
        }
        end(call, alarm);
        return said;
    }

    private synchronized BudgetedCall begin() {
        current = new BudgetedCall();
        return current;
    }

    private void end(BudgetedCall call, ScheduledFuture<?> alarm) {
        alarm.cancel(false);
        if (!call.end()) {
            comeBack();
            throw new GivenUpException();
        }
    }

    private synchronized void comeBack() {
        stuck--;
    }

    private void giveUp(BudgetedCall call, Runnable ifGivenUp) {
        if (call.giveUp() && !goOn(unwinding(ifGivenUp))) {
            unwinding(ifGivenUp).run();
        }
    }

    /** Starts a fresh thread with this work first; false if the line is gone and gets none. */
    private synchronized boolean goOn(Runnable first) {
        stuck++;
        List<Runnable> rest = new ArrayList<>();
        executor.getQueue().drainTo(rest);
        executor.shutdown();
        if (closed) {
            return false;
        }
        executor = fresh();
        executor.execute(first);
        rest.forEach(executor::execute);
        return true;
    }

    /** Lets the call under way come to its end and takes no new work: the adapter is gone. */
    synchronized void retire() {
        closed = true;
        executor.getQueue().clear();
        executor.shutdown();
    }

    /** Gives up the call under way too: the centre stops. */
    public synchronized void stop() {
        retire();
        if (current != null && current.giveUp()) {
            stuck++;
        }
    }
}
