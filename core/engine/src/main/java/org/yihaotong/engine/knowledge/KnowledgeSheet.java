package org.yihaotong.engine.knowledge;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.engine.catalogue.UnitNames;
import org.yihaotong.engine.paper.SheetReader;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.words.Words;

/** Items as rows of a table, and rows as what they say; units by name or id, territories by name or code. */
@Component(service = KnowledgeSheet.class)
public final class KnowledgeSheet {

    private final Press press;
    private final SheetReader reader;
    private final PeopleStore people;
    private final Clock clock;

    @Activate
    public KnowledgeSheet(
            @Reference Press press,
            @Reference SheetReader reader,
            @Reference PeopleStore people,
            @Reference Clock clock) {
        this.press = press;
        this.reader = reader;
        this.people = people;
        this.clock = clock;
    }

    /** The columns in their order, each with its width in letters; the last six are for readers only. */
    enum Head {
        KEY("key", 16),
        UNIT("unit", 24),
        KIND("kind", 10),
        TITLE("title", 40),
        ANSWER("answer", 80),
        KEYWORDS("keywords", 24),
        CATEGORY("category", 24),
        AREAS("areas", 20),
        AUDIENCE("audience", 10),
        FROM("validFrom", 12),
        UNTIL("validUntil", 12),
        SOURCE("source", 32),
        STATE("state", 16),
        VERSION("version", 8),
        REVIEW("reviewOn", 12),
        USES("uses", 8),
        CHANGED("changedAt", 17),
        FILES("files", 8);

        private static final Set<Head> READ = EnumSet.range(KEY, SOURCE);
        private static final Set<Head> NEEDED = EnumSet.of(KEY, UNIT, TITLE, ANSWER);

        private final String field;
        private final int width;

        Head(String field, int width) {
            this.field = field;
            this.width = width;
        }

        String words() {
            return Words.say("sheet.knowledge." + field);
        }

        /** The head of the column that holds a field of an item, such as {@code keywords[2]}. */
        static String of(String field) {
            String plain = field.replaceFirst("\\[\\d+]$", "");
            return Stream.of(values())
                    .filter(head -> head.field.equals(plain))
                    .map(Head::words)
                    .findFirst()
                    .orElse("");
        }
    }

    Printout print(Iterator<KnowledgeItem> items) {
        UnitNames names = names();
        return printed(List.of(Head.values()), new Rows(items, names));
    }

    Printout template() {
        return printed(List.copyOf(Head.READ), List.<List<Cell>>of().iterator());
    }

    private Printout printed(List<Head> heads, Iterator<List<Cell>> rows) {
        String name = Words.say("sheet.knowledge");
        List<Column> columns =
                heads.stream().map(head -> new Column(head.words(), head.width)).toList();
        return new Printout(
                name + " " + LocalDate.now(clock) + Printout.Kind.XLSX.ending(),
                Printout.Kind.XLSX,
                out -> press.workbook(List.of(new Sheet(name, columns, rows)), out));
    }

    /** The rows of a workbook below its head, as far as they can be read. */
    SheetLines read(InputStream workbook) {
        List<SheetRow> rows = reader.read("workbook", workbook);
        if (rows.isEmpty()) {
            throw new InvalidInputException("workbook", "empty", Words.say("catalogue.empty-sheet"));
        }
        return new SheetLines(places(rows.get(0)), rows.subList(1, rows.size()), names());
    }

    /** Where each column stands, from 0. */
    private static Map<Head, Integer> places(SheetRow head) {
        Map<Head, Integer> places = new EnumMap<>(Head.class);
        for (Head column : Head.READ) {
            int place = head.cells().indexOf(column.words());
            if (place >= 0) {
                places.put(column, place);
            } else if (Head.NEEDED.contains(column)) {
                throw new InvalidInputException(
                        "workbook", "head", Words.say("catalogue.no-head", head.no(), column.words()));
            }
        }
        return places;
    }

    private UnitNames names() {
        return new UnitNames(people.units());
    }

    /** Items as rows of cells, one by one. */
    private final class Rows implements Iterator<List<Cell>> {

        private final Iterator<KnowledgeItem> items;
        private final UnitNames names;

        Rows(Iterator<KnowledgeItem> items, UnitNames names) {
            this.items = items;
            this.names = names;
        }

        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public List<Cell> next() {
            KnowledgeItem item = items.next();
            KnowledgeText text = item.newest().text();
            return List.of(
                    Cell.of(item.id()),
                    Cell.of(names.of(item.unit())),
                    Cell.of(Words.name(text.kind())),
                    Cell.of(text.title()),
                    Cell.of(text.answer()),
                    Cell.of(String.join("、", text.keywords())),
                    Cell.of(text.category()),
                    Cell.of(String.join(
                            "、", text.areas().stream().map(names::ofArea).toList())),
                    Cell.of(Words.name(text.audience())),
                    Cell.maybe(text.validFrom(), Cell::of),
                    Cell.maybe(text.validUntil(), Cell::of),
                    Cell.of(text.source()),
                    Cell.of(Words.name(item.state())),
                    Cell.of(item.newest().version()),
                    Cell.of(item.reviewOn()),
                    Cell.of(item.uses()),
                    Cell.of(LocalDateTime.ofInstant(item.changedAt(), clock.getZone())),
                    Cell.of(item.newest().files().size()));
        }
    }
}
