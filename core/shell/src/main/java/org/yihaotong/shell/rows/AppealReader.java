package org.yihaotong.shell.rows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;

/** Reads a row as an appeal; lengths and alphabets are the engine's to check. */
final class AppealReader {

    private static final Map<String, AppealType> TYPES = Map.of(
            "咨询", AppealType.CONSULTATION,
            "反映", AppealType.REPORT,
            "求助", AppealType.HELP,
            "投诉", AppealType.COMPLAINT,
            "建议", AppealType.SUGGESTION,
            "表扬", AppealType.PRAISE);
    private static final Map<String, Urgency> URGENCIES =
            Map.of("一般", Urgency.NORMAL, "紧急", Urgency.URGENT, "特急", Urgency.CRITICAL);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("[yyyy-M-d H:m[:s]][yyyy/M/d H:m[:s]][yyyy-M-d'T'H:m[:s]]", Locale.ROOT);

    private final ZoneId zone;

    AppealReader(ZoneId zone) {
        this.zone = zone;
    }

    /** The appeal of this row. Throws IllegalArgumentException with the column and the reason. */
    Appeal read(Sheet.Row row) {
        return new Appeal(
                choice(AppealType.class, TYPES, row.cell(Column.TYPE), AppealType.REPORT, "type"),
                choice(Urgency.class, URGENCIES, row.cell(Column.URGENCY), Urgency.NORMAL, "urgency"),
                row.cell(Column.TITLE),
                row.cell(Column.CONTENT),
                FiveElements.NONE,
                new Place(row.cell(Column.AREA), row.cell(Column.ADDRESS), Optional.empty(), Optional.empty()),
                row.cell(Column.MATTER),
                Map.of(),
                new Caller(row.cell(Column.NAME), row.cell(Column.PHONE)),
                Optional.empty(),
                yes(row.cell(Column.CONFIDENTIAL)),
                Channel.IMPORT,
                time(row.cell(Column.RECEIVED)));
    }

    private static <E extends Enum<E>> E choice(
            Class<E> type, Map<String, E> words, String cell, E otherwise, String column) {
        if (cell.isEmpty()) {
            return otherwise;
        }
        E known = words.get(cell);
        if (known != null) {
            return known;
        }
        try {
            return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(column + "：不认识的值", e);
        }
    }

    private static boolean yes(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "", "0", "否", "no", "false" -> false;
            case "1", "是", "yes", "true" -> true;
            default -> throw new IllegalArgumentException("confidential：应为 是 或 否");
        };
    }

    private Optional<Instant> time(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(cell, TIME).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("received：时间应写作 2026-11-22 08:30:00", e);
        }
    }
}
