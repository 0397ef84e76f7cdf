package org.yihaotong.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Passage;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Question.Order;
import org.yihaotong.engine.port.search.Tag;

public final class IndexTest {

    private LuceneIndex index;

    @Before
    public void open() throws IOException {
        index = new LuceneIndex(new ByteBuffersDirectory());
    }

    @After
    public void close() throws IOException {
        index.close();
    }

    private void take(Entry... entries) {
        index.take(List.of(entries), Set.of(), index.reached() + 1);
    }

    private List<String> found(Question question) {
        return index.find(question).hits().stream().map(hit -> hit.key().id()).toList();
    }

    private static List<String> tickets(int... seqs) {
        return Arrays.stream(seqs).mapToObj(seq -> Samples.ticket(seq).id()).toList();
    }

    @Test
    public void everyWordHasToBeThereAsItIsWritten() {
        take(
                Samples.ticket(1, "小区停水三天", "东门外水管爆裂"),
                Samples.ticket(2, "小区停电", "水表也停了"),
                Samples.ticket(3, "停车收费", "水费没有变"));

        assertEquals(tickets(1), found(Samples.all("停水")));
        assertEquals(tickets(1), found(Samples.all("小区 爆裂")));
        assertEquals(tickets(2, 1), found(Samples.all("小区")));
        assertEquals(List.of(), found(Samples.all("小区 收费")));
        assertEquals("no pairs that are apart", List.of(), found(Samples.all("停三天")));
    }

    @Test
    public void fullWidthAndCapitalsMakeNoDifference() {
        take(Samples.ticket(1, "Ａ２小区 ＷＩＦＩ 不通", "ＨＴＴＰ 404"));

        assertEquals(tickets(1), found(Samples.all("wifi")));
        assertEquals(tickets(1), found(Samples.all("a2小区")));
        assertEquals(tickets(1), found(Samples.all("４０４")));
    }

    @Test
    public void aSingleCharacterIsFoundWhereverItStands() {
        take(Samples.ticket(1, "小区停水", "三天"), Samples.ticket(2, "水压不足", ""), Samples.ticket(3, "停电", ""));

        assertEquals(tickets(2, 1), found(Samples.all("水")));
    }

    @Test
    public void aMatterIsFoundByItsSoundInFullAndByInitials() {
        take(
                Samples.named(Samples.ticket(1, "家里很冷", ""), "供热", "暖气不热"),
                Samples.named(Samples.ticket(2, "排队很久", ""), "银行服务"));

        assertEquals(tickets(1), found(Samples.all("nuanqibure")));
        assertEquals(tickets(1), found(Samples.all("nqbr")));
        assertEquals("unfinished", tickets(1), found(Samples.all("NuanQ")));
        assertEquals("from the middle on", tickets(1), found(Samples.all("bure")));
        assertEquals("a character with two sounds", tickets(2), found(Samples.all("yinhang")));
    }

    @Test
    public void theNameOfAUnitFindsWhatIsTheUnits() {
        take(
                Samples.unit("yinlong", "银龙水务"),
                Samples.unit("heat", "热力公司"),
                Samples.tagged(Samples.ticket(1, "没有水", ""), Map.of(Tag.UNIT, Set.of("yinlong"))),
                Samples.tagged(Samples.ticket(2, "很冷", ""), Map.of(Tag.UNIT, Set.of("heat"))));

        assertEquals(tickets(1), found(Samples.all("银龙水务")));
        assertEquals(tickets(1), found(Samples.all("ylsw")));
        assertEquals(tickets(2), found(Samples.all("热力 很冷")));

        take(Samples.unit("yinlong", "金龙水务"));
        assertEquals("by its new name only", List.of(), found(Samples.all("银龙水务")));
        assertEquals(tickets(1), found(Samples.all("金龙水务")));
    }

