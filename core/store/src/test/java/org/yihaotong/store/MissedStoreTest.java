package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceState;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;

public final class MissedStoreTest extends StoreContract {

    private static final Instant NINE = SampleCalls.NINE;
    private static final String NUMBER = SampleCalls.CITIZEN;
    private static final Set<MissedState> WAITING = Set.of(MissedState.OPEN);

    private JpaMissedStore missed;
    private JpaNuisanceStore nuisance;

    @Before
    public void openStores() {
        missed = new JpaMissedStore(database);
        nuisance = new JpaNuisanceStore(database);
    }

    private void keep(Call... calls) {
        new JpaTelephonyStore(database).keep(List.of(), List.of(calls));
    }

    private static Instant minute(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    private static MissedCall task(String id, String number, String call, int minute) {
        return new MissedCall(
                id,
                number,
                Optional.of("water"),
                call,
                1,
                MissedState.OPEN,
                minute(minute),
                Optional.empty(),
                "",
                "",
                1);
    }

    private List<String> undecided(int from, int before) {
        return missed.undecided(minute(from), minute(before), 9).stream()
                .map(Call::id)
                .toList();
    }

    @Test
    public void aLostCallIsAskedAboutUntilItIsDecided() {
        keep(
                SampleCalls.abandoned("a", 1, 30),
                SampleCalls.abandoned("b", 5, 30),
                SampleCalls.abandoned("withheld", "", 2, 30),
                SampleCalls.answered("fine", 3, 5),
                SampleCalls.waiting("open", 4));
        assertEquals(List.of("pbx/a", "pbx/b"), undecided(0, 9));
        assertEquals(List.of("pbx/a"), undecided(0, 5));

        missed.letGo("pbx/a");
        missed.letGo("pbx/a");
        missed.missed(task("1", NUMBER, "pbx/b", 5));

        assertEquals(List.of(), undecided(0, 9));
    }

    @Test
    public void oneNumberHasOneOpenTaskAndACallIsCountedOnce() {
        missed.missed(task("1", NUMBER, "pbx/a", 1));
        missed.missed(task("2", NUMBER, "pbx/b", 2));
        MissedCall counted = missed.missed(task("3", NUMBER, "pbx/b", 2));
        missed.missed(task("4", "13900000002", "pbx/c", 3));

        assertEquals(2, counted.tries());
        assertEquals("pbx/b", counted.call());
        assertEquals(
                List.of(counted, task("4", "13900000002", "pbx/c", 3)),
                missed.list(WAITING, Optional.empty(), 9).items());

        missed.change("1", t -> t.settled(MissedState.REACHED, "zhang", "已联系", minute(4)));
        missed.missed(task("5", NUMBER, "pbx/a", 1));
        assertEquals(1, missed.list(WAITING, Optional.empty(), 9).items().size());
        missed.missed(task("6", NUMBER, "pbx/d", 6));
        assertEquals(
                "6", missed.list(WAITING, Optional.empty(), 9).items().get(1).id());
    }

    @Test
    public void manyNodesAtOnceBeginOneTask() throws Exception {
        AtOnce.run(4, i -> missed.missed(task("t" + i, NUMBER, "pbx/" + i, 1)));

        List<MissedCall> open = missed.list(WAITING, Optional.empty(), 9).items();
        assertEquals(1, open.size());
        assertEquals(4, open.get(0).tries());
    }

    @Test
    public void whoeverTalkedToASeatSinceHasComeThrough() {
        keep(SampleCalls.abandoned("a", 1, 30));
        missed.missed(task("1", NUMBER, "pbx/a", 2));
        assertFalse(missed.cameThrough(NUMBER, minute(2)));
        assertEquals(List.of(), missed.settledThemselves(9));

        keep(SampleCalls.answered("again", 3, 5), SampleCalls.outgoing("out", 4));

        assertTrue(missed.cameThrough(NUMBER, minute(2)));
        assertFalse(missed.cameThrough(NUMBER, minute(3)));
        assertFalse(missed.cameThrough("8001", minute(2)));
        assertEquals(List.of(task("1", NUMBER, "pbx/a", 2)), missed.settledThemselves(9));
        missed.change("1", t -> t.settled(MissedState.CAME_THROUGH, "", "", minute(5)));
        assertEquals(List.of(), missed.settledThemselves(9));
    }

    @Test
    public void whoWaitsComesOldestFirstEverythingElseNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            missed.missed(task("t" + i, "1390000000" + i, "pbx/" + i, i));
        }
        missed.change("t2", t -> t.settled(MissedState.REACHED, "zhang", "", minute(9)));
        missed.change("t4", t -> t.settled(MissedState.NOT_REACHED, "zhang", "无人接听", minute(9)));

