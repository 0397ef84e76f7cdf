package org.yihaotong.api.paper;

import java.util.List;

/**
 * A row of a tab that was read.
 *
 * @param no as Excel counts, from 1
 * @param cells as many as the row reaches to the right
 */
public record TabRow(int no, List<String> cells) {

    public TabRow {
        cells = List.copyOf(cells);
    }

    /** The cell of this column, from 0; empty beyond the row's end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "TabRow[" + no + "]";
    }
}
