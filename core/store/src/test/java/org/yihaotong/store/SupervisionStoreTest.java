package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.Circular;
import org.yihaotong.api.supervision.CircularReceipt;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderState;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.ExtensionRequest;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.DuplicateException;

/** Orders and marks follow their tickets; circulars stay as they were. */
public class SupervisionStoreTest extends StoreContract {

    private static final Set<String> ALL = Set.of();

    private JpaOrderStore orders;
    private JpaCircularStore circulars;

    @Before
    public void open() {
        orders = new JpaOrderStore(database);
        circulars = new JpaCircularStore(database);
    }

    private static SupervisionOrder order(int ticket, int no, int level, String unit) {
        return new SupervisionOrder(
                "DB" + Samples.number(ticket).substring(2) + "-" + no,
                level,
                unit,
                "请限期办结",
                "overdue",
                Samples.minute(ticket),
                "supervisor1",
                new Deadline(ClockKind.SUPERVISION, Samples.minute(ticket), Samples.minute(100 - ticket), "督办：1 天"),
                Optional.empty(),
                Optional.empty());
    }

    private static Ticket with(Ticket t, long version, TicketState state, SupervisionOrder... issued) {
        return new Ticket(
                t.number(),
                version,
                state,
                t.appeal(),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals(),
                t.clock(),
                t.directAnswer(),
                t.callbacks(),
                t.voidProposal(),
                t.endNote(),
                t.endedAt(),
                t.group(),
                t.suspension(),
                new Oversight(Arrays.asList(issued), Optional.empty(), 0, 0),
                t.finalReply(),
                t.groupAnswer());
    }

    private static Ticket asking(int seq, Optional<ExtensionRequest> request) {
        Referral r = Samples.referral(1, "water", ReferralState.HANDLING);
        Referral asking = new Referral(
                r.no(),
                r.unit(),
                r.lead(),
                r.state(),
                r.round(),
                r.reason(),
                r.dispatchedAt(),
                r.acknowledgedAt(),
                r.acknowledgeBy(),
                r.handleBy(),
                r.answer(),
                r.returnRequest(),
                request);
        return Samples.ticket(seq, request.isPresent() ? 1 : 2, TicketState.HANDLING, "停水" + seq, List.of(asking));
    }

    private static final Optional<ExtensionRequest> REQUEST =
            Optional.of(new ExtensionRequest("待料", Samples.minute(900), Samples.minute(2), Optional.empty()));

    private List<String> numbers(OrderQuery query, Set<String> units) {
        return orders.orders(query, units, Samples.minute(0)).items().stream()
                .map(OrderSummary::number)
                .toList();
    }

    @Test
    public void anOrderIsListedAsItStandsAfterEachMoveOfItsTicket() {
        SupervisionOrder first = order(1, 1, 2, "water");
        tickets.commit(Samples.intake(with(Samples.ticket(1), 1, TicketState.HANDLING, first), Samples.key(1)));

        OrderSummary open = orders.orders(OrderQuery.in(OrderState.OPEN), ALL, Samples.NINE)
                .items()
                .get(0);
        assertEquals(first.number(), open.number());
        assertEquals(Samples.number(1), open.ticket());
        assertEquals("第1号路灯不亮", open.title());
        assertEquals("overdue", open.rule());
        assertEquals(first.due().due(), open.due().due());
        assertEquals(first.due().redAt(), open.due().redAt());

        SupervisionOrder answered = first.answered(new SupervisionOrder.Feedback("已整改", "water1", Samples.minute(3)));
        tickets.commit(
                Samples.move(with(Samples.ticket(1), 2, TicketState.HANDLING, answered, order(1, 2, 3, "roads"))));
        assertEquals(List.of(first.number()), numbers(OrderQuery.in(OrderState.ANSWERED), ALL));
        assertEquals(new OrderCounts(1, 0, 1, 0, 1, 1), orders.counts(ALL, Samples.minute(0)));
        assertEquals(new OrderCounts(1, 1, 0, 0, 0, 1), orders.counts(Set.of("roads"), Samples.minute(99)));

        tickets.commit(Samples.move(with(Samples.ticket(1), 3, TicketState.CLOSED, answered, order(1, 2, 3, "roads"))));
        assertEquals(new OrderCounts(0, 0, 1, 0, 1, 0), orders.counts(ALL, Samples.minute(99)));
        tickets.commit(
                Samples.move(with(Samples.ticket(1), 4, TicketState.ARCHIVED, answered, order(1, 2, 3, "roads"))));
        assertEquals(2, numbers(OrderQuery.in(OrderState.CLOSED), ALL).size());
    }

