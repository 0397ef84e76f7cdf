package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.knowledge.PublicChanges;
import org.yihaotong.api.knowledge.PublicItem;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.port.knowledge.PublicKnowledgeStore;
import org.yihaotong.engine.rule.Books;

public final class StoredPublicKnowledgeTest {

    private static final Actor EDITOR = Actor.centre("editor1", "知识库管理员", Role.KNOWLEDGE_EDITOR);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final Books books = new Books(new MemoryRules(), clock);
    private final List<KnowledgeItem> all = new ArrayList<>();
    private final List<PublicKnowledgeStore.Window> asked = new ArrayList<>();
    private final StoredKnowledge desk = new StoredKnowledge(
            store.knowledge(),
            new KnowledgeScribe(store.knowledge(), store.tickets(), books, new KnowledgeBook(), new KnowledgeBell()),
            new UnitTree(store.people(), clock),
            clock);
    private final StoredPublicKnowledge open = new StoredPublicKnowledge(
            store.knowledge(), new Everything(), store.people(), books, new KnowledgeBook(), clock);

    /** Gives out every item whatever is asked: the engine itself has to hold back what is not for the public. */
    private final class Everything implements PublicKnowledgeStore {

        @Override
        public Page<KnowledgeItem> shown(
                Optional<String> category,
                Optional<KnowledgeKind> kind,
                LocalDate today,
                Optional<String> cursor,
                int limit) {
            return new Page<>(now(), Optional.empty());
        }

        @Override
        public List<KnowledgeItem> changed(Window window, String afterId, int limit) {
            asked.add(window);
            return now().stream()
                    .filter(item -> item.id().compareTo(afterId) > 0)
                    .limit(limit)
                    .toList();
        }

        private List<KnowledgeItem> now() {
            return all.stream()
                    .map(item -> store.knowledge().find(item.id()).orElseThrow())
                    .toList();
        }
    }

    @Before
    public void unit() {
        store.people().add(new Unit("heat", "市热力公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    private KnowledgeItem drafted(KnowledgeText text) {
        KnowledgeItem item =
                desk.draft(EDITOR, new KnowledgeDraft("heat", text, Optional.empty()), "key-" + all.size() + "-------");
        all.add(item);
        return item;
    }

    private KnowledgeItem published(KnowledgeText text) {
        KnowledgeItem item = drafted(text);
        return desk.perform(
                EDITOR,
                item.id(),
                item.revision(),
                new KnowledgeStep.Dated(
                        KnowledgeVerb.PUBLISH, LocalDate.now(clock).plusMonths(6)));
    }

    private static KnowledgeText forAgents(KnowledgeText t) {
        return new KnowledgeText(
                t.kind(),
                t.title(),
                t.answer(),
                t.keywords(),
                t.category(),
                t.areas(),
                KnowledgeAudience.AGENT,
                t.validFrom(),
                t.validUntil(),
                t.source());
    }

    private List<String> listed() {
        return open.list(Optional.empty(), Optional.empty(), Optional.empty(), 50).items().stream()
                .map(PublicItem::id)
                .toList();
    }

    private List<String> found(String words) {
        return open.search(words, Optional.empty(), 10).stream()
                .map(PublicItem::id)
                .toList();
    }

    @Test
    public void citizensReadWhatIsPublishedForThemAndHoldsToday() {
        KnowledgeItem item = published(Texts.text("暖气不热怎么办", "先给散热器排气。"));
        KnowledgeItem secret = published(forAgents(Texts.text("暖气不热内部口径", "请安抚。")));
        KnowledgeItem draft = drafted(Texts.text("暖气不热怎么报修", "起草中。"));
        KnowledgeItem brief = published(Texts.until(LocalDate.now(clock), Texts.text("暖气不热补偿", "今天有效。")));

        assertEquals(List.of(item.id(), brief.id()), listed());
        clock.pass(Duration.ofDays(1));
        assertEquals(List.of(item.id()), listed());
        assertEquals(List.of(item.id()), found("暖气不热"));
        assertFalse(open.read(secret.id()).isPresent());
        assertFalse(open.read(draft.id()).isPresent());
        assertFalse(open.read(brief.id()).isPresent());
        assertEquals("市热力公司", open.read(item.id()).orElseThrow().unit());
    }

    @Test
    public void whoeverFollowsTheChangesLearnsWhatIsGone() {
        KnowledgeItem stays = published(Texts.text("暖气不热怎么办", "先给散热器排气。"));
        KnowledgeItem goes = published(Texts.text("停暖通知", "三月停暖。"));
        PublicChanges first = open.changes(Optional.empty(), Optional.empty(), 10);
        assertEquals(2, first.items().size());

        desk.perform(EDITOR, goes.id(), goes.revision(), new KnowledgeStep.Plain(KnowledgeVerb.WITHDRAW, "内容有误"));
        PublicChanges next = open.changes(Optional.of(first.until()), Optional.empty(), 10);

        assertEquals(
                List.of(true, false),
                next.items().stream().map(c -> c.item().isPresent()).toList());
        assertEquals(stays.id(), next.items().get(0).id());
        assertEquals(
                "what is gone is no part of all",
                1,
                open.changes(Optional.empty(), Optional.empty(), 10).items().size());
    }

    @Test
    public void aWalkThroughChangesKeepsItsWindow() {
        published(Texts.text("暖气不热怎么办", "先给散热器排气。"));
        published(Texts.text("停暖通知", "三月停暖。"));
        Instant since = clock.instant().minus(Duration.ofDays(2));

        PublicChanges first = open.changes(Optional.of(since), Optional.empty(), 1);
        clock.pass(Duration.ofHours(3));
        PublicChanges second = open.changes(Optional.empty(), first.next(), 1);

        assertEquals(asked.get(0), asked.get(1));
        assertEquals(first.until(), second.until());
        assertEquals(Optional.empty(), second.next());
        assertThrows(InvalidInputException.class, () -> open.changes(Optional.empty(), Optional.of("x"), 1));
        assertThrows(InvalidInputException.class, () -> open.changes(Optional.empty(), Optional.empty(), 501));
        assertThrows(InvalidInputException.class, () -> open.search(" ", Optional.empty(), 10));
    }
}
