package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMiss;
import org.yihaotong.api.knowledge.KnowledgeNews;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeStep;
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
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.rule.Books;

/** Who writes and reads the knowledge base, and what is found in it. */
public class StoredKnowledgeTest {

    private static final Actor CLERK = Actor.ofUnit("heat1", "供热经办", "heat", Role.UNIT_CLERK);
    private static final Actor LEADER = Actor.ofUnit("heat2", "供热负责人", "heat", Role.UNIT_LEADER);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    private static final Actor EDITOR = Actor.centre("editor1", "知识库管理员", Role.KNOWLEDGE_EDITOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员", Role.AGENT);
    private static final KnowledgeText COLD = Texts.text("暖气不热怎么办", "先给暖气片排气。");

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final List<KnowledgeNews> news = new ArrayList<>();
    private final StoredKnowledge desk = desk();
    private final LocalDate today = LocalDate.now(clock);

    private StoredKnowledge desk() {
        KnowledgeBell bell = new KnowledgeBell();
        bell.addListener(news::add);
        KnowledgeScribe scribe = new KnowledgeScribe(
                store.knowledge(), store.tickets(), new Books(new MemoryRules(), clock), new KnowledgeBook(), bell);
        return new StoredKnowledge(store.knowledge(), scribe, new UnitTree(store.people(), clock), clock);
    }

    @Before
    public void units() {
        unit("heat");
        unit("water");
    }

    private void unit(String id) {
        store.people().add(new Unit(id, "单位" + id, UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    private KnowledgeItem draft(Actor actor, String unit, KnowledgeText text) {
        return desk.draft(actor, new KnowledgeDraft(unit, text, Optional.empty()), "key-" + text.hashCode() + "-1");
    }

    private KnowledgeItem plain(Actor actor, KnowledgeItem item, KnowledgeVerb verb, String reason) {
        return desk.perform(actor, item.id(), item.revision(), new KnowledgeStep.Plain(verb, reason));
    }

    private KnowledgeItem publish(KnowledgeItem item) {
        return desk.perform(
                EDITOR,
                item.id(),
                item.revision(),
                new KnowledgeStep.Dated(KnowledgeVerb.PUBLISH, today.plusMonths(6)));
    }

    private KnowledgeItem published(KnowledgeText text) {
        KnowledgeItem submitted = plain(CLERK, draft(CLERK, "heat", text), KnowledgeVerb.SUBMIT, "");
        return publish(plain(LEADER, submitted, KnowledgeVerb.APPROVE, ""));
    }

    private List<KnowledgeItem> search(String words) {
        return desk.search(
                AGENT, new KnowledgeSearch(words, Optional.empty(), Optional.empty(), Optional.empty(), 0, true));
    }

    private static KnowledgeQuery of(KnowledgeQueue queue) {
        return new KnowledgeQuery(queue, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    @Test
    public void anAgentFindsWhatWasPublishedAndNothingElse() {
        draft(CLERK, "heat", Texts.text("暖气不热能退费吗", "起草中"));
        KnowledgeItem item = published(COLD);

        assertEquals(List.of(item.asRead()), search("我家暖气一直不热，已经三天了"));
        assertEquals(List.of(), search("公交车什么时候来"));
        assertEquals(
                List.of(item.asRead()),
                desk.list(AGENT, of(KnowledgeQueue.LIVE)).items());
        assertEquals(
                List.of("DRAFTED", "DRAFTED", "SUBMITTED", "APPROVED", "PUBLISHED"),
                news.stream().map(n -> n.deed().name()).toList());
    }

    @Test
    public void whatExpiredIsNeverBeforeWhatHolds() {
        KnowledgeItem old = published(Texts.until(today, COLD));
        KnowledgeItem loose = published(Texts.text("暖气收费标准和不热退费", "按面积。"));

        assertEquals(old.id(), search("暖气不热怎么办").get(0).id());
        clock.pass(Duration.ofDays(1));

        assertEquals(
                List.of(loose.id(), old.id()),
                search("暖气不热怎么办").stream().map(KnowledgeItem::id).toList());
        assertEquals(
                List.of(old.id()),
                desk.list(EDITOR, of(KnowledgeQueue.EXPIRED)).items().stream()
                        .map(KnowledgeItem::id)
                        .toList());
    }

    @Test
    public void noItemIsWithoutOwnerAndReviewDate() {
        assertEquals(today.plusMonths(12), draft(CLERK, "heat", COLD).reviewOn());
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> desk.draft(
                        EDITOR,
                        new KnowledgeDraft("nowhere", Texts.in("没有这类", Texts.text("短", "")), Optional.of(today)),
                        "key-0000001"));
        assertEquals(
                List.of("text.title", "text.answer", "text.category", "unit", "reviewOn"),
                refused.errors().stream().map(FieldError::field).toList());
    }

    @Test
    public void theSameKeyMakesOneItemAndRefusesAnother() {
        KnowledgeItem first = desk.draft(CLERK, new KnowledgeDraft("heat", COLD, Optional.empty()), "key-00000001");

        assertEquals(first, desk.draft(CLERK, new KnowledgeDraft("heat", COLD, Optional.empty()), "key-00000001"));
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> desk.draft(
                        CLERK, new KnowledgeDraft("heat", Texts.text("别的问题", "别的"), Optional.empty()), "key-00000001"));
        assertEquals("key-reused", refused.code());
    }

    @Test
    public void aUnitSeesItsOwnDraftsAndNobodyElses() {
        KnowledgeItem item = draft(CLERK, "heat", COLD);

        assertEquals(item, desk.read(LEADER, item.id()));
        assertEquals(Map.of(KnowledgeQueue.DRAFTS, 1L), desk.counts(LEADER));
        assertEquals(Map.of(), desk.counts(WATER));
        assertEquals(Map.of(), desk.counts(AGENT));
        for (Actor other : List.of(WATER, AGENT)) {
            assertThrows(NotFoundException.class, () -> desk.read(other, item.id()));
        }
        assertEquals("role", refused(() -> desk.list(AGENT, of(KnowledgeQueue.DRAFTS))));
        assertEquals("role", refused(() -> draft(WATER, "heat", COLD)));
        assertEquals("role", refused(() -> draft(AGENT, "heat", COLD)));
        KnowledgeItem live = published(Texts.text("供热时间", "十一月十五日到次年三月十五日"));
        assertEquals("role", refused(() -> desk.history(WATER, live.id())));
        assertEquals(1, desk.versions(WATER, live.id()).size());
    }

    private static String refused(org.junit.function.ThrowingRunnable attempt) {
        return assertThrows(RefusedException.class, attempt).code();
    }

    @Test
    public void aStepOnAnOldRevisionChangesNothing() {
        KnowledgeItem item = draft(CLERK, "heat", COLD);
        plain(CLERK, item, KnowledgeVerb.SUBMIT, "");

        assertThrows(StaleVersionException.class, () -> plain(LEADER, item, KnowledgeVerb.APPROVE, ""));
    }

    @Test
    public void whatIsPublishedHasACategoryAndWhatIsSentBackAReason() {
        KnowledgeItem loose = plain(CLERK, draft(CLERK, "heat", Texts.in("", COLD)), KnowledgeVerb.SUBMIT, "");
        assertEquals(
                "reason",
                assertThrows(InvalidInputException.class, () -> plain(LEADER, loose, KnowledgeVerb.SEND_BACK, ""))
                        .errors()
                        .get(0)
                        .field());
        KnowledgeItem approved = plain(LEADER, loose, KnowledgeVerb.APPROVE, "");

        assertEquals(
                "category",
                assertThrows(InvalidInputException.class, () -> publish(approved))
                        .errors()
                        .get(0)
                        .field());
        KnowledgeItem sorted = desk.perform(EDITOR, approved.id(), approved.revision(), new KnowledgeStep.Edit(COLD));
        assertTrue(publish(sorted).isLive());
        assertEquals(2, desk.versions(CLERK, sorted.id()).size());
        assertEquals(
                List.of(KnowledgeDeed.PUBLISHED, KnowledgeDeed.EDITED, KnowledgeDeed.APPROVED),
                desk.history(CLERK, sorted.id()).stream()
                        .limit(3)
                        .map(KnowledgeEvent::deed)
                        .toList());
    }

    @Test
    public void whatNobodyFindsIsListedForTheWeekWithoutNumbers() {
        published(COLD);
        search("公积金，怎么提？13900000001");
        search("公积金提取 ");
        search("公积金 怎么提 12345678");
        search("暖气不热");
        narrowed(Optional.empty(), Optional.of("公用事业/供水"), Optional.empty());

        List<KnowledgeMiss> misses = desk.misses(EDITOR, Optional.empty());
        assertEquals(
                List.of("公积金 怎么提 *", "公积金提取"),
                misses.stream().map(KnowledgeMiss::words).toList());
        assertEquals(2, misses.get(0).times());
        assertEquals(List.of(), desk.misses(EDITOR, Optional.of("2026-W40")));
        assertThrows(InvalidInputException.class, () -> desk.misses(EDITOR, Optional.of("gestern")));
        assertEquals("role", refused(() -> desk.misses(CLERK, Optional.empty())));
        assertEquals("role", refused(() -> desk.misses(AGENT, Optional.empty())));
    }

    @Test
    public void aSearchIsNarrowedByUnitCategoryAndArea() {
        KnowledgeItem item = published(COLD);

        assertEquals(1, narrowed(Optional.of("heat"), Optional.of("公用事业"), Optional.of("140802")));
        assertEquals(0, narrowed(Optional.of("water"), Optional.empty(), Optional.empty()));
        assertEquals(0, narrowed(Optional.empty(), Optional.of("公用事业/供水"), Optional.empty()));
        assertEquals(List.of(KnowledgeVerb.EDIT), desk.verbs(CLERK, item));
        assertEquals(List.of(), desk.verbs(AGENT, item));
    }

    private int narrowed(Optional<String> unit, Optional<String> category, Optional<String> area) {
        return desk.search(AGENT, new KnowledgeSearch("暖气不热", unit, category, area, 5, false))
                .size();
    }
}
