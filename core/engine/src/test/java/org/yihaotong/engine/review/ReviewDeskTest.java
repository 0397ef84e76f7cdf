package org.yihaotong.engine.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.dispatch.Handled;
import org.yihaotong.api.dispatch.Precedents;
import org.yihaotong.api.dispatch.ReturnReview;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.DispatchBook;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.rule.Books;

public class ReviewDeskTest {

    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    private static final Caller CALLER = new Caller("张样例", "13900000001");
    private static final Instant NOW = TestClock.MONDAY;

    private final MemoryStore store = new MemoryStore();
    private final MemoryRules rules = new MemoryRules();
    private final TestClock clock = new TestClock();
    private final DispatchBook book = new DispatchBook(
            new Books(rules, clock), new CatalogueBook(store.people(), store.hotlines()), store.people());
    private final TicketDesk tickets = (TicketDesk) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {TicketDesk.class},
            (proxy, method, args) -> switch (method.getName()) {
                case "read" -> store.tickets()
                        .find((String) args[1])
                        .orElseThrow()
                        .ticket();
                case "history" -> store.tickets().events((String) args[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            });
    private final StoredReviewDesk desk =
            new StoredReviewDesk(tickets, book, new Memory(store.precedents(), store.tickets()), clock);

    @Before
    public void theCatalogue() {
        store.people().add(new Unit("water", "供水", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        rules.add(
                CatalogueLines.BOOK,
                new Edition<>(
                        1,
                        NOW,
                        NOW,
                        "dispatcher1",
                        "",
                        new CatalogueLines(0, List.of(new CatalogueEntry("供水", "", "water", List.of())))));
    }

    @Test
    public void aReviewerSeesTheCatalogueThePrecedentsAndTheUnitsRecord() {
        keep("YC20260301-000001", "供水/停水", days(-200), List.of(referral("roads", ReferralState.REPLIED)));
        keep(
                "YC20261001-000002",
                "供水/停水",
                days(-50),
                List.of(referral("water", ReferralState.REPLIED)),
                event(EventKind.RETURN_REQUESTED, "water", Map.of("reason", "不归我", "legalBasis", "条例")),
                event(EventKind.RETURN_REFUSED, "water", Map.of("opinion", "张样例家归你，打13900000001")));
        keep("YC20261002-000003", "供水/水质", days(-50), List.of(referral("roads", ReferralState.REPLIED)));
        keep("YC20250901-000004", "供水/停水", days(-450), List.of(referral("roads", ReferralState.REPLIED)));
        keep(
                "YC20261122-000005",
                "供水/停水",
                NOW,
                List.of(asking("water")),
                event(EventKind.RETURN_REQUESTED, "water", Map.of("reason", "在路面", "legalBasis", "条例第三条")));

        ReturnReview review = desk.review(DISPATCHER, "YC20261122-000005", 1);

        assertEquals(
                List.of("供水"),
                review.lines().stream().map(CatalogueEntry::matter).toList());
        assertEquals(1, review.edition());
        assertEquals("条例第三条", review.request().orElseThrow().legalBasis());
        assertEquals("条例第三条", review.course().get(0).legalBasis());
        assertEquals(ClockKind.REVIEW, review.decideBy().orElseThrow().kind());
        Precedents precedents = review.precedents();
        assertEquals(2, precedents.tickets());
        assertFalse(precedents.more());
        assertEquals(List.of(new Handled("roads", 1), new Handled("water", 1)), precedents.handled());
        assertEquals("YC20261001-000002", precedents.latest().get(0).ticket());
        assertEquals(1, precedents.requested());
        assertEquals(1, precedents.refused());
        assertEquals(0, precedents.arbitrated());
        String opinion = precedents.opinions().get(0).words();
        assertTrue(opinion, opinion.contains("家归你") && !opinion.contains("张样例") && !opinion.contains("13900000001"));
        assertEquals(2, review.rate().dispatched());
        assertEquals(2, review.rate().requested());
    }

    @Test
    public void everyUnitThatHadItStandsInLine() {
        Referral returned = referral("roads", ReferralState.RETURNED);
        keep("YC20261122-000006", "供水", NOW, List.of(returned, asking("water")));

        ReturnReview review = desk.review(DISPATCHER, "YC20261122-000006", 2);

        assertEquals(1, review.passedOn());
        assertEquals(
                List.of("roads", "water"),
                review.stations().stream().map(s -> s.unit()).toList());
        assertEquals("water", review.unit());
    }

    @Test
    public void whatHasNoMatterHasNoPrecedents() {
        keep("YC20261121-000007", "", days(-1), List.of(referral("water", ReferralState.REPLIED)));
        keep("YC20261122-000008", "", NOW, List.of(asking("water")));

        assertEquals(
                0, desk.review(DISPATCHER, "YC20261122-000008", 1).precedents().tickets());
    }

    @Test
    public void unitsAndStrangersDoNotLookIn() {
        keep("YC20261122-000009", "供水", NOW, List.of(asking("water")));
        Actor unit = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_LEADER);
        Actor agent = Actor.centre("agent1", "话务员一", Role.AGENT);

        assertThrows(RefusedException.class, () -> desk.review(unit, "YC20261122-000009", 1));
        assertThrows(RefusedException.class, () -> desk.review(agent, "YC20261122-000009", 1));
        assertThrows(NotFoundException.class, () -> desk.review(DISPATCHER, "YC20261122-000009", 2));
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private record Said(EventKind kind, String unit, Map<String, String> detail) {}

    private static Said event(EventKind kind, String unit, Map<String, String> detail) {
        return new Said(kind, unit, detail);
    }

    private void keep(String number, String matter, Instant at, List<Referral> referrals, Said... said) {
        boolean asked = referrals.stream().anyMatch(r -> r.state() == ReferralState.RETURN_IN_REVIEW);
        Ticket ticket = new Ticket(
                number,
                1,
                asked ? TicketState.RETURN_IN_REVIEW : TicketState.CLOSED,
                appeal(matter),
                1,
                at,
                "agent1",
                numbered(referrals),
                asked ? Optional.of(new Deadline(ClockKind.REVIEW, at, at.plusSeconds(3600), "审核")) : Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
        List<TicketEvent> events = new ArrayList<>();
        for (Said one : said) {
            events.add(new TicketEvent(
                    number,
                    events.size() + 1,
                    at,
                    "somebody",
                    one.kind(),
                    Optional.of(one.unit()),
                    ticket.state(),
                    ticket.state(),
                    one.detail(),
                    "0".repeat(64),
                    "0".repeat(64)));
        }
        store.tickets()
                .commit(new Change(
                        new StoredTicket(ticket, events.size(), ""),
                        events,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<Referral> numbered(List<Referral> referrals) {
        List<Referral> numbered = new ArrayList<>();
        referrals.forEach(r -> numbered.add(referral(numbered.size() + 1, r.unit(), r.state(), r.returnRequest())));
        return numbered;
    }

    private static Referral referral(String unit, ReferralState state) {
        return referral(1, unit, state, Optional.empty());
    }

    private static Referral asking(String unit) {
        return referral(
                1,
                unit,
                ReferralState.RETURN_IN_REVIEW,
                Optional.of(new ReturnRequest("在路面", "条例第三条", "roads", NOW, Optional.empty())));
    }

    private static Referral referral(int no, String unit, ReferralState state, Optional<ReturnRequest> request) {
        return new Referral(
                no,
                unit,
                true,
                state,
                1,
                "派单目录",
                NOW,
                Optional.empty(),
                Optional.empty(),
                new Deadline(ClockKind.HANDLE, NOW, NOW.plusSeconds(3600), "办理"),
                Optional.empty(),
                request,
                Optional.empty());
    }

    private static Appeal appeal(String matter) {
        return new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                "家里没有水",
                "从早上起没有水",
                FiveElements.NONE,
                new Place("140802", "", Optional.empty(), Optional.empty()),
                matter,
                Map.of(),
                CALLER,
                Optional.empty(),
                false,
                Channel.PHONE,
                Optional.empty());
    }
}
