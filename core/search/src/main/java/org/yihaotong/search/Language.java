package org.yihaotong.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** How text becomes terms: full width folded, lower case, Chinese by overlapping pairs, everything else by words. */
final class Language {

    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(
                    words, new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words))));
        }
    };

    private Language() {}

    /**
     * One term where it stands.
     *
     * @param place counts terms from 0; terms that follow each other have places that do
     */
    record Term(String text, int from, int to, int place) {

        /** Whether it is a single Chinese character that has no neighbour. */
        boolean isAlone() {
            return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
        }

        boolean isPair() {
            return text.codePointCount(0, text.length()) == 2
                    && text.codePoints().allMatch(Character::isIdeographic);
        }
    }

    /** The terms of a text, in order. */
    static List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            int place = -1;
            stream.reset();
            while (stream.incrementToken()) {
                place += step.getPositionIncrement();
                terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset(), place));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
        return terms;
    }
}
