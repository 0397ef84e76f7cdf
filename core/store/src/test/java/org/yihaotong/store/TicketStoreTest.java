package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.Test;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.ReplyRow;
import org.yihaotong.engine.port.UsedKey;

public class TicketStoreTest extends StoreContract {

    @Test
    public void whatIsCommittedComesBackExactly() {
        Ticket ticket = Samples.fullTicket(1);
        TicketEvent event = Samples.event(ticket, Map.of("reason", "🚰 水\n\"压\"", "b", "", "a", "甲"));

        tickets.commit(new Change(
                Samples.stored(ticket), List.of(event), List.of(), List.of(), Optional.empty(), Optional.empty()));

        assertEquals(Samples.stored(ticket), tickets.find(ticket.number()).orElseThrow());
        assertEquals(List.of(event), tickets.events(ticket.number()));
        String phone = ticket.appeal().caller().phone();
        assertEquals(List.of(ticket.number()), tickets.ofCaller(Set.of(phone, "+86" + phone), 9));
        assertEquals(List.of(), tickets.ofCaller(Set.of("+86" + phone), 9));
    }

    @Test
    public void longTextsAreKeptWhole() {
        String text = "很长的答复🙂".repeat(20_000);
        Ticket plain = Samples.ticket(1);
        TicketEvent event = Samples.event(plain, Map.of("text", text));
        Ticket ticket = Samples.ticket(1, 1, TicketState.TO_DISPATCH, "路".repeat(100), List.of());

        tickets.commit(new Change(
                Samples.stored(ticket), List.of(event), List.of(), List.of(), Optional.empty(), Optional.empty()));

        assertEquals(List.of(event), tickets.events(ticket.number()));
        assertEquals(ticket, tickets.find(ticket.number()).orElseThrow().ticket());
    }

    @Test
    public void anUnknownNumberIsNobody() {
        assertTrue(tickets.find("YC20261122-999999").isEmpty());
        assertTrue(tickets.events("YC20261122-999999").isEmpty());
        assertTrue(tickets.usedKey("agent1", "never").isEmpty());
    }

    @Test
    public void aFailingDeliveryLeavesNoTicketBehind() {
        Ticket first = Samples.ticket(1);
        tickets.commit(Samples.move(first, Samples.delivery("d1", "yinlongwater", Samples.NINE)));
        Change second = new Change(
                Samples.stored(Samples.ticket(2)),
                List.of(Samples.event(Samples.ticket(2))),
                List.of(Samples.delivery("d1", "yinlongwater", Samples.NINE)),
                List.of(),
                Optional.of(Samples.key(2)),
                Optional.empty());

        assertThrows(DuplicateException.class, () -> tickets.commit(second));

        assertTrue(tickets.find(Samples.number(2)).isEmpty());
        assertTrue(tickets.events(Samples.number(2)).isEmpty());
        assertTrue(tickets.usedKey("agent1", "key-2").isEmpty());
    }

    @Test
    public void aMoveReplacesTheTicketAndItsReferrals() {
        Ticket accepted = Samples.ticket(1);
        tickets.commit(Samples.intake(accepted, Samples.key(1)));
        Ticket dispatched = Samples.ticket(
                1,
                2,
                TicketState.TO_ACKNOWLEDGE,
                "路灯",
                List.of(Samples.referral(1, "a", ReferralState.TO_ACKNOWLEDGE)));
        tickets.commit(Samples.move(dispatched));
        Ticket signed = Samples.ticket(
                1,
                3,
                TicketState.HANDLING,
                "路灯",
                List.of(
                        Samples.referral(1, "a", ReferralState.HANDLING),
                        Samples.referral(2, "b", ReferralState.TO_ACKNOWLEDGE)));
        tickets.commit(Samples.move(signed));

        assertEquals(signed, tickets.find(signed.number()).orElseThrow().ticket());
        assertEquals(3, tickets.events(signed.number()).size());
        assertEquals(1, seenBy(Set.of("a"), Set.of(ReferralState.HANDLING)));
        assertEquals(0, seenBy(Set.of("a"), Set.of(ReferralState.TO_ACKNOWLEDGE)));
        assertEquals(1, seenBy(Set.of("b"), Set.of()));
        assertEquals(0, seenBy(Set.of("c"), Set.of()));
    }

