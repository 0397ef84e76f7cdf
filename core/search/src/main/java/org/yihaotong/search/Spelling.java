package org.yihaotong.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds what was meant (您要找的是不是): pairs that stand nowhere are replaced by pairs of titles and names that sound alike,
 * for that is how typing Chinese goes wrong.
 */
final class Spelling {

    private static final int LONGEST = 30;

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /** Words that would have found more, if there are any. */
    Optional<String> better(String words) throws IOException {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder better = new StringBuilder(words);
        for (Language.Term term : Language.terms(words)) {
            if (term.isPair() && term.to() - term.from() == 2) {
                String pair = better.substring(term.from(), term.to());
                if (frequency(pair) == 0) {
                    alike(pair).ifPresent(other -> better.replace(term.from(), term.to(), other));
                }
            }
        }
        return Optional.of(better.toString()).filter(other -> !other.equals(words));
    }

    private long frequency(String pair) throws IOException {
        long frequency = 0;
        for (String field : List.of(Fields.TITLE, Fields.TEXT, Fields.NAMES)) {
            frequency += reader.docFreq(new Term(field, pair));
        }
        return frequency;
    }

    /** The most frequent pair that sounds like this one; one of the two characters stays if that is possible. */
    private Optional<String> alike(String pair) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.PAIR);
        String best = null;
        long most = 0;
        if (terms != null) {
            TermsEnum walk = terms.iterator();
            for (String sound : Sound.blurred(pair)) {
                BytesRef begin = new BytesRef(sound + " ");
                TermsEnum.SeekStatus status = walk.seekCeil(begin);
                for (BytesRef term = status == TermsEnum.SeekStatus.END ? null : walk.term();
                        term != null && StringHelper.startsWith(term, begin);
                        term = walk.next()) {
                    String other = term.utf8ToString().substring(sound.length() + 1);
                    long weight = walk.docFreq() * (shares(pair, other) ? 1000L : 1L);
                    if (!other.equals(pair) && weight > most) {
                        best = other;
                        most = weight;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean shares(String pair, String other) {
        return pair.charAt(0) == other.charAt(0) || pair.charAt(1) == other.charAt(1);
    }
}
