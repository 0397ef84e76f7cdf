package org.yihaotong.engine.catalogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.dispatch.CatalogueDesk;
import org.yihaotong.api.dispatch.CatalogueDifference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.StaleVersionException;
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
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Suggestion;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.desk.StoredCatalogue;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.port.NewEdition;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.rule.RulesAtHand;

public class CatalogueTest {

    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_LEADER);

    private final MemoryStore store = new MemoryStore();
    private final MemoryRules rules = new MemoryRules();
    private final TestClock clock = new TestClock();
    private final CatalogueBook book = new CatalogueBook(store.people(), store.hotlines());
    private final Books books = new Books(rules, clock);
    private final DispatchBook dispatch = new DispatchBook(books, book, store.people());
    private final StoredCatalogue catalogue =
            new StoredCatalogue(dispatch, store.hotlines(), new UnitTree(store.people(), clock));
    private final CatalogueLearner learner = new CatalogueLearner(rules, book, clock);
    private final CatalogueDesk desk =
            new StoredCatalogueDesk(RulesAtHand.with(rules, books, clock, book), book, null, clock);

    @Before
    public void units() {
        for (String id : List.of("water", "roads", "police")) {
            store.people().add(unit(id, Optional.empty(), true));
        }
        store.people().add(unit("gone", Optional.empty(), false));
        store.people().add(unit("yanhu", Optional.of("140802"), true));
    }

    private static Unit unit(String id, Optional<String> area, boolean active) {
        return new Unit(id, "单位" + id, UnitKind.DEPARTMENT, Optional.empty(), Optional.of(id), area, active, 1);
    }

    private static CatalogueEntry line(String matter, String area, String unit) {
        return new CatalogueEntry(matter, area, unit, List.of());
    }

    private Edition<CatalogueLines> write(CatalogueEntry... entries) {
        long version = desk.newest(DISPATCHER).version();
        return desk.write(DISPATCHER, version, List.of(entries), "调整", Optional.empty());
    }

    private static Appeal appeal(String matter, String area) {
        return new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                "家里没有水",
                "从早上起没有水",
                FiveElements.NONE,
                new Place(area, "", Optional.empty(), Optional.empty()),
                matter,
                Map.of(),
                Caller.UNKNOWN,
                Optional.empty(),
                false,
                Channel.PHONE,
                Optional.empty());
    }

    @Test
    public void aSuggestionNamesEditionAndLine() {
        write(line("供水", "", "water"), line("供水", "140802", "roads"));

        List<Suggestion> there = catalogue.suggest(AGENT, appeal("供水/停水", "140802"));
        List<Suggestion> elsewhere = catalogue.suggest(AGENT, appeal("供水", "140821"));

        assertEquals(List.of("roads", "water", "yanhu"), units(there));
        assertEquals("派单目录第 1 版第 2 条：供水，区域 单位yanhu", there.get(0).reason());
        assertEquals("属地：单位yanhu", there.get(2).reason());
        assertEquals(List.of("water"), units(elsewhere));
        assertEquals("派单目录第 1 版第 1 条：供水", elsewhere.get(0).reason());
        assertEquals(List.of(), units(catalogue.suggest(AGENT, appeal("供水管", ""))));
    }

    private static List<String> units(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::unit).toList();
    }

    @Test
    public void theLongerPathAndTheAreaCountMore() {
        write(line("道路", "", "water"), line("道路/路灯", "", "roads"), line("道路", "140802", "police"));

        assertEquals(
                List.of("police", "roads", "water"), units(catalogue.suggest(AGENT, appeal("道路/路灯/熄灭", "140802"))));
    }

    @Test
    public void anEditionHoldsFromItsDayOn() {
        write(line("供水", "", "water"));
        desk.write(
                DISPATCHER,
                1,
                List.of(line("供水", "", "roads")),
                "明日起",
                Optional.of(clock.instant().plus(Duration.ofDays(1))));

        assertEquals("water", desk.now(AGENT).content().entries().get(0).leadUnit());
        assertEquals(List.of("water"), units(catalogue.suggest(AGENT, appeal("供水", ""))));
        clock.pass(Duration.ofDays(1));

        assertEquals(List.of("roads"), units(catalogue.suggest(AGENT, appeal("供水", ""))));
        assertEquals(2, desk.history(AGENT).size());
    }

    @Test
    public void aLineKeepsItsNumberAndNoNumberIsGivenTwice() {
        write(line("供水", "", "water"), line("路灯", "", "roads"));
        CatalogueEntry first = desk.newest(AGENT).content().entries().get(0);
        write(first);

        Edition<CatalogueLines> third = write(line("治安", "", "police"), first);

        assertEquals(
                List.of(3, 1),
                third.content().entries().stream().map(CatalogueEntry::no).toList());
        CatalogueDifference change = desk.difference(AGENT, 1, 3);
        assertEquals(List.of(3), change.added().stream().map(CatalogueEntry::no).toList());
        assertEquals(
                List.of(2), change.removed().stream().map(CatalogueEntry::no).toList());
        assertEquals(List.of(), change.changed());
    }

    @Test
    public void everyBadLineIsNamedAndNothingIsWritten() {
        store.hotlines().keep(guided("police"));

        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> write(
                        line("供水", "", "nobody"),
                        line("路灯", "1408", "roads"),
                        line("燃气", "", "gone"),
                        line("治安", "", "police"),
                        new CatalogueEntry("", "", "water", List.of("water")),
                        line("路灯", "1408", "water")));

        assertEquals(
                List.of(
                        "entries[0].leadUnit",
                        "entries[1].area",
                        "entries[2].leadUnit",
                        "entries[3].leadUnit",
                        "entries[4].matter",
                        "entries[4].coUnits",
                        "entries[5].area",
                        "entries[5].matter"),
                refused.errors().stream().map(FieldError::field).toList());
        assertTrue(refused.getMessage(), refused.getMessage().contains("与第 2 行的事项和区域重复"));
        assertEquals(0, desk.newest(AGENT).version());
    }

    private static Hotline guided(String id) {
        return new Hotline(
                id,
                "引导热线",
                List.of("110"),
                List.of(),
                Method.GUIDED,
                0,
                "department",
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }

    @Test
    public void theCatalogueIsTheCentresAndItsDispatchersWriteIt() {
        assertThrows(RefusedException.class, () -> desk.newest(WATER));
        assertThrows(
                RefusedException.class,
                () -> desk.write(AGENT, 0, List.of(line("供水", "", "water")), "", Optional.empty()));
        write(line("供水", "", "water"));

        assertThrows(
                StaleVersionException.class,
                () -> desk.write(DISPATCHER, 0, List.of(line("供水", "", "roads")), "", Optional.empty()));
    }

    @Test
    public void anArbitrationBecomesALineOfTheNextEdition() {
        write(new CatalogueEntry(0, "供水", "", "water", List.of("roads"), ""));

        learner.learn(DISPATCHER, appeal("供水/停水", "140802"), "roads", "裁定：路面塌陷归道路");
        Optional<NewEdition> again = learner.learn(DISPATCHER, appeal("供水/停水", "140802"), "roads", "裁定");
        learner.learn(DISPATCHER, appeal("供水", ""), "roads", "裁定：一律归道路");

        Edition<CatalogueLines> newest = desk.newest(AGENT);
        assertEquals(Optional.empty(), again);
        assertEquals(3, newest.version());
        assertEquals("裁定：一律归道路", newest.note());
        assertEquals(
                List.of(
                        new CatalogueEntry(1, "供水", "", "roads", List.of(), "裁定：一律归道路"),
                        new CatalogueEntry(2, "供水/停水", "140802", "roads", List.of(), "裁定：路面塌陷归道路")),
                newest.content().entries());
    }

    @Test
    public void whatHasNoMatterCannotBeLearnt() {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> learner.lesson(DISPATCHER, appeal("", ""), "water", "裁定"));
        RefusedException inactive =
                assertThrows(RefusedException.class, () -> learner.lesson(DISPATCHER, appeal("供水", ""), "gone", "裁定"));

        assertEquals("catalogue-matter", refused.code());
        assertEquals("catalogue-unit", inactive.code());
    }

    @Test
    public void fiveThousandLinesAreMadeReadyOnce() {
        List<CatalogueEntry> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(line("事项" + i, "", "water"));
        }
        write(many.toArray(CatalogueEntry[]::new));

        Edition<CatalogueLines> first = dispatch.edition();

        assertEquals(
                "派单目录第 1 版第 4322 条：事项4321",
                dispatch.why(appeal("事项4321/细项", ""), "water").orElseThrow());
        assertSame(first, dispatch.edition());
        assertThrows(InvalidInputException.class, () -> desk.write(DISPATCHER, 1, plusOne(many), "", Optional.empty()));
    }

    private static List<CatalogueEntry> plusOne(List<CatalogueEntry> many) {
        List<CatalogueEntry> more = new ArrayList<>(many);
        more.add(line("多一条", "", "water"));
        return more;
    }
}