    private int seenBy(Set<String> units, Set<ReferralState> states) {
        return tickets.list(TicketQuery.all(), units, states).items().size();
    }

    @Test
    public void anOldVersionIsRefusedWithTheStoredOne() {
        Ticket ticket = Samples.ticket(1);
        tickets.commit(Samples.intake(ticket, Samples.key(1)));
        Ticket second = Samples.moved(ticket, TicketState.HANDLING);
        tickets.commit(Samples.move(second));

        StaleVersionException stale =
                assertThrows(StaleVersionException.class, () -> tickets.commit(Samples.move(second)));
        StaleVersionException again =
                assertThrows(StaleVersionException.class, () -> tickets.commit(Samples.intake(ticket, Samples.key(7))));
        StaleVersionException unknown = assertThrows(
                StaleVersionException.class,
                () -> tickets.commit(Samples.move(Samples.moved(Samples.ticket(9), TicketState.HANDLING))));

        assertEquals(2, stale.current());
        assertEquals(2, again.current());
        assertEquals(0, unknown.current());
        assertEquals(2, tickets.events(ticket.number()).size());
    }

    @Test
    public void ofEightWhoMoveTheSameTicketOneSucceeds() throws Exception {
        Ticket ticket = Samples.ticket(1);
        tickets.commit(Samples.intake(ticket, Samples.key(1)));
        Ticket moved = Samples.moved(ticket, TicketState.HANDLING);

        List<Long> storedVersions = AtOnce.run(8, i -> commitOrSeeVersion(Samples.move(moved)));

        assertEquals(1, storedVersions.stream().filter(v -> v == 0).count());
        assertEquals(7, storedVersions.stream().filter(v -> v == 2).count());
        assertEquals(2, tickets.events(ticket.number()).size());
    }

    private long commitOrSeeVersion(Change change) {
        try {
            tickets.commit(change);
            return 0;
        } catch (StaleVersionException e) {
            return e.current();
        }
    }

    @Test
    public void aKeyMakesOneTicketEvenForEightAtOnce() throws Exception {
        List<Boolean> made = AtOnce.run(8, i -> {
            try {
                tickets.commit(Samples.intake(Samples.ticket(i + 1), Samples.key(1)));
                return true;
            } catch (DuplicateException e) {
                return false;
            }
        });

        assertEquals(1, made.stream().filter(m -> m).count());
        assertEquals(Map.of(TicketState.TO_DISPATCH, 1L), tickets.counts(Set.of()));
        UsedKey used = tickets.usedKey("agent1", "key-1").orElseThrow();
        assertEquals(Samples.HASH, used.fingerprint());
    }

    @Test
    public void theSameKeyOfAnotherPersonIsAnotherKey() {
        tickets.commit(Samples.intake(1));
        tickets.commit(
                Samples.intake(Samples.ticket(2), new UsedKey("agent2", "key-1", Samples.HASH, Samples.number(2))));

        assertEquals(
                Samples.number(2),
                tickets.usedKey("agent2", "key-1").orElseThrow().ticket());
    }

    @Test
    public void aMoveCancelsWhatHasNotGoneOut() {
        Ticket ticket = Samples.ticket(1);
        tickets.commit(Samples.move(
                ticket,
                Samples.delivery("waits", "a", Samples.NINE),
                Samples.delivery("sent", "a", Samples.NINE),
                Samples.delivery("other", "a", Samples.NINE)));
        deliveries.change(
                "sent", d -> Samples.ended(d, DeliveryState.SENT, Optional.empty(), Optional.of(Samples.NINE)));
        Ticket moved = Samples.moved(ticket, TicketState.VOID);

        tickets.commit(new Change(
                Samples.stored(moved),
                List.of(Samples.event(moved)),
                List.of(withdrawalOf("waits")),
                List.of(orderNo("waits"), orderNo("sent")),
                Optional.empty(),
                Optional.empty()));

        assertEquals(DeliveryState.CANCELLED, stateOf("waits"));
        assertEquals(DeliveryState.SENT, stateOf("sent"));
        assertEquals(DeliveryState.QUEUED, stateOf("other"));
        assertEquals(DeliveryState.QUEUED, stateOf("withdrawal"));
        assertTrue(deliveries.find("waits").orElseThrow().delivery().nextTry().isEmpty());
    }

