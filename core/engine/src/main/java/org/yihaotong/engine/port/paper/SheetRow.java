package org.yihaotong.engine.port.paper;

import java.util.List;

/**
 * A row of an uploaded sheet with something in it.
 *
 * @param no as Excel counts, from 1
 * @param cells as text without blanks at both ends: whole numbers without a point, days as 2026-11-22, moments as
 *     2026-11-22T15:04; as many as the row reaches to the right
 */
public record SheetRow(int no, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of this column, from 0; empty beyond the row's end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
