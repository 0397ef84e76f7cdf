package org.yihaotong.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Question;

/**
 * Finds to each message of a file its own reply among all of the file and prints how often it is the first, among the first
 * five, among the first ten, and the mean reciprocal rank. Columns, separated by tabs and named in the first line: {@code
 * msg_id}, {@code title}, {@code detail}, {@code reply}; others do not matter.
 */
public final class Retrieval {

    private static final int DEEP = 100;
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final LuceneIndex index;

    private Retrieval() throws IOException {
        index = new LuceneIndex(new ByteBuffersDirectory());
    }

    public static void main(String[] arguments) throws IOException {
        Retrieval retrieval = new Retrieval();
        retrieval.read(Path.of(arguments[0]));
        retrieval.fill();
        retrieval.ask();
    }

    private void read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = Arrays.asList(lines.get(0).replace("\uFEFF", "").split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(cells.length, names.size()); i++) {
                row.put(names.get(i), cells[i]);
            }
            if (!row.getOrDefault("reply", "").isBlank()) {
                rows.add(row);
            }
        }
    }

    private void fill() {
        List<Entry> entries = rows.stream()
                .map(row -> Entry.of(new Key(Kind.KNOWLEDGE, row.get("msg_id")), "", row.get("reply"), NOW))
                .toList();
        index.take(entries, Set.of(), 1);
    }

    private void ask() {
        int first = 0;
        int five = 0;
        int ten = 0;
        double reciprocal = 0;
        long began = System.nanoTime();
        for (Map<String, String> row : rows) {
            int rank = rank(row);
            first += rank == 1 ? 1 : 0;
            five += rank <= 5 ? 1 : 0;
            ten += rank <= 10 ? 1 : 0;
            reciprocal += rank <= DEEP ? 1.0 / rank : 0;
        }
        double all = rows.size();
        double millis = (System.nanoTime() - began) / 1e6 / all;
        System.out.printf(
                "%d messages, each among %d replies; text only, %.1f ms each%n", rows.size(), rows.size(), millis);
        System.out.printf(
                "R@1 %.3f   R@5 %.3f   R@10 %.3f   MRR %.3f%n", first / all, five / all, ten / all, reciprocal / all);
    }

    private int rank(Map<String, String> row) {
        Question question = Question.best(row.get("title") + "\n" + row.get("detail"), Kind.KNOWLEDGE, NOW, DEEP);
        List<Found.Hit> hits = index.find(question).hits();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).key().id().equals(row.get("msg_id"))) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }
}
