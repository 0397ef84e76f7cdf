package org.yihaotong.kit.link;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.kit.Beijing;

/** One row of a query; columns by their lower-case names, null and blank text read the same. */
public final class Row {

    private final Map<String, Object> columns;

    /** Holds values as the link read them: text, numbers, {@link LocalDateTime} and bytes; nulls are left out. */
    public Row(Map<String, Object> columns) {
        this.columns = Map.copyOf(columns);
    }

    /** Without blanks at the ends; empty if there is none. */
    public String text(String column) {
        return columns.getOrDefault(column, "").toString().strip();
    }

    /** A whole number that must be there. */
    public long number(String column) {
        return ((Number) columns.get(column)).longValue();
    }

    /** A time without zone, taken as Beijing time. */
    public Optional<Instant> beijing(String column) {
        return Optional.ofNullable((LocalDateTime) columns.get(column)).map(Beijing::instant);
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "Row" + columns.keySet();
    }
}
