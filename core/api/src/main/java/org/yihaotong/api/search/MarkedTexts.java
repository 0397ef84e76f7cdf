package org.yihaotong.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Texts with what fits the words.
 *
 * @param better words that would find more (您是不是要找)
 * @param texts in the order in which they were asked for
 */
public record MarkedTexts(Optional<String> better, List<MarkedText> texts) {

    public MarkedTexts {
        Objects.requireNonNull(better, "better");
        texts = List.copyOf(texts);
    }

    /**
     * The part of one text that fits best.
     *
     * @param marks in order, not touching each other
     */
    public record MarkedText(String text, List<Mark> marks) {

        public MarkedText {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A stretch of a text, counted as Java and JavaScript count.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Mark(int from, int to) {}
}