    private static OutgoingDelivery withdrawalOf(String id) {
        Delivery d = Samples.delivery("withdrawal", "a", Samples.NINE).delivery();
        return new OutgoingDelivery(
                new Delivery(
                        d.id(),
                        DeliveryKind.WITHDRAWAL,
                        d.hotline(),
                        d.ticket(),
                        d.referral(),
                        orderNo(id),
                        d.version(),
                        d.state(),
                        d.attempts(),
                        d.createdAt(),
                        d.nextTry(),
                        d.sentAt(),
                        d.acknowledgedAt(),
                        d.backOfficeNumber(),
                        d.reason()),
                "撤单：🙂");
    }

    private static String orderNo(String id) {
        return Samples.number(1) + "-" + id;
    }

    private DeliveryState stateOf(String id) {
        return deliveries.find(id).orElseThrow().delivery().state();
    }

    @Test
    public void aReplyMovesItsTicketOnce() {
        Ticket ticket = Samples.ticket(1);
        tickets.commit(Samples.intake(ticket, Samples.key(1)));
        ReplyRow reply = deliveries.receive(Samples.reply("yinlongwater", "R-1"));
        Ticket moved = Samples.moved(ticket, TicketState.TO_REVIEW);
        tickets.commit(settling(moved, reply));

        assertThrows(
                DuplicateException.class,
                () -> tickets.commit(settling(Samples.moved(moved, TicketState.TO_CALL_BACK), reply)));

        assertEquals(2, tickets.find(ticket.number()).orElseThrow().ticket().version());
        assertTrue(deliveries.unsettled("yinlongwater", 10).isEmpty());
        assertEquals(Optional.of(Outcome.APPLIED), deliveries.receive(reply).outcome());
    }

    private static Change settling(Ticket ticket, ReplyRow reply) {
        return new Change(
                Samples.stored(ticket),
                List.of(Samples.event(ticket)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(reply.settled(Outcome.APPLIED, "")));
    }

    @Test
    public void aStaleMoveDoesNotSettleItsReply() {
        Ticket ticket = Samples.ticket(1);
        tickets.commit(Samples.intake(ticket, Samples.key(1)));
        ReplyRow reply = deliveries.receive(Samples.reply("yinlongwater", "R-1"));
        Ticket tooFar = Samples.moved(Samples.moved(ticket, TicketState.HANDLING), TicketState.TO_REVIEW);

        assertThrows(StaleVersionException.class, () -> tickets.commit(settling(tooFar, reply)));

        assertEquals(List.of(reply), deliveries.unsettled("yinlongwater", 10));
    }

    @Test
    public void numbersAreReservedWithoutDoublesByEightAtOnce() throws Exception {
        List<Long> firsts = AtOnce.run(8, i -> reserveFiveBlocks(i)).stream()
                .flatMap(List::stream)
                .toList();

        Set<Long> numbers = new HashSet<>();
        firsts.forEach(first -> LongStream.range(first, first + 10).forEach(numbers::add));
        assertEquals(8 * 5 * 10, numbers.size());
        assertEquals(1, firsts.stream().mapToLong(f -> f).min().orElseThrow());
        assertEquals(1, tickets.reserveNumbers("20261123", 10));
        assertEquals(11, tickets.reserveNumbers("20261123", 10));
    }

    private List<Long> reserveFiveBlocks(int thread) {
        AtomicLong previous = new AtomicLong();
        return IntStream.range(0, 5)
                .mapToObj(i -> tickets.reserveNumbers("20261122", 10))
                .peek(first -> assertTrue("thread " + thread, first > previous.getAndSet(first)))
                .toList();
    }
}
