package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketQuery.Order;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.api.ticket.Urgency;

public class TicketListTest extends StoreContract {

    @Test
    public void pagesShowEveryTicketOnceWhileNewOnesComeIn() {
        IntStream.rangeClosed(1, 25).forEach(seq -> tickets.commit(Samples.intake(seq)));

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int next = 26;
        do {
            Page<TicketSummary> page = list(Samples.query(Order.NEWEST, 4, cursor));
            page.items().forEach(t -> seen.add(t.number()));
            cursor = page.next();
            tickets.commit(Samples.intake(next++));
        } while (cursor.isPresent());

        assertEquals(
                IntStream.rangeClosed(1, 25)
                        .mapToObj(i -> Samples.number(26 - i))
                        .toList(),
                seen);
    }

    @Test
    public void theOneThatIsDueFirstComesFirstAndThoseWithoutClockLast() {
        Ticket ended = Samples.ticket(1, 1, TicketState.CLOSED, "完", List.of());
        tickets.commit(Samples.intake(ended, Samples.key(1)));
        IntStream.rangeClosed(2, 7).forEach(seq -> tickets.commit(Samples.intake(seq)));

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<TicketSummary> page = list(Samples.query(Order.TIME_LEFT, 2, cursor));
            page.items().forEach(t -> seen.add(t.number()));
            cursor = page.next();
        } while (cursor.isPresent());

