package org.yihaotong.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yihaotong.api.input.Page;

/** Makes pages of rows of which one more than the limit was read. */
final class Pages {

    private Pages() {}

    static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, Cursor> cursor) {
        List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(
                shown.stream().map(item).toList(),
                rows.size() > limit
                        ? Optional.of(cursor.apply(shown.get(limit - 1)).written())
                        : Optional.empty());
    }

    /**
     * Reads the beginning of every state's list and sorts these together: each is read along its index, which no database
     * does for several states at once. Without states, the one list of all is read.
     */
    static <S, R> List<R> merged(Set<S> states, Function<Set<S>, List<R>> read, Comparator<R> order, int limit) {
        if (states.size() < 2) {
            return read.apply(states);
        }
        return states.stream()
                .flatMap(state -> read.apply(Set.of(state)).stream())
                .sorted(order)
                .limit(limit)
                .toList();
    }
}
