package org.yihaotong.engine.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Shield;
import org.yihaotong.engine.port.DeliveryStore;

public final class PumpTest {

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
    public void anOrderGoesOutAndIsAcknowledged() {
        FakeAdapter water = new FakeAdapter();
        house.arrive("water", "2120770", water);

        String order = house.order("water", 1);

        awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals("B" + order, house.delivery(order).backOfficeNumber());
        assertEquals(List.of("order " + order + " v1"), water.heard());
        assertEquals(LineStatus.ONLINE, status("water"));
    }

    @Test
    public void aHungAdapterDoesNotSlowAnother() {
        house.arriveImpatient("power", "6363236", new FakeAdapter().answering(o -> hang()));
        house.arrive("water", "2120770", new FakeAdapter());
        String stuck = house.order("power", 1);
        await().until(() -> house.delivery(stuck).attempts() == 1);

        for (int i = 2; i < 12; i++) {
            house.order("water", i);
        }

        await().atMost(Duration.ofSeconds(15))
                .until(() -> house.delivery("YC20261123-000011-1").state() == DeliveryState.ACKNOWLEDGED);
        awaitState(stuck, DeliveryState.FAILED);
        assertEquals(LineStatus.OFFLINE, status("power"));
        assertTrue(
                house.delivery(stuck).reason(), house.delivery(stuck).reason().contains("没有答复"));
    }

    @Test
    public void anAdapterWithTwoStuckThreadsIsNotCalledAThirdTime() {
        FakeAdapter power = new FakeAdapter().answering(o -> hang());
        house.arriveImpatient("power", "6363236", power);
        String order = house.order("power", 1);
        awaitState(order, DeliveryState.FAILED);
        clock.pass(Duration.ofSeconds(6));
        Optional<Instant> afterTheHold = Optional.of(clock.instant().plusSeconds(15 + 2));
        await().until(() -> house.delivery(order).nextTry().equals(afterTheHold));

        clock.pass(Duration.ofMinutes(10));
        String later = house.order("power", 2);

        await().during(Duration.ofMillis(1500)).until(() -> power.heard().size() == 2);
        assertEquals(0, house.delivery(later).attempts());
        never.countDown();
        awaitState(later, DeliveryState.ACKNOWLEDGED);
    }