        assertEquals(List.of("t1", "t3", "t5"), walk(WAITING));
        assertEquals(List.of("t5", "t4", "t3", "t2", "t1"), walk(Set.of()));
        assertEquals(List.of("t4", "t2"), walk(Set.of(MissedState.REACHED, MissedState.NOT_REACHED)));
        Optional<String> other = missed.list(Set.of(), Optional.empty(), 2).next();
        assertThrows(InvalidInputException.class, () -> missed.list(WAITING, other, 2));
    }

    private List<String> walk(Set<MissedState> states) {
        List<String> seen = new ArrayList<>();
        Page.walk((Optional<String> cursor) -> missed.list(states, cursor, 2)).forEachRemaining(t -> seen.add(t.id()));
        return seen;
    }

    private static NuisanceCaller entry(String id, int minute) {
        return new NuisanceCaller(
                id,
                NUMBER,
                "反复辱骂",
                NuisanceState.PROPOSED,
                "zhang",
                minute(minute),
                "",
                Optional.empty(),
                minute(60),
                1);
    }

    @Test
    public void aNumberIsRefusedWhenItIsAgreedAndUntilItsDay() {
        nuisance.add(entry("1", 1));
        nuisance.add(entry("2", 2));
        assertEquals(Optional.empty(), nuisance.inForce(NUMBER, minute(5)));

        nuisance.change("1", e -> e.decided(NuisanceState.IN_FORCE, "li", minute(3)));
        nuisance.change("2", e -> e.decided(NuisanceState.REFUSED, "li", minute(3)));

        assertEquals("1", nuisance.inForce(NUMBER, minute(5)).orElseThrow().id());
        assertEquals(Optional.empty(), nuisance.inForce(NUMBER, minute(60)));
        assertEquals(1, nuisance.inForce(minute(5), 9).size());
        assertEquals(List.of(), nuisance.inForce(minute(60), 9));
        assertEquals(Optional.empty(), nuisance.inForce("13900000002", minute(5)));
        assertEquals(
                entry("1", 1).decided(NuisanceState.IN_FORCE, "li", minute(3)),
                nuisance.find("1").orElseThrow());
        Page<NuisanceCaller> first = nuisance.list(Set.of(), Optional.empty(), 1);
        assertEquals("2", first.items().get(0).id());
        assertEquals(
                "1", nuisance.list(Set.of(), first.next(), 1).items().get(0).id());
        assertEquals(
                1,
                nuisance.list(Set.of(NuisanceState.IN_FORCE), Optional.empty(), 9)
                        .items()
                        .size());
    }

    @Test
    public void numbersOfTasksAndOfRefusedCallersAreErasedAndTheirCountsStay() {
        missed.missed(task("1", NUMBER, "pbx/a", 1));
        missed.change("1", t -> t.settled(MissedState.NOT_REACHED, "zhang", "王女士停机", minute(2)));
        nuisance.add(entry("1", 1));
        JpaCallStore records = new JpaCallStore(database);

        assertEquals(1, records.erase(minute(30), minute(99), 9));
        assertEquals(1, records.erase(minute(61), minute(99), 9));
        assertEquals(0, records.erase(minute(61), minute(99), 9));

        MissedCall kept = missed.find("1").orElseThrow();
        assertEquals("", kept.number() + kept.note());
        assertEquals(MissedState.NOT_REACHED, kept.state());
        assertEquals("", nuisance.find("1").orElseThrow().number());
    }
}
