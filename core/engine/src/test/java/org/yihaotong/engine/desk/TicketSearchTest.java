package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.search.TestSearch;

/** The desk's list, searched by words. */
public class TicketSearchTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT, Role.DISPATCHER);
    private static final Actor AUDITOR = Actor.centre("auditor1", "审计员一", Role.AUDITOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    private static final Actor ROADS = Actor.ofUnit("roads1", "道路经办", "roads", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final TestSearch search = new TestSearch(store, clock);
    private final StoredTicketDesk desk = (StoredTicketDesk)
            new TestDesks(store.tickets(), store, clock, new Lifecycle(new WallClocks(), new PresetRules())).tickets();
    private int accepted;

    @Before
    public void open() {
        store.people().add(new Unit("water", "市供水公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        store.people()
                .add(new Unit("roads", "市道路中心", UnitKind.DEPARTMENT, Optional.empty(), Optional.empty(), true, 1));
        search.beat();
        desk.setFinder(search.tickets());
    }

    private String accept(String title, String content, String phone, boolean confidential) {
        clock.pass(Duration.ofSeconds(1));
        Appeal appeal = new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                title,
                content,
                FiveElements.NONE,
                new Place("140802", "河东东街 12 号", Optional.empty(), Optional.empty()),
                "供水/停水",
                Map.of(),
                new Caller("赵小某", phone),
                Optional.empty(),
                confidential,
                Channel.PHONE,
                Optional.empty());
        return desk.accept(AGENT, appeal, "key-%08d".formatted(++accepted)).number();
    }

    private void dispatch(String number, String unit) {
        Ticket ticket = desk.read(AGENT, number);
        desk.perform(AGENT, number, ticket.version(), new CentreCommand.Dispatch(unit, List.of(), "请核实处理"));
    }

    private static TicketQuery query(String text, Set<TicketState> states, Optional<String> cursor, int limit) {
        return new TicketQuery(
                states,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(text),
                false,
                TicketQuery.Order.NEWEST,
                cursor,
                limit);
    }

    private List<String> found(Actor actor, String text) {
        return desk.list(actor, query(text, Set.of(), Optional.empty(), 50)).items().stream()
                .map(TicketSummary::number)
                .toList();
    }

    @Test
    public void aTicketIsFoundByTitleContentPlaceAndMatterTheMomentItIsAccepted() {
        String number = accept("家里没有水", "水管昨夜爆裂", "13900006601", false);

        for (String words : List.of("家里没有水", "爆裂", "河东东街", "停水", "爆裂 河东东街", "供水")) {
            assertEquals(words, List.of(number), found(AGENT, words));
        }
        assertEquals(List.of(), found(AGENT, "爆裂 西街"));
        assertEquals("by the beginning of its number", List.of(number), found(AGENT, number.substring(0, 10)));
    }

    @Test
    public void placeAndDaysNarrowWhatWordsFindAndListsWithoutWords() {
        String number = accept("家里没有水", "水管昨夜爆裂", "13900006601", false);
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> none = Optional.empty();

        for (String words : List.of("爆裂", number.substring(0, 10))) {
            TicketQuery query = query(words, Set.of(), Optional.empty(), 50);
            assertEquals(1, count(query.within(Optional.of("140802"), Optional.of(today), Optional.of(today))));
            assertEquals(0, count(query.within(Optional.of("140821"), none, none)));
            assertEquals(0, count(query.within(Optional.empty(), Optional.of(today.plusDays(1)), none)));
            assertEquals(0, count(query.within(Optional.empty(), none, Optional.of(today.minusDays(1)))));
        }
        assertThrows(
                InvalidInputException.class,
                () -> count(TicketQuery.all()
                        .within(Optional.empty(), Optional.of(today), Optional.of(today.minusDays(1)))));
    }

    private int count(TicketQuery query) {
        return desk.list(AGENT, query).items().size();
    }

    @Test
    public void whoMaySeeTheTailOfANumberFindsByItAndNobodyElse() {
        String open = accept("没有水", "停了", "13900006601", false);
        String secret = accept("举报", "有人偷水", "13900006601", true);
        dispatch(open, "water");
        dispatch(secret, "water");

        assertEquals(List.of(secret, open), found(AGENT, "6601"));
        assertEquals("masked, but with its tail", List.of(secret, open), found(AUDITOR, "6601"));
        assertEquals(List.of(open), found(WATER, "6601"));
        assertEquals(List.of(secret), found(WATER, "偷水"));
        assertEquals(List.of(), found(ROADS, "6601"));
        assertEquals(List.of(), found(ROADS, "偷水"));
    }

    @Test
    public void theIndexKnowsNoNameAndNoNumber() {
        String number = accept("赵小某家没有水13900006601", "赵小某（13900006601）说停了", "13900006601", true);
        found(AGENT, "停了");

        Entry entry = search.room.current().entry(new Key(Kind.TICKET, number));

        assertFalse((entry.title() + entry.text()).contains("赵小某"));
        assertFalse((entry.title() + entry.text()).contains("13900006601"));
        assertEquals(Set.of("6601"), entry.tails());
        assertEquals(List.of(), found(AGENT, "赵小某"));
    }

    @Test
    public void pagesGoOnWhereTheyEndedAndTheDatabaseDecidesWhatFits() {
        String first = accept("没有水", "停了", "13900006601", false);
        String second = accept("没有水", "停了", "13900006602", false);
        String third = accept("没有水", "停了", "13900006603", false);
        dispatch(second, "water");

        Page<TicketSummary> page = desk.list(AGENT, query("没有水", Set.of(), Optional.empty(), 2));
        assertEquals(
                List.of(third, second),
                page.items().stream().map(TicketSummary::number).toList());
        Page<TicketSummary> rest = desk.list(AGENT, query("没有水", Set.of(), page.next(), 2));
        assertEquals(
                List.of(first), rest.items().stream().map(TicketSummary::number).toList());
        assertTrue(rest.next().isEmpty());

        assertEquals(
                List.of(third, first),
                desk.list(AGENT, query("没有水", Set.of(TicketState.TO_DISPATCH), Optional.empty(), 50)).items().stream()
                        .map(TicketSummary::number)
                        .toList());
    }

    @Test
    public void theDatabaseAnswersWhileTheIndexCannot() {
        String number = accept("没有水", "水管爆裂", "13900006601", false);
        assertEquals(List.of(number), found(AGENT, "爆裂"));

        search.room.current().failing = true;
        assertEquals("titles only", List.of(), found(AGENT, "爆裂"));
        assertEquals(List.of(number), found(AGENT, "没有水"));

        search.room.lose();
        assertEquals(List.of(number), found(AGENT, "没有水"));
        search.beat();
        assertEquals("made anew", List.of(number), found(AGENT, "爆裂"));

        desk.unsetFinder(search.tickets());
        assertEquals(List.of(number), found(AGENT, "没有水"));
    }
}
