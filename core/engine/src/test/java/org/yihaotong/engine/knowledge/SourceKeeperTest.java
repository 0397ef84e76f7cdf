package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.knowledge.KnowledgeEntry;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeSource;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.rule.Books;

/** Sources come, change, and leave. */
public class SourceKeeperTest {

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final Scheduler scheduler = new Scheduler();
    private final KnowledgeScribe scribe = new KnowledgeScribe(
            store.knowledge(),
            store.tickets(),
            new Books(new MemoryRules(), clock),
            new KnowledgeBook(),
            new KnowledgeBell());
    private SourceKeeper keeper = keeper();
    private final HeatFile file = new HeatFile();

    private SourceKeeper keeper() {
        return new SourceKeeper(store.knowledge(), scribe, scheduler, clock);
    }

    @After
    public void stop() {
        scheduler.stop();
    }

    private static final class HeatFile implements KnowledgeSource {

        private final List<KnowledgeEntry> entries =
                new ArrayList<>(List.of(entry("qa01", "暖气不热怎么办", "先排气"), entry("qa02", "什么时候供暖", "十一月十五日")));

        @Override
        public String id() {
            return "org.yihaotong.linked.heat";
        }

        @Override
        public String unit() {
            return "heat";
        }

        @Override
        public List<KnowledgeEntry> entries() {
            return entries;
        }
    }

    private static KnowledgeEntry entry(String id, String title, String answer) {
        return new KnowledgeEntry(id, Texts.said(title, answer));
    }

    private List<KnowledgeItem> items() {
        return store.knowledge().ofSource("org.yihaotong.linked.heat");
    }

    private List<KnowledgeState> states() {
        return items().stream().map(KnowledgeItem::state).toList();
    }

    @Test
    public void entriesArriveOnceAsSubmittedByTheirUnit() {
        keeper.addSource(file);
        keeper.look();
        keeper.look();

        assertEquals(List.of(KnowledgeState.SUBMITTED, KnowledgeState.SUBMITTED), states());
        assertEquals("heat", items().get(0).unit());
        assertEquals(1, items().get(0).revision());
    }

    @Test
    public void onlyWhatChangedGetsANewVersionAndWhatIsMissingIsArchived() {
        keeper.addSource(file);
        keeper.look();
        file.entries.set(0, entry("qa01", "暖气不热怎么办", "先开阀门"));
        file.entries.remove(1);
        file.entries.add(entry("qa03", "怎么缴费", "营业厅或微信"));
        keeper.look();

        assertEquals(List.of(KnowledgeState.SUBMITTED, KnowledgeState.ARCHIVED, KnowledgeState.SUBMITTED), states());
        assertEquals(2, items().get(0).newest().version());
        assertEquals(1, items().get(1).newest().version());
    }

    @Test
    public void whatBreaksARuleIsLeftOutAndTheRestIsTaken() {
        file.entries.add(entry("qa03", "短", ""));
        file.entries.add(entry("qa 04", "怎么缴费", "营业厅"));
        file.entries.add(entry("qa01", "重复的编号", "第二个"));
        keeper.addSource(file);
        keeper.look();

        assertEquals(2, items().size());
        assertEquals("先排气", items().get(0).newest().text().answer());
    }

    @Test
    public void aSourceThatIsMissingForAWhileTakesItsItemsWithItAndBringsThemBack() {
        keeper.addSource(file);
        keeper.look();
        keeper.removeSource(file);
        clock.pass(Duration.ofMinutes(9));
        keeper.look();
        assertEquals("it may be updating", KnowledgeState.SUBMITTED, states().get(0));

        clock.pass(Duration.ofMinutes(2));
        keeper.look();
        assertEquals(List.of(KnowledgeState.ARCHIVED, KnowledgeState.ARCHIVED), states());

        keeper.addSource(file);
        keeper.look();
        assertEquals(List.of(KnowledgeState.SUBMITTED, KnowledgeState.SUBMITTED), states());
        assertEquals(1, items().get(0).newest().version());
    }

    @Test
    public void aCentreThatWasDownForLongArchivesNothingBeforeTheSourcesAreBack() {
        keeper.addSource(file);
        keeper.look();
        keeper.stop();
        clock.pass(Duration.ofDays(2));
        keeper = keeper();
        keeper.look();

        assertEquals(KnowledgeState.SUBMITTED, states().get(0));
    }

    @Test
    public void aSourceThatAnotherNodeSeesHasNotLeft() {
        SourceKeeper other = keeper();
        other.addSource(file);
        other.look();
        clock.pass(Duration.ofMinutes(11));
        other.look();
        keeper.look();

        assertEquals(KnowledgeState.SUBMITTED, states().get(0));
        other.stop();
    }

    @Test
    public void aSourceThatFailsHoldsUpNobody() {
        keeper.addSource(new KnowledgeSource() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public String unit() {
                return "broken";
            }

            @Override
            public List<KnowledgeEntry> entries() {
                throw new IllegalStateException("broken");
            }
        });
        keeper.addSource(file);
        keeper.look();

        assertEquals(2, items().size());
    }
}
