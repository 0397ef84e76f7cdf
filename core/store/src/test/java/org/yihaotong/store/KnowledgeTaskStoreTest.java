package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskAnswer;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.assessment.Condition;
import org.yihaotong.engine.port.assessment.FactGroup;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.KnowledgeFact;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskChange;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskScope;

/** Knowledge tasks in the database, and what the assessment counts of them. */
public final class KnowledgeTaskStoreTest extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final long OWED = Measure.KNOWLEDGE_TASK_OWED.flag();
    private static final long ERROR = OWED | Measure.KNOWLEDGE_TASK_DONE.flag() | Measure.KNOWLEDGE_ERROR.flag();

    private JpaKnowledgeTaskStore store;
    private JpaFactStore facts;

    @Before
    public void openStore() {
        store = new JpaKnowledgeTaskStore(database);
        facts = new JpaFactStore(database);
    }

    private static KnowledgeTask task(int no, String unit) {
        return task(no, unit, KnowledgeTaskState.OPEN, Optional.empty(), 1);
    }

    private static KnowledgeTask task(
            int no, String unit, KnowledgeTaskState state, Optional<KnowledgeTaskAnswer> answer, long revision) {
        return new KnowledgeTask(
                "ZR%08d".formatted(no),
                KnowledgeTaskKind.CORRECTION,
                state,
                Optional.of(unit).filter(u -> !u.isEmpty()),
                1,
                Optional.of("ZS00000001"),
                1,
                "暖气不热怎么办",
                "温度不对。".repeat(100),
                "agent" + no % 2,
                Samples.minute(no),
                new Deadline(ClockKind.HANDLE, Samples.minute(no), Samples.minute(no + 100), "三个工作日"),
                Optional.empty(),
                Optional.empty(),
                answer,
                false,
                Optional.of("ZS00000001-ZS00000002"),
                revision);
    }

    private static KnowledgeTaskChange change(KnowledgeTask task, Optional<UsedKey> key, KnowledgeFact... facts) {
        KnowledgeTaskEvent event = new KnowledgeTaskEvent(
                task.id(), KnowledgeTaskDeed.ASKED, "agent1", Samples.minute(50), "理".repeat(300));
        return new KnowledgeTaskChange(task, event, List.of(facts), key);
    }

    private void add(KnowledgeTask task) {
        store.commit(List.of(change(task, Optional.empty())));
    }

    private static KnowledgeTaskScope at(int minute, String login, String... units) {
        return new KnowledgeTaskScope(login, Set.of(units), Samples.minute(minute));
    }

    private List<String> list(KnowledgeTaskQueue queue, KnowledgeTaskScope scope) {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<KnowledgeTask> page =
                    store.list(new KnowledgeTaskQuery(queue, Optional.empty(), Optional.empty(), cursor, 2), scope);
            page.items().forEach(t -> ids.add(t.id().substring(9)));
            cursor = page.next();
        } while (cursor.isPresent());
        return ids;
    }

    @Test
    public void everyListHasItsOwnAndItsOrder() {
        for (int no = 1; no <= 5; no++) {
            add(task(no, no == 5 ? "" : no % 2 == 0 ? "heat" : "water"));
        }
        KnowledgeTaskAnswer answer = new KnowledgeTaskAnswer("已改", true, "heat1", Samples.minute(50));
        store.commit(
                List.of(change(task(2, "heat", KnowledgeTaskState.DONE, Optional.of(answer), 2), Optional.empty())));
        store.commit(List.of(
                change(task(4, "heat", KnowledgeTaskState.IN_REVIEW, Optional.of(answer), 2), Optional.empty())));

        KnowledgeTaskScope editor = at(0, "editor1");
        assertEquals(List.of("1", "3", "5"), list(KnowledgeTaskQueue.OPEN, editor));
        assertEquals(List.of("1", "3"), list(KnowledgeTaskQueue.OPEN, at(0, "water1", "water", "waterteam")));
        assertEquals(List.of("1", "3"), list(KnowledgeTaskQueue.OVERDUE, at(104, "editor1")));
        assertEquals(List.of("5"), list(KnowledgeTaskQueue.CENTRE, editor));
        assertEquals(List.of("4"), list(KnowledgeTaskQueue.IN_REVIEW, editor));
        assertEquals(List.of("2"), list(KnowledgeTaskQueue.ENDED, at(0, "heat1", "heat")));
        assertEquals(List.of(), list(KnowledgeTaskQueue.ENDED, at(0, "water1", "water")));
        assertEquals(List.of("4", "2"), list(KnowledgeTaskQueue.MINE, at(0, "agent0", "roads")));
        assertEquals(List.of("2"), list(KnowledgeTaskQueue.RESULTS, at(0, "agent0", "roads")));
        assertEquals(
                Map.of(KnowledgeTaskQueue.OPEN, 3L, KnowledgeTaskQueue.OVERDUE, 2L, KnowledgeTaskQueue.ENDED, 1L),
                store.counts(
                        EnumSet.of(
                                KnowledgeTaskQueue.OPEN,
                                KnowledgeTaskQueue.OVERDUE,
                                KnowledgeTaskQueue.ENDED,
                                KnowledgeTaskQueue.RESULTS),
                        at(104, "editor1")));
        assertEquals(
                List.of("ZR00000001", "ZR00000003"),
                store.toWake(Samples.minute(79), 10).stream()
                        .map(KnowledgeTask::id)
                        .toList());
        assertEquals(List.of("ZR00000001", "ZR00000003", "ZR00000005"), store.countedBefore(1, 10));
    }

    @Test
    public void aStepIsCommittedOnceAndWhole() {
        KnowledgeTask first = task(1, "heat");
        UsedKey key = new UsedKey("agent1", "key-00000001", "print", first.id());
        store.commit(List.of(change(first, Optional.of(key))));

        assertEquals(Optional.of(first), store.find(first.id()));
        assertEquals(1, store.events(first.id(), 10).size());
        assertThrows(DuplicateException.class, () -> store.commit(List.of(change(task(2, "heat"), Optional.of(key)))));
        KnowledgeTask stale = task(1, "heat", KnowledgeTaskState.OPEN, Optional.empty(), 3);
        assertThrows(StaleVersionException.class, () -> add(stale));
        assertEquals(Optional.empty(), store.find("ZR00000002"));
    }

    @Test
    public void factsOfKnowledgeAreCountedBesideThoseOfOrders() {
        KnowledgeFact owed = fact("ZR00000001", 1, Optional.empty(), OWED);
        store.commit(List.of(change(task(1, "heat"), Optional.empty(), owed)));
        KnowledgeFact wrong = fact("ZR00000001", 1, Optional.of(DAY), ERROR);
        KnowledgeFact other = fact("ZR00000001", 2, Optional.of(DAY), OWED);
        store.commit(List.of(
                change(task(1, "heat", KnowledgeTaskState.OPEN, Optional.empty(), 2), Optional.empty(), wrong, other)));

        assertEquals(
                Set.of(new FactGroup("heat", ERROR, 0, 1, 5), new FactGroup("heat", OWED, 0, 1, 5)),
                Set.copyOf(facts.groups(query(Basis.DUE, Condition.ALWAYS))));
        assertEquals(
                List.of(wrong),
                facts.knowledge(query(Basis.ANSWERED, new Condition.Is(Measure.KNOWLEDGE_ERROR)), Optional.empty(), 10)
                        .items());
        assertEquals(List.of(), facts.groups(query(Basis.CALLED_BACK, Condition.ALWAYS)));
        Condition help = new Condition.In(Condition.Dimension.TYPE, Set.of("HELP"));
        assertEquals(List.of(), facts.groups(query(Basis.DUE, help)));
        Page<KnowledgeFact> first = facts.knowledge(query(Basis.DUE, Condition.ALWAYS), Optional.empty(), 1);
        assertEquals(List.of(other), first.items());
        assertEquals(
                List.of(wrong),
                facts.knowledge(query(Basis.DUE, Condition.ALWAYS), first.next(), 1)
                        .items());
    }

    private static FactQuery query(Basis basis, Condition where) {
        return new FactQuery(basis, DAY.minusDays(1), DAY.plusDays(1), Set.of("heat"), where);
    }

    private static KnowledgeFact fact(String id, int round, Optional<LocalDate> answered, long outcomes) {
        return new KnowledgeFact(id, round, "heat", "暖气不热怎么办", DAY, Optional.of(DAY), answered, outcomes, 5);
    }
}
