package org.yihaotong.paper;

import static org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble.ERROR_IN_CELL;
import static org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble.TOO_MANY_COLUMNS;
import static org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble.TOO_MANY_ROWS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.port.paper.UnreadableSheetException;
import org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble;

/** Collects the rows of a sheet as they are parsed, and stops the parser where the sheet cannot be taken. */
final class SheetRows implements SheetContentsHandler {

    /** How the library spells the value of a cell that holds an error. */
    private static final Pattern ERROR = Pattern.compile("ERROR:#[A-Z0-9/!?_]+");

    private final String sheet;
    private final List<SheetRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int row;

    SheetRows(String sheet) {
        this.sheet = sheet;
    }

    List<SheetRow> rows() {
        return rows;
    }

    @Override
    public void startRow(int index) {
        row = index + 1;
        cells = new ArrayList<>();
        if (row > Press.MOST_ROWS) {
            throw stopped(TOO_MANY_ROWS, "");
        }
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            return;
        }
        if (column >= Press.MOST_COLUMNS) {
            throw stopped(TOO_MANY_COLUMNS, CellReference.convertNumToColString(column));
        }
        if (ERROR.matcher(text).matches()) {
            throw stopped(ERROR_IN_CELL, CellReference.convertNumToColString(column));
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    @Override
    public void endRow(int index) {
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(row, cells));
        }
    }

    private StoppedException stopped(Trouble trouble, String column) {
        return new StoppedException(new UnreadableSheetException(trouble, sheet, row, column));
    }
}
