package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;
import org.yihaotong.api.knowledge.KnowledgeMatchState;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskStep;
import org.yihaotong.api.knowledge.KnowledgeTaskVerb;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.rule.Books;

/** Items that say the same or contradict each other, and what editors make of them. */
public class MatchesTest {

    private static final Actor HEAT = Actor.ofUnit("heat1", "供热经办", "heat", Role.UNIT_CLERK);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    private static final Actor EDITOR = Actor.centre("editor1", "知识库管理员", Role.KNOWLEDGE_EDITOR);
    private static final Actor AUDITOR = Actor.centre("auditor1", "审计员", Role.AUDITOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员", Role.AGENT);
    private static final String WARM = "供热期内卧室和起居室的温度不低于 18 ℃，不达标可申请测温退费。";

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final UnitTree tree = new UnitTree(store.people(), clock);
    private final KnowledgeScribe scribe = new KnowledgeScribe(
            store.knowledge(),
            store.tickets(),
            new Books(new MemoryRules(), clock),
            new KnowledgeBook(),
            new KnowledgeBell());
    private final StoredKnowledge knowledge = new StoredKnowledge(store.knowledge(), scribe, tree, clock);
    private final KnowledgeTaskScribe tasks = new KnowledgeTaskScribe(
            store.knowledgeTasks(), store.tickets(), scribe, new WallClocks(), new KnowledgeTaskBell());
    private final StoredKnowledgeTasks taskDesk =
            new StoredKnowledgeTasks(store.knowledgeTasks(), tasks, knowledge, store.knowledge(), tree, clock);
    private final StoredMatches desk =
            new StoredMatches(store.matches(), store.knowledge(), scribe, tasks, tree, clock);
    private final MatchFinder finder =
            new MatchFinder(store.matches(), store.knowledge(), scribe, clock, new Scheduler());

    @Before
    public void twoUnits() {
        finder.stop();
        for (String id : List.of("heat", "water")) {
            store.people().add(new Unit(id, "单位" + id, UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        }
    }

    private KnowledgeItem published(String unit, String title, String answer) {
        return published(unit, Texts.text(title, answer));
    }

    private KnowledgeItem published(String unit, KnowledgeText text) {
        KnowledgeItem item = knowledge.draft(
                EDITOR, new KnowledgeDraft(unit, text, Optional.empty()), "key-" + (unit + text).hashCode() + "-1");
        return publish(item);
    }

    private KnowledgeItem publish(KnowledgeItem item) {
        return knowledge.perform(
                EDITOR,
                item.id(),
                item.revision(),
                new KnowledgeStep.Dated(
                        KnowledgeVerb.PUBLISH, LocalDate.now(clock).plusMonths(6)));
    }

    private KnowledgeItem rewritten(KnowledgeItem item, String answer) {
        KnowledgeText text = Texts.text(item.newest().text().title(), answer);
        return publish(knowledge.perform(EDITOR, item.id(), item.revision(), new KnowledgeStep.Edit(text)));
    }

    private List<KnowledgeMatch> list(KnowledgeMatchState state) {
        return desk.list(EDITOR, new KnowledgeMatchQuery(state, Optional.empty(), Optional.empty(), 0))
                .items();
    }

    private KnowledgeMatch only() {
        finder.look();
        List<KnowledgeMatch> open = list(KnowledgeMatchState.OPEN);
        assertEquals(1, open.size());
        return open.get(0);
    }

    @Test
    public void twoItemsThatSayTheSameAreADuplicate() {
        KnowledgeItem one = published("heat", "暖气温度达不到标准怎么办", WARM);
        KnowledgeItem other = published("heat", "暖气温度达不到标准，怎么办？", WARM + "请致电客服。");
        published("water", "水费怎么交", "到营业厅或在网上交。");

        KnowledgeMatch match = only();

        assertEquals(KnowledgeMatchKind.DUPLICATE, match.kind());
        assertEquals(
                List.of(one.id(), other.id()),
                List.of(match.one().item(), match.other().item()));
        assertEquals(Map.of(KnowledgeMatchKind.DUPLICATE, 1L), desk.counts(AUDITOR));
        assertTrue(match.why().startsWith("标题相近 100%"));
        for (Actor other2 : List.of(AGENT, HEAT)) {
            assertThrows(RefusedException.class, () -> desk.counts(other2));
        }
    }

    @Test
    public void theSameQuestionAboutAnotherNumberIsAnotherQuestion() {
        published("heat", "什么时候打12369", "看见冒黑烟、闻到异味时。");
        published("water", "什么时候打12319", "井盖不见了、路面塌陷时。");

        finder.look();

        assertEquals(List.of(), list(KnowledgeMatchState.OPEN));
    }

    @Test
    public void otherFiguresOrAnotherOwnerWithOtherWordsIsAContradiction() {
        published("heat", "暖气温度的标准是多少", WARM);
        published("heat", "暖气温度的标准是多少度", WARM.replace("18 ℃", "二十度"));
        KnowledgeMatch figures = only();
        assertEquals(KnowledgeMatchKind.CONTRADICTION, figures.kind());
        assertTrue(figures.why().endsWith("数字不同：18 ℃ / 20 ℃"));

        published("heat", "水表结冰找谁修理", "由供热单位处理。");
        published("water", "水表结冰了找谁修理", "请致电自来水公司抢修。");
        finder.look();
        assertEquals(
                2L, desk.counts(EDITOR).get(KnowledgeMatchKind.CONTRADICTION).longValue());
    }

    @Test
    public void whatHoldsElsewhereOrInAnotherYearIsNoMatch() {
        KnowledgeText text = Texts.text("暖气几号开始供", "十一月十五日开始供热，次年三月十五日结束。");
        published("heat", in("140802", text));
        published("water", in("140821", Texts.text("暖气几号开始供", "十一月一日开始供热，次年三月三十一日结束。")));

        finder.look();

        assertEquals(List.of(), list(KnowledgeMatchState.OPEN));
    }

    private static KnowledgeText in(String area, KnowledgeText t) {
        return new KnowledgeText(
                t.kind(),
                t.title(),
                t.answer(),
                t.keywords(),
                t.category(),
                List.of(area),
                t.audience(),
                t.validFrom(),
                t.validUntil(),
                t.source());
    }

    @Test
    public void theMergedItemIsWithdrawnAndPointsToTheOther() {
        KnowledgeItem one = published("heat", "暖气温度达不到标准怎么办", WARM);
        KnowledgeItem other = published("heat", "暖气温度达不到标准怎么办呢", WARM);
        KnowledgeMatch match = only();
        assertEquals(
                "keep",
                assertThrows(
                                InvalidInputException.class,
                                () -> desk.merge(EDITOR, match.id(), match.revision(), "ZS99999999", "两条一样"))
                        .errors()
                        .get(0)
                        .field());

        desk.merge(EDITOR, match.id(), match.revision(), one.id(), "两条一样");

        assertEquals(
                KnowledgeState.WITHDRAWN, knowledge.read(EDITOR, other.id()).state());
        assertEquals(
                "并入 " + one.id() + "：两条一样",
                knowledge.history(EDITOR, other.id()).get(0).note());
        assertEquals(Optional.of(one.id()), desk.successor(AGENT, other.id()));
        assertEquals(Optional.empty(), desk.successor(AGENT, one.id()));
        finder.look();
        assertEquals(Optional.of(one.id()), desk.successor(AGENT, other.id()));
        assertThrows(RefusedException.class, () -> desk.separate(EDITOR, match.id(), match.revision() + 1, "其实不一样"));
    }

    @Test
    public void notTheSameIsRememberedForTheseTexts() {
        published("heat", "暖气温度达不到标准怎么办", WARM);
        KnowledgeItem other = published("heat", "暖气温度达不到标准怎么办呢", WARM);
        KnowledgeMatch match = only();
        assertThrows(RefusedException.class, () -> desk.separate(AUDITOR, match.id(), match.revision(), "不是一回事"));
        desk.separate(EDITOR, match.id(), match.revision(), "不是一回事");
        assertThrows(StaleVersionException.class, () -> desk.separate(EDITOR, match.id(), match.revision(), "不是一回事"));

        KnowledgeItem renewed = knowledge.perform(
                EDITOR,
                other.id(),
                other.revision(),
                new KnowledgeStep.Dated(
                        KnowledgeVerb.RENEW, LocalDate.now(clock).plusMonths(9)));
        finder.look();
        assertEquals(List.of(), list(KnowledgeMatchState.OPEN));
        rewritten(renewed, WARM + "也可到所里登记。");

        assertEquals(match.id(), only().id());
    }

    @Test
    public void whatIsNotAlikeAnyMoreIsNoMatchAnyMore() {
        published("heat", "暖气温度的标准是多少", WARM);
        KnowledgeItem other = published("heat", "暖气温度的标准是多少度", WARM.replace("18", "20"));
        assertEquals(KnowledgeMatchKind.CONTRADICTION, only().kind());

        rewritten(other, WARM);

        assertEquals(KnowledgeMatchKind.DUPLICATE, only().kind());
        knowledge.perform(
                EDITOR,
                other.id(),
                knowledge.read(EDITOR, other.id()).revision(),
                new KnowledgeStep.Plain(KnowledgeVerb.WITHDRAW, "不再使用"));
        finder.look();
        assertEquals(List.of(), list(KnowledgeMatchState.OPEN));
    }

    @Test
    public void theOwnersAreAskedAndAnEditorLooksAgainWhenTheyHaveAnswered() {
        published("heat", "水表结冰找谁修理", "由供热单位处理。");
        published("water", "水表结冰了找谁修理", "请致电自来水公司抢修。");
        KnowledgeMatch match = only();

        desk.inquire(EDITOR, match.id(), match.revision(), "请说明到底归谁修");
        finder.look();
        assertEquals(1, list(KnowledgeMatchState.ASKED).size());
        for (Actor owner : List.of(HEAT, WATER)) {
            KnowledgeTask task = taskDesk.list(
                            owner,
                            new KnowledgeTaskQuery(
                                    KnowledgeTaskQueue.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), 0))
                    .items()
                    .get(0);
            assertEquals(KnowledgeTaskKind.COMPARISON, task.kind());
            assertEquals(Optional.of(match.id()), task.match());
            taskDesk.perform(
                    owner,
                    task.id(),
                    task.revision(),
                    new KnowledgeTaskStep(KnowledgeTaskVerb.ANSWER, "表前归供水，表后归住户", Optional.empty()));
        }

        assertEquals("请说明到底归谁修", only().note());
    }
}
