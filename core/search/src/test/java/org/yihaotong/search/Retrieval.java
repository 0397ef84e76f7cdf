package org.yihaotong.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.yihaotong.api.assist.TextEmbedder;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Found.Hit;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Meaning;
import org.yihaotong.engine.port.search.Question;

/**
 * Finds to each message of a file its own reply among all of the file, by words, by meaning and by both, and prints how often it
 * is the first, among the first five, among the first ten, and the mean reciprocal rank. Columns, separated by tabs and named
 * in the first line: {@code msg_id}, {@code title}, {@code detail}, {@code reply}; others do not matter. Second argument: the
 * class of an embedder on the class path; without it by words alone.
 */
public final class Retrieval {

    private static final int DEEP = 100;
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Directory directory = new ByteBuffersDirectory();
    private final LuceneIndex index;
    private final Optional<TextEmbedder> embedder;

    private Retrieval(Optional<TextEmbedder> embedder) throws IOException {
        this.embedder = embedder;
        index = new LuceneIndex(directory);
    }

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Retrieval retrieval = new Retrieval(
                arguments.length < 2
                        ? Optional.empty()
                        : Optional.of(Class.forName(arguments[1])
                                .asSubclass(TextEmbedder.class)
                                .getConstructor()
                                .newInstance()));
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
        embedder.ifPresent(model -> {
            long began = System.nanoTime();
            Map<Entry, Meaning> meanings = new HashMap<>();
            entries.forEach(entry -> meanings.put(entry, meaning(model, entry.text())));
            index.learn(meanings);
            double millis = (System.nanoTime() - began) / 1e6 / entries.size();
            System.out.printf(Locale.ROOT, "%s: %.1f ms for a reply%n", model.model(), millis);
        });
        index.keep();
    }

    private static Meaning meaning(TextEmbedder model, String text) {
        return new Meaning(model.model(), model.near(), model.embed(text));
    }

    private void ask() throws IOException {
        System.out.printf("%d messages, each among %d replies%n", rows.size(), rows.size());
        Map<String, Meaning> meant = new HashMap<>();
        embedder.ifPresent(model -> rows.forEach(row -> meant.put(row.get("msg_id"), meaning(model, words(row)))));
        print("by words", (question, id) -> keys(index.find(question).hits()));
        if (!meant.isEmpty()) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                print("by meaning", (question, id) -> nearest(searcher, question, meant.get(id)));
            }
            print(
                    "by both",
                    (question, id) -> keys(index.find(question, meant.get(id)).hits()));
        }
    }

    private static String words(Map<String, String> row) {
        return row.get("title") + "\n" + row.get("detail");
    }

    private static List<Key> keys(List<Hit> hits) {
        return hits.stream().map(Hit::key).toList();
    }

    private static List<Key> nearest(IndexSearcher searcher, Question question, Meaning meaning) {
        try {
            return new Answering(searcher, question).byMeaning(meaning, true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void print(String how, BiFunction<Question, String, List<Key>> find) {
        int first = 0;
        int five = 0;
        int ten = 0;
        double reciprocal = 0;
        long began = System.nanoTime();
        for (Map<String, String> row : rows) {
            String id = row.get("msg_id");
            Question question = Question.best(words(row), Kind.KNOWLEDGE, NOW, DEEP);
            int rank = find.apply(question, id).indexOf(new Key(Kind.KNOWLEDGE, id)) + 1;
            first += rank == 1 ? 1 : 0;
            five += rank >= 1 && rank <= 5 ? 1 : 0;
            ten += rank >= 1 && rank <= 10 ? 1 : 0;
            reciprocal += rank >= 1 ? 1.0 / rank : 0;
        }
        double all = rows.size();
        System.out.printf(
                Locale.ROOT,
                "%-11s R@1 %.3f   R@5 %.3f   R@10 %.3f   MRR %.3f   %.1f ms each%n",
                how,
                first / all,
                five / all,
                ten / all,
                reciprocal / all,
                (System.nanoTime() - began) / 1e6 / all);
    }
}
