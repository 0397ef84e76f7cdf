package org.yihaotong.engine.port.paper;

import java.util.Objects;

/**
 * A column of a sheet or a table.
 *
 * @param width in Latin letters; a Chinese character is two of them. In a table of a paper: its share of the line
 */
public record Column(String head, int width) {

    public Column {
        Objects.requireNonNull(head, "head");
        if (width < 1 || width > 250) {
            throw new IllegalArgumentException("a column is 1 to 250 letters wide");
        }
    }
}