    @Test
    public void pagesOfOrdersShowEachOnceInEitherOrder() {
        IntStream.rangeClosed(1, 9)
                .forEach(i -> tickets.commit(Samples.intake(
                        with(Samples.ticket(i), 1, TicketState.HANDLING, order(i, 1, 1 + i % 3, "unit" + i % 2)),
                        Samples.key(i))));

        assertEquals(9, walk(OrderQuery.Order.TIME_LEFT, Set.of(), ALL).size());
        assertEquals(walk(OrderQuery.Order.NEWEST, Set.of(), ALL), walk(OrderQuery.Order.TIME_LEFT, Set.of(), ALL));
        assertEquals(3, walk(OrderQuery.Order.NEWEST, Set.of(2), ALL).size());
        assertEquals(4, walk(OrderQuery.Order.NEWEST, Set.of(), Set.of("unit0")).size());
    }

    private List<String> walk(OrderQuery.Order order, Set<Integer> levels, Set<String> units) {
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<OrderSummary> page = orders.orders(
                    new OrderQuery(
                            Set.of(OrderState.OPEN, OrderState.ANSWERED),
                            levels,
                            Optional.empty(),
                            false,
                            order,
                            cursor,
                            2),
                    units,
                    Samples.NINE);
            page.items().forEach(o -> seen.add(o.number()));
            cursor = page.next();
        } while (cursor.isPresent());
        return seen;
    }

    private List<String> list(boolean mine, Set<TicketState> states, Set<TicketMark> marks, Set<String> units) {
        TicketQuery query = new TicketQuery(
                states,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                mine,
                TicketQuery.Order.NEWEST,
                Optional.empty(),
                0,
                Set.of(),
                marks);
        return tickets.list(query, units, Set.of()).items().stream()
                .map(TicketSummary::number)
                .toList();
    }

    @Test
    public void aTicketIsFoundByItsMarkAsLongAsItHasIt() {
        Set<TicketMark> asked = Set.of(TicketMark.EXTENSION_ASKED);
        tickets.commit(Samples.intake(asking(1, REQUEST), Samples.key(1)));
        tickets.commit(Samples.intake(Samples.ticket(2), Samples.key(2)));

        assertEquals(List.of(Samples.number(1)), list(false, Set.of(), asked, ALL));
        assertEquals(List.of(Samples.number(1)), list(false, Set.of(), asked, Set.of("water")));
        assertEquals(List.of(), list(false, Set.of(), asked, Set.of("roads")));
        assertEquals(List.of(), list(false, Set.of(TicketState.TO_DISPATCH), asked, ALL));
        assertEquals(
                List.of(Samples.number(2), Samples.number(1)), list(true, Set.of(TicketState.TO_DISPATCH), asked, ALL));
        assertEquals(Map.of(TicketMark.EXTENSION_ASKED, 1L), tickets.marked(ALL));
        assertEquals(Map.of(), tickets.marked(Set.of("roads")));

        tickets.commit(Samples.move(asking(1, Optional.empty())));

        assertEquals(List.of(), list(false, Set.of(), asked, ALL));
        assertEquals(Map.of(), tickets.marked(ALL));
    }

    @Test
    public void aTicketInItsStateAndWithAMarkIsInAWorklistOnce() {
        tickets.commit(Samples.intake(asking(1, REQUEST), Samples.key(1)));

        assertEquals(
                List.of(Samples.number(1)),
                list(true, Set.of(TicketState.HANDLING), Set.of(TicketMark.EXTENSION_ASKED), ALL));
    }

    private Circular circular(int no, String... units) {
        Circular circular = new Circular(
                "TB2026-000" + no,
                "通报" + no,
                "三季度办理情况".repeat(700),
                2,
                List.of(units),
                List.of(Samples.number(1)),
                "supervisor1",
                Samples.minute(no),
                Optional.empty(),
                false,
                0);
        circulars.add(circular, Samples.key(no));
        return circular;
    }

    private List<String> titles(Set<String> units) {
        return circulars.list(units, Optional.empty(), 10).items().stream()
                .map(Circular::title)
                .toList();
    }

    @Test
    public void aCircularComesBackAsItWasIssued() {
        Circular issued = circular(1, "water", "roads");

        assertEquals(Optional.of(issued), circulars.find(issued.number()));
        assertThrows(DuplicateException.class, () -> circular(1));
        assertEquals(
                Samples.key(1),
                tickets.usedKey(Samples.key(1).login(), Samples.key(1).key()).orElseThrow());
    }

    @Test
    public void unitsFindWhatIsAddressedToThemNewestFirst() {
        circular(1, "water");
        circular(2);
        circular(3, "roads", "water");

        assertEquals(List.of("通报3", "通报2", "通报1"), titles(Set.of("water")));
        assertEquals(List.of("通报3", "通报2"), titles(Set.of("roads", "bus")));
        assertEquals(List.of("通报2"), titles(Set.of("bus")));
        assertEquals(3, titles(ALL).size());
        Page<Circular> first = circulars.list(ALL, Optional.empty(), 2);
        assertEquals("通报1", circulars.list(ALL, first.next(), 2).items().get(0).title());
    }

    @Test
    public void aReaderCountsOnceAndWhatIsWithdrawnIsNoNoticeAnyMore() {
        Circular circular = circular(1);
        CircularReceipt receipt = new CircularReceipt("water", "water1", Samples.minute(5));

        assertEquals(1, circulars.unread(Set.of("water"), "water1", Samples.NINE));
        circulars.confirm(circular.number(), receipt);
        circulars.confirm(circular.number(), new CircularReceipt("water", "water1", Samples.minute(9)));

        assertEquals(List.of(receipt), circulars.receipts(circular.number(), 10));
        assertEquals(Map.of(circular.number(), 1L), circulars.readers(List.of(circular.number())));
        assertEquals(Set.of(circular.number()), circulars.readBy("water1", List.of(circular.number())));
        assertEquals(0, circulars.unread(Set.of("water"), "water1", Samples.NINE));
        assertEquals(1, circulars.unread(Set.of("water"), "water2", Samples.NINE));
        Circular.Withdrawal how = new Circular.Withdrawal("数据有误", "supervisor1", Samples.minute(7));
        assertTrue(circulars.withdraw(circular.number(), how));
        assertFalse(circulars.withdraw(circular.number(), how));
        assertEquals(
                Optional.of(how),
                circulars.find(circular.number()).orElseThrow().withdrawal());
        assertEquals(0, circulars.unread(Set.of("water"), "water2", Samples.NINE));
    }

    @Test
    public void whatWaitedBeforeMarksWereKeptIsMarkedWhenTheTicketIsLookedAtAgain() {
        Change change = Samples.intake(asking(1, REQUEST), Samples.key(1));
        tickets.commit(change);
        database.run(em -> em.createQuery("DELETE FROM TicketMarkRow m").executeUpdate()
                + em.createQuery("UPDATE TicketRow t SET t.marks = ''").executeUpdate());

        tickets.rewake(change.stored().ticket());

        assertEquals(Map.of(TicketMark.EXTENSION_ASKED, 1L), tickets.marked(ALL));
    }
}
