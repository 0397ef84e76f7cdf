package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.dispatch.Precedent;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.NewEdition;
import org.yihaotong.engine.port.PrecedentStore.Alike;

public class PrecedentStoreTest extends StoreContract {

    private static final String MATTER = "供水/停水";
    private static final String AREA = "140802";

    private JpaPrecedentStore precedents;

    @Before
    public void openTheStore() {
        precedents = new JpaPrecedentStore(database);
    }

    private static Alike alike(int except) {
        return new Alike(MATTER, AREA, Samples.minute(-60), Samples.number(except));
    }

    private static TicketEvent event(Ticket ticket, long seq, EventKind kind, Map<String, String> detail) {
        return new TicketEvent(
                ticket.number(),
                seq,
                Samples.minute(seq),
                "dispatcher1",
                kind,
                Optional.of("yinlongwater"),
                TicketState.RETURN_IN_REVIEW,
                ticket.state(),
                detail,
                "0".repeat(64),
                Samples.HASH);
    }

    private void commit(Ticket ticket, TicketEvent... events) {
        tickets.commit(new Change(
                Samples.stored(ticket), List.of(events), List.of(), List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    public void earlierTicketsOfTheSameMatterAndAreaAreFound() {
        commit(Samples.fullTicket(1));
        commit(Samples.fullTicket(2));
        commit(Samples.ticket(3));

        List<Precedent> found = precedents.tickets(alike(2), 10);

        assertEquals(
                List.of(Samples.number(1)),
                found.stream().map(Precedent::ticket).toList());
        assertEquals(Optional.of("yinlongwater"), found.get(0).unit());
        assertEquals(2, precedents.tickets(alike(9), 10).size());
        assertEquals(1, precedents.tickets(alike(9), 1).size());
        assertEquals(List.of(), precedents.tickets(new Alike(MATTER, AREA, Samples.minute(60), ""), 10));
    }

    @Test
    public void decisionsAboutReturnsAreCountedAndShownNewestFirst() {
        Ticket one = Samples.fullTicket(1);
        commit(
                one,
                event(one, 1, EventKind.RETURN_REQUESTED, Map.of("reason", "不归我")),
                event(one, 2, EventKind.RETURN_REFUSED, Map.of("opinion", "归你")),
                event(one, 3, EventKind.ARBITRATED, Map.of("opinion", "裁定归你")),
                event(one, 4, EventKind.URGED, Map.of()));
        Ticket two = Samples.fullTicket(2);
        commit(two, event(two, 5, EventKind.RETURN_ACCEPTED, Map.of("opinion", "同意")));

        assertEquals(
                Map.of(
                        EventKind.RETURN_REQUESTED, 1L,
                        EventKind.RETURN_REFUSED, 1L,
                        EventKind.ARBITRATED, 1L,
                        EventKind.RETURN_ACCEPTED, 1L),
                precedents.counts(alike(9)));
        assertEquals(Map.of(EventKind.RETURN_ACCEPTED, 1L), precedents.counts(alike(1)));
        assertEquals(
                List.of("同意", "裁定归你"),
                precedents.decisions(alike(9), 2).stream()
                        .map(e -> e.detail().get("opinion"))
                        .toList());
        assertEquals(
                3,
                precedents.returns("yinlongwater", Samples.minute(2)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    public void whatAUnitGotIsCountedByItsDay() {
        commit(Samples.fullTicket(1));
        commit(Samples.fullTicket(2));

        assertEquals(2, precedents.dispatched("yinlongwater", Samples.NINE));
        assertEquals(0, precedents.dispatched("yinlongwater", Samples.minute(1)));
        assertEquals(0, precedents.dispatched("nobody", Samples.NINE));
    }

    @Test
    public void anEditionCommitsWithItsArbitrationOrNotAtAll() {
        JpaRuleStore rules = new JpaRuleStore(database);
        Edition<CatalogueLines> first = edition(1, "water");
        tickets.commit(withEdition(Samples.fullTicket(1), first));

        assertEquals(
                first, rules.newest(CatalogueLines.BOOK, CatalogueLines.class).orElseThrow());
        assertThrows(
                DuplicateException.class,
                () -> tickets.commit(withEdition(Samples.fullTicket(2), edition(1, "roads"))));
        assertTrue(tickets.find(Samples.number(2)).isEmpty());
        assertEquals(
                first, rules.newest(CatalogueLines.BOOK, CatalogueLines.class).orElseThrow());
    }

    private static Edition<CatalogueLines> edition(long version, String unit) {
        CatalogueLines lines =
                new CatalogueLines(0, List.of(new CatalogueEntry(0, MATTER, AREA, unit, List.of("a", "b"), "裁定")));
        return new Edition<>(version, Samples.NINE, Samples.NINE, "supervisor1", "裁定", lines);
    }

    private static Change withEdition(Ticket ticket, Edition<CatalogueLines> edition) {
        return new Change(
                Samples.stored(ticket),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new NewEdition(CatalogueLines.BOOK, edition)));
    }

    @Test
    public void aUnitKeepsItsTerritory() {
        Unit county = new Unit(
                "yanhu", "盐湖区", UnitKind.TERRITORY, Optional.empty(), Optional.empty(), Optional.of(AREA), true, 1);

        people.add(county);

        assertEquals(Optional.of(county), people.unit("yanhu"));
    }

    @Test
    public void whatWasPassedDownStandsInTheListsOfBoth() {
        Ticket ticket = Samples.ticket(1, 1, TicketState.HANDLING, "路灯", List.of(passedDown("yanhu", "yanhucg")));
        tickets.commit(Samples.intake(ticket, Samples.key(1)));

        assertEquals(1, seenBy("yanhu"));
        assertEquals(1, seenBy("yanhucg"));
        assertEquals(0, seenBy("yanhujt"));
        assertEquals(Map.of(TicketState.HANDLING, 1L), tickets.counts(Set.of("yanhucg")));
    }

    private int seenBy(String unit) {
        return tickets.list(TicketQuery.all(), Set.of(unit), Set.of(ReferralState.HANDLING))
                .items()
                .size();
    }

    private static Referral passedDown(String unit, String holder) {
        Referral r = Samples.referral(1, unit, ReferralState.HANDLING);
        return new Referral(
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
                r.extensionRequest(),
                Optional.of(holder),
                r.contactBy(),
                r.contactedAt(),
                r.returnBy(),
                r.bound(),
                r.returnsRefused(),
                r.extensions(),
                r.earlierAnswers(),
                r.overdueAt(),
                r.timesOverdue());
    }
}
