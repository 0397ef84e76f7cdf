package org.yihaotong.testkit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.Ledger;

/** A ledger in memory; it outlives an adapter, as the database does. */
public final class MemoryLedger implements Ledger {

    private final List<Entry> entries = new ArrayList<>();
    private final Clock clock;

    public MemoryLedger(Clock clock) {
        this.clock = clock;
    }

    private Stream<Entry> of(String hotline, String book) {
        return List.copyOf(entries).stream()
                .filter(e -> e.hotline().equals(hotline) && e.book().equals(book))
                .sorted(Comparator.comparing(Entry::seq));
    }

    @Override
    public synchronized Optional<Entry> find(String hotline, String book, String key) {
        return of(hotline, book).filter(e -> e.key().equals(key)).findFirst();
    }

    @Override
    public synchronized Optional<Entry> add(
            String hotline, String book, String key, String text, Optional<Instant> due) {
        Optional<Entry> before = find(hotline, book, key);
        if (before.isEmpty()) {
            long seq = of(hotline, book).mapToLong(Entry::seq).max().orElse(0) + 1;
            entries.add(new Entry(hotline, book, seq, key, text, clock.instant(), due, 0));
        }
        return before;
    }

    @Override
    public synchronized void put(String hotline, String book, String key, String text, Optional<Instant> due) {
        long seq = of(hotline, book).mapToLong(Entry::seq).max().orElse(0) + 1;
        find(hotline, book, key).ifPresent(entries::remove);
        entries.add(new Entry(hotline, book, seq, key, text, clock.instant(), due, 0));
    }

    @Override
    public synchronized List<Entry> after(String hotline, String book, long seq, int limit) {
        return of(hotline, book).filter(e -> e.seq() > seq).limit(limit).toList();
    }

    @Override
    public synchronized long before(String hotline, String book, Instant moment) {
        return of(hotline, book)
                .filter(e -> e.at().isBefore(moment))
                .mapToLong(Entry::seq)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized List<Entry> due(String hotline, String book, Instant now, int limit) {
        return of(hotline, book)
                .filter(e -> e.due().filter(d -> !d.isAfter(now)).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void delay(Entry e, Optional<Instant> due) {
        change(e, x -> new Entry(x.hotline(), x.book(), x.seq(), x.key(), x.text(), x.at(), due, x.tries() + 1));
    }

    @Override
    public synchronized void rewrite(Entry e, String text) {
        change(e, x -> new Entry(x.hotline(), x.book(), x.seq(), x.key(), text, x.at(), x.due(), x.tries()));
    }

    @Override
    public synchronized void remove(String hotline, String book, String key) {
        find(hotline, book, key).ifPresent(entries::remove);
    }

    @Override
    public synchronized void removeDue(String hotline, String book, Instant now) {
        due(hotline, book, now, Integer.MAX_VALUE).forEach(entries::remove);
    }

    /** How much is written in a book. */
    public synchronized long size(String hotline, String book) {
        return of(hotline, book).count();
    }

    private void change(Entry e, UnaryOperator<Entry> how) {
        entries.replaceAll(x -> x.hotline().equals(e.hotline())
                        && x.book().equals(e.book())
                        && x.key().equals(e.key())
                ? how.apply(x)
                : x);
    }
}
