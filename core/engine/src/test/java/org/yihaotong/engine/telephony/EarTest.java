package org.yihaotong.engine.telephony;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.engine.TestClock;

/** Between the switch and the database. */
public final class EarTest {

    private final List<CallEvent> kept = new CopyOnWriteArrayList<>();
    private final List<Instant> losses = new CopyOnWriteArrayList<>();
    private final List<Instant> progress = new CopyOnWriteArrayList<>();
    private volatile boolean down;
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile boolean shut;
    private final Ear.Keeper keeper = new Ear.Keeper() {
        @Override
        public void keep(List<CallEvent> events) {
            if (shut) {
                awaitOpen();
            }
            if (down) {
                throw new IllegalStateException("the database is away");
            }
            kept.addAll(events);
        }

        @Override
        public void lost(Instant since) {
            losses.add(since);
        }

        @Override
        public void caughtUp(Instant until) {
            progress.add(until);
        }
    };
    private final TestClock clock = new TestClock();
    private final Ear ear = new Ear("ami", keeper, clock, 100);
    private final Thread thread = new Thread(ear::listen);

    private void awaitOpen() {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<CallEvent> events(int from, int to) {
        List<CallEvent> made = new ArrayList<>();
        for (int i = from; i < to; i++) {
            made.add(new CallEvent.QueueStood(Stamp.seen("e" + i, Telling.START.plusMillis(i)), "q", i));
        }
        return made;
    }

    @After
    public void end() {
        open.countDown();
        thread.interrupt();
    }

    @Test
    public void whatWasToldIsInTheDatabaseWhenItIsSettled() throws Exception {
        thread.start();
        ear.happened(events(0, 50));
        ear.settle(Duration.ofSeconds(20));
        assertEquals(events(0, 50), kept);
    }

    @Test
    public void aDatabaseThatIsAwayLosesNothing() throws Exception {
        down = true;
        thread.start();
        ear.happened(events(0, 30));
        assertThrows(BackendException.class, () -> ear.settle(Duration.ofMillis(50)));
        down = false;
        ear.settle(Duration.ofSeconds(20));
        assertEquals(events(0, 30), kept);
    }

    @Test
    public void howFarItHasComeIsToldWhenAllOfThatIsKept() throws Exception {
        thread.start();
        await().until(() -> progress.contains(TestClock.MONDAY));
        down = true;
        ear.happened(events(0, 30));
        assertThrows(BackendException.class, () -> ear.settle(Duration.ofMillis(300)));
        clock.pass(Duration.ofMinutes(1));
        assertFalse(progress.contains(clock.instant()));
        down = false;
        await().until(() -> progress.contains(clock.instant()));
        assertEquals(events(0, 30), kept);
    }

    @Test
    public void whatDoesNotFitIsToldAsAGapAndNeverGrowsTheQueue() throws Exception {
        shut = true;
        thread.start();
        ear.happened(events(0, 1));
        await().until(() -> thread.getState() == Thread.State.WAITING);
        ear.happened(events(1, 500));
        assertThrows(BackendException.class, () -> ear.settle(Duration.ofMillis(50)));
        shut = false;
        open.countDown();
        await().until(() -> !losses.isEmpty());
        assertEquals(List.of(Telling.START.plusMillis(101)), losses);
        assertEquals(events(0, 101), kept);
        ear.happened(events(500, 510));
        ear.settle(Duration.ofSeconds(20));
        assertTrue(kept.containsAll(events(500, 510)));
    }
}
