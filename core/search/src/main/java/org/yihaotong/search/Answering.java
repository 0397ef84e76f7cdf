package org.yihaotong.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Found.Hit;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Meaning;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Question.Order;

/** Answers one question with one searcher: what holds first, page by page. */
final class Answering {

    private static final int DEEP = 100;

    private final IndexSearcher searcher;
    private final Question question;
    private final Keys keys;
    private final Asking asking;

    Answering(IndexSearcher searcher, Question question) {
        this.searcher = searcher;
        this.question = question;
        this.keys = new Keys(searcher.getIndexReader());
        this.asking = new Asking(searcher.getIndexReader(), question, new Units(searcher, keys));
    }

    Found found() throws IOException {
        Optional<Place> after =
                question.after().map(written -> Place.read(question.order().name(), written));
        List<Hit> hits = new ArrayList<>();
        if (question.order() != Order.BEST) {
            collect(asking.query(Optional.empty()), after, true, hits);
        } else {
            if (after.isEmpty() || after.get().holding()) {
                collect(asking.query(Optional.of(true)), after, true, hits);
            }
            if (hits.size() < question.limit()) {
                collect(asking.query(Optional.of(false)), after.filter(place -> !place.holding()), false, hits);
            }
        }
        return new Found(hits);
    }

    /** By the words and by what they mean; only the {@link #DEEP} first of each ranking take part. */
    Found found(Meaning meaning) throws IOException {
        Optional<Place> after = question.after().map(written -> Place.read(Place.MEANT, written));
        List<Hit> hits = new ArrayList<>();
        for (boolean holding : List.of(true, false)) {
            if (hits.size() < question.limit()
                    && after.map(p -> p.holding() || !holding).orElse(true)) {
                long from = after.filter(place -> place.holding() == holding)
                        .map(Place::first)
                        .orElse(0L);
                count(Fusion.of(byWords(holding), byMeaning(meaning, holding)), from, holding, hits);
            }
        }
        return new Found(hits);
    }

    private void count(List<Key> ranked, long from, boolean holding, List<Hit> hits) {
        for (int at = (int) Math.max(0, Math.min(from, ranked.size()));
                at < ranked.size() && hits.size() < question.limit();
                at++) {
            Key key = ranked.get(at);
            hits.add(new Hit(key, new Place(Place.MEANT, holding, at + 1L, key.toString()).written()));
        }
    }

    private List<Key> byWords(boolean holding) throws IOException {
        List<Key> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(asking.query(Optional.of(holding)), DEEP, sort()).scoreDocs) {
            found.add(keys.of(hit.doc));
        }
        return found;
    }

    List<Key> byMeaning(Meaning meaning, boolean holding) throws IOException {
        return Meanings.nearest(searcher, meaning, asking.filter(holding), DEEP);
    }

    private void collect(Query query, Optional<Place> after, boolean holding, List<Hit> hits) throws IOException {
        int wanted = question.limit() - hits.size();
        FieldDoc last = after.map(this::document).orElse(null);
        for (ScoreDoc hit : searcher.searchAfter(last, query, wanted, sort()).scoreDocs) {
            FieldDoc row = (FieldDoc) hit;
            Key key = keys.of(hit.doc);
            hits.add(new Hit(key, new Place(question.order().name(), holding, first(row), key.toString()).written()));
        }
    }

    private Sort sort() {
        return switch (question.order()) {
            case BEST -> new Sort(SortField.FIELD_SCORE, new SortField(Fields.KEY, SortField.Type.STRING));
            case NEWEST -> new Sort(
                    new SortField(Fields.AT, SortField.Type.LONG, true),
                    new SortField(Fields.KEY, SortField.Type.STRING, true));
            case DUE -> new Sort(
                    new SortField(Fields.DUE, SortField.Type.LONG), new SortField(Fields.KEY, SortField.Type.STRING));
        };
    }

    private static long first(FieldDoc row) {
        return row.fields[0] instanceof Float score ? Float.floatToIntBits(score) : (Long) row.fields[0];
    }

    private FieldDoc document(Place place) {
        Object first =
                question.order() == Order.BEST ? (Object) Float.intBitsToFloat((int) place.first()) : place.first();
        return new FieldDoc(Math.max(0, searcher.getIndexReader().maxDoc() - 1), Float.NaN, new Object[] {
            first, new BytesRef(place.key())
        });
    }
}
