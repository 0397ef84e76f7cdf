package org.yihaotong.api.dispatch;

import java.util.Objects;

/**
 * Why a row of an uploaded table cannot be taken.
 *
 * @param row as the spreadsheet counts, from 1
 * @param column the head of the column; empty: the whole row
 */
public record RowFault(int row, String column, String message) {

    public RowFault {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(message, "message");
    }
}
