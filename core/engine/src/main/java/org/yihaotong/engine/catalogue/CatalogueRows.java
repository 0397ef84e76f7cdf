package org.yihaotong.engine.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.dispatch.RowFault;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.engine.catalogue.CatalogueSheet.Head;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.words.Words;

/** The rows of an uploaded table as lines of the catalogue; a line without a number keeps the one it had before. */
final class CatalogueRows {

    private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)]\\.(\\w+)");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Map<Head, Integer> places;
    private final List<SheetRow> rows;
    private final UnitNames names;
    private final int lastNo;
    private final Map<List<String>, Integer> known = new HashMap<>();
    private final List<CatalogueEntry> entries = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();

    CatalogueRows(Map<Head, Integer> places, List<SheetRow> rows, CatalogueLines newest, UnitNames names) {
        this.places = places;
        this.rows = rows;
        this.names = names;
        this.lastNo = newest.lastNo();
        newest.entries().forEach(e -> known.put(List.of(e.matter(), e.area()), e.no()));
        rows.forEach(row -> entries.add(entry(row)));
    }

    List<CatalogueEntry> entries() {
        return List.copyOf(entries);
    }

    private CatalogueEntry entry(SheetRow row) {
        String matter = cell(row, Head.MATTER);
        String area = names.areaOf(cell(row, Head.AREA));
        return new CatalogueEntry(
                no(row, matter, area),
                matter,
                area,
                names.idOf(cell(row, Head.LEAD)),
                Stream.of(cell(row, Head.CO).split("[、,，;；]"))
                        .map(String::strip)
                        .filter(unit -> !unit.isEmpty())
                        .map(names::idOf)
                        .toList(),
                cell(row, Head.NOTE));
    }

    private int no(SheetRow row, String matter, String area) {
        String written = cell(row, Head.NO);
        if (written.isEmpty()) {
            return known.getOrDefault(List.of(matter, area), 0);
        }
        if (!NUMBER.matcher(written).matches() || Integer.parseInt(written) > lastNo) {
            faults.add(new RowFault(row.no(), Head.NO.words(), Words.say("catalogue.no-unknown", written)));
            return 0;
        }
        return Integer.parseInt(written);
    }

    private String cell(SheetRow row, Head head) {
        return places.containsKey(head) ? row.cell(places.get(head)) : "";
    }

    /** Everything at fault, what the book found included, by row and column as the spreadsheet shows them. */
    List<RowFault> faults(List<FieldError> errors) {
        Stream<RowFault> found = errors.stream().map(this::fault);
        return Stream.concat(faults.stream(), found).toList();
    }

    private RowFault fault(FieldError error) {
        Matcher entry = ENTRY.matcher(error.field());
        return entry.matches()
                ? new RowFault(
                        rows.get(Integer.parseInt(entry.group(1))).no(), Head.of(entry.group(2)), error.message())
                : new RowFault(1, "", error.message());
    }
}
