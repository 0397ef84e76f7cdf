package org.yihaotong.engine.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Shield;
import org.yihaotong.engine.port.DeliveryStore.Lane;

public final class PumpTest {

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);

    @After
    public void end() {
        house.close();
    }

    @Test
    public void anOrderGoesOutAndIsAcknowledged() {
        FakeAdapter water = new FakeAdapter();
        house.arrive("water", "2120770", water);

        String order = house.order("water", 1);

        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals("B" + order, house.delivery(order).backOfficeNumber());
        assertEquals(Optional.of("B" + order), house.numbers().of(order));
        assertEquals(Optional.empty(), house.numbers().of("YC20261123-999999-1"));
        assertEquals(List.of("order " + order + " v1"), water.heard());
        assertEquals(LineStatus.ONLINE, house.status("water"));
    }

    @Test
    public void anAbsentAdaptersOrdersWaitAndGoOutOnceWhenItIsBack() {
        Object key = house.arrive("water", "2120770", new FakeAdapter());
        await().until(() -> store.hotlines().line("water").isPresent());
        house.leave(key);
        String first = house.order("water", 1);
        String second = house.order("water", 2);
        assertEquals(LineStatus.ABSENT, house.status("water"));
        await().during(Duration.ofMillis(1200))
                .until(() -> house.delivery(first).attempts() == 0);

        FakeAdapter back = new FakeAdapter();
        house.arrive("water", "2120770", back);

        house.awaitState(first, DeliveryState.ACKNOWLEDGED);
        house.awaitState(second, DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + first + " v1", "order " + second + " v1"), back.heard());
    }

    @Test
    public void aCrashBetweenCallAndSaveRepeatsWithTheSameKey() {
        AtomicBoolean killed = new AtomicBoolean(true);
        FakeAdapter water = new FakeAdapter();
        String order;
        try (House dying = new House(store, House.losing(store, "change", killed), clock)) {
            dying.arrive("water", "2120770", water);
            order = dying.order("water", 1);
            await().until(() -> water.heard().size() == 1);
        }
        assertEquals(DeliveryState.QUEUED, house.delivery(order).state());

        house.arrive("water", "2120770", water);
        clock.pass(Duration.ofMinutes(2));

        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
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

        house.awaitState(refused, DeliveryState.DEAD);
        house.awaitState(other, DeliveryState.SENT);
        assertTrue(house.delivery(refused).reason().contains("用户编号不存在"));
        assertEquals(LineStatus.DEGRADED, house.status("water"));
    }

    @Test
    public void aCorrectedRefusalGoesWithTheNextVersion() {
        FakeAdapter water = new FakeAdapter().answering(o -> Receipt.sent());
        house.arrive("water", "2120770", water);
        String order = house.order("water", 1);
        house.awaitState(order, DeliveryState.SENT);

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
        house.awaitState(order, DeliveryState.SENT);

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

        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
        await().until(() -> house.status("water") == LineStatus.OFFLINE);
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
        house.awaitState(first, DeliveryState.FAILED);
        String second = house.order("water", 2);

        assertEquals(Optional.of(start.plusSeconds(5)), house.delivery(first).nextTry());
        assertEquals("连接超时", house.delivery(first).reason());
        await().during(Duration.ofMillis(1200)).until(() -> water.heard().size() == 1);
        assertEquals(0, house.delivery(second).attempts());

        down.set(false);
        clock.pass(Duration.ofSeconds(5));

        house.awaitState(first, DeliveryState.ACKNOWLEDGED);
        house.awaitState(second, DeliveryState.ACKNOWLEDGED);
        await().until(() -> house.status("water") == LineStatus.ONLINE);
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
    public void aCrashBetweenClaimAndCallLosesNothing() {
        String order = house.order("water", 1);
        Instant now = clock.instant();
        store.deliveries().claim("water", Lane.ONLY, now, now.plusSeconds(45));
        FakeAdapter water = new FakeAdapter();
        house.arrive("water", "2120770", water);
        await().during(Duration.ofMillis(1200)).until(() -> water.heard().isEmpty());

        clock.pass(Duration.ofSeconds(45));

        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1"), water.heard());
    }
}
