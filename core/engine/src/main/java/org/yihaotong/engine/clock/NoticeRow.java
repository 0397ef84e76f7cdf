package org.yihaotong.engine.clock;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.engine.clock.NoticeReader.BadNoticeException;
import org.yihaotong.engine.words.Words;

/** A row of a table such as {@code 2026-02-14,上班,春节}; the first cell may hold two dates with 至 between them. */
final class NoticeRow {

    private static final Pattern DATE = Pattern.compile("(20[0-9]{2})[-/.年]?([01]?[0-9])[-/.月]?([0-3]?[0-9])日?");
    private static final Pattern WORKS = Pattern.compile("(?:调休)?(?:上班|补班|班)|工作日|WORKDAY", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREE = Pattern.compile("放假|休息|休假|休|假|节假日|HOLIDAY", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 31;

    private NoticeRow() {}

    /** Full-width signs as half-width ones; tabs stand between cells as commas do. */
    static String normal(String row) {
        return Normalizer.normalize(row.replace('\t', ','), Normalizer.Form.NFKC)
                .strip();
    }

    static List<CalendarDay> read(String row) {
        String[] cells = Arrays.stream(normal(row).split("[,;|]", -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toArray(String[]::new);
        if (cells.length < 3) {
            throw new BadNoticeException(Words.say("notice.row"));
        }
        DayKind kind = kind(cells[1]);
        String name = cells[2];
        String[] ends = cells[0].split("至|~|到", 2);
        LocalDate first = date(ends[0]);
        LocalDate last = date(ends[ends.length - 1]);
        if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
            throw new BadNoticeException(Words.say("notice.range"));
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> new CalendarDay(day, kind, name))
                .toList();
    }

    private static DayKind kind(String word) {
        if (WORKS.matcher(word).matches()) {
            return DayKind.WORKDAY;
        }
        if (FREE.matcher(word).matches()) {
            return DayKind.HOLIDAY;
        }
        throw new BadNoticeException(Words.say("notice.kind"));
    }

    private static LocalDate date(String word) {
        Matcher date = DATE.matcher(word.strip());
        if (!date.matches()) {
            throw new BadNoticeException(Words.say("notice.date"));
        }
        return LocalDate.of(
                Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
    }
}
