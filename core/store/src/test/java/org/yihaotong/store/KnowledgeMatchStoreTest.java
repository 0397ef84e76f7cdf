package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;
import org.yihaotong.api.knowledge.KnowledgeMatchState;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskChange;

/** Pairs of knowledge items in the database. */
public final class KnowledgeMatchStoreTest extends StoreContract {

    private JpaKnowledgeStore items;
    private JpaKnowledgeTaskStore tasks;
    private JpaKnowledgeMatchStore store;

    @Before
    public void openStore() {
        items = new JpaKnowledgeStore(database);
        tasks = new JpaKnowledgeTaskStore(database);
        store = new JpaKnowledgeMatchStore(database);
    }

    private static KnowledgeItem item(int no, KnowledgeState state, long revision) {
        KnowledgeText text = new KnowledgeText(
                KnowledgeKind.QA,
                "暖气不热" + no,
                "先看阀门。",
                null,
                "公用事业/供热",
                null,
                null,
                Optional.empty(),
                Optional.empty(),
                "");
        KnowledgeVersion version = new KnowledgeVersion(1, text, "heat1", Samples.minute(no));
        return new KnowledgeItem(
                "ZS%08d".formatted(no),
                "heat",
                state,
                version,
                Optional.empty(),
                LocalDate.of(2027, 1, 1),
                Samples.minute(no),
                Optional.empty(),
                0,
                revision);
    }

    private static KnowledgeChange change(KnowledgeItem item) {
        KnowledgeEvent event = new KnowledgeEvent(item.id(), KnowledgeDeed.EDITED, 1, "heat1", item.changedAt(), "");
        return new KnowledgeChange(item, event, Set.of(1L), Optional.empty());
    }

    private static KnowledgeMatch match(int one, int other, KnowledgeMatchKind kind, long revision) {
        return match(one, other, kind, KnowledgeMatchState.OPEN, Optional.empty(), revision);
    }

    private static KnowledgeMatch match(
            int one,
            int other,
            KnowledgeMatchKind kind,
            KnowledgeMatchState state,
            Optional<String> kept,
            long revision) {
        String first = "ZS%08d".formatted(one);
        String second = "ZS%08d".formatted(other);
        return new KnowledgeMatch(
                first + "-" + second,
                kind,
                state,
                new KnowledgeMatch.Side(first, 1, "heat", "暖气不热" + one),
                new KnowledgeMatch.Side(second, 1, "heat", "暖气不热" + other),
                90,
                "标题相近 90%",
                Samples.minute(one + other),
                "",
                Optional.empty(),
                Optional.empty(),
                kept,
                revision);
    }

    private static List<String> ids(List<KnowledgeItem> found) {
        return found.stream().map(i -> i.id().substring(9)).toList();
    }

    @Test
    public void whatChangedIsComparedOncePerChange() {
        items.commit(List.of(change(item(1, KnowledgeState.DRAFT, 1)), change(item(2, KnowledgeState.DRAFT, 1))));
        assertEquals(List.of("1", "2"), ids(store.toCompare(10)));

        KnowledgeMatch pair = match(1, 2, KnowledgeMatchKind.DUPLICATE, 1);
        store.compared(item(1, KnowledgeState.DRAFT, 1), List.of(pair), List.of());
        assertEquals(List.of("2"), ids(store.toCompare(10)));
        assertEquals(List.of(pair), store.ofItem("ZS00000002"));
        items.commit(List.of(change(item(2, KnowledgeState.SUBMITTED, 2))));
        store.compared(item(2, KnowledgeState.DRAFT, 1), List.of(), List.of(pair.id()));
        assertEquals(List.of("2"), ids(store.toCompare(10)));
        assertEquals(Optional.of(pair), store.find(pair.id()));

        store.compared(item(2, KnowledgeState.SUBMITTED, 2), List.of(), List.of(pair.id()));
        assertEquals(List.of(), store.toCompare(10));
        assertEquals(Optional.empty(), store.find(pair.id()));
    }

