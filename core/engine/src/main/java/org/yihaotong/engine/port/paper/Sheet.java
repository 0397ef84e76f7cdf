package org.yihaotong.engine.port.paper;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * One sheet of a workbook.
 *
 * @param name on its tab; shortened and cleaned to what Excel takes
 * @param columns its frozen head
 * @param rows read once, each with at most as many cells as there are columns
 */
public record Sheet(String name, List<Column> columns, Iterator<List<Cell>> rows) {

    public Sheet {
        if (name.isBlank() || columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet has a name and a column");
        }
        columns = List.copyOf(columns);
        Objects.requireNonNull(rows, "rows");
    }
}
