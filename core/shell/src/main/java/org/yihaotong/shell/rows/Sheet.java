package org.yihaotong.shell.rows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of rows under a header line; a tab in the header makes it TSV, else it is CSV. */
public final class Sheet {

    /**
     * One row.
     *
     * @param line the line of the file on which it starts
     * @param cells what it says in the columns that are known
     * @param problem why its cells cannot be told apart; empty for a good row
     */
    public record Row(int line, Map<Column, String> cells, String problem) {

        String cell(Column column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private final List<Optional<Column>> columns = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Sheet(List<Cells.Line> records) {
        for (String name : records.get(0).cells()) {
            Optional<Column> column = Column.named(name).filter(known -> !columns.contains(Optional.of(known)));
            columns.add(column);
            if (column.isEmpty()) {
                unknown.add(name);
            }
        }
        records.stream()
                .skip(1)
                .filter(record -> !record.isBlank())
                .map(this::row)
                .forEach(rows::add);
    }

    /**
     * Reads a whole file.
     *
     * @throws IllegalArgumentException if it is not UTF-8, or its header names no title or no content
     */
    public static Sheet read(byte[] file) {
        List<Cells.Line> records = Cells.split(text(file));
        if (records.isEmpty()) {
            throw new IllegalArgumentException("文件是空的 the file is empty");
        }
        Sheet sheet = new Sheet(records);
        for (Column needed : List.of(Column.TITLE, Column.CONTENT)) {
            if (!sheet.columns.contains(Optional.of(needed))) {
                throw new IllegalArgumentException(
                        "首行缺少列 the header lacks a column: " + needed.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return sheet;
    }

    /** Columns of the file that the import does not understand. */
    public List<String> unknownColumns() {
        return List.copyOf(unknown);
    }

    /** All rows that are not blank, in the file's order. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    private Row row(Cells.Line record) {
        if (record.cells().size() != columns.size()) {
            return new Row(
                    record.line(),
                    Map.of(),
                    "应有 " + columns.size() + " 列，实有 " + record.cells().size() + " 列");
        }
        Map<Column, String> known = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            String cell = record.cells().get(i);
            columns.get(i).ifPresent(column -> known.put(column, cell));
        }
        return new Row(record.line(), known, "");
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("文件不是 UTF-8 编码 the file is not UTF-8", e);
        }
    }
}
