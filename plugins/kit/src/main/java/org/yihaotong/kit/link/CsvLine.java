package org.yihaotong.kit.link;

import java.util.List;

/**
 * One line of a CSV file.
 *
 * @param number counts the data lines from 1; 0 is the header
 * @param raw as it stands in the file, without its line end
 * @param cells empty if the line cannot be read at all
 */
public record CsvLine(int number, String raw, List<String> cells) {

    public CsvLine {
        cells = List.copyOf(cells);
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "CsvLine[" + number + "]";
    }
}
