package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.Ledger.Entry;

public final class LedgerTest extends StoreContract {

    private JpaLedger ledger;

    @Before
    public void open() {
        ledger = new JpaLedger(database, Clock.fixed(Samples.NINE, ZoneOffset.UTC));
    }

    private List<String> keys(long after, int limit) {
        return ledger.after("water", "orders", after, limit).stream()
                .map(Entry::key)
                .toList();
    }

    @Test
    public void anEntryIsWrittenOnceUnderItsKeyInTheOrderOfWriting() {
        assertEquals(Optional.empty(), ledger.add("water", "orders", "b", "一", Optional.empty()));
        assertEquals(Optional.empty(), ledger.add("water", "orders", "a", "二", Optional.empty()));
        assertEquals(
                "一",
                ledger.add("water", "orders", "b", "三", Optional.empty())
                        .orElseThrow()
                        .text());
        ledger.add("power", "orders", "b", "四", Optional.empty());

        assertEquals(List.of("b", "a"), keys(0, 9));
        assertEquals(List.of("a"), keys(1, 9));
        ledger.put("water", "orders", "b", "五", Optional.empty());
        assertEquals("what is put moves to the end", List.of("a", "b"), keys(0, 9));
        assertEquals("五", ledger.find("water", "orders", "b").orElseThrow().text());
        assertEquals(0, ledger.before("water", "orders", Samples.NINE));
        assertEquals(3, ledger.before("water", "orders", Samples.minute(1)));
    }

    @Test
    public void whatIsDueIsFoundUntilItIsSettled() {
        ledger.add("water", "bell", "e1", "一", Optional.of(Samples.minute(1)));
        ledger.add("water", "bell", "e2", "二", Optional.empty());

        assertEquals(List.of(), ledger.due("water", "bell", Samples.NINE, 9));
        Entry entry = ledger.due("water", "bell", Samples.minute(1), 9).get(0);
        ledger.delay(entry, Optional.of(Samples.minute(5)));
        assertEquals(List.of(), ledger.due("water", "bell", Samples.minute(4), 9));
        assertEquals(1, ledger.due("water", "bell", Samples.minute(5), 9).get(0).tries());
        ledger.rewrite(entry, "新");
        ledger.delay(entry, Optional.empty());
        assertEquals(List.of(), ledger.due("water", "bell", Samples.minute(99), 9));
        assertEquals("新", ledger.find("water", "bell", "e1").orElseThrow().text());
    }

    @Test
    public void whatIsTornOutIsGoneAndLeavesTheOthersInTheirPlaces() {
        ledger.add("water", "nonces", "n1", "", Optional.of(Samples.minute(1)));
        ledger.add("water", "nonces", "n2", "", Optional.of(Samples.minute(9)));
        ledger.add("water", "nonces", "n3", "", Optional.empty());
        ledger.add("power", "nonces", "n1", "", Optional.of(Samples.minute(1)));

        ledger.removeDue("water", "nonces", Samples.minute(5));
        assertEquals(Optional.empty(), ledger.find("water", "nonces", "n1"));
        assertEquals(
                List.of("n2", "n3"),
                ledger.after("water", "nonces", 0, 9).stream().map(Entry::key).toList());
        assertTrue(ledger.find("power", "nonces", "n1").isPresent());
        ledger.remove("water", "nonces", "n2");
        ledger.remove("water", "nonces", "n2");
        assertEquals(3, ledger.find("water", "nonces", "n3").orElseThrow().seq());
    }

    @Test
    public void writersAtOnceLoseNothing() throws Exception {
        List<Thread> writers = IntStream.range(0, 4)
                .mapToObj(w -> new Thread(() -> IntStream.range(0, 10)
                        .forEach(i -> ledger.add("water", "orders", w + "-" + i, "x", Optional.empty()))))
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }

        assertEquals(40, keys(0, 99).stream().distinct().count());
        assertTrue(keys(40, 9).isEmpty());
    }
}
