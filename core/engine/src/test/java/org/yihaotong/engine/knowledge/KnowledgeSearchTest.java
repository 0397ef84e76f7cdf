package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.assist.TextEmbedder;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.search.MarkedTexts;
import org.yihaotong.api.search.MarkedTexts.Mark;
import org.yihaotong.api.search.MarkedTexts.MarkedText;
import org.yihaotong.api.search.SearchStatus;
import org.yihaotong.api.search.SearchedTexts;
import org.yihaotong.api.search.SynonymRules;
import org.yihaotong.api.search.SynonymTrial;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.search.StoredSearchAid;
import org.yihaotong.engine.search.SynonymBook;
import org.yihaotong.engine.search.TestSearch;

/** The knowledge base, searched by the index. */
public final class KnowledgeSearchTest {

    private static final Actor EDITOR = Actor.centre("editor1", "知识库管理员", Role.KNOWLEDGE_EDITOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员", Role.AGENT);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final TestSearch search = new TestSearch(store, clock);
    private final StoredKnowledge desk = new StoredKnowledge(
            store.knowledge(),
            new KnowledgeScribe(
                    store.knowledge(),
                    store.tickets(),
                    new Books(new MemoryRules(), clock),
                    new KnowledgeBook(),
                    new KnowledgeBell()),
            new UnitTree(store.people(), clock),
            clock);

    @Before
    public void open() {
        store.people().add(new Unit("heat", "市热力公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        search.beat();
        desk.setFinder(search.finder);
    }

    private KnowledgeItem published(String title, String answer) {
        KnowledgeText text = Texts.text(title, answer);
        KnowledgeItem item =
                desk.draft(EDITOR, new KnowledgeDraft("heat", text, Optional.empty()), "key-" + text.hashCode() + "-1");
        return desk.perform(
                EDITOR,
                item.id(),
                item.revision(),
                new KnowledgeStep.Dated(
                        KnowledgeVerb.PUBLISH, LocalDate.now(clock).plusMonths(6)));
    }

    private List<String> found(String words, String category) {
        KnowledgeSearch asked = new KnowledgeSearch(
                words, Optional.empty(), Optional.of(category).filter(c -> !c.isEmpty()), Optional.empty(), 0, false);
        return desk.search(AGENT, asked).stream().map(KnowledgeItem::id).toList();
    }

    @Test
    public void anAnswerIsFoundByWhatItSaysTheMomentItIsPublishedAndUntilItIsWithdrawn() {
        KnowledgeItem item = published("暖气不热怎么办", "先给散热器排气。");

        assertEquals(List.of(item.id()), found("散热器", ""));
        assertEquals(List.of(item.id()), found("散热器", "公用事业/供热"));

        desk.perform(EDITOR, item.id(), item.revision(), new KnowledgeStep.Plain(KnowledgeVerb.WITHDRAW, "内容有误"));
        assertEquals(List.of(), found("散热器", ""));
    }

    @Test
    public void withoutAnIndexTitlesAreStillFound() {
        KnowledgeItem item = published("暖气不热怎么办", "先给散热器排气。");
        search.room.current().failing = true;

        assertEquals(List.of(), found("散热器", ""));
        assertEquals(List.of(item.id()), found("暖气不热", ""));
    }

    /** Cold things point east, everything else north; what it cannot say it throws. */
    private record Compass(String model) implements TextEmbedder {

        @Override
        public float near() {
            return 0.9f;
        }

        @Override
        public float[] embed(String text) {
            if (text.contains("说不清")) {
                throw new IllegalStateException("cannot say");
            }
            return text.contains("暖") || text.contains("冰") ? new float[] {1, 0} : new float[] {0, 1};
        }
    }

    @Test
    public void whatIsAskedInOtherWordsIsFoundWhileAModelIsThere() {
        KnowledgeItem heat = published("暖气不热怎么办", "先给散热器排气。");
        published("停水怎么办", "先看公告。");
        search.beat();
        TextEmbedder compass = new Compass("compass 1");

        search.come(compass);
        search.teach();
        assertEquals(List.of(heat.id()), found("手脚冰凉", ""));
        assertEquals("too short to mean anything", List.of(), found("冰凉", ""));

        search.go(compass);
        assertEquals(List.of(), found("手脚冰凉", ""));
        assertEquals(List.of(heat.id()), found("散热器排气", ""));

        search.come(new Compass("compass 2"));
        search.teach();
        assertEquals(List.of(heat.id()), found("手脚冰凉", ""));
    }

    @Test
    public void whatAModelCannotSayHoldsNothingUp() {
        KnowledgeItem hard = published("说不清的事", "不好说。");
        KnowledgeItem heat = published("暖气不热怎么办", "先给散热器排气。");
        search.beat();
        search.come(new Compass("compass 1"));

        search.teach();
        search.teach();

        assertEquals(List.of(heat.id()), found("手脚冰凉", ""));
        assertEquals(List.of(hard.id()), found("说不清的事", ""));
        assertEquals(
                Optional.of(new SearchStatus.Meanings("compass 1", 1, 1)),
                search.status().meanings());
    }

    @Test
    public void aModelThatHangsIsNotWaitedFor() {
        KnowledgeItem heat = published("暖气不热怎么办", "先给散热器排气。");
        search.beat();
        CountDownLatch forGood = new CountDownLatch(1);
        search.come(new TextEmbedder() {
            @Override
            public String model() {
                return "stuck";
            }

            @Override
            public float near() {
                return 0;
            }

            @Override
            public float[] embed(String text) {
                try {
                    forGood.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IllegalStateException("never said");
            }
        });

        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(heat.id()), found("散热器排气", ""));
        }
        assertEquals(1, forGood.getCount());
    }

    private StoredSearchAid aid() {
        StoredSearchAid aid = new StoredSearchAid(store.knowledge(), new SynonymBook(), clock);
        aid.setFinder(search.finder);
        return aid;
    }

    @Test
    public void textsComeBackWithWhatFitsMarkedAndBetterWordsIfLittleWasFound() {
        search.room.current().meant = "暖气";
        List<String> texts = List.of("先看暖气片", "别的");

        MarkedTexts marked = aid().mark(AGENT, new SearchedTexts("暖气", texts, 4, false));
        assertEquals(Optional.empty(), marked.better());
        assertEquals(
                List.of(new MarkedText("先看暖气", List.of(new Mark(2, 4))), new MarkedText("别的", List.of())),
                marked.texts());
        assertEquals(
                Optional.of("暖气"),
                aid().mark(AGENT, new SearchedTexts("暖汽", texts, 4, true)).better());
    }

    @Test
    public void withoutAnIndexTextsComeBackUnmarked() {
        StoredSearchAid alone = new StoredSearchAid(store.knowledge(), new SynonymBook(), clock);

        assertEquals(
                new MarkedTexts(Optional.empty(), List.of(new MarkedText("先看暖气", List.of()))),
                alone.mark(AGENT, new SearchedTexts("暖气", List.of("先看暖气片"), 4, true)));
    }

    @Test
    public void tooMuchToMarkIsRefusedByName() {
        for (SearchedTexts bad : List.of(
                new SearchedTexts(" ", List.of(), 10, false),
                new SearchedTexts("暖气", Collections.nCopies(201, "x"), 10, false),
                new SearchedTexts("暖气", List.of("x".repeat(20_001)), 10, false),
                new SearchedTexts("暖气", List.of(), 0, false))) {
            assertThrows(InvalidInputException.class, () -> aid().mark(AGENT, bad));
        }
    }

    @Test
    public void aTrialOfSynonymsShowsWhatComesAndWhatGoes() {
        KnowledgeItem cut = published("停水通知", "明天恢复。");
        KnowledgeItem dry = published("缺水怎么办", "请来电。");
        search.beat();

        SynonymRules none = new SynonymRules(List.of());
        assertEquals(List.of(cut.id() + " SAME"), tried("停水", none));
        assertEquals(
                List.of(dry.id() + " NEW", cut.id() + " SAME"),
                tried("停水", new SynonymRules(List.of(List.of("停水", "缺水")))));
        assertEquals(List.of(cut.id() + " GONE"), tried("断水", none));
    }

    private List<String> tried(String words, SynonymRules rules) {
        return aid().trial(EDITOR, new SynonymTrial(words, rules)).items().stream()
                .map(item -> item.id() + " " + item.change())
                .toList();
    }

    @Test
    public void onlyWhoMayWriteSynonymsTriesThemAndOnlyGoodOnes() {
        SynonymTrial trial = new SynonymTrial("停水", new SynonymRules(List.of()));
        SynonymTrial lonely = new SynonymTrial("停水", new SynonymRules(List.of(List.of("停水"))));

        assertThrows(RefusedException.class, () -> aid().trial(AGENT, trial));
        assertThrows(InvalidInputException.class, () -> aid().trial(EDITOR, lonely));
    }
}
