package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.DeliveryStore.Lane;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.QueueDepth;
import org.yihaotong.engine.port.ReplyRow;
import org.yihaotong.store.row.DeliveryRow;

public class DeliveryStoreTest extends StoreContract {

    private static final Instant LEASE = Samples.minute(5);

    @Test
    public void theOldestIsClaimedFirstAndNotAgainWithinTheLease() {
        queue("b", "water", 2);
        queue("a", "water", 1);
        queue("c", "light", 0);

        List<OutgoingDelivery> claimed = claimed("water", Samples.minute(3), Samples.minute(8));

        assertEquals(List.of("a", "b"), ids(claimed));
        assertEquals(1, claimed.get(0).delivery().attempts());
        assertEquals(Optional.of(Samples.minute(8)), claimed.get(0).delivery().nextTry());
        assertEquals(claimed.get(0), deliveries.find("a").orElseThrow());
        assertEquals(List.of(), claimed("water", Samples.minute(7), Samples.minute(12)));
    }

    @Test
    public void ofOneTicketTheOldestIsClaimedFirstHoweverOftenItFailed() {
        OutgoingDelivery order = queue("order", "water", Samples.number(1), 0);
        queue("withdrawal", "water", Samples.number(1), 2);
        queue("other", "water", Samples.number(2), 3);
        save(order, DeliveryState.FAILED, Optional.of(Samples.minute(4)), Optional.empty());

        assertEquals(
                List.of("order", "withdrawal", "other"), ids(claimed("water", Samples.minute(4), Samples.minute(9))));
    }

    private List<OutgoingDelivery> claimed(String hotline, Instant now, Instant leaseUntil) {
        return claimed(hotline, Lane.ONLY, now, leaseUntil);
    }

