package org.yihaotong.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Found.Hit;
import org.yihaotong.engine.port.search.Index;
import org.yihaotong.engine.port.search.IndexRoom;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Meaning;
import org.yihaotong.engine.port.search.Passage;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Question.Tails;

/** An index in memory that looks for words as they are written. */
public final class MemoryIndexes implements IndexRoom {

    private Plain current = new Plain();
    private Plain beside;

    @Override
    public Plain current() {
        return current;
    }

    @Override
    public Index beside() {
        beside = new Plain();
        return beside;
    }

    @Override
    public void moveIn() {
        current = beside;
    }

    /** The folder is gone, and an empty index stands in its place. */
    public void lose() {
        current = new Plain();
    }

    /** One of them. */
    public static final class Plain implements Index {

        private final Map<Key, Entry> entries = new TreeMap<>();
        private final Map<Key, Meaning> meanings = new TreeMap<>();
        private long reached;

        /** Whether the disk fails whoever asks. */
        public boolean failing;

        @Override
        public long reached() {
            return reached;
        }

        @Override
        public long size() {
            return entries.size();
        }

        @Override
        public void take(List<Entry> changed, Set<Key> gone, long upTo) {
            changed.forEach(entry -> entries.put(entry.key(), entry));
            entries.keySet().removeAll(gone);
            meanings.keySet().retainAll(entries.keySet());
            reached = upTo;
        }

        /** Forgets one thing behind everybody's back. */
        public void forget(Key key) {
            entries.remove(key);
        }

        /** What it knows of this. */
        public Entry entry(Key key) {
            return entries.get(key);
        }

        @Override
        public void keep() {
            // there is no disk
        }

        @Override
        public Found find(Question q) {
            if (failing) {
                throw new UncheckedIOException(new IOException("disk"));
            }
            List<Hit> hits = entries.values().stream()
                    .filter(e ->
                            q.kinds().isEmpty() || q.kinds().contains(e.key().kind()))
                    .filter(e -> q.only().stream().allMatch(only -> e.tags().getOrDefault(only.tag(), Set.of()).stream()
                            .anyMatch(only.values()::contains)))
                    .filter(e -> Stream.of(q.words().split(" ")).allMatch(word -> holds(e, word, q)))
                    .sorted(Comparator.comparing(Entry::at)
                            .thenComparing(Entry::key)
                            .reversed())
                    .map(e -> new Hit(e.key(), e.key().toString()))
                    .toList();
            int from = q.after()
                    .map(place -> hits.stream().map(Hit::place).toList().indexOf(place) + 1)
                    .orElse(0);
            return new Found(hits.subList(from, Math.min(hits.size(), from + q.limit())));
        }

        private static boolean holds(Entry e, String word, Question q) {
            boolean byTail = q.tails() == Tails.ALL || (q.tails() == Tails.OPEN && !e.confidential());
            Set<String> same = new java.util.HashSet<>(Set.of(word));
            q.alike().stream().filter(group -> group.contains(word)).forEach(same::addAll);
            return same.stream().anyMatch(w -> (e.title() + "\n" + e.text() + e.names()).contains(w))
                    || (byTail && e.tails().contains(word));
        }

        /** As near as directions are, and nothing else. */
        @Override
        public Found find(Question question, Meaning meaning) {
            return new Found(meanings.entrySet().stream()
                    .filter(one -> nearness(one.getValue(), meaning) >= meaning.near())
                    .sorted(Comparator.comparing(one -> -nearness(one.getValue(), meaning)))
                    .map(one -> new Hit(one.getKey(), one.getKey().toString()))
                    .toList());
        }

        private static float nearness(Meaning one, Meaning other) {
            float sum = 0;
            for (int i = 0; i < one.direction().length; i++) {
                sum += one.direction()[i] * other.direction()[i];
            }
            return sum;
        }

        @Override
        public List<Key> meaningless(Kind kind, String model, int limit) {
            return entries.keySet().stream()
                    .filter(key -> key.kind() == kind)
                    .filter(key -> !meanings.containsKey(key)
                            || !meanings.get(key).model().equals(model))
                    .sorted()
                    .limit(limit)
                    .toList();
        }

        @Override
        public long count(Kind kind) {
            return entries.keySet().stream().filter(key -> key.kind() == kind).count();
        }

        @Override
        public long meant(Kind kind, String model) {
            return count(kind) - meaningless(kind, model, Integer.MAX_VALUE).size();
        }

        @Override
        public void learn(Map<Entry, Meaning> learnt) {
            learnt.forEach((entry, meaning) -> meanings.put(entry.key(), meaning));
        }

        /** What was meant, as the test says. */
        public String meant = "";

        @Override
        public Optional<String> better(String words) {
            return Optional.of(meant).filter(one -> !one.isEmpty());
        }

        @Override
        public Passage passage(String words, List<Set<String>> alike, String text, int length) {
            String part = text.substring(0, Math.min(length, text.length()));
            int at = part.indexOf(words);
            return new Passage(part, at < 0 ? List.of() : List.of(new Passage.Mark(at, at + words.length())));
        }

        @Override
        public Map<Key, String> fingerprints(Collection<Key> keys) {
            Map<Key, String> known = new HashMap<>();
            keys.stream()
                    .filter(entries::containsKey)
                    .forEach(key -> known.put(key, entries.get(key).fingerprint()));
            return known;
        }

        @Override
        public void each(Consumer<Key> known) {
            List.copyOf(entries.keySet()).forEach(known);
        }
    }
}
