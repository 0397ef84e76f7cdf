package org.yihaotong.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Index;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Meaning;
import org.yihaotong.engine.port.search.Passage;
import org.yihaotong.engine.port.search.Question;

/** One folder of Lucene's; how far it is stands in each commit, beside the documents of that commit. */
final class LuceneIndex implements Index {

    private static final String REACHED = "reached";
    private static final String FORMAT = "format";
    private static final int MOST_CLAUSES = 8192;
    private static final double BUFFER_MEGABYTES = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long reached;
    private volatile boolean broken;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /**
     * Opens what was kept last, or begins.
     *
     * @throws IOException if it cannot be read, is damaged, or is of another format
     */
    LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(Language.ANALYZER)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
        try {
            reached = checked();
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private long checked() throws IOException {
        Map<String, String> noted = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(note -> noted.put(note.getKey(), note.getValue()));
        }
        if (noted.isEmpty()) {
            return 0;
        }
        if (!Fields.FORMAT.equals(noted.get(FORMAT))) {
            throw new IOException("index of another format");
        }
        try (var reader = org.apache.lucene.index.DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) org.apache.lucene.index.FilterLeafReader.unwrap(leaf.reader())).checkIntegrity();
            }
        }
        return Long.parseLong(noted.get(REACHED));
    }

    /** Something that may fail as disks do. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            broken = true;
            throw new UncheckedIOException(e);
        } catch (AlreadyClosedException e) {
            broken = true;
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private <T> T searching(Look<T> look) {
        return guarded(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return look.at(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    /** A look at one state of the index. */
    private interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    @Override
    public long reached() {
        return reached;
    }

    @Override
    public long size() {
        return searching(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public void take(List<Entry> changed, Set<Key> gone, long upTo) {
        guarded(() -> {
            Meanings.Kept kept = searching(searcher -> Meanings.of(searcher.getIndexReader(), changed));
            for (Entry entry : changed) {
                writer.updateDocument(term(entry.key()), kept.document(entry));
            }
            writer.deleteDocuments(gone.stream().map(LuceneIndex::term).toArray(Term[]::new));
            searchers.maybeRefreshBlocking();
            reached = upTo;
            return upTo;
        });
    }

    static Term term(Key key) {
        return new Term(Fields.KEY, key.toString());
    }

    @Override
    public void keep() {
        guarded(() -> {
            Map<String, String> notes = Map.of(REACHED, String.valueOf(reached), FORMAT, Fields.FORMAT);
            if (writer.hasUncommittedChanges() || !kept(notes)) {
                writer.setLiveCommitData(notes.entrySet());
                writer.commit();
            }
            return notes;
        });
    }

    private boolean kept(Map<String, String> notes) {
        Map<String, String> noted = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(note -> noted.put(note.getKey(), note.getValue()));
        }
        return noted.equals(notes);
    }

    @Override
    public Found find(Question question) {
        return searching(searcher -> new Answering(searcher, question).found());
    }

    @Override
    public Found find(Question question, Meaning meaning) {
        return searching(searcher -> new Answering(searcher, question).found(meaning));
    }

    @Override
    public List<Key> meaningless(Kind kind, String model, int limit) {
        return searching(searcher -> Meanings.missing(searcher, kind, model, limit));
    }

    @Override
    public long count(Kind kind) {
        return searching(searcher -> (long) searcher.count(Meanings.all(kind)));
    }

    @Override
    public long meant(Kind kind, String model) {
        return searching(searcher -> Meanings.known(searcher, kind, model));
    }

    @Override
    public void learn(Map<Entry, Meaning> meanings) {
        Map<Key, String> known =
                fingerprints(meanings.keySet().stream().map(Entry::key).toList());
        guarded(() -> {
            for (Map.Entry<Entry, Meaning> one : meanings.entrySet()) {
                Entry entry = one.getKey();
                if (entry.fingerprint().equals(known.get(entry.key()))) {
                    writer.updateDocument(term(entry.key()), Meanings.document(entry, one.getValue()));
                }
            }
            searchers.maybeRefreshBlocking();
            return known;
        });
    }

    @Override
    public Optional<String> better(String words) {
        return searching(searcher -> new Spelling(searcher.getIndexReader()).better(words));
    }

    @Override
    public Passage passage(String words, List<Set<String>> alike, String text, int length) {
        return new Marking(words, alike).of(text, length);
    }

    @Override
    public Map<Key, String> fingerprints(Collection<Key> keys) {
        return searching(searcher -> {
            Map<Key, String> known = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                collect(leaf, keys, known);
            }
            return known;
        });
    }

    private static void collect(LeafReaderContext leaf, Collection<Key> keys, Map<Key, String> known)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        TermsEnum terms = leaf.reader().terms(Fields.KEY).iterator();
        for (Key key : keys) {
            if (terms.seekExact(term(key).bytes())) {
                PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
                for (int d = documents.nextDoc(); d != PostingsEnum.NO_MORE_DOCS; d = documents.nextDoc()) {
                    if (live == null || live.get(d)) {
                        BinaryDocValues fingerprints = DocValues.getBinary(leaf.reader(), Fields.FINGERPRINT);
                        fingerprints.advanceExact(d);
                        known.put(key, fingerprints.binaryValue().utf8ToString());
                    }
                }
            }
        }
    }

    @Override
    public void each(Consumer<Key> known) {
        searching(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                SortedDocValues keys = DocValues.getSorted(leaf.reader(), Fields.KEY);
                for (int d = keys.nextDoc(); d != SortedDocValues.NO_MORE_DOCS; d = keys.nextDoc()) {
                    if (live == null || live.get(d)) {
                        known.accept(Fields.key(keys.lookupOrd(keys.ordValue()).utf8ToString()));
                    }
                }
            }
            return known;
        });
    }

    /** Whether it has failed once and has to be opened anew. */
    boolean isBroken() {
        return broken || !writer.isOpen();
    }

    /** Lets go of the folder; what was not kept is forgotten. */
    void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
