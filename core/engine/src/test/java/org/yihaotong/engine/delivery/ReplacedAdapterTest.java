package org.yihaotong.engine.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;

public final class ReplacedAdapterTest {

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final CountDownLatch never = new CountDownLatch(1);

    @After
    public void end() {
        never.countDown();
        house.close();
    }

    @Test
    public void anAdapterReplacedInMidCallStillDeliversWhatItHolds() {
        CountDownLatch slow = new CountDownLatch(1);
        FakeAdapter old = new FakeAdapter().answering(o -> {
            FakeAdapter.waitDeaf(slow);
            return Receipt.acknowledged("old");
        });
        Object key = house.arrivePatient("water", "2120770", old);
        String inMidCall = house.order("water", 1);
        await().until(() -> old.heard().size() == 1);

        house.leave(key);
        FakeAdapter fresh = new FakeAdapter();
        house.arrivePatient("water", "2120770", fresh);
        String next = house.order("water", 2);
        house.awaitState(next, DeliveryState.ACKNOWLEDGED);
        slow.countDown();

        house.awaitState(inMidCall, DeliveryState.ACKNOWLEDGED);
        assertEquals("old", house.delivery(inMidCall).backOfficeNumber());
        assertEquals(List.of("order " + next + " v1"), fresh.heard());
    }

    @Test
    public void anAdapterThatHangsAfterItWasReplacedIsGivenUpToo() {
        FakeAdapter old = new FakeAdapter().answering(o -> FakeAdapter.hang(never));
        Object key = house.arriveImpatient("power", "6363236", old);
        String order = house.order("power", 1);
        await().until(() -> old.heard().size() == 1);

        house.leave(key);
        FakeAdapter fresh = new FakeAdapter();
        house.arrive("power", "6363236", fresh);
        house.awaitState(order, DeliveryState.FAILED);
        clock.pass(Duration.ofSeconds(1));

        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1"), fresh.heard());
    }

    @Test
    public void anAdapterStoppedInMidCallLeavesItsOrderToTheNext() {
        CountDownLatch slow = new CountDownLatch(1);
        FakeAdapter old = new FakeAdapter().answering(o -> {
            FakeAdapter.waitDeaf(slow);
            throw new NoClassDefFoundError("org/yihaotong/gone");
        });
        Object key = house.arrivePatient("water", "2120770", old);
        String order = house.order("water", 1);
        await().until(() -> old.heard().size() == 1);
        house.leave(key);
        FakeAdapter fresh = new FakeAdapter();
        house.arrivePatient("water", "2120770", fresh);

        slow.countDown();
        house.awaitState(order, DeliveryState.FAILED);
        assertEquals(0, house.delivery(order).attempts());
        clock.pass(Duration.ofSeconds(1));

        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1"), fresh.heard());
        assertEquals(LineStatus.ONLINE, house.status("water"));
    }
}
