package org.yihaotong.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.yihaotong.api.assist.TextEmbedder;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Meaning;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Tag;

/**
 * What search costs, beside bare Lucene with one field and one query of the same pairs: taking items in, suggestions while
 * somebody types, by words and by meaning too, and words over many tickets. Arguments: a folder, number of items, number of
 * tickets, and the class of an embedder, whose own time is measured; the meanings of the items are made up.
 */
public final class SearchBench {

    private static final int BATCH = 500;
    private static final int WARM = 200;
    private static final int ASKED = 1_000;
    private static final int DIRECTIONS = 512;
    private static final int MATTERS = 300;

    private final Path folder;

    private SearchBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        SearchBench bench = new SearchBench(Path.of(arguments[0]));
        bench.items(Integer.parseInt(arguments[1]));
        if (arguments.length > 3) {
            understanding(Class.forName(arguments[3])
                    .asSubclass(TextEmbedder.class)
                    .getConstructor()
                    .newInstance());
        }
        bench.tickets(Integer.parseInt(arguments[2]));
    }

    private void items(int count) throws IOException {
        System.out.printf(Locale.ROOT, "%n%,d knowledge items and 300 units%n", count);
        MadeUpTexts texts = new MadeUpTexts();
        LuceneIndex index = new LuceneIndex(FSDirectory.open(folder.resolve("items")));
        index.take(IntStream.range(0, 300).mapToObj(MadeUpTexts::unit).toList(), Set.of(), 1);
        rate("taking items in", count, fill(index, count, texts::item));
        rate("  raw: one field", count, raw(folder.resolve("raw-items"), count, new MadeUpTexts()::item));
        MadeUpTexts typing = new MadeUpTexts();
        times("suggestions", i -> index.find(suggestion(typing.typed(i))));
        rawTimes(folder.resolve("raw-items"));
        size(index, "items");
        rate("learning what items mean", count, learn(index, count));
        MadeUpTexts meaning = new MadeUpTexts();
        times("suggestions by meaning, too", i -> index.find(suggestion(meaning.typed(i)), meant(-i)));
        size(index, "items");
        index.close();
    }

    private static void understanding(TextEmbedder model) {
        MadeUpTexts typing = new MadeUpTexts();
        times("what typed words mean", i -> model.embed(typing.typed(i)));
    }

    private static double learn(LuceneIndex index, int count) {
        MadeUpTexts texts = new MadeUpTexts();
        long spent = 0;
        for (int from = 0; from < count; from += BATCH) {
            Map<Entry, Meaning> meanings = new HashMap<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                meanings.put(texts.item(i), meant(i));
            }
            long began = System.nanoTime();
            index.learn(meanings);
            spent += System.nanoTime() - began;
        }
        long began = System.nanoTime();
        index.keep();
        return (spent + System.nanoTime() - began) / 1e9;
    }

    /** Directions lie about some hundred matters, as texts do. */
    private static Meaning meant(int no) {
        Random matter = new Random(Math.floorMod(no, MATTERS));
        Random own = new Random(no);
        float[] direction = new float[DIRECTIONS];
        double length = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            direction[i] = (float) (matter.nextGaussian() + own.nextGaussian() / 2);
            length += direction[i] * direction[i];
        }
        for (int i = 0; i < DIRECTIONS; i++) {
            direction[i] /= (float) Math.sqrt(length);
        }
        return new Meaning("made up", 0.45f, direction);
    }

    private static Question suggestion(String typed) {
        return Question.best(typed, Kind.KNOWLEDGE, Samples.NOW, 8);
    }

    private void tickets(int count) throws IOException {
        System.out.printf(Locale.ROOT, "%n%,d tickets and 300 units%n", count);
        MadeUpTexts texts = new MadeUpTexts();
        LuceneIndex index = new LuceneIndex(FSDirectory.open(folder.resolve("tickets")));
        index.take(IntStream.range(0, 300).mapToObj(MadeUpTexts::unit).toList(), Set.of(), 1);
        rate("taking tickets in", count, fill(index, count, texts::ticket));
        rate("  raw: one field", count, raw(folder.resolve("raw-tickets"), count, new MadeUpTexts()::ticket));
        MadeUpTexts typing = new MadeUpTexts();
        times("words, newest first, 200 rows", i -> index.find(Samples.few(Samples.all(typing.typed(i)), 200)));
        times(
                "  the same, of one unit",
                i -> index.find(
                        Samples.few(Samples.all(typing.typed(i)), 200).only(Tag.UNIT, Set.of("unit" + i % 300))));
        times("  by the tail of a number", i -> index.find(Samples.few(Samples.all("%04d".formatted(i)), 200)));
        times(
                "  the best first",
                i -> index.find(Samples.few(Samples.all(typing.typed(i)), 20).in(Question.Order.BEST)));
        rawTimes(folder.resolve("raw-tickets"));
        size(index, "tickets");
        index.close();
    }

    private static double fill(LuceneIndex index, int count, IntFunction<Entry> made) {
        long spent = 0;
        for (int from = 0; from < count; from += BATCH) {
            List<Entry> batch = IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(made)
                    .toList();
            long began = System.nanoTime();
            index.take(batch, Set.of(), from + 2L);
            if (from % (40 * BATCH) == 0) {
                index.keep();
            }
            spent += System.nanoTime() - began;
        }
        long began = System.nanoTime();
        index.keep();
        return (spent + System.nanoTime() - began) / 1e9;
    }

    private static double raw(Path path, int count, IntFunction<Entry> made) throws IOException {
        long spent = 0;
        try (Directory directory = FSDirectory.open(path);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Language.ANALYZER))) {
            for (int i = 0; i < count; i++) {
                Entry entry = made.apply(i);
                long began = System.nanoTime();
                Document document = new Document();
                document.add(new TextField("text", entry.title() + "\n" + entry.text(), Field.Store.NO));
                writer.addDocument(document);
                spent += System.nanoTime() - began;
            }
            long began = System.nanoTime();
            writer.commit();
            spent += System.nanoTime() - began;
        }
        return spent / 1e9;
    }

    private static void rawTimes(Path path) throws IOException {
        try (Directory directory = FSDirectory.open(path);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            MadeUpTexts typing = new MadeUpTexts();
            times("  raw: every pair, the best 20", i -> {
                BooleanQuery.Builder query = new BooleanQuery.Builder();
                Language.terms(typing.typed(i))
                        .forEach(term -> query.add(new TermQuery(new Term("text", term.text())), Occur.MUST));
                try {
                    searcher.search(query.build(), 20);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    private static void times(String what, IntConsumer ask) {
        IntStream.range(0, WARM).forEach(ask);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            long began = System.nanoTime();
            ask.accept(i);
            millis.add((System.nanoTime() - began) / 1e6);
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-34s p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms%n",
                what,
                sorted[ASKED / 2],
                sorted[ASKED * 95 / 100],
                sorted[ASKED * 99 / 100]);
    }

    private static void rate(String what, int count, double seconds) {
        System.out.printf(Locale.ROOT, "%-34s %,8.0f a second%n", what, count / seconds);
    }

    private void size(LuceneIndex index, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(
                    Locale.ROOT, "%-34s %,8d MB, %,d things%n", "on the disk", bytes / 1_000_000, index.size());
        }
    }
}
