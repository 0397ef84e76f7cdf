package org.yihaotong.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.yihaotong.engine.port.search.Kind;

/** Which units a word names, so that the word finds what is theirs. */
final class Units {

    private static final int MOST = 10;
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,40}");

    private final IndexSearcher searcher;
    private final Keys keys;

    Units(IndexSearcher searcher, Keys keys) {
        this.searcher = searcher;
        this.keys = keys;
    }

    /** Ids of the units that are named so; a word that many names hold names none. */
    List<String> named(String word) throws IOException {
        List<Language.Term> terms = Language.terms(word);
        if (terms.isEmpty() || terms.get(0).isAlone()) {
            return List.of();
        }
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, Kind.UNIT.name())), Occur.FILTER)
                .add(name(word.toLowerCase(Locale.ROOT), terms), Occur.FILTER)
                .build();
        ScoreDoc[] hits = searcher.search(query, MOST + 1).scoreDocs;
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            ids.add(keys.of(hit.doc).id());
        }
        return ids.size() > MOST ? List.of() : ids;
    }

    private static Query name(String word, List<Language.Term> terms) {
        if (LETTERS.matcher(word).matches()) {
            return new PrefixQuery(new Term(Fields.SOUND, word));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(Fields.NAMES, term.text()), term.place()));
        return phrase.build();
    }
}
