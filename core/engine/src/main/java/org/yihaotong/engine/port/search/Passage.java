package org.yihaotong.engine.port.search;

import java.util.List;

/**
 * Part of a text with what fits marked in it.
 *
 * @param marks where in {@code text}, in order, not touching each other
 */
public record Passage(String text, List<Mark> marks) {

    public Passage {
        marks = List.copyOf(marks);
    }

    /**
     * One stretch.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Mark(int from, int to) {}
}
