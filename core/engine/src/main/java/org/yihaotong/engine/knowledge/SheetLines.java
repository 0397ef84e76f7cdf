package org.yihaotong.engine.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.dispatch.RowFault;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.engine.catalogue.UnitNames;
import org.yihaotong.engine.knowledge.KnowledgeSheet.Head;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.words.Words;

/** The rows of an uploaded table as texts of items, and everything about them that is at fault. */
final class SheetLines {

    private static final int MOST_FAULTS = 1000;

    private final Map<Head, Integer> places;
    private final UnitNames names;
    private final List<Line> lines = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();

    /**
     * One row.
     *
     * @param no as the spreadsheet counts
     * @param unit its id, or what was written
     */
    record Line(int no, String key, String unit, KnowledgeText text) {}

    SheetLines(Map<Head, Integer> places, List<SheetRow> rows, UnitNames names) {
        this.places = places;
        this.names = names;
        rows.forEach(row -> lines.add(line(row)));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<RowFault> faults() {
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    void fault(Line line, Head head, String message) {
        faults.add(new RowFault(line.no(), head.words(), message));
    }

    void fault(Line line, FieldError error) {
        faults.add(new RowFault(line.no(), Head.of(error.field()), error.message()));
    }

    private Line line(SheetRow row) {
        KnowledgeText text = new KnowledgeText(
                choice(row, Head.KIND, KnowledgeKind.values(), KnowledgeKind.QA),
                cell(row, Head.TITLE),
                cell(row, Head.ANSWER),
                parts(row, Head.KEYWORDS),
                cell(row, Head.CATEGORY),
                parts(row, Head.AREAS).stream().map(names::areaOf).toList(),
                choice(row, Head.AUDIENCE, KnowledgeAudience.values(), KnowledgeAudience.AGENT),
                day(row, Head.FROM),
                day(row, Head.UNTIL),
                cell(row, Head.SOURCE));
        return new Line(row.no(), cell(row, Head.KEY), names.idOf(cell(row, Head.UNIT)), text);
    }

    private String cell(SheetRow row, Head head) {
        return places.containsKey(head) ? row.cell(places.get(head)) : "";
    }

    private List<String> parts(SheetRow row, Head head) {
        return Stream.of(cell(row, head).split("[、,，;；\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> E choice(SheetRow row, Head head, E[] values, E absent) {
        String written = cell(row, head);
        if (written.isEmpty()) {
            return absent;
        }
        return Arrays.stream(values)
                .filter(value -> written.equals(Words.name(value)) || written.equals(value.name()))
                .findFirst()
                .orElseGet(() -> {
                    String known = String.join(
                            "、", Arrays.stream(values).map(Words::name).toList());
                    faults.add(new RowFault(row.no(), head.words(), Words.say("sheet.choice", known)));
                    return absent;
                });
    }

    private Optional<LocalDate> day(SheetRow row, Head head) {
        String written = cell(row, head);
        try {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written));
        } catch (DateTimeException e) {
            faults.add(new RowFault(row.no(), head.words(), Words.say("sheet.day")));
            return Optional.empty();
        }
    }
}
