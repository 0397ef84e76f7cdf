package org.yihaotong.engine.group;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.lifecycle.Chain;

/** Callers are joined, left, answered, redone and voided at random; what must always hold, holds. */
public class GroupWalkTest {

    private static final int WALKS = 150;
    private static final int STEPS = 60;

    private final Random random = new Random(20261126);

    @Test
    public void theInvariantsHoldOnNineThousandRandomSteps() {
        int done = 0;
        Set<EventKind> seen = EnumSet.noneOf(EventKind.class);
        for (int walk = 0; walk < WALKS; walk++) {
            GroupHouse house = new GroupHouse();
            house.calls(4);
            for (int step = 0; step < STEPS; step++) {
                house.clock.pass(Duration.ofMinutes(random.nextInt(90)));
                done += step(house) ? 1 : 0;
                check(house);
            }
            house.sweep();
            house.sweep();
            checkSettled(house);
            tickets(house).forEach(t -> house.store.tickets().events(t.number()).forEach(e -> seen.add(e.kind())));
        }
        assertTrue("done " + done, done > WALKS * STEPS / 4);
        assertTrue(
                "only " + seen,
                seen.containsAll(EnumSet.of(
                        EventKind.JOINED,
                        EventKind.LEFT,
                        EventKind.GROUP_ANSWERED,
                        EventKind.VOIDED,
                        EventKind.REDO_ORDERED,
                        EventKind.ARCHIVED)));
    }

    private boolean step(GroupHouse house) {
        try {
            act(house);
            return true;
        } catch (RefusedException | InvalidInputException refused) {
            return false;
        }
    }

    private void act(GroupHouse house) {
        String any = any(house);
        switch (random.nextInt(14)) {
            case 0 -> house.call();
            case 1, 2, 3 -> house.join(any, List.of(any(house), any(house)));
            case 4 -> house.desk().leave(GroupHouse.AGENT, groupOf(house, any), any, "另一条街");
            case 5 -> house.desk().answer(GroupHouse.LEADER, groupOf(house, any), AnswerResult.EXPLAINED, "正在抢修。");
            case 6 -> house.sweep();
            case 7 -> house.dispatch(any);
            case 8, 9 -> forward(house, any);
            case 10 -> house.move(GroupHouse.DISPATCHER, any, new CentreCommand.ProposeVoid("重复登记"));
            case 11 -> house.move(GroupHouse.SUPERVISOR, any, new CentreCommand.ConfirmVoid());
            case 12 -> house.move(GroupHouse.CALLBACK, any, new CentreCommand.Redo("仍未解决"));
            default -> finish(house, any);
        }
    }

    private void forward(GroupHouse house, String any) {
        TicketState state = house.state(any);
        if (state == TicketState.TO_REVIEW) {
            house.move(GroupHouse.DISPATCHER, any, new CentreCommand.ReviewReply(random.nextInt(4) > 0, "核实"));
        } else if (house.ticket(any).lead().isPresent()) {
            house.reply(any, "已恢复供水，请放心使用。");
        }
    }

    private void finish(GroupHouse house, String any) {
        switch (house.state(any)) {
            case TO_CALL_BACK -> {
                if (house.ticket(any).callbacks().isEmpty()) {
                    house.callBack(any, random.nextBoolean() ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED);
                } else {
                    house.move(GroupHouse.CALLBACK, any, new CentreCommand.Close("已回访"));
                }
            }
            case CLOSED -> house.move(GroupHouse.CALLBACK, any, new CentreCommand.Archive());
            default -> house.call();
        }
    }

    private String any(GroupHouse house) {
        List<Ticket> all = tickets(house);
        return all.get(random.nextInt(all.size())).number();
    }

    private static String groupOf(GroupHouse house, String ticket) {
        return house.ticket(ticket).group().orElseThrow(() -> new RefusedException("none", "in no group"));
    }

    private static List<Ticket> tickets(GroupHouse house) {
        List<Ticket> all = new ArrayList<>();
        house.store
                .tickets()
                .list(limited(), Set.of(), Set.of())
                .items()
                .forEach(row -> all.add(house.ticket(row.number())));
        return all;
    }

    private static TicketQuery limited() {
        TicketQuery q = TicketQuery.all();
        return new TicketQuery(
                q.states(), q.types(), q.urgencies(), q.unit(), q.text(), false, q.order(), Optional.empty(), 200);
    }

    private static void check(GroupHouse house) {
        List<Ticket> all = tickets(house);
        long listed = house.store.tickets().counts(Set.of()).values().stream()
                .mapToLong(n -> n)
                .sum();
        assertEquals("every ticket is in exactly one list", all.size(), listed);
        all.forEach(t -> check(house, t));
    }

    private static void check(GroupHouse house, Ticket t) {
        boolean waits = t.state() == TicketState.JOINED;
        assertTrue("waits for no group", !waits || t.group().isPresent());
        assertTrue("waits and is with units", !waits || t.activeReferrals().isEmpty());
        assertEquals(
                "clocks of " + t.state(),
                !t.state().isEnded() && !waits,
                t.nextDeadline().isPresent());
        assertTrue(
                "answered by no group", t.groupAnswer().isEmpty() || t.group().isPresent());
        assertEquals(
                "a notice for every answer",
                house.events(t.number(), EventKind.GROUP_ANSWERED),
                house.notices(t.number()));
        assertTrue(Chain.verify(
                        house.store.tickets().find(t.number()).orElseThrow(),
                        house.store.tickets().events(t.number()))
                .isWhole());
    }

    /** After a sweep nobody waits for what is there already. */
    private static void checkSettled(GroupHouse house) {
        check(house);
        for (Group group :
                house.store.groups().list(false, Optional.empty(), 200).items()) {
            Ticket head = house.ticket(group.head());
            boolean somebody =
                    !house.store.groups().waiting(group.number(), "", 1).isEmpty();
            assertTrue("somebody waits unseen", group.waiting() || !somebody);
            assertFalse(
                    "waits although answered",
                    somebody && Replies.of(group, head).isPresent());
            assertFalse("waits for a lost head", somebody && Replies.isLost(group, head));
            long members = tickets(house).stream()
                    .filter(t -> t.group().filter(group.number()::equals).isPresent())
                    .count();
            assertEquals(members, house.store.groups().count(group.number()).tickets());
        }
    }
}
