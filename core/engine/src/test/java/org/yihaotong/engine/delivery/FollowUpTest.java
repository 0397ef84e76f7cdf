package org.yihaotong.engine.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Shield;

public final class FollowUpTest {

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);

    @After
    public void end() {
        house.close();
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
        house.awaitState(order, DeliveryState.FAILED);
        String urge = house.follow(
                DeliveryKind.URGE, "water", order, Payload.of(new Urging("U1", order, "请尽快", clock.instant())));

        down.set(false);
        clock.pass(Duration.ofSeconds(5));
        house.awaitState(order, DeliveryState.SENT);
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
        house.awaitState(order, DeliveryState.ACKNOWLEDGED);

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
        house.awaitState(order, DeliveryState.FAILED);
        String withdrawal = withdraw(order);

        clock.pass(Duration.ofSeconds(5));

        await().until(() -> house.deliveryById(withdrawal).state() == DeliveryState.ACKNOWLEDGED);
        assertEquals(List.of("order " + order + " v1", "withdrawal " + order), water.heard());
    }

    @Test
    public void anAmendmentIsSaidToThoseWhoTakeItAndOnlyWhileTheyHaveTheOrder() {
        FakeAdapter water = new FakeAdapter().takingAmendments();
        FakeAdapter power = new FakeAdapter();
        house.arrive("water", "2120770", water);
        house.arrive("power", "2120771", power);
        String order = house.order("water", 1);
        String silent = house.order("power", 2);

        String told = house.follow(DeliveryKind.AMENDMENT, "water", order, "");
        String untold = house.follow(DeliveryKind.AMENDMENT, "power", silent, "");

        await().until(() -> house.deliveryById(told).state() == DeliveryState.ACKNOWLEDGED);
        await().until(() -> house.deliveryById(untold).state() == DeliveryState.CANCELLED);
        assertEquals(List.of("order " + order + " v1", "amendment " + order + " v1"), water.heard());
        assertEquals(List.of("order " + silent + " v1"), power.heard());
        assertEquals("对方接口没有补充通知，工单变更只在中心可见", house.deliveryById(untold).reason());
    }

    @Test
    public void anAmendmentOfWhichNothingCanBeToldIsNotShownAsDelivered() {
        FakeAdapter water = new FakeAdapter().tellingNothing();
        house.arrive("water", "2120770", water);
        String order = house.order("water", 1);
        house.awaitState(order, DeliveryState.ACKNOWLEDGED);

        String deadline = house.follow(DeliveryKind.AMENDMENT, "water", order, "");

        await().until(() -> house.deliveryById(deadline).state() == DeliveryState.CANCELLED);
        assertEquals(List.of("order " + order + " v1", "amendment " + order + " v1"), water.heard());
        assertEquals("对方接口没有补充通知，工单变更只在中心可见", house.deliveryById(deadline).reason());
    }

    @Test
    public void whatAUnitRefusesLaterIsGivenUpAndShownWithItsReason() {
        house.arrive("water", "2120770", new FakeAdapter());
        String order = house.order("water", 1);
        house.awaitState(order, DeliveryState.ACKNOWLEDGED);
        String withdrawal = withdraw(order);
        await().until(() -> house.deliveryById(withdrawal).state() == DeliveryState.ACKNOWLEDGED);
        Intake intake = house.inbox().of("water", Shield.NONE);

        intake.declined(order, Intake.FollowUp.URGE, "没有催过");
        house.inbox().of("power", Shield.NONE).declined(order, Intake.FollowUp.WITHDRAWAL, "别家的工单");
        assertEquals(DeliveryState.ACKNOWLEDGED, house.deliveryById(withdrawal).state());
        intake.declined(order, Intake.FollowUp.WITHDRAWAL, "L08 状态不允许");
        intake.declined(order, Intake.FollowUp.WITHDRAWAL, "再说一次");

        assertEquals(DeliveryState.DEAD, house.deliveryById(withdrawal).state());
        assertEquals("对方拒收：L08 状态不允许", house.deliveryById(withdrawal).reason());
        assertEquals(DeliveryState.ACKNOWLEDGED, house.delivery(order).state());
    }

    private String withdraw(String order) {
        String payload = Payload.of(new Withdrawal(order, "重复", clock.instant()));
        return house.follow(DeliveryKind.WITHDRAWAL, "water", order, payload);
    }
}
