package org.yihaotong.api.hotline;

import java.util.Objects;

/**
 * A row of a unit's call records that cannot be read (坏话单): it is put aside for a person, and the others go on.
 *
 * @param key what makes the row known again: the unit's id, or the file's name and line; at most 200 characters
 * @param reason which field breaks which rule, in words and without the field's value
 * @param row the row as it came, at most 4,000 characters; kept where only administrators see it
 */
public record BadRecord(String key, String reason, String row) {

    public BadRecord {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(reason, "reason");
        row = row == null ? "" : row;
    }

    /** Never shows the row. */
    @Override
    public String toString() {
        return "BadRecord[" + key + "]";
    }
}