    @Test
    public void tailsOfConfidentialTicketsAreFoundByThoseOnlyWhoMaySeeThem() {
        take(
                Samples.called(Samples.ticket(1, "路灯不亮", ""), "6601", false),
                Samples.called(Samples.ticket(2, "举报", ""), "6601", true));

        assertEquals(tickets(2, 1), found(Samples.all("6601")));
        assertEquals("by the whole number", tickets(2, 1), found(Samples.all("13900006601")));
        assertEquals(tickets(1), found(Samples.open(Samples.all("6601"))));
        assertEquals(List.of(), found(Samples.best("6601")));
    }

    @Test
    public void aSearchIsNarrowedByTagsAndByTime() {
        take(
                Samples.tagged(
                        Samples.ticket(1, "停水", ""),
                        Map.of(Tag.STATE, Set.of("HANDLING"), Tag.MATTER, Set.of("供水/停水"))),
                Samples.tagged(
                        Samples.ticket(2, "停水", ""),
                        Map.of(Tag.STATE, Set.of("CLOSED"), Tag.MATTER, Set.of("供水/停水/抢修"))),
                Samples.tagged(
                        Samples.ticket(3, "停水", ""), Map.of(Tag.STATE, Set.of("CLOSED"), Tag.MATTER, Set.of("供水费"))));
        Question all = Samples.all("停水");
        Instant second = Samples.NOW.plusSeconds(2);

        assertEquals(tickets(3, 2), found(all.only(Tag.STATE, Set.of("CLOSED"))));
        assertEquals(tickets(3, 2, 1), found(all.only(Tag.STATE, Set.of("CLOSED", "HANDLING"))));
        assertEquals(tickets(2, 1), found(all.only(Tag.MATTER, Set.of("供水/停水"))));
        assertEquals(tickets(2, 1), found(all.only(Tag.MATTER, Set.of("供水"))));
        assertEquals(tickets(2), found(all.only(Tag.MATTER, Set.of("供水")).only(Tag.STATE, Set.of("CLOSED"))));
        assertEquals(tickets(3, 2), found(all.within(Optional.of(second), Optional.empty())));
        assertEquals(tickets(1), found(all.within(Optional.empty(), Optional.of(second))));
    }

    @Test
    public void whatMeansTheSameIsFoundAfterWhatSaysTheSame() {
        take(
                Entry.of(Samples.item("a"), "小区断水怎么办", "", Samples.NOW),
                Entry.of(Samples.item("b"), "小区停水怎么办", "", Samples.NOW),
                Samples.ticket(1, "小区没水", ""));
        List<Set<String>> alike = List.of(Set.of("停水", "断水", "没水"));

        assertEquals(List.of("b", "a"), found(Samples.best("停水").alike(alike)));
        assertEquals(tickets(1), found(Samples.all("小区停水").alike(alike)));
    }

    @Test
    public void whatIsUsedOftenComesBeforeItsLikeAndWhatHasExpiredComesLast() {
        Entry answer = Entry.of(Samples.item("plain"), "暖气不热怎么办", "打电话", Samples.NOW);
        take(
                answer,
                Samples.used(Entry.of(Samples.item("often"), "暖气不热怎么办", "打电话", Samples.NOW), 500, Optional.empty()),
                Samples.used(
                        Entry.of(Samples.item("expired"), "暖气不热怎么办", "暖气不热打电话", Samples.NOW),
                        9_000,
                        Optional.of(Samples.NOW.minusSeconds(1))),
                Entry.of(Samples.item("weak"), "暖气片气不顺", "", Samples.NOW),
                Entry.of(Samples.item("no"), "气不打一处来", "", Samples.NOW));

        assertEquals(List.of("often", "plain", "weak", "expired"), found(Samples.best("暖气不热")));
    }

    @Test
    public void howSomebodyAsksDoesNotCount() {
        take(
                Entry.of(Samples.item("card"), "卡丢了怎么办", "", Samples.NOW),
                Entry.of(Samples.item("water"), "家里停水到哪里查", "", Samples.NOW));

        assertEquals(List.of("water"), found(Samples.best("停水了怎么办")));
        assertEquals("nothing else is asked", List.of("card"), found(Samples.best("怎么办")));
    }

