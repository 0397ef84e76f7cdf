package org.yihaotong.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.FSDirectory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Found.Hit;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Meaning;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Tag;

public final class MeaningTest {

    private static final String MODEL = "compass 1";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private LuceneIndex index;
    private long reached;

    @Before
    public void open() throws IOException {
        index = new LuceneIndex(FSDirectory.open(folder.getRoot().toPath()));
    }

    @After
    public void close() throws IOException {
        index.close();
    }

    private static Key key(String id) {
        return new Key(Kind.KNOWLEDGE, id);
    }

    private static Entry item(String id, String title, String unit, long uses) {
        return new Entry(
                key(id),
                title,
                "",
                List.of(),
                Set.of(),
                false,
                Map.of(Tag.UNIT, Set.of(unit)),
                Samples.NOW,
                Instant.MAX,
                Optional.empty(),
                Optional.empty(),
                uses);
    }

    private void take(Entry... entries) {
        index.take(List.of(entries), Set.of(), ++reached);
    }

    /** A direction on a circle, by degrees; within 60 degrees it is near. */
    private static Meaning at(String model, double degrees) {
        double angle = Math.toRadians(degrees);
        return new Meaning(model, 0.5f, new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }

    private List<String> ids(Question question, Meaning meaning) {
        return index.find(question, meaning).hits().stream()
                .map(hit -> hit.key().id())
                .toList();
    }

    private final Entry heat = item("heat", "暖气不热怎么办", "a", 0);
    private final Entry cold = item("cold", "屋里冷，温度不达标", "b", 0);
    private final Entry water = item("water", "停水了怎么办", "a", 0);

    private void learnAll() {
        take(heat, cold, water);
        index.learn(Map.of(heat, at(MODEL, 0), cold, at(MODEL, 10), water, at(MODEL, 180)));
    }

    @Test
    public void whatIsSaidInOtherWordsIsFoundByItsMeaning() {
        learnAll();

        assertEquals(List.of("heat", "cold"), ids(Samples.best("暖气不热"), at(MODEL, 5)));
        assertEquals(List.of("cold"), ids(Samples.best("手脚冰凉"), at(MODEL, 65)));
        assertEquals(List.of(), ids(Samples.best("手脚冰凉"), at(MODEL, 270)));
    }

    @Test
    public void whatStandsHighInBothRankingsComesFirst() {
        learnAll();

        assertEquals("water", ids(Samples.best("停水怎么办"), at(MODEL, 170)).get(0));
    }

    @Test
    public void whateverNarrowsAQuestionNarrowsMeaningsToo() {
        learnAll();

        assertEquals(List.of("heat"), ids(Samples.best("屋子冷").only(Tag.UNIT, Set.of("a")), at(MODEL, 5)));
    }

    @Test
    public void aMeaningStaysUntilTheTextChanges() {
        learnAll();

        take(item("heat", "暖气不热怎么办", "b", 7));
        assertEquals(List.of(), index.meaningless(Kind.KNOWLEDGE, MODEL, 10));
        take(item("heat", "暖气漏水怎么办", "b", 7));
        assertEquals(List.of(key("heat")), index.meaningless(Kind.KNOWLEDGE, MODEL, 10));
    }

    @Test
    public void whatChangedMeanwhileDoesNotLearnWhatItMeantBefore() {
        take(heat);
        take(item("heat", "暖气漏水怎么办", "a", 0));

        index.learn(Map.of(heat, at(MODEL, 0)));

        assertEquals(List.of(key("heat")), index.meaningless(Kind.KNOWLEDGE, MODEL, 10));
        assertEquals(1, index.size());
    }

    @Test
    public void anotherModelBeginsAnewAndTheMeaningsOfTheFirstAreNotComparedWithIt() {
        learnAll();

        assertEquals(List.of(3L, 3L), List.of(index.count(Kind.KNOWLEDGE), index.meant(Kind.KNOWLEDGE, MODEL)));
        assertEquals(3, index.meaningless(Kind.KNOWLEDGE, "sextant 2", 10).size());
        assertEquals(List.of(), ids(Samples.best("手脚冰凉"), at("sextant 2", 0)));
        index.learn(Map.of(cold, new Meaning("sextant 2", 0.5f, new float[] {0, 0, 1})));

        assertEquals(2, index.meaningless(Kind.KNOWLEDGE, "sextant 2", 10).size());
        assertEquals(1, index.meant(Kind.KNOWLEDGE, "sextant 2"));
        assertEquals(List.of("cold"), ids(Samples.best("手脚冰凉"), new Meaning("sextant 2", 0.5f, new float[] {0, 0, 1})));
        assertEquals(List.of(key("cold")), index.meaningless(Kind.KNOWLEDGE, MODEL, 10));
    }

    @Test
    public void meaningsAreThereAgainAfterTheIndexIsOpenedAgain() throws IOException {
        learnAll();
        index.keep();
        index.close();
        index = new LuceneIndex(FSDirectory.open(folder.getRoot().toPath()));

        assertEquals(List.of(), index.meaningless(Kind.KNOWLEDGE, MODEL, 10));
        assertEquals(List.of("cold"), ids(Samples.best("手脚冰凉"), at(MODEL, 65)));
    }

    @Test
    public void pagesFollowEachOtherWithoutRepeatingAHit() {
        learnAll();
        Question question = Samples.few(Samples.best("怎么办"), 1);

        List<Hit> first = index.find(question, at(MODEL, 5)).hits();
        List<Hit> second = index.find(question.after(Optional.of(first.get(0).place())), at(MODEL, 5))
                .hits();

        assertNotEquals(first.get(0).key(), second.get(0).key());
        assertThrows(
                InvalidInputException.class,
                () -> index.find(question.after(Optional.of(first.get(0).place()))));
    }
}