    @Test
    public void pairsAreListedByKindTheNewestFirst() {
        items.commit(List.of(change(item(1, KnowledgeState.DRAFT, 1))));
        store.compared(
                item(1, KnowledgeState.DRAFT, 1),
                List.of(
                        match(1, 2, KnowledgeMatchKind.DUPLICATE, 1),
                        match(1, 3, KnowledgeMatchKind.CONTRADICTION, 1),
                        match(1, 4, KnowledgeMatchKind.DUPLICATE, 1)),
                List.of());

        KnowledgeMatchQuery all =
                new KnowledgeMatchQuery(KnowledgeMatchState.OPEN, Optional.empty(), Optional.empty(), 2);
        Page<KnowledgeMatch> first = store.list(all);
        assertEquals(
                List.of(match(1, 4, KnowledgeMatchKind.DUPLICATE, 1), match(1, 3, KnowledgeMatchKind.CONTRADICTION, 1)),
                first.items());
        assertEquals(
                List.of(match(1, 2, KnowledgeMatchKind.DUPLICATE, 1)),
                store.list(new KnowledgeMatchQuery(KnowledgeMatchState.OPEN, Optional.empty(), first.next(), 2))
                        .items());
        assertEquals(
                1,
                store.list(new KnowledgeMatchQuery(
                                KnowledgeMatchState.OPEN,
                                Optional.of(KnowledgeMatchKind.CONTRADICTION),
                                Optional.empty(),
                                0))
                        .items()
                        .size());
        assertEquals(Map.of(KnowledgeMatchKind.DUPLICATE, 2L, KnowledgeMatchKind.CONTRADICTION, 1L), store.counts());
    }

    @Test
    public void aDecisionIsCommittedWithAllThatFollows() {
        KnowledgeItem one = item(1, KnowledgeState.DRAFT, 1);
        items.commit(List.of(change(one), change(item(2, KnowledgeState.DRAFT, 1))));
        store.compared(one, List.of(match(1, 2, KnowledgeMatchKind.DUPLICATE, 1)), List.of());
        KnowledgeMatch merged =
                match(1, 2, KnowledgeMatchKind.DUPLICATE, KnowledgeMatchState.MERGED, Optional.of("ZS00000001"), 2);

        KnowledgeChange stale = change(item(2, KnowledgeState.WITHDRAWN, 3));
        assertThrows(StaleVersionException.class, () -> store.decide(merged, List.of(stale), List.of()));
        assertEquals(Optional.empty(), store.keptFor("ZS00000002"));
        store.decide(merged, List.of(change(item(2, KnowledgeState.WITHDRAWN, 2))), List.of());

        assertEquals(Optional.of("ZS00000001"), store.keptFor("ZS00000002"));
        assertEquals(Optional.empty(), store.keptFor("ZS00000001"));
        assertEquals(
                KnowledgeState.WITHDRAWN, items.find("ZS00000002").orElseThrow().state());
    }

    @Test
    public void aPairIsAnsweredWhenAllItsTasksHaveEnded() {
        KnowledgeItem one = item(1, KnowledgeState.DRAFT, 1);
        items.commit(List.of(change(one)));
        store.compared(one, List.of(match(1, 2, KnowledgeMatchKind.DUPLICATE, 1)), List.of());
        KnowledgeMatch asked =
                match(1, 2, KnowledgeMatchKind.DUPLICATE, KnowledgeMatchState.ASKED, Optional.empty(), 2);
        store.decide(asked, List.of(), List.of(task(asked.id(), KnowledgeTaskState.OPEN, 1)));
        assertEquals(List.of(), store.answered(10));

        tasks.commit(List.of(task(asked.id(), KnowledgeTaskState.DONE, 2)));

        assertEquals(List.of(asked), store.answered(10));
    }

    private static KnowledgeTaskChange task(String match, KnowledgeTaskState state, long revision) {
        KnowledgeTask task = new KnowledgeTask(
                "ZR00000001",
                KnowledgeTaskKind.COMPARISON,
                state,
                Optional.of("heat"),
                1,
                Optional.of("ZS00000001"),
                1,
                "暖气不热",
                "请说明哪一条对",
                "editor1",
                Samples.minute(1),
                new Deadline(ClockKind.HANDLE, Samples.minute(1), Samples.minute(9), "五个工作日"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(match),
                revision);
        KnowledgeTaskEvent event =
                new KnowledgeTaskEvent(task.id(), KnowledgeTaskDeed.ASKED, "editor1", Samples.minute(1), "");
        return new KnowledgeTaskChange(task, event, List.of(), Optional.empty());
    }
}
