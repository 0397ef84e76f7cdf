package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;

/** A few tickets of one walk, what has happened to them, and what must hold after every move. */
final class WalkWorld {

    private final Map<String, Ticket> tickets = new HashMap<>();
    private final Map<String, Map<EventKind, Integer>> happened = new HashMap<>();
    private final Map<TicketState, Integer> lists = new EnumMap<>(TicketState.class);

    void add(Ticket accepted) {
        tickets.put(accepted.number(), accepted);
        happened.put(accepted.number(), new EnumMap<>(EventKind.class));
        lists.merge(accepted.state(), 1, Integer::sum);
    }

    Ticket ticket(String number) {
        return tickets.get(number);
    }

    /** Takes a move and checks everything. */
    void take(Ticket before, Decision decision, Instant now) {
        Ticket after = decision.ticket();
        Map<EventKind, Integer> counts = happened.get(after.number());
        decision.happenings().forEach(h -> counts.merge(h.kind(), 1, Integer::sum));
        if (decision.happenings().stream().anyMatch(h -> h.kind() == EventKind.URGED)) {
            urgings.merge(after.number(), 1, Integer::sum);
        }
        checkMove(before, after, decision.happenings());
        checkClocks(before, after, now);
        checkReferrals(after);
        checkCounters(after, counts);
        tickets.put(after.number(), after);
        lists.merge(before.state(), -1, Integer::sum);
        lists.merge(after.state(), 1, Integer::sum);
        checkLists();
    }

    private final Map<String, Integer> urgings = new HashMap<>();

    private static void checkMove(Ticket before, Ticket after, List<Happening> happenings) {
        assertEquals(before.version() + 1, after.version());
        assertTrue(
                "an ended ticket moved on",
                !before.state().isEnded() || after.state() == TicketState.ARCHIVED || after.state() == before.state());
        TicketState state = before.state();
        for (Happening h : happenings) {
            assertEquals("the chain has a gap", state, h.before());
            state = h.after();
        }
        assertEquals(state, after.state());
        assertEquals(after.state().isEnded(), after.endedAt().isPresent());
        assertEquals(after.state() == TicketState.SUSPENDED, after.suspension().isPresent());
        assertEquals(
                "clocks of " + after.state(),
                !after.state().isEnded() && after.state() != TicketState.JOINED,
                after.nextDeadline().isPresent() || waitsForItsDay(after));
        assertTrue("rounds go up only", after.round() >= before.round());
    }

    /** Suspended, and everybody has answered already: it wakes for the review. */
    private static boolean waitsForItsDay(Ticket ticket) {
        return ticket.suspension().isPresent()
                && ticket.wakeAt().isPresent()
                && ticket.activeReferrals().stream().allMatch(r -> r.state() == ReferralState.REPLIED);
    }

    /** The same clock never ends earlier than it did, and what was due when it was woken is not due again. */
    private static void checkClocks(Ticket before, Ticket after, Instant now) {
        Map<String, Deadline> old = clocks(before);
        clocks(after).forEach((name, clock) -> {
            Deadline known = old.get(name);
            assertFalse(name + " ran backwards", known != null && clock.due().isBefore(known.due()));
            assertFalse(name + " ends before it starts", clock.due().isBefore(clock.startedAt()));
            assertTrue(clock.pauses().stream()
                    .allMatch(p -> p.until().map(u -> !u.isBefore(p.from())).orElse(true)));
        });
        assertTrue(Samples.LIFECYCLE
                .wake(after, now)
                .map(d -> d.ticket().wakeAt().filter(at -> !at.isAfter(now)).isEmpty())
                .orElse(true));
    }

    private static Map<String, Deadline> clocks(Ticket ticket) {
        Map<String, Deadline> clocks = new HashMap<>();
        ticket.referrals().forEach(r -> {
            clocks.put("handle " + r.no() + "." + r.round(), r.handleBy());
            r.acknowledgeBy().ifPresent(c -> clocks.put("sign " + r.no() + "." + r.round(), c));
            r.returnBy().ifPresent(c -> clocks.put("return " + r.no(), c));
        });
        ticket.oversight().orders().forEach(o -> clocks.put(o.number(), o.due()));
        return clocks;
    }

    private static void checkReferrals(Ticket after) {
        Set<String> units = new HashSet<>();
        int leads = 0;
        for (Referral r : after.referrals()) {
            boolean replied = r.state() == ReferralState.REPLIED;
            assertTrue("replied without an answer", !replied || r.answer().isPresent());
            assertTrue(r.round() <= after.round());
            assertEquals(
                    r.state() == ReferralState.RETURN_IN_REVIEW,
                    r.state().isActive() && r.returnRequest().isPresent());
            if (r.state().isActive()) {
                assertTrue("a unit twice", units.add(r.unit()));
                leads += r.lead() ? 1 : 0;
            }
        }
        assertTrue("more than one lead", leads <= 1);
        if (after.state() == TicketState.TO_REVIEW) {
            assertTrue(after.activeReferrals().stream().allMatch(r -> r.state() == ReferralState.REPLIED));
        }
        if (after.state() == TicketState.JOINED) {
            assertTrue(units.isEmpty() && after.group().isPresent());
        }
    }

    private void checkCounters(Ticket t, Map<EventKind, Integer> counts) {
        assertEquals("rounds", 1 + of(counts, EventKind.REDO_ORDERED), t.round());
        assertEquals(
                "callbacks", of(counts, EventKind.CALLED_BACK), t.callbacks().size());
        assertEquals(
                "repeat calls",
                of(counts, EventKind.CALLED_AGAIN),
                t.oversight().repeatCalls());
        assertEquals(
                "urges",
                urgings.getOrDefault(t.number(), 0).intValue(),
                t.oversight().urges());
        List<SupervisionOrder> orders = t.oversight().orders();
        assertEquals("orders", of(counts, EventKind.SUPERVISION_ISSUED), orders.size());
        assertEquals(
                "closed orders",
                of(counts, EventKind.SUPERVISION_CLOSED),
                orders.stream().filter(o -> !o.isOpen()).count());
        assertEquals(
                "orders of one number",
                orders.size(),
                orders.stream().map(SupervisionOrder::number).distinct().count());
        assertEquals(
                "returns",
                of(counts, EventKind.RETURN_ACCEPTED)
                        + of(counts, EventKind.RETURN_REFUSED)
                        + of(counts, EventKind.ARBITRATED),
                t.returns());
        int overdue = t.referrals().stream()
                .mapToInt(r -> r.timesOverdue() + (r.overdueAt().isPresent() ? 1 : 0))
                .sum();
        assertEquals("overdue", of(counts, EventKind.OVERDUE), overdue);
        assertEquals(
                "difficult",
                of(counts, EventKind.DIFFICULT) + of(counts, EventKind.ESCALATED) > 0,
                t.oversight().difficultCase().isPresent());
    }

    private static int of(Map<EventKind, Integer> counts, EventKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The lists as the moves changed them are the lists as they are: every ticket is in exactly one. */
    private void checkLists() {
        Map<TicketState, Integer> real = tickets.values().stream()
                .collect(Collectors.toMap(Ticket::state, t -> 1, Integer::sum, () -> new EnumMap<>(TicketState.class)));
        lists.values().removeIf(n -> n == 0);
        assertEquals(real, lists);
    }
}
