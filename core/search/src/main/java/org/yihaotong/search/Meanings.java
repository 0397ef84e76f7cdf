package org.yihaotong.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Meaning;

/** What entries mean, in a field for each model, beside the other fields of their documents. */
final class Meanings {

    private Meanings() {}

    static Document document(Entry entry, Meaning meaning) {
        Document document = Fields.document(entry);
        document.add(field(Fields.MEANING + meaning.model(), meaning.direction()));
        return document;
    }

    private static KnnFloatVectorField field(String name, float[] direction) {
        return new KnnFloatVectorField(name, direction, VectorSimilarityFunction.DOT_PRODUCT);
    }

    /** The nearest of those that a filter lets through, the nearest first; whatever is not near is not among them. */
    static List<Key> nearest(IndexSearcher searcher, Meaning meaning, Query filter, int limit) throws IOException {
        Query query = new KnnFloatVectorQuery(Fields.MEANING + meaning.model(), meaning.direction(), limit, filter);
        Keys keys = new Keys(searcher.getIndexReader());
        List<Key> nearest = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            if (2 * hit.score - 1 >= meaning.near()) {
                nearest.add(keys.of(hit.doc));
            }
        }
        return nearest;
    }

    static Query all(Kind kind) {
        return new TermQuery(new Term(Fields.KIND, kind.name()));
    }

    static long known(IndexSearcher searcher, Kind kind, String model) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(all(kind), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.MEANING + model), Occur.FILTER)
                .build());
    }

    static List<Key> missing(IndexSearcher searcher, Kind kind, String model, int limit) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(all(kind), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.MEANING + model), Occur.MUST_NOT)
                .build();
        Keys keys = new Keys(searcher.getIndexReader());
        List<Key> missing = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            missing.add(keys.of(hit.doc));
        }
        return missing;
    }

    /** What is known already of entries whose title and text have not changed. */
    static Kept of(IndexReader reader, Collection<Entry> entries) throws IOException {
        Map<Key, KnnFloatVectorField> fields = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().getFieldInfos().hasVectorValues()) {
                collect(leaf.reader(), entries, fields);
            }
        }
        return new Kept(fields);
    }

    private static void collect(LeafReader leaf, Collection<Entry> entries, Map<Key, KnnFloatVectorField> fields)
            throws IOException {
        TermsEnum terms = leaf.terms(Fields.KEY).iterator();
        Bits live = leaf.getLiveDocs();
        for (Entry entry : entries) {
            if (terms.seekExact(LuceneIndex.term(entry.key()).bytes())) {
                PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
                for (int d = documents.nextDoc(); d != PostingsEnum.NO_MORE_DOCS; d = documents.nextDoc()) {
                    if ((live == null || live.get(d)) && said(leaf, d).equals(Fields.said(entry))) {
                        collect(leaf, d, entry.key(), fields);
                    }
                }
            }
        }
    }

    private static BytesRef said(LeafReader leaf, int document) throws IOException {
        BinaryDocValues said = DocValues.getBinary(leaf, Fields.SAID);
        return said.advanceExact(document) ? said.binaryValue() : new BytesRef();
    }

    private static void collect(LeafReader leaf, int document, Key key, Map<Key, KnnFloatVectorField> fields)
            throws IOException {
        for (FieldInfo field : leaf.getFieldInfos()) {
            FloatVectorValues values = field.hasVectorValues() ? leaf.getFloatVectorValues(field.name) : null;
            if (values != null && values.advance(document) == document) {
                fields.put(key, field(field.name, values.vectorValue().clone()));
            }
        }
    }

    /** Fields that go on. */
    record Kept(Map<Key, KnnFloatVectorField> fields) {

        Document document(Entry entry) {
            Document document = Fields.document(entry);
            if (fields.containsKey(entry.key())) {
                document.add(fields.get(entry.key()));
            }
            return document;
        }
    }
}
