package org.yihaotong.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Reads the tables that lie beside the classes: a line is a row, tabs part its cells, what begins with # is said to people. */
final class Tsv {

    private Tsv() {}

    static <T> List<T> rows(String file, int columns, Function<String[], T> row) {
        try (InputStream in = Tsv.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> row.apply(cells(file, l, columns)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String file, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalArgumentException(file + " has " + columns + " columns, not " + cells.length);
        }
        return cells;
    }
}
