package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskDraft;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskNews;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.knowledge.KnowledgeTaskStep;
import org.yihaotong.api.knowledge.KnowledgeTaskVerb;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.Light;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.rule.Books;

/** What the knowledge base is asked for, who does it by when, and what comes of it. */
public class StoredKnowledgeTasksTest {

    private static final Actor CLERK = Actor.ofUnit("heat1", "供热经办", "heat", Role.UNIT_CLERK);
    private static final Actor LEADER = Actor.ofUnit("heat2", "供热负责人", "heat", Role.UNIT_LEADER);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    private static final Actor EDITOR = Actor.centre("editor1", "知识库管理员", Role.KNOWLEDGE_EDITOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员", Role.AGENT);
    private static final Actor OTHER = Actor.centre("agent2", "话务员", Role.AGENT);
    private static final KnowledgeText COLD = Texts.text("暖气不热怎么办", "先给暖气片排气。");

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final List<KnowledgeTaskNews> news = new ArrayList<>();
    private final UnitTree tree = new UnitTree(store.people(), clock);
    private final KnowledgeScribe items = new KnowledgeScribe(
            store.knowledge(),
            store.tickets(),
            new Books(new MemoryRules(), clock),
            new KnowledgeBook(),
            new KnowledgeBell());
    private final StoredKnowledge knowledge = new StoredKnowledge(store.knowledge(), items, tree, clock);
    private final KnowledgeTaskScribe scribe = scribe();
    private final StoredKnowledgeTasks desk =
            new StoredKnowledgeTasks(store.knowledgeTasks(), scribe, knowledge, store.knowledge(), tree, clock);
    private KnowledgeItem cold;

    private KnowledgeTaskScribe scribe() {
        KnowledgeTaskBell bell = new KnowledgeTaskBell();
        bell.addListener(news::add);
        return new KnowledgeTaskScribe(store.knowledgeTasks(), store.tickets(), items, new WallClocks(), bell);
    }

    @Before
    public void aUnitWithOneItem() {
        for (String id : List.of("heat", "water")) {
            store.people().add(new Unit(id, "单位" + id, UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        }
        cold = publish(EDITOR, draft(EDITOR, "heat", COLD));
    }

    private KnowledgeItem draft(Actor actor, String unit, KnowledgeText text) {
        return knowledge.draft(actor, new KnowledgeDraft(unit, text, Optional.empty()), "key-" + text.hashCode());
    }

    private KnowledgeItem publish(Actor actor, KnowledgeItem item) {
        return knowledge.perform(
                actor,
                item.id(),
                item.revision(),
                new KnowledgeStep.Dated(
                        KnowledgeVerb.PUBLISH, java.time.LocalDate.now(clock).plusMonths(6)));
    }

    private KnowledgeItem rewritten(String answer) {
        KnowledgeItem item = knowledge.perform(
                EDITOR, cold.id(), cold.revision(), new KnowledgeStep.Edit(Texts.text("暖气不热怎么办", answer)));
        return publish(EDITOR, item);
    }

    private KnowledgeTask wrong(String words) {
        return desk.ask(
                AGENT,
                new KnowledgeTaskDraft(KnowledgeTaskKind.CORRECTION, Optional.of(cold.id()), Optional.empty(), words),
                "key-wrong-" + words.hashCode());
    }

    private KnowledgeTask missing(Optional<String> unit) {
        return desk.ask(
                AGENT,
                new KnowledgeTaskDraft(KnowledgeTaskKind.MISSING, Optional.empty(), unit, "供热补贴怎么领"),
                "key-missing-1" + unit.orElse(""));
    }

    private KnowledgeTask go(Actor actor, KnowledgeTask task, KnowledgeTaskVerb verb, String reason) {
        return go(actor, task, verb, reason, Optional.empty());
    }

    private KnowledgeTask go(
            Actor actor, KnowledgeTask task, KnowledgeTaskVerb verb, String reason, Optional<String> target) {
        return desk.perform(actor, task.id(), task.revision(), new KnowledgeTaskStep(verb, reason, target));
    }

    private List<KnowledgeTask> list(Actor actor, KnowledgeTaskQueue queue) {
        return desk.list(actor, new KnowledgeTaskQuery(queue, Optional.empty(), Optional.empty(), Optional.empty(), 0))
                .items();
    }

    private Set<Measure> counted(String task, int round) {
        return Measure.in(store.knowledgeTasks().facts().get(task + "/" + round).outcomes());
    }

    private static String refused(ThrowingRunnable attempt) {
        return assertThrows(RefusedException.class, attempt).code();
    }

    private static List<String> fields(ThrowingRunnable attempt) {
        return assertThrows(InvalidInputException.class, attempt).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    public void aCorrectionIsATaskOfTheItemsUnitOnAClock() {
        KnowledgeTask task = wrong("温度应为 18 度，来电人 13900000001 说的");

        assertEquals(Optional.of("heat"), task.unit());
        assertEquals("温度应为 18 度，来电人 139****0001 说的", task.words());
        assertEquals(clock.instant().plus(Duration.ofDays(3)), task.clock().due());
        assertTrue(task.clock().why().startsWith("知识纠错时限"));
        assertEquals(List.of(task), list(CLERK, KnowledgeTaskQueue.OPEN));
        assertEquals(List.of(task), list(EDITOR, KnowledgeTaskQueue.OPEN));
        assertEquals(List.of(), list(WATER, KnowledgeTaskQueue.OPEN));
        assertEquals(Map.of(KnowledgeTaskQueue.MINE, 1L), desk.counts(AGENT));
        assertEquals("role", refused(() -> list(AGENT, KnowledgeTaskQueue.OPEN)));
        assertThrows(NotFoundException.class, () -> desk.read(OTHER, task.id()));
        assertThrows(NotFoundException.class, () -> desk.read(WATER, task.id()));
        assertEquals(List.of(KnowledgeTaskVerb.ANSWER, KnowledgeTaskVerb.REFUSE), desk.verbs(CLERK, task));
        assertEquals(List.of(), desk.verbs(AGENT, task));
    }

    @Test
    public void theSameKeyAsksOnce() {
        KnowledgeTask first = wrong("温度应为 18 度");

        assertEquals(first, wrong("温度应为 18 度"));
        assertEquals(
                "key-reused",
                refused(() -> desk.ask(
                        AGENT,
                        new KnowledgeTaskDraft(
                                KnowledgeTaskKind.CORRECTION, Optional.of(cold.id()), Optional.empty(), "另一个意思"),
                        "key-wrong-" + "温度应为 18 度".hashCode())));
    }

    @Test
    public void aNewTextAnswersACorrectionAndWhoAskedIsTold() {
        KnowledgeTask task = wrong("温度应为 18 度");
        assertEquals(List.of("reason"), fields(() -> go(CLERK, task, KnowledgeTaskVerb.ANSWER, "")));

        rewritten("室温不低于 18 度。");
        KnowledgeTask done = go(CLERK, task, KnowledgeTaskVerb.ANSWER, "");

        assertEquals(KnowledgeTaskState.DONE, done.state());
        assertTrue(done.answer().orElseThrow().changed());
        assertEquals(
                Set.of(
                        Measure.KNOWLEDGE_TASK_OWED,
                        Measure.KNOWLEDGE_TASK_DONE,
                        Measure.KNOWLEDGE_TASK_ON_TIME,
                        Measure.KNOWLEDGE_ERROR),
                counted(task.id(), 1));
        KnowledgeTaskNews told = news.get(news.size() - 1);
        assertEquals("agent1", told.askedBy());
        assertEquals(KnowledgeTaskDeed.ANSWERED, told.deed());
        assertEquals(Long.valueOf(1), desk.counts(AGENT).get(KnowledgeTaskQueue.RESULTS));
        assertTrue(desk.see(AGENT, task.id()).seen());
        assertTrue(desk.see(AGENT, task.id()).seen());
        assertEquals(List.of(), list(AGENT, KnowledgeTaskQueue.RESULTS));
        assertEquals("role", refused(() -> desk.see(EDITOR, task.id())));
    }

    @Test
    public void anAnswerWithAReasonIsNoError() {
        KnowledgeTask done = go(LEADER, wrong("温度应为 18 度"), KnowledgeTaskVerb.ANSWER, "已电话向您解释");

        assertFalse(done.isErrorConfirmed());
        assertFalse(counted(done.id(), 1).contains(Measure.KNOWLEDGE_ERROR));
    }

    @Test
    public void anEditorChecksWhyAUnitRefuses() {
        KnowledgeTask task = wrong("温度应为 18 度");
        assertEquals(List.of("reason"), fields(() -> go(CLERK, task, KnowledgeTaskVerb.REFUSE, "")));

        KnowledgeTask refused = go(CLERK, task, KnowledgeTaskVerb.REFUSE, "原文没有错");
        assertEquals(List.of(refused), list(EDITOR, KnowledgeTaskQueue.IN_REVIEW));
        assertEquals("knowledge-task", refused(() -> go(LEADER, refused, KnowledgeTaskVerb.CONFIRM_REFUSAL, "")));
        KnowledgeTask again = go(EDITOR, refused, KnowledgeTaskVerb.DENY_REFUSAL, "条例写的是 18 度");
        assertEquals(KnowledgeTaskState.OPEN, again.state());
        assertEquals(Set.of(Measure.KNOWLEDGE_TASK_OWED), counted(task.id(), 1));

        KnowledgeTask declined = go(
                EDITOR, go(CLERK, again, KnowledgeTaskVerb.REFUSE, "已附上条例原文"), KnowledgeTaskVerb.CONFIRM_REFUSAL, "");
        assertEquals(KnowledgeTaskState.DECLINED, declined.state());
        assertEquals("已附上条例原文", declined.answer().orElseThrow().reason());
        assertEquals(
                List.of("REFUSAL_CONFIRMED", "REFUSED", "REFUSAL_DENIED", "REFUSED", "ASKED"),
                desk.history(AGENT, task.id()).stream()
                        .map(e -> e.deed().name())
                        .toList());
    }

    @Test
    public void whatIsMissingIsTheCentresUntilAnEditorHandsItOver() {
        KnowledgeTask task = missing(Optional.empty());
        assertEquals(List.of(task), list(EDITOR, KnowledgeTaskQueue.CENTRE));
        assertTrue(store.knowledgeTasks().facts().isEmpty());
        clock.pass(Duration.ofDays(2));

        KnowledgeTask given = go(EDITOR, task, KnowledgeTaskVerb.HAND_OVER, "供热公司的事", Optional.of("heat"));

        assertEquals(clock.instant().plus(Duration.ofDays(5)), given.clock().due());
        assertEquals(List.of(given), list(CLERK, KnowledgeTaskQueue.OPEN));
        assertEquals(List.of(), list(EDITOR, KnowledgeTaskQueue.CENTRE));
        KnowledgeItem item = draft(CLERK, "heat", Texts.text("供热补贴怎么领", "到社区登记。"));
        KnowledgeTask linked = go(CLERK, given, KnowledgeTaskVerb.LINK, "", Optional.of(item.id()));
        assertEquals(List.of("reason"), fields(() -> go(CLERK, linked, KnowledgeTaskVerb.ANSWER, "")));
        KnowledgeItem submitted =
                knowledge.perform(CLERK, item.id(), item.revision(), new KnowledgeStep.Plain(KnowledgeVerb.SUBMIT, ""));
        knowledge.perform(LEADER, item.id(), submitted.revision(), new KnowledgeStep.Plain(KnowledgeVerb.APPROVE, ""));

        KnowledgeTask done = go(CLERK, linked, KnowledgeTaskVerb.ANSWER, "");
        assertTrue(done.answer().orElseThrow().changed());
        assertFalse(counted(task.id(), 2).contains(Measure.KNOWLEDGE_ERROR));
    }

    @Test
    public void whoWasTooLateStaysTooLateWhenAnotherGetsIt() {
        KnowledgeTask task = missing(Optional.of("water"));
        KnowledgeTaskWaker waker = new KnowledgeTaskWaker(store.knowledgeTasks(), scribe, clock, new Scheduler());
        waker.stop();

        clock.pass(Duration.ofDays(4));
        waker.look();
        waker.look();
        clock.pass(Duration.ofDays(2));
        waker.look();
        waker.look();

        KnowledgeTask late = desk.read(EDITOR, task.id());
        assertEquals(Light.OVERDUE, late.clock().lightAt(clock.instant()));
        assertEquals(List.of(late), list(WATER, KnowledgeTaskQueue.OVERDUE));
        assertEquals(
                List.of(KnowledgeTaskDeed.OVERDUE, KnowledgeTaskDeed.REMINDED, KnowledgeTaskDeed.ASKED),
                desk.history(WATER, task.id()).stream()
                        .map(KnowledgeTaskEvent::deed)
                        .toList());
        go(EDITOR, late, KnowledgeTaskVerb.HAND_OVER, "供热公司的事", Optional.of("heat"));
        assertEquals(Set.of(Measure.KNOWLEDGE_TASK_OWED), counted(task.id(), 1));
        assertEquals(
                "water", store.knowledgeTasks().facts().get(task.id() + "/1").unit());
        assertEquals(Set.of(Measure.KNOWLEDGE_TASK_OWED), counted(task.id(), 2));
    }

    @Test
    public void whatIsAskedIsCheckedAndAStaleStepChangesNothing() {
        assertEquals(
                List.of("words", "item"),
                fields(() -> desk.ask(
                        AGENT,
                        new KnowledgeTaskDraft(KnowledgeTaskKind.CORRECTION, Optional.empty(), Optional.empty(), "错"),
                        "key-00000001")));
        KnowledgeTask task = wrong("温度应为 18 度");
        go(CLERK, task, KnowledgeTaskVerb.REFUSE, "原文没有错");
        assertThrows(StaleVersionException.class, () -> go(CLERK, task, KnowledgeTaskVerb.ANSWER, "改好了了"));
    }
}