    @Test
    public void pagesShowEverythingOnceInEveryOrder() {
        List<Entry> entries = IntStream.rangeClosed(1, 23)
                .mapToObj(seq -> Samples.due(
                        Samples.used(
                                Samples.ticket(seq, "停水" + "停电".repeat(seq % 3), ""),
                                seq % 2,
                                Optional.of(Samples.NOW.plus(Duration.ofDays(seq % 5 - 1)))),
                        Samples.NOW.plusSeconds(seq % 4)))
                .toList();
        index.take(entries, Set.of(), 1);

        for (Order order : Order.values()) {
            Question question = Samples.all("停水").in(order);
            List<String> paged = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                List<Found.Hit> hits =
                        index.find(Samples.few(question, 4).after(after)).hits();
                hits.forEach(hit -> paged.add(hit.key().id()));
                after = hits.isEmpty()
                        ? Optional.empty()
                        : Optional.of(hits.get(hits.size() - 1).place());
            } while (after.isPresent());

            assertEquals(order.name(), found(Samples.few(question, 100)), paged);
            assertEquals(order.name(), 23, paged.size());
        }
        assertThrows(InvalidInputException.class, () -> found(Samples.all("停水").after(Optional.of("x"))));
    }

    @Test
    public void wordsThatAreWrittenWrongAreSaidRight() {
        take(Entry.of(Samples.item("a"), "暖气不热怎么办", "", Samples.NOW), Samples.unit("yinlong", "银龙水务"));

        assertEquals(Optional.of("暖气"), index.better("暖汽"));
        assertEquals(Optional.of("暖气不热"), index.better("暖汽不热"));
        assertEquals(Optional.of("银龙水务"), index.better("银笼水务"));
        assertEquals(Optional.empty(), index.better("暖气"));
        assertEquals(Optional.empty(), index.better("飞机"));
    }

    @Test
    public void aPassageShowsTheBestPartAndMarksIt() {
        String text = "各位居民：" + "前言".repeat(60) + "今年供暖期内暖气不热的，请先排气。" + "后记".repeat(60);

        Passage passage = index.passage("暖气不热", List.of(), text, 40);

        assertTrue(
                passage.text(), passage.text().length() <= 40 && passage.text().contains("暖气不热的，请先"));
        assertEquals(
                List.of("暖气不热"),
                passage.marks().stream()
                        .map(mark -> passage.text().substring(mark.from(), mark.to()))
                        .toList());
        assertEquals("前言", index.passage("停水", List.of(), "前言", 40).text());
        assertEquals(
                1,
                index.passage("没暖气", List.of(Set.of("暖气", "供暖")), "今年供暖", 40)
                        .marks()
                        .size());
    }

    @Test
    public void whatHasGoneIsNotFoundAndWhatIsTakenTwiceIsThereOnce() {
        Entry entry = Samples.ticket(1, "停水", "");
        take(entry, Samples.ticket(2, "停水", ""));
        take(entry);
        index.take(List.of(), Set.of(Samples.ticket(2)), 9);

        assertEquals(tickets(1), found(Samples.all("停水")));
        assertEquals(1, index.size());
        assertEquals(9, index.reached());
        assertEquals(
                Map.of(entry.key(), entry.fingerprint()),
                index.fingerprints(List.of(Samples.ticket(1), Samples.ticket(2))));
        List<Key> known = new ArrayList<>();
        index.each(known::add);
        assertEquals(List.of(entry.key()), known);
    }

    @Test
    public void nothingThatSomebodyTypesIsAQueryLanguage() {
        take(Samples.ticket(1, "停水", ""));

        for (String words :
                List.of("*", "?", "\"", "a AND (", "title:停水", "[1 TO", "\\", "🚰🚰", "　", "-停水", "x".repeat(300))) {
            index.find(Samples.all(words));
            index.find(Samples.best(words));
        }
        assertEquals(List.of(), found(Samples.all("*")));
    }
}
