package org.yihaotong.shell.rows;

import java.util.ArrayList;
import java.util.List;

/** Tells the cells of a file apart: TSV as it stands, CSV with quotes after RFC 4180. */
final class Cells {

    /** The cells between two line ends, with the line on which the first one starts. */
    record Line(int line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char separator;
    private final List<Line> records = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int start = 1;
    private boolean quoted;

    private Cells(String text) {
        this.text = text;
        this.separator = text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
    }

    static List<Line> split(String text) {
        return new Cells(text).split();
    }

    private List<Line> split() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && separator == ',') {
                i += quote(i);
            } else if (!quoted && c == separator) {
                endCell();
            } else if (!quoted && c == '\n') {
                endRecord();
            } else {
                cell.append(c);
                line += c == '\n' ? 1 : 0;
            }
        }
        if (cell.length() > 0 || !cells.isEmpty()) {
            endRecord();
        }
        return records;
    }

    /** Opens or closes a quoted cell; a doubled quote inside is one quote. Answers how many more characters it used. */
    private int quote(int at) {
        if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return 1;
        }
        if (quoted || cell.length() == 0) {
            quoted = !quoted;
        } else {
            cell.append('"');
        }
        return 0;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRecord() {
        if (cell.length() > 0 && cell.charAt(cell.length() - 1) == '\r') {
            cell.setLength(cell.length() - 1);
        }
        endCell();
        records.add(new Line(start, cells));
        cells = new ArrayList<>();
        line++;
        start = line;
    }
}
