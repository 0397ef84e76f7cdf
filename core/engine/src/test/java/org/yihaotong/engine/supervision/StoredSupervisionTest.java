package org.yihaotong.engine.supervision;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderState;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.StoredTicket;

/** Who sees which supervision orders, and how they are counted. */
public class StoredSupervisionTest {

    private static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_LEADER);
    private static final Actor ROADS = Actor.ofUnit("roads1", "道路经办", "roads", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock(NINE);
    private final StoredSupervision desk =
            new StoredSupervision(store.orders(), new UnitTree(store.people(), clock), clock);

    @Before
    public void someOrders() {
        unit("water", Optional.empty());
        unit("waterteam", Optional.of("water"));
        unit("roads", Optional.empty());
        ticket(1, TicketState.HANDLING, order("DB-1", 1, "water", 2), answered(order("DB-2", 3, "roads", 1)));
        ticket(2, TicketState.HANDLING, order("DB-3", 2, "waterteam", 1));
        ticket(3, TicketState.CLOSED, order("DB-4", 1, "water", 1));
    }

    private void unit(String id, Optional<String> parent) {
        store.people().add(new Unit(id, "单位" + id, UnitKind.UTILITY, parent, Optional.empty(), true, 1));
    }

    private static SupervisionOrder order(String number, int level, String unit, int hours) {
        return new SupervisionOrder(
                number,
                level,
                unit,
                "请限期办结",
                "",
                NINE,
                "supervisor1",
                new Deadline(ClockKind.SUPERVISION, NINE, NINE.plus(Duration.ofHours(hours)), "督办"),
                Optional.empty(),
                Optional.empty());
    }

    private static SupervisionOrder answered(SupervisionOrder order) {
        return order.answered(new SupervisionOrder.Feedback("已整改", "roads1", NINE));
    }

    private void ticket(int seq, TicketState state, SupervisionOrder... orders) {
        Ticket ticket = new Ticket(
                "YC20261122-00000" + seq,
                1,
                state,
                Appeal.of(AppealType.COMPLAINT, Urgency.NORMAL, "停水", "停水两天", Caller.UNKNOWN),
                1,
                NINE,
                "agent1",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Oversight(Arrays.asList(orders), Optional.empty(), 0, 0),
                Optional.empty(),
                Optional.empty());
        store.tickets()
                .commit(new Change(
                        new StoredTicket(ticket, 0, ""),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private List<String> numbers(Actor actor, OrderQuery query) {
        return desk.orders(actor, query).items().stream()
                .map(OrderSummary::number)
                .toList();
    }

    private static OrderQuery to(String unit) {
        return new OrderQuery(
                Set.of(), Set.of(), Optional.of(unit), false, OrderQuery.Order.TIME_LEFT, Optional.empty(), 0);
    }

    @Test
    public void theCentreSeesAllOrdersTheFirstDueFirst() {
        assertEquals(List.of("DB-2", "DB-3", "DB-4", "DB-1"), numbers(SUPERVISOR, OrderQuery.in()));
        assertEquals(List.of("DB-3", "DB-1"), numbers(SUPERVISOR, OrderQuery.in(OrderState.OPEN)));
        assertEquals(List.of("DB-2"), numbers(SUPERVISOR, to("roads")));
    }

    @Test
    public void aUnitSeesItsOwnAndThoseOfUnitsBelowIt() {
        assertEquals(List.of("DB-3", "DB-1"), numbers(WATER, OrderQuery.in(OrderState.OPEN)));
        assertEquals(List.of("DB-2"), numbers(ROADS, OrderQuery.in()));
        assertEquals(List.of("DB-3"), numbers(WATER, to("waterteam")));
        assertEquals(List.of(), numbers(WATER, to("roads")));
    }

    @Test
    public void theEndOfATicketEndsItsOrders() {
        assertEquals(List.of("DB-4"), numbers(SUPERVISOR, OrderQuery.in(OrderState.CLOSED)));
    }

    @Test
    public void countsFollowTheClock() {
        assertEquals(new OrderCounts(2, 0, 1, 1, 1, 1), desk.counts(SUPERVISOR));

        clock.pass(Duration.ofMinutes(61));

        assertEquals(new OrderCounts(2, 1, 1, 1, 1, 1), desk.counts(SUPERVISOR));
        assertEquals(new OrderCounts(2, 1, 0, 1, 1, 0), desk.counts(WATER));
        OrderQuery overdue = new OrderQuery(
                Set.of(), Set.of(), Optional.empty(), true, OrderQuery.Order.NEWEST, Optional.empty(), 0);
        assertEquals(List.of("DB-3"), numbers(SUPERVISOR, overdue));
    }

    @Test
    public void thoseWithoutTicketsSeeNoOrdersAndNobodyALevelFour() {
        Actor administrator = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
        OrderQuery four = new OrderQuery(
                Set.of(), Set.of(4), Optional.empty(), false, OrderQuery.Order.NEWEST, Optional.empty(), 0);

        assertThrows(RefusedException.class, () -> desk.orders(administrator, OrderQuery.in()));
        assertThrows(RefusedException.class, () -> desk.counts(administrator));
        assertThrows(InvalidInputException.class, () -> desk.orders(SUPERVISOR, four));
    }
}
