package org.yihaotong.store;

import java.util.List;
import java.util.Optional;
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
}