    private List<OutgoingDelivery> claimed(String hotline, Lane lane, Instant now, Instant leaseUntil) {
        return Stream.generate(() -> deliveries.claim(hotline, lane, now, leaseUntil))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    public void aVanishedClaimerLosesItsDeliveriesWhenTheLeaseEnds() {
        queue("a", "water", 0);
        claimed("water", Samples.NINE, LEASE);

        List<OutgoingDelivery> again = claimed("water", LEASE, Samples.minute(10));

        assertEquals(List.of("a"), ids(again));
        assertEquals(2, again.get(0).delivery().attempts());
    }

    @Test
    public void aLaneClaimsItsOwnTicketsOnly() {
        IntStream.range(0, 9).forEach(i -> queue("d" + i, "water", i));

        List<String> claimed = IntStream.range(0, 4)
                .mapToObj(n -> ids(claimed("water", new Lane(n, 4), Samples.minute(10), Samples.minute(15))))
                .flatMap(List::stream)
                .sorted()
                .toList();

        assertEquals(IntStream.range(0, 9).mapToObj(i -> "d" + i).toList(), claimed);
    }

    @Test
    public void whatIsNotDueYetWaits() {
        queue("later", "water", 10);

        assertEquals(List.of(), claimed("water", Samples.minute(9), Samples.minute(20)));
        assertEquals(List.of(), deliveries.dueLines(Samples.minute(9)));
        assertEquals(List.of("water"), deliveries.dueLines(Samples.minute(10)));
    }

    @Test
    public void eightClaimersNeverHoldTheSame() throws Exception {
        IntStream.range(0, 200).forEach(i -> queue("d%03d".formatted(i), "water", 0));

        List<String> claimed =
                AtOnce.run(8, i -> claimAll()).stream().flatMap(List::stream).toList();

        assertEquals(200, claimed.size());
        assertEquals(200, new HashSet<>(claimed).size());
    }

    private List<String> claimAll() {
        List<String> mine = new ArrayList<>();
        int misses = 0;
        while (misses < 20) {
            List<String> batch = deliveries.claim("water", Lane.ONLY, Samples.minute(1), LEASE).stream()
                    .map(d -> d.delivery().id())
                    .toList();
            misses = batch.isEmpty() ? misses + 1 : 0;
            mine.addAll(batch);
        }
        return mine;
    }

    @Test
    public void anAttemptsEndIsSaved() {
        queue("a", "water", 0);
        Delivery claimed = claimed("water", Samples.NINE, LEASE).get(0).delivery();
        Delivery failed =
                Samples.ended(claimed, DeliveryState.FAILED, Optional.of(Samples.minute(7)), Optional.empty());

        assertEquals(Optional.of(failed), deliveries.change("a", d -> d.equals(claimed) ? failed : d));
        assertEquals(Optional.empty(), deliveries.change("nobody", d -> d));

        assertEquals(failed, deliveries.find("a").orElseThrow().delivery());
        assertEquals(
                failed, deliveries.findOrder(failed.orderNo()).orElseThrow().delivery());
        assertTrue(deliveries.findOrder("nothing-1").isEmpty());
        assertEquals(
                List.of(failed),
                deliveries.newest(failed.orderNo(), failed.kind()).stream()
                        .map(OutgoingDelivery::delivery)
                        .toList());
        assertEquals(List.of(), deliveries.newest(failed.orderNo(), DeliveryKind.URGE));
    }

    @Test
    public void whatIsDeliveredDeadOrCancelledIsNeverClaimed() {
        for (DeliveryState state :
                List.of(DeliveryState.SENT, DeliveryState.ACKNOWLEDGED, DeliveryState.DEAD, DeliveryState.CANCELLED)) {
            OutgoingDelivery d = queue(state.name(), "water", 0);
            save(d, state, Optional.empty(), Optional.empty());
        }

        assertEquals(List.of(), claimed("water", Samples.minute(99), Samples.minute(100)));
    }

    @Test
    public void theQueuesOfAllLinesAreMeasured() {
        keepLine("water");
        keepLine("silent");
        queue("w1", "water", 2);
        queue("w2", "water", 1);
        save(queue("w3", "water", 0), DeliveryState.FAILED, Optional.of(LEASE), Optional.empty());
        save(queue("w4", "water", 0), DeliveryState.DEAD, Optional.empty(), Optional.empty());
        save(queue("w5", "water", 0), DeliveryState.SENT, Optional.empty(), Optional.of(Samples.minute(3)));
        save(queue("w6", "water", 0), DeliveryState.SENT, Optional.empty(), Optional.of(Samples.minute(2)));
        queue("l1", "light", 4);

        assertEquals(
                new QueueDepth(3, 1, Optional.of(Samples.NINE), Optional.of(Samples.minute(3))),
                deliveries.depths().get("water"));
        assertEquals(
                new QueueDepth(1, 0, Optional.of(Samples.minute(4)), Optional.empty()),
                deliveries.depths().get("light"));
        assertEquals(Set.of("water", "light"), deliveries.depths().keySet());
    }

    private void keepLine(String id) {
        hotlines.keep(new Hotline(
                id, id, List.of(), List.of(), Method.LINKED, 1, "utility", List.of(), List.of(), List.of(), "", ""));
    }

    private void save(OutgoingDelivery d, DeliveryState state, Optional<Instant> nextTry, Optional<Instant> sentAt) {
        deliveries.change(d.delivery().id(), now -> Samples.ended(now, state, nextTry, sentAt));
    }

    @Test
    public void deliveriesAreListedNewestFirstPageByPage() {
        IntStream.rangeClosed(1, 5).forEach(i -> queue("d" + i, "water", i));
        queue("x", "light", 9);

        Page<Delivery> first = deliveries.list(query("water", Optional.empty()));
        Page<Delivery> second = deliveries.list(query("water", first.next()));

        assertEquals(
                List.of("d5", "d4", "d3"),
                first.items().stream().map(Delivery::id).toList());
        assertEquals(
                List.of("d2", "d1"), second.items().stream().map(Delivery::id).toList());
        assertTrue(second.next().isEmpty());
        assertEquals(
                6,
                deliveries
                        .list(DeliveryQuery.ofTicket(Samples.number(1)))
                        .items()
                        .size());
    }

    private static DeliveryQuery query(String hotline, Optional<String> cursor) {
        return new DeliveryQuery(Optional.of(hotline), Optional.empty(), Set.of(DeliveryState.QUEUED), cursor, 3);
    }

    @Test
    public void aReplyIsKeptOnceHoweverOftenItComes() throws Exception {
        ReplyRow reply = Samples.reply("water", "R-1");

        List<ReplyRow> stored = AtOnce.run(8, i -> deliveries.receive(reply));

        assertEquals(Set.of(reply), new HashSet<>(stored));
        assertEquals(List.of(reply), deliveries.unsettled("water", 10));
        assertEquals(List.of(), deliveries.unsettled("light", 10));
        assertEquals(List.of("water"), deliveries.unsettledLines());
    }

    @Test
    public void aSettledReplyRemembersItsFate() {
        ReplyRow reply = deliveries.receive(Samples.reply("water", "R-1"));
        ReplyRow settled = reply.settled(Outcome.REFUSED, "工单不存在");

        deliveries.settle(settled);

        assertEquals(settled, deliveries.receive(reply));
        assertEquals(List.of(), deliveries.unsettled("water", 10));
        assertEquals(List.of(), deliveries.unsettledLines());
    }

    @Test
    public void aWatermarkIsEmptyAtFirstAndThenTheLastOne() {
        assertEquals("", deliveries.watermark("water"));

        deliveries.saveWatermark("water", "1");
        deliveries.saveWatermark("water", "二");

        assertEquals("二", deliveries.watermark("water"));
        assertEquals("", deliveries.watermark("light"));
    }

    private OutgoingDelivery queue(String id, String hotline, int minute) {
        return queue(id, hotline, Samples.number(1), minute);
    }

    private OutgoingDelivery queue(String id, String hotline, String ticket, int minute) {
        OutgoingDelivery d = Samples.delivery(id, hotline, ticket, Samples.minute(minute));
        database.run(em -> {
            em.persist(DeliveryRow.of(d));
            return d;
        });
        return d;
    }

    private static List<String> ids(List<OutgoingDelivery> claimed) {
        return claimed.stream().map(d -> d.delivery().id()).toList();
    }
}
