package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.TelephonyListener;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.words.Words;

/**
 * A bounded queue between a switch and the database. What does not fit is dropped and told as a gap, so that memory never
 * grows with a database that stands still; what fits is kept, however often the database has to be asked.
 */
final class Ear implements TelephonyListener {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int ROOM = 20_000;
    private static final int BATCH = 1_000;
    private static final long POLL_MILLIS = 200;
    private static final long LONGEST_PAUSE = 5_000;

    /** Who keeps events and hears of what was lost. */
    interface Keeper {

        void keep(List<CallEvent> events);

        /** Some events since then were dropped; the queue is empty now. */
        void lost(Instant since);

        /** Everything is kept that was told until then. */
        void caughtUp(Instant until);
    }

    private final String provider;
    private final Keeper keeper;
    private final Clock clock;
    private final ArrayBlockingQueue<CallEvent> queue;
    private final Object progress = new Object();
    private long told;
    private long kept;
    private long drops;
    private Instant lostSince;
    private Instant drained;
    private volatile Instant lastAt;

    Ear(String provider, Keeper keeper, Clock clock) {
        this(provider, keeper, clock, ROOM);
    }

    Ear(String provider, Keeper keeper, Clock clock, int room) {
        this.provider = provider;
        this.keeper = keeper;
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(room);
    }

    @Override
    public void happened(List<CallEvent> events) {
        lastAt = clock.instant();
        add(events);
    }

    /** Takes events that no switch told. */
    void add(List<? extends CallEvent> events) {
        synchronized (progress) {
            for (CallEvent event : events) {
                if (queue.offer(event)) {
                    told++;
                } else {
                    drops++;
                    lostSince = lostSince == null ? began(event) : lostSince;
                }
            }
        }
    }

    private static Instant began(CallEvent event) {
        return event instanceof CallEvent.Gap gap ? gap.since() : event.stamp().at();
    }

    @Override
    public void settle(Duration limit) throws BackendException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (progress) {
            long wanted = told;
            long before = drops;
            long left = millisUntil(deadline);
            while (kept < wanted && left > 0) {
                try {
                    progress.wait(left);
                    left = millisUntil(deadline);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    left = 0;
                }
            }
            if (kept < wanted || drops > before || lostSince != null) {
                throw new BackendException(BackendException.Kind.COMMUNICATION, Words.say("switch.not-kept"));
            }
        }
    }

    private static long millisUntil(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }

    /** When something was told last. */
    Instant lastAt() {
        return lastAt;
    }

    /** Keeps what is told, until this thread is interrupted; then keeps what is left and returns. */
    void listen() {
        List<CallEvent> batch = new ArrayList<>(BATCH);
        while (!Thread.currentThread().isInterrupted()) {
            if (next(batch)) {
                keep(batch);
            } else {
                tellLoss();
            }
            if (batch.isEmpty()) {
                tellProgress();
            }
        }
        keepRest(batch);
    }

    private void keepRest(List<CallEvent> batch) {
        Instant now = clock.instant();
        while (!batch.isEmpty() || queue.drainTo(batch, BATCH) > 0) {
            if (!tried(batch)) {
                return;
            }
            batch.clear();
        }
        drained = now;
        tellProgress();
    }

    private boolean next(List<CallEvent> batch) {
        Instant now = clock.instant();
        try {
            CallEvent first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
            }
            drained = batch.size() < BATCH ? now : drained;
            return first != null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void keep(List<CallEvent> batch) {
        long pause = POLL_MILLIS;
        while (!tried(batch)) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
        batch.clear();
    }

    @SuppressWarnings("IllegalCatch") // the database may fail in any way; the events are kept in hand meanwhile
    private boolean tried(List<CallEvent> batch) {
        try {
            keeper.keep(List.copyOf(batch));
        } catch (RuntimeException | Error e) {
            LOG.warn("{} events of switch {} are not kept yet: {}", batch.size(), provider, Fault.of(e));
            return false;
        }
        synchronized (progress) {
            kept += batch.size();
            progress.notifyAll();
        }
        return true;
    }

    @SuppressWarnings("IllegalCatch") // tried again with the next look
    private void tellLoss() {
        Instant since;
        synchronized (progress) {
            since = lostSince;
        }
        if (since != null) {
            try {
                keeper.lost(since);
                synchronized (progress) {
                    lostSince = null;
                }
            } catch (RuntimeException e) {
                LOG.warn("The gap of switch {} is not noted yet: {}", provider, Fault.of(e));
            }
        }
    }

    @SuppressWarnings("IllegalCatch") // said again with the next look
    private void tellProgress() {
        synchronized (progress) {
            if (drained == null || lostSince != null) {
                return;
            }
        }
        try {
            keeper.caughtUp(drained);
        } catch (RuntimeException e) {
            LOG.debug("How far switch {} was heard is not noted yet", provider, e);
        }
    }
}
