package org.yihaotong.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yihaotong.api.input.Page;

/** Cuts pages out of sorted lists; the cursor is the id of the last row. */
final class Pages {

    private Pages() {}

    static <T, R> Page<R> cut(
            List<T> sorted, Function<T, String> id, Optional<String> cursor, int limit, Function<T, R> row) {
        int from =
                cursor.map(c -> sorted.stream().map(id).toList().indexOf(c) + 1).orElse(0);
        List<T> items = sorted.subList(from, Math.min(sorted.size(), from + limit));
        boolean more = from + items.size() < sorted.size();
        Optional<String> next = more ? Optional.of(id.apply(items.get(items.size() - 1))) : Optional.empty();
        return new Page<>(items.stream().map(row).toList(), next);
    }
}