        List<String> expected = new ArrayList<>(
                IntStream.rangeClosed(2, 7).mapToObj(Samples::number).toList());
        expected.add(Samples.number(1));
        assertEquals(expected, seen);
    }

    @Test
    public void severalStatesAreListedInOneOrder() {
        List<TicketState> states = List.of(TicketState.TO_DISPATCH, TicketState.TO_REVIEW, TicketState.HANDLING);
        IntStream.rangeClosed(1, 9)
                .forEach(seq -> tickets.commit(Samples.intake(
                        Samples.ticket(seq, 1, states.get(seq % 3), "路灯", List.of()), Samples.key(seq))));

        for (Order order : Order.values()) {
            List<String> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                Page<TicketSummary> page = list(new TicketQuery(
                        Set.of(TicketState.TO_REVIEW, TicketState.HANDLING, TicketState.VOID),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        order,
                        cursor,
                        4));
                seen.addAll(numbers(page));
                cursor = page.next();
            } while (cursor.isPresent());

            List<Integer> expected = order == Order.NEWEST ? List.of(8, 7, 5, 4, 2, 1) : List.of(1, 2, 4, 5, 7, 8);
            assertEquals(expected.stream().map(Samples::number).toList(), seen);
        }
    }

    @Test
    public void equalMomentsAreToldApartByNumber() {
        IntStream.rangeClosed(1, 5).forEach(seq -> tickets.commit(Samples.intake(atNine(seq), Samples.key(seq))));

        Page<TicketSummary> first = list(Samples.query(Order.NEWEST, 3, Optional.empty()));
        Page<TicketSummary> second = list(Samples.query(Order.NEWEST, 3, first.next()));

        assertEquals(List.of(Samples.number(5), Samples.number(4), Samples.number(3)), numbers(first));
        assertEquals(List.of(Samples.number(2), Samples.number(1)), numbers(second));
        assertTrue(second.next().isEmpty());
    }

    private static Ticket atNine(int seq) {
        Ticket t = Samples.fullTicket(seq);
        assertEquals(Samples.NINE, t.acceptedAt());
        return t;
    }

    @Test
    public void aRowShowsWhatTheTicketSays() {
        Ticket ticket = Samples.fullTicket(1);
        tickets.commit(Samples.intake(ticket, Samples.key(1)));

        TicketSummary row = list(TicketQuery.all()).items().get(0);

        assertEquals(
                new TicketSummary(
                        ticket.number(),
                        1,
                        ticket.state(),
                        ticket.appeal().type(),
                        ticket.appeal().urgency(),
                        ticket.appeal().title(),
                        Optional.of("yinlongwater"),
                        ticket.nextDeadline(),
                        2,
                        true,
                        ticket.acceptedAt()),
                row);
    }

    @Test
    public void titlesAreSearchedLiterally() {
        titled(1, "费用涨了100%");
        titled(2, "费用涨了100元");
        titled(3, "a_b!c 与 WiFi");

        assertEquals(2, found("涨了100"));
        assertEquals(1, found("100%"));
        assertEquals(0, found("_0"));
        assertEquals(1, found("a_b!c"));
        assertEquals(1, found("wifi"));
        assertEquals(0, found("没有"));
    }

    @Test
    public void aNumberIsFoundByItsBeginning() {
        titled(1, "一");
        titled(12, "二");

        assertEquals(2, found("YC2026"));
        assertEquals(2, found("yc20261122-0000"));
        assertEquals(1, found("YC20261122-000012"));
        assertEquals(0, found("YC2025"));
    }

    private void titled(int seq, String title) {
        tickets.commit(
                Samples.intake(Samples.ticket(seq, 1, TicketState.TO_DISPATCH, title, List.of()), Samples.key(seq)));
    }

    private int found(String text) {
        return list(new TicketQuery(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(text),
                        false,
                        Order.NEWEST,
                        Optional.empty(),
                        50))
                .items()
                .size();
    }

    @Test
    public void statesTypesUrgenciesAndUnitsNarrowAList() {
        tickets.commit(Samples.intake(1));
        tickets.commit(Samples.intake(Samples.fullTicket(2), Samples.key(2)));

        assertEquals(List.of(Samples.number(2)), filtered(Set.of(TicketState.TO_CALL_BACK), Set.of(), Set.of(), null));
        assertEquals(List.of(Samples.number(1)), filtered(Set.of(), Set.of(AppealType.COMPLAINT), Set.of(), null));
        assertEquals(List.of(Samples.number(2)), filtered(Set.of(), Set.of(), Set.of(Urgency.URGENT), null));
        assertEquals(List.of(Samples.number(2)), filtered(Set.of(), Set.of(), Set.of(), "shouchuangwater"));
        assertEquals(List.of(), filtered(Set.of(TicketState.TO_DISPATCH), Set.of(), Set.of(), "shouchuangwater"));
    }

    @Test
    public void placeAndDaysNarrowAList() {
        tickets.commit(Samples.intake(1));
        Ticket ticket = tickets.find(Samples.number(1)).orElseThrow().ticket();
        String area = ticket.appeal().place().area();
        LocalDate day = LocalDate.ofInstant(ticket.acceptedAt(), ZoneId.of("Asia/Shanghai"));
        Optional<LocalDate> none = Optional.empty();

        assertEquals(1, count(Optional.of(area), Optional.of(day), Optional.of(day)));
        assertEquals(0, count(Optional.of("999999"), none, none));
        assertEquals(0, count(Optional.empty(), Optional.of(day.plusDays(1)), none));
        assertEquals(0, count(Optional.empty(), none, Optional.of(day.minusDays(1))));
    }

    private int count(Optional<String> area, Optional<LocalDate> from, Optional<LocalDate> until) {
        return list(TicketQuery.all().within(area, from, until)).items().size();
    }

    private List<String> filtered(Set<TicketState> states, Set<AppealType> types, Set<Urgency> urgencies, String unit) {
        return numbers(list(new TicketQuery(
                states,
                types,
                urgencies,
                Optional.ofNullable(unit),
                Optional.empty(),
                false,
                Order.NEWEST,
                Optional.empty(),
                50)));
    }

    @Test
    public void aUnitCountsItsOwnTicketsOnly() {
        tickets.commit(Samples.intake(1));
        tickets.commit(Samples.intake(Samples.fullTicket(2), Samples.key(2)));

        assertEquals(Map.of(TicketState.TO_DISPATCH, 1L, TicketState.TO_CALL_BACK, 1L), tickets.counts(Set.of()));
        assertEquals(Map.of(TicketState.TO_CALL_BACK, 1L), tickets.counts(Set.of("yinlongwater", "other")));
        assertEquals(Map.of(), tickets.counts(Set.of("other")));
    }

    @Test
    public void aUnitsTwoReferralsShowTheTicketOnce() {
        Ticket ticket = Samples.ticket(
                1,
                1,
                TicketState.HANDLING,
                "路",
                List.of(
                        Samples.referral(1, "a", ReferralState.RETURNED),
                        Samples.referral(2, "a", ReferralState.HANDLING)));
        tickets.commit(Samples.intake(ticket, Samples.key(1)));

        assertEquals(
                1,
                tickets.list(TicketQuery.queue(), Set.of("a"), Set.of()).items().size());
    }

    @Test
    public void aBadCursorIsTheCallersFault() {
        tickets.commit(Samples.intake(1));
        tickets.commit(Samples.intake(2));
        Optional<String> newest =
                list(Samples.query(Order.NEWEST, 1, Optional.empty())).next();

        for (String bad : List.of("", "x", "&&&", "eHh4", newest.orElseThrow())) {
            InvalidInputException refused = assertThrows(
                    InvalidInputException.class, () -> list(Samples.query(Order.TIME_LEFT, 1, Optional.of(bad))));
            assertEquals("cursor", refused.errors().get(0).field());
        }
    }

    private Page<TicketSummary> list(TicketQuery query) {
        return tickets.list(query, Set.of(), Set.of());
    }

    private static List<String> numbers(Page<TicketSummary> page) {
        return page.items().stream().map(TicketSummary::number).toList();
    }
}