    @Test
    public void anAbsentAdaptersOrdersWaitAndGoOutOnceWhenItIsBack() {
        Object key = house.arrive("water", "2120770", new FakeAdapter());
        await().until(() -> store.hotlines().line("water").isPresent());
        house.leave(key);
        String first = house.order("water", 1);
        String second = house.order("water", 2);
        assertEquals(LineStatus.ABSENT, status("water"));
        await().during(Duration.ofMillis(1200))
                .until(() -> house.delivery(first).attempts() == 0);

        FakeAdapter back = new FakeAdapter();
        house.arrive("water", "2120770", back);

        awaitState(first, DeliveryState.ACKNOWLEDGED);
        awaitState(second, DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + first + " v1", "order " + second + " v1"), back.heard());
    }

    @Test
    public void aCrashBetweenCallAndSaveRepeatsWithTheSameKey() {
        AtomicBoolean killed = new AtomicBoolean(true);
        FakeAdapter water = new FakeAdapter();
        String order;
        try (House dying = new House(store, losing("save", killed), clock)) {
            dying.arrive("water", "2120770", water);
            order = dying.order("water", 1);
            await().until(() -> water.heard().size() == 1);
        }
        assertEquals(DeliveryState.QUEUED, house.delivery(order).state());

        house.arrive("water", "2120770", water);
        clock.pass(Duration.ofMinutes(2));

        awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1", "order " + order + " v1"), water.heard());
    }

    @Test
    public void aRefusedOrderIsDeadWithItsReasonAndOthersGoOn() {
        house.arrive("water", "2120770", new FakeAdapter().answering(o -> {
                    if (o.orderNo().contains("000001")) {
                        throw new BackendException(Kind.REFUSED, "用户编号不存在");
                    }
                    return Receipt.sent();
                }));

        String refused = house.order("water", 1);
        String other = house.order("water", 2);

        awaitState(refused, DeliveryState.DEAD);
        awaitState(other, DeliveryState.SENT);
        assertTrue(house.delivery(refused).reason().contains("用户编号不存在"));
        assertEquals(LineStatus.DEGRADED, status("water"));
    }

    @Test
    public void aCorrectedRefusalGoesWithTheNextVersion() {
        FakeAdapter water = new FakeAdapter().answering(o -> Receipt.sent());
        house.arrive("water", "2120770", water);
        String order = house.order("water", 1);
        awaitState(order, DeliveryState.SENT);

        house.inbox().of("water", Shield.NONE).refused(order, 1, "地址不明", true);
        house.inbox().of("water", Shield.NONE).refused(order, 1, "地址不明", true);

        Delivery failed = house.delivery(order);
        assertEquals(DeliveryState.FAILED, failed.state());
        assertEquals(2, failed.version());
        assertEquals(Optional.of(clock.instant().plusSeconds(300)), failed.nextTry());
        clock.pass(Duration.ofMinutes(5));
        await().until(() -> water.heard().equals(List.of("order " + order + " v1", "order " + order + " v2")));
        house.inbox().of("water", Shield.NONE).acknowledged(order, 2, "W-7");
        assertEquals(DeliveryState.ACKNOWLEDGED, house.delivery(order).state());
        assertEquals("W-7", house.delivery(order).backOfficeNumber());
    }

    @Test
    public void aRefusalForGoodIsDead() {
        house.arrive("water", "2120770", new FakeAdapter().answering(o -> Receipt.sent()));
        String order = house.order("water", 1);
        awaitState(order, DeliveryState.SENT);

        house.inbox().of("water", Shield.NONE).refused(order, 1, "不属于本单位", false);

        assertEquals(DeliveryState.DEAD, house.delivery(order).state());
        assertTrue(house.delivery(order).reason().contains("不属于本单位"));
    }

    @Test
    public void anAcknowledgementDuringTheCallIsNotOverwrittenByIt() {
        house.arrive("water", "2120770", new FakeAdapter().answering(o -> {
                    house.inbox().of("water", Shield.NONE).acknowledged(o.orderNo(), 1, "W-1");
                    throw new BackendException(Kind.COMMUNICATION, "连接中断");
                }));

        String order = house.order("water", 1);

        awaitState(order, DeliveryState.ACKNOWLEDGED);
        await().until(() -> status("water") == LineStatus.OFFLINE);
        assertEquals(DeliveryState.ACKNOWLEDGED, house.delivery(order).state());
        assertEquals("W-1", house.delivery(order).backOfficeNumber());
    }

    @Test
    public void aTemporaryFailureBacksOffAndHoldsTheWholeLine() {
        AtomicBoolean down = new AtomicBoolean(true);
        FakeAdapter water = new FakeAdapter().answering(o -> {
            if (down.get()) {
                throw new BackendException(Kind.COMMUNICATION, "连接超时");
            }
            return Receipt.acknowledged("");
        });
        house.arrive("water", "2120770", water);
        Instant start = clock.instant();
        String first = house.order("water", 1);
        awaitState(first, DeliveryState.FAILED);
        String second = house.order("water", 2);

        assertEquals(Optional.of(start.plusSeconds(5)), house.delivery(first).nextTry());
        assertEquals("连接超时", house.delivery(first).reason());
        await().during(Duration.ofMillis(1200)).until(() -> water.heard().size() == 1);
        assertEquals(0, house.delivery(second).attempts());

        down.set(false);
        clock.pass(Duration.ofSeconds(5));

        awaitState(first, DeliveryState.ACKNOWLEDGED);
        awaitState(second, DeliveryState.ACKNOWLEDGED);
        await().until(() -> status("water") == LineStatus.ONLINE);
    }

    @Test
    public void whatFollowsAnOrderWaitsForIt() {
        AtomicBoolean down = new AtomicBoolean(true);
        FakeAdapter water = new FakeAdapter().answering(o -> {
            if (down.get()) {
                throw new BackendException(Kind.CONFIGURATION, "没有密钥");
            }
            return Receipt.sent();
        });
        house.arrive("water", "2120770", water);
        String order = house.order("water", 1);
        awaitState(order, DeliveryState.FAILED);
        String urge = house.follow(
                DeliveryKind.URGE, "water", order, Payload.of(new Urging("U1", order, "请尽快", clock.instant())));

        down.set(false);
        clock.pass(Duration.ofSeconds(5));
        awaitState(order, DeliveryState.SENT);
        clock.pass(Duration.ofSeconds(5));

        await().until(() -> house.deliveryById(urge).state() == DeliveryState.ACKNOWLEDGED);
        assertEquals("urge " + order, water.heard().get(water.heard().size() - 1));
        assertEquals(1, house.deliveryById(urge).attempts());
    }

    @Test
    public void aWithdrawalFollowsItsOrder() {
        FakeAdapter water = new FakeAdapter();
        house.arrive("water", "2120770", water);
        String order = house.order("water", 1);
        awaitState(order, DeliveryState.ACKNOWLEDGED);

        String withdrawal = withdraw(order);

        await().until(() -> house.deliveryById(withdrawal).state() == DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1", "withdrawal " + order), water.heard());
    }

    @Test
    public void aWithdrawalOfAnOrderThatNeverWentOutIsCancelled() {
        String order = house.order("water", 1);
        String withdrawal = withdraw(order);
        assertEquals(DeliveryState.CANCELLED, house.delivery(order).state());

        FakeAdapter water = new FakeAdapter();
        house.arrive("water", "2120770", water);

        await().until(() -> house.deliveryById(withdrawal).state() == DeliveryState.CANCELLED);
        assertEquals(List.of(), water.heard());
    }

    @Test
    public void aWithdrawalOfAnOrderThatMayHaveArrivedIsSaid() {
        FakeAdapter water = new FakeAdapter().answering(o -> {
            throw new BackendException(Kind.COMMUNICATION, "读取超时");
        });
        house.arrive("water", "2120770", water);
        String order = house.order("water", 1);
        awaitState(order, DeliveryState.FAILED);
        String withdrawal = withdraw(order);

        clock.pass(Duration.ofSeconds(5));

        await().until(() -> house.deliveryById(withdrawal).state() == DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1", "withdrawal " + order), water.heard());
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

        await().until(() -> status("water") == LineStatus.PAUSED);
        assertFalse(house.delivery(order).reason().contains("citizen"));
        await().during(Duration.ofMillis(1200)).until(() -> crashes.get() == 3);
        clock.pass(Duration.ofMinutes(10));
        house.directory().resume(ADMIN, "water");
        awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals(LineStatus.ONLINE, status("water"));
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
        awaitState(order, DeliveryState.ACKNOWLEDGED);
    }

    @Test
    public void anAdapterReplacedInMidCallStillDeliversWhatItHolds() {
        CountDownLatch slow = new CountDownLatch(1);
        FakeAdapter old = new FakeAdapter().answering(o -> {
            waitFor(slow);
            return Receipt.acknowledged("old");
        });
        Object key = house.arrive("water", "2120770", old);
        String inMidCall = house.order("water", 1);
        await().until(() -> old.heard().size() == 1);

        house.leave(key);
        FakeAdapter fresh = new FakeAdapter();
        house.arrive("water", "2120770", fresh);
        String next = house.order("water", 2);
        awaitState(next, DeliveryState.ACKNOWLEDGED);
        slow.countDown();

        awaitState(inMidCall, DeliveryState.ACKNOWLEDGED);
        assertEquals("old", house.delivery(inMidCall).backOfficeNumber());
        assertEquals(List.of("order " + next + " v1"), fresh.heard());
    }

    @Test
    public void anAdapterThatHangsAfterItWasReplacedIsGivenUpToo() {
        FakeAdapter old = new FakeAdapter().answering(o -> hang());
        Object key = house.arriveImpatient("power", "6363236", old);
        String order = house.order("power", 1);
        await().until(() -> old.heard().size() == 1);

        house.leave(key);
        FakeAdapter fresh = new FakeAdapter();
        house.arrive("power", "6363236", fresh);
        awaitState(order, DeliveryState.FAILED);
        clock.pass(Duration.ofSeconds(1));

        awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1"), fresh.heard());
    }

    @Test
    public void anAdapterStoppedInMidCallLeavesItsOrderToTheNext() {
        CountDownLatch slow = new CountDownLatch(1);
        FakeAdapter old = new FakeAdapter().answering(o -> {
            waitFor(slow);
            throw new NoClassDefFoundError("org/yihaotong/gone");
        });
        Object key = house.arrive("water", "2120770", old);
        String order = house.order("water", 1);
        await().until(() -> old.heard().size() == 1);
        house.leave(key);
        FakeAdapter fresh = new FakeAdapter();
        house.arrive("water", "2120770", fresh);

        slow.countDown();
        awaitState(order, DeliveryState.FAILED);
        assertEquals(0, house.delivery(order).attempts());
        clock.pass(Duration.ofSeconds(1));

        awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1"), fresh.heard());
        assertEquals(LineStatus.ONLINE, status("water"));
    }

    @Test
    public void theBookmarkIsKeptAfterEverythingElse() {
        List<String> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        house.arrive("water", "2120770", new FakeAdapter().collecting((bookmark, intake) -> {
                    seen.add(bookmark);
                    return bookmark + "x";
                }));

        await().until(() ->
                seen.size() == 1 && store.deliveries().watermark("water").equals("x"));
        clock.pass(Duration.ofSeconds(1));

        await().until(() -> store.deliveries().watermark("water").equals("xx"));
        assertEquals(List.of("", "x"), seen);
    }

    @Test
    public void aFailingDatabaseIsNotTheAdaptersFault() {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (House ill = new House(store, losing("receive", broken), clock)) {
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

    private String withdraw(String order) {
        String payload = Payload.of(new Withdrawal(order, "重复", clock.instant()));
        return house.follow(DeliveryKind.WITHDRAWAL, "water", order, payload);
    }

    private LineStatus status(String line) {
        return house.directory().line(ADMIN, line).orElseThrow().status();
    }

    private void awaitState(String order, DeliveryState state) {
        await().until(() -> house.delivery(order).state() == state);
    }

    /** Hangs, deaf to interruptions, until the test is over. */
    private Receipt hang() {
        waitFor(never);
        return Receipt.acknowledged("");
    }

    private static void waitFor(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException deaf) {
                Thread.interrupted();
            }
        }
    }

    /** The store's deliveries, where one method fails as if the process had vanished. */
    private DeliveryStore losing(String method, AtomicBoolean armed) {
        return (DeliveryStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DeliveryStore.class}, (proxy, m, arguments) -> {
                    if (m.getName().equals(method) && armed.get()) {
                        throw new IllegalStateException("vanished");
                    }
                    try {
                        return m.invoke(store.deliveries(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
