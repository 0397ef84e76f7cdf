package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;

/** Thousands of tickets go wherever random people push them; what must always hold, holds. */
public class RandomWalkTest {

    private static final List<Rule> RULES = List.of(Rule.values());
    private static final List<Actor> PEOPLE = List.of(
            Samples.AGENT,
            Samples.DISPATCHER,
            Samples.SUPERVISOR,
            Samples.CALLBACK,
            Samples.WATER,
            Samples.ROADS,
            Actor.centre("leader1", "班长一", Role.SHIFT_LEADER));

    @Test
    public void theInvariantsHoldOnTwentyThousandRandomCommands() {
        Random random = new Random(12345);
        int moved = 0;
        Set<TicketState> seen = new HashSet<>();
        for (int walk = 0; walk < 1000; walk++) {
            Ticket ticket = Samples.accepted();
            Instant now = Samples.NOW;
            for (int step = 0; step < 20; step++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(120)));
                Optional<Ticket> next = step(ticket, random, now);
                moved += next.isPresent() ? 1 : 0;
                ticket = next.orElse(ticket);
                seen.add(ticket.state());
            }
        }
        assertTrue("moved " + moved, moved > 3000);
        assertTrue("reached only " + seen, seen.contains(TicketState.ARCHIVED) && seen.contains(TicketState.VOID));
    }

    private static Optional<Ticket> step(Ticket ticket, Random random, Instant now) {
        Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Rule rule = rule(ticket, actor, random, now);
        Command command = rule == Rule.DISPATCH
                ? (random.nextBoolean() ? Samples.dispatch("water", "roads") : Samples.dispatch("roads"))
                : Samples.command(rule);
        Context context = Context.of(actor, Samples.ownUnits(actor), now);
        boolean offered = Samples.LIFECYCLE.actions(ticket, context).stream()
                .anyMatch(a -> a.verb().equals(rule.verb()));
        try {
            Decision decision = Samples.LIFECYCLE.decide(ticket, command, context);
            assertTrue(rule + " was not offered in " + ticket.state(), offered);
            check(ticket, decision);
            return Optional.of(decision.ticket());
        } catch (RefusedException | InvalidInputException refused) {
            return Optional.empty();
        }
    }

    /** Half of the time something that is offered, half of the time anything at all. */
    private static Rule rule(Ticket ticket, Actor actor, Random random, Instant now) {
        List<Action> offered = Samples.LIFECYCLE.actions(ticket, Context.of(actor, Samples.ownUnits(actor), now));
        if (offered.isEmpty() || random.nextBoolean()) {
            return RULES.get(random.nextInt(RULES.size()));
        }
        String verb = offered.get(random.nextInt(offered.size())).verb();
        return RULES.stream().filter(r -> r.verb().equals(verb)).findFirst().orElseThrow();
    }

    private static void check(Ticket before, Decision decision) {
        Ticket after = decision.ticket();
        List<Happening> happenings = decision.happenings();
        assertEquals(before.version() + 1, after.version());
        assertTrue(
                "an ended ticket moved on",
                !before.state().isEnded() || after.state() == TicketState.ARCHIVED || after.state() == before.state());
        assertEquals(before.state(), happenings.get(0).before());
        assertEquals(after.state(), happenings.get(happenings.size() - 1).after());
        assertEquals(after.state().isEnded(), after.endedAt().isPresent());
        assertEquals(
                "an open ticket has a clock",
                !after.state().isEnded() && after.state() != TicketState.JOINED,
                after.nextDeadline().isPresent());
        assertTrue(
                "more than one lead",
                after.activeReferrals().stream().filter(Referral::lead).count() <= 1);
        assertTrue("rounds go up only", after.round() >= before.round());
        checkReferrals(after);
    }

    private static void checkReferrals(Ticket after) {
        if (after.state() == TicketState.TO_REVIEW) {
            assertTrue(after.activeReferrals().stream().allMatch(r -> r.state() == ReferralState.REPLIED));
        }
        for (Referral r : after.referrals()) {
            assertTrue(
                    "replied without an answer",
                    r.state() != ReferralState.REPLIED || r.answer().isPresent());
            assertTrue(r.round() <= after.round());
        }
        Set<String> units = new HashSet<>();
        after.activeReferrals().forEach(r -> assertTrue("a unit twice", units.add(r.unit())));
    }
}
