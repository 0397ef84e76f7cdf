package org.yihaotong.engine.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.engine.paper.SheetReader;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.words.Words;

/** The catalogue as a workbook, and a workbook as the catalogue; units by name or id, territories by name or code. */
@Component(service = CatalogueSheet.class)
public final class CatalogueSheet {

    private final Press press;
    private final SheetReader reader;
    private final PeopleStore people;

    @Activate
    public CatalogueSheet(@Reference Press press, @Reference SheetReader reader, @Reference PeopleStore people) {
        this.press = press;
        this.reader = reader;
        this.people = people;
    }

    /** The columns in their order, each with its width in letters. */
    enum Head {
        NO("no", 8),
        MATTER("matter", 32),
        AREA("area", 16),
        LEAD("leadUnit", 28),
        CO("coUnits", 36),
        NOTE("note", 40);

        private final String field;
        private final int width;

        Head(String field, int width) {
            this.field = field;
            this.width = width;
        }

        String words() {
            return Words.say("catalogue.head." + field);
        }

        /** The head of the column that holds a field of a line. */
        static String of(String field) {
            return Stream.of(values())
                    .filter(head -> head.field.equals(field))
                    .map(Head::words)
                    .findFirst()
                    .orElse("");
        }
    }

    void write(CatalogueLines lines, OutputStream out) throws IOException {
        UnitNames names = new UnitNames(people.units());
        List<Column> columns = Stream.of(Head.values())
                .map(h -> new Column(h.words(), h.width))
                .toList();
        press.workbook(
                List.of(new Sheet(
                        Words.say("catalogue.sheet"),
                        columns,
                        lines.entries().stream().map(e -> row(e, names)).iterator())),
                out);
    }

    private static List<Cell> row(CatalogueEntry e, UnitNames names) {
        return List.of(
                Cell.of(e.no()),
                Cell.of(e.matter()),
                Cell.of(names.ofArea(e.area())),
                Cell.of(names.of(e.leadUnit())),
                Cell.of(String.join("、", e.coUnits().stream().map(names::of).toList())),
                Cell.of(e.note()));
    }

    /** The rows of a workbook below its head. */
    CatalogueRows read(InputStream workbook, CatalogueLines newest) {
        List<SheetRow> rows = reader.read("workbook", workbook);
        if (rows.isEmpty()) {
            throw new InvalidInputException("workbook", "empty", Words.say("catalogue.empty-sheet"));
        }
        return new CatalogueRows(
                places(rows.get(0)), rows.subList(1, rows.size()), newest, new UnitNames(people.units()));
    }

    /** Where each column stands, from 0; matter and lead unit must be there. */
    private static Map<Head, Integer> places(SheetRow head) {
        Map<Head, Integer> places = new EnumMap<>(Head.class);
        for (Head column : Head.values()) {
            int place = head.cells().indexOf(column.words());
            if (place >= 0) {
                places.put(column, place);
            } else if (column == Head.MATTER || column == Head.LEAD) {
                throw new InvalidInputException(
                        "workbook", "head", Words.say("catalogue.no-head", head.no(), column.words()));
            }
        }
        return places;
    }
}
