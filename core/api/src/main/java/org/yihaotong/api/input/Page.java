package org.yihaotong.api.input;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next an opaque cursor for the page after this one; empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }

    /**
     * Walks through a list of any length with one page in memory; the first is asked for at once, so that whoever may not
     * read it learns so at once.
     *
     * @param ask answers the page at a cursor; empty: the first
     */
    public static <T> Iterator<T> walk(Function<Optional<String>, Page<T>> ask) {
        return new PageWalk<>(ask);
    }
}
