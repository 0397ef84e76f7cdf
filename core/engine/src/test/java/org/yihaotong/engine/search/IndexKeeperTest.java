package org.yihaotong.engine.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.search.SearchDifferences;
import org.yihaotong.api.search.SearchStatus;
import org.yihaotong.api.search.SynonymRules;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Index;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Question;

public final class IndexKeeperTest {

    private static final Actor OPERATOR = Actor.centre("shell", "运维终端", Role.INTEGRATOR);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final TestSearch search = new TestSearch(store, clock);
    private final StoredSearch desk = new StoredSearch(search.keeper, search.follower, search.understanding);

    @Before
    public void units() {
        add("water", "市供水公司");
        add("roads", "市道路中心");
    }

    private void add(String id, String name) {
        store.people().add(new Unit(id, name, UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    private Optional<Integer> found(String words) {
        return search.finder
                .find(Question.best(words, Kind.UNIT, clock.instant(), 10))
                .map(found -> found.hits().size());
    }

    @Test
    public void anIndexAnswersOnlyOnceItKnowsEverything() {
        assertEquals(Optional.empty(), found("供水"));
        assertFalse(desk.status(OPERATOR).answers());

        search.beat();

        assertEquals(Optional.of(1), found("供水"));
        assertEquals(new SearchStatus(2, 2, 2, true, Optional.empty()), desk.status(OPERATOR));
    }

    @Test
    public void whatIsCommittedBeforeAQuestionIsFoundByIt() {
        search.beat();

        add("heat", "市供热公司");

        assertEquals(Optional.of(1), found("供热"));
    }

    @Test
    public void synonymsHoldFromTheirEditionOn() {
        search.beat();
        assertEquals(Optional.of(0), found("自来水"));

        search.rules.add(
                SynonymRules.BOOK,
                new Edition<>(
                        1,
                        Instant.EPOCH,
                        clock.instant(),
                        "admin",
                        "",
                        new SynonymRules(List.of(List.of("自来水", "供水")))));
        clock.pass(java.time.Duration.ofSeconds(5));

        assertEquals(Optional.of(1), found("自来水"));
    }

    @Test
    public void aNewIndexIsMadeBesideAndTakesTheOldOnesPlace() {
        search.beat();
        Index old = search.room.current();

        SearchStatus status = desk.rebuild(OPERATOR);

        assertNotSame(old, search.room.current());
        assertEquals(new SearchStatus(2, 2, 2, true, Optional.empty()), status);
        assertEquals(Optional.of(1), found("供水"));
    }

    @Test
    public void differencesAreFoundThingByThing() {
        search.beat();
        assertTrue(desk.compare(OPERATOR).isNone());

        Key water = new Key(Kind.UNIT, "water");
        Key roads = new Key(Kind.UNIT, "roads");
        Key ghost = new Key(Kind.UNIT, "ghost");
        search.room.current().forget(water);
        search.room
                .current()
                .take(
                        List.of(Entry.of(roads, "别的", "", Instant.EPOCH), Entry.of(ghost, "没有", "", Instant.EPOCH)),
                        java.util.Set.of(),
                        search.room.current().reached());

        assertEquals(
                new SearchDifferences(2, List.of("UNIT:water"), List.of("UNIT:roads"), List.of("UNIT:ghost")),
                desk.compare(OPERATOR));
    }

    @Test
    public void onlyThoseWhoTendLinesTendTheIndex() {
        Actor agent = Actor.centre("agent1", "话务员一", Role.AGENT);

        assertThrows(RefusedException.class, () -> desk.compare(agent));
        assertThrows(RefusedException.class, () -> desk.rebuild(agent));
        assertThrows(RefusedException.class, () -> desk.status(agent));
    }

    @Test
    public void aGroupOfSynonymsHasTwoWordsAtLeast() {
        assertTrue(new SynonymBook().check(new SynonymBook().preset()).isEmpty());
        assertFalse(new SynonymBook()
                .check(new SynonymRules(List.of(List.of("停水"))))
                .isEmpty());
        assertFalse(new SynonymBook()
                .check(new SynonymRules(List.of(List.of("停", "断"))))
                .isEmpty());
    }

    @Test
    public void aWordBelongsToOneGroupOnly() {
        SynonymRules twice =
                new SynonymRules(List.of(List.of("停水", "断水"), List.of("没水", "断水"), List.of("wifi", "WIFI")));

        assertEquals(
                List.of("groups[1][1] duplicate", "groups[2][1] duplicate"),
                new SynonymBook()
                        .check(twice).stream()
                                .map(fault -> fault.field() + " " + fault.code())
                                .toList());
    }
}
