package org.yihaotong.engine.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Shield;

public final class TroubledLineTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);

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
    public void aHungAdapterDoesNotSlowAnother() {
        house.arriveImpatient("power", "6363236", new FakeAdapter().answering(o -> FakeAdapter.hang(never)));
        house.arrive("water", "2120770", new FakeAdapter());
        String stuck = house.order("power", 1);
        await().until(() -> house.delivery(stuck).attempts() == 1);

        for (int i = 2; i < 12; i++) {
            house.order("water", i);
        }

        await().atMost(Duration.ofSeconds(15))
                .until(() -> house.delivery("YC20261123-000011-1").state() == DeliveryState.ACKNOWLEDGED);
        house.awaitState(stuck, DeliveryState.FAILED);
        assertEquals(LineStatus.OFFLINE, house.status("power"));
        assertTrue(
                house.delivery(stuck).reason(), house.delivery(stuck).reason().contains("没有答复"));
    }

    @Test
    public void anAdapterWithTwoStuckThreadsIsNotCalledAThirdTime() {
        FakeAdapter power = new FakeAdapter().answering(o -> FakeAdapter.hang(never));
        house.arriveImpatient("power", "6363236", power);
        String order = house.order("power", 1);
        house.awaitState(order, DeliveryState.FAILED);
        clock.pass(Duration.ofSeconds(6));
        Optional<Instant> afterTheHold = Optional.of(clock.instant().plusSeconds(15 + 2));
        await().until(() -> house.delivery(order).nextTry().equals(afterTheHold));

        clock.pass(Duration.ofMinutes(10));
        String later = house.order("power", 2);

        await().during(Duration.ofMillis(1500)).until(() -> power.heard().size() == 2);
        assertEquals(0, house.delivery(later).attempts());
        never.countDown();
        house.awaitState(later, DeliveryState.ACKNOWLEDGED);
    }

    /** Somebody signed the order by another way, so that it is not handed over again; the next test finds out. */
    @Test
    public void aLineThatIsWellAgainSaysSoAlthoughNothingIsLeftToHandOver() {
        AtomicInteger tests = new AtomicInteger();
        FakeAdapter water = new FakeAdapter().answering(o -> {
            throw new BackendException(BackendException.Kind.COMMUNICATION, "没有应答。");
        });
        house.arrive("water", "2120770", water.testing(() -> {
            tests.incrementAndGet();
            return List.of(new TestStep("连接", true, "正常"));
        }));
        await().until(() -> tests.get() == 1);
        String order = house.order("water", 1);
        house.awaitState(order, DeliveryState.FAILED);
        house.inbox().of("water", Shield.NONE).acknowledged(order, 1, "");
        assertEquals(LineStatus.OFFLINE, house.status("water"));

        clock.pass(Duration.ofSeconds(70));

        await().until(() -> house.status("water") == LineStatus.ONLINE);
        assertEquals(2, tests.get());
    }

    @Test
    public void threeCrashesPauseTheLineAndAPersonResumesIt() {
        AtomicInteger crashes = new AtomicInteger();
        house.arrive("water", "2120770", new FakeAdapter().answering(o -> {
                    if (crashes.incrementAndGet() <= 3) {
                        throw new IllegalStateException("a citizen's name");
                    }
                    return Receipt.acknowledged("");
                }));
        String order = house.order("water", 1);

        for (int i = 1; i <= 3; i++) {
            int times = i;
            await().until(() -> crashes.get() == times
                    && house.delivery(order)
                            .nextTry()
                            .filter(t -> t.isBefore(clock.instant().plusSeconds(70)))
                            .isPresent()
                    && house.delivery(order).state() == DeliveryState.FAILED);
            clock.pass(Duration.ofSeconds(61));
        }

        await().until(() -> house.status("water") == LineStatus.PAUSED);
        assertFalse(house.delivery(order).reason().contains("citizen"));
        await().during(Duration.ofMillis(1200)).until(() -> crashes.get() == 3);
        clock.pass(Duration.ofMinutes(10));
        house.directory().resume(ADMIN, "water");
        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals(LineStatus.ONLINE, house.status("water"));
    }

    @Test
    public void aPausedLineHoldsItsOrdersBack() {
        FakeAdapter water = new FakeAdapter();
        house.arrive("water", "2120770", water);
        await().until(() -> store.hotlines().line("water").isPresent());
        house.directory().pause(ADMIN, "water", "对方系统升级");

        String order = house.order("water", 1);

        await().during(Duration.ofMillis(1200))
                .until(() -> house.delivery(order).attempts() == 0);
        assertTrue(house.directory().line(ADMIN, "water").orElseThrow().detail().contains("对方系统升级"));
        house.directory().resume(ADMIN, "water");
        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
    }

    @Test
    public void aFailingDatabaseIsNotTheAdaptersFault() {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (House ill = new House(store, House.losing(store, "receive", broken), clock)) {
            AtomicInteger asked = new AtomicInteger();
            ill.arrive("water", "2120770", new FakeAdapter().collecting((bookmark, intake) -> {
                        asked.incrementAndGet();
                        intake.take(InboxTest.reply("R1", "nothing", clock.instant()));
                        return "done";
                    }));

            for (int i = 1; i < 5; i++) {
                int times = i;
                await().until(() -> asked.get() >= times);
                clock.pass(Duration.ofSeconds(1));
            }

            assertFalse(ill.directory().line(ADMIN, "water").orElseThrow().status() == LineStatus.PAUSED);
            assertEquals("", store.deliveries().watermark("water"));
        }
    }
}
