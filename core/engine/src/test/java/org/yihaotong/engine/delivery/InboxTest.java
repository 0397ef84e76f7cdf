package org.yihaotong.engine.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Shield;
import org.yihaotong.engine.port.ReplyRow;

public final class InboxTest {

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final Intake intake = house.inbox().of("water", Shield.NONE);
    private final List<String> applied = new CopyOnWriteArrayList<>();

    @After
    public void end() {
        house.close();
    }

    @Test
    public void aReplyIsAppliedOnceHoweverOftenItComes() {
        house.inbox().setTaker(this::apply);
        String order = house.order("water", 1);

        Taken first = intake.take(reply("R1", order, clock.instant()));
        Taken second = intake.take(reply("R1", order, clock.instant()));

        assertEquals(new Taken(Outcome.APPLIED, ""), first);
        assertEquals(new Taken(Outcome.DUPLICATE, ""), second);
        assertTrue(second.isGood());
        assertEquals(List.of("R1"), applied);
    }

    @Test
    public void aReplyToAnUnknownOrForeignOrderIsRefusedEveryTime() {
        house.inbox().setTaker(this::apply);
        String foreign = house.order("power", 1);

        Taken unknown = intake.take(reply("R1", "YC20261123-999999-1", clock.instant()));
        Taken notOurs = intake.take(reply("R2", foreign, clock.instant()));
        Taken again = intake.take(reply("R2", foreign, clock.instant()));

        assertEquals(Outcome.REFUSED, unknown.outcome());
        assertFalse(unknown.reason().isEmpty());
        assertEquals(Outcome.REFUSED, notOurs.outcome());
        assertEquals(notOurs, again);
        assertEquals(List.of(), applied);
    }

    @Test
    public void aReplyThatCannotBeStoredIsRefused() {
        String order = house.order("water", 1);

        assertEquals(
                Outcome.REFUSED, intake.take(reply("", order, clock.instant())).outcome());
        assertEquals(
                Outcome.REFUSED,
                intake.take(reply("R".repeat(65), order, clock.instant())).outcome());
    }

    @Test
    public void aReplyWhoseDeskFailsIsKeptAndTakenAgain() {
        house.arrive("water", "2120770", new FakeAdapter());
        String order = house.order("water", 1);
        house.inbox().setTaker(row -> {
            throw new IllegalStateException("not now");
        });

        Taken kept = intake.take(reply("R1", order, clock.instant()));
        assertTrue(kept.isGood());
        house.inbox().setTaker(this::apply);
        clock.pass(Duration.ofMinutes(1));

        await().until(() -> applied.equals(List.of("R1")));
        assertEquals(List.of(), store.deliveries().unsettled("water", 10));
    }

    @Test
    public void unsettledRepliesAreTakenAfterARestart() {
        house.arrive("water", "2120770", new FakeAdapter());
        String order = house.order("water", 1);
        await().until(() -> store.hotlines().line("water").isPresent());
        intake.take(reply("R1", order, clock.instant()));
        assertEquals(1, store.deliveries().unsettled("water", 10).size());
        house.close();
        clock.pass(Duration.ofSeconds(1));

        try (House restarted = new House(store, clock)) {
            restarted.inbox().setTaker(this::apply);

            await().until(() -> applied.equals(List.of("R1")));
        }
    }

    @Test
    public void whoAnswersAnOrderHasIt() {
        house.inbox().setTaker(this::apply);
        house.arrive("water", "2120770", new FakeAdapter().answering(o -> Receipt.sent()));
        String order = house.order("water", 1);
        await().until(() -> house.delivery(order).state() == DeliveryState.SENT);

        intake.take(reply("R1", order, clock.instant()));

        assertEquals(DeliveryState.ACKNOWLEDGED, house.delivery(order).state());
    }

    private Taken apply(ReplyRow row) {
        applied.add(row.reply().replyId());
        store.deliveries().settle(row.settled(Outcome.APPLIED, ""));
        return new Taken(Outcome.APPLIED, "");
    }

    static UnitReply reply(String id, String order, Instant at) {
        return new UnitReply(
                id, order, ReplyKind.PROGRESS, "正在抢修", "维修班", at, Optional.empty(), false, Optional.empty(), "");
    }
}
