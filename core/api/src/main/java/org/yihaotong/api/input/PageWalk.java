package org.yihaotong.api.input;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The rows of all pages, one after the other. */
final class PageWalk<T> implements Iterator<T> {

    private final Function<Optional<String>, Page<T>> ask;
    private Iterator<T> rows;
    private Optional<String> next;

    PageWalk(Function<Optional<String>, Page<T>> ask) {
        this.ask = ask;
        turnTo(Optional.empty());
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && next.isPresent()) {
            turnTo(next);
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    private void turnTo(Optional<String> cursor) {
        Page<T> page = ask.apply(cursor);
        rows = page.items().iterator();
        next = page.next();
    }
}
