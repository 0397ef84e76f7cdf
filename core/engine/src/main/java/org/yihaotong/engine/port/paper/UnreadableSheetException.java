package org.yihaotong.engine.port.paper;

import java.util.Objects;

/** An uploaded file is no workbook that can be read; says where, and never what stands there. */
public final class UnreadableSheetException extends Exception {

    /** What is the matter. */
    public enum Trouble {
        /** No .xlsx at all, damaged, or locked with a password. */
        NO_WORKBOOK,
        /** More bytes than {@link Press#MOST_BYTES}, or a file that swells when it is unpacked. */
        TOO_LARGE,
        /** There is no sheet of this name. */
        NO_SHEET,
        /** More rows than {@link Press#MOST_ROWS}. */
        TOO_MANY_ROWS,
        /** More columns than {@link Press#MOST_COLUMNS}. */
        TOO_MANY_COLUMNS,
        /** The cell holds an error, such as #REF!. */
        ERROR_IN_CELL
    }

    private final Trouble trouble;
    private final String sheet;
    private final int row;
    private final String column;

    public UnreadableSheetException(Trouble trouble, String sheet, int row, String column) {
        super(trouble + " in sheet, row " + row + ", column " + column);
        this.trouble = Objects.requireNonNull(trouble, "trouble");
        this.sheet = Objects.requireNonNull(sheet, "sheet");
        this.row = row;
        this.column = Objects.requireNonNull(column, "column");
    }

    public Trouble trouble() {
        return trouble;
    }

    /** Its name; empty if it is about the file. */
    public String sheet() {
        return sheet;
    }

    /** From 1; 0 if it is about the sheet or the file. */
    public int row() {
        return row;
    }

    /** Its letters, such as C; empty if it is about more than a cell. */
    public String column() {
        return column;
    }
}
