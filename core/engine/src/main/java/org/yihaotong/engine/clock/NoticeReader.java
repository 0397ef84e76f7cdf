package org.yihaotong.engine.clock;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.api.clock.NoticeLine;
import org.yihaotong.engine.words.Words;

/** Reads a year's notice line by line; a line is understood as a whole or refused with the reason. */
final class NoticeReader {

    private static final int SHOWN = 120;
    private static final Pattern TABLE_ROW = Pattern.compile("[\"']?20[0-9]{2}[-/.年]?[01]?[0-9].*[,;|].*");
    private static final Pattern CLAUSE = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");
    private static final Pattern SENTENCE = Pattern.compile("[^:,。0-9]{2,20}:.*(?:放假|上班|补休).*");

    private final Optional<Integer> year;
    private final Set<DayOfWeek> week;
    private final Map<LocalDate, CalendarDay> known = new HashMap<>();

    /**
     * @param year of dates that name none
     * @param week the weekdays on which people work anyway
     */
    NoticeReader(Optional<Integer> year, Set<DayOfWeek> week) {
        this.year = year;
        this.week = week;
    }

    /** What became of every part of the text. */
    List<NoticeLine> read(NoticeText text) {
        return text.parts().stream().map(this::read).toList();
    }

    private NoticeLine read(NoticeText.Part part) {
        String shown = part.text().length() > SHOWN ? part.text().substring(0, SHOWN) : part.text();
        try {
            List<CalendarDay> days = days(part);
            days.forEach(this::check);
            days.forEach(day -> known.put(day.date(), day));
            return new NoticeLine(part.line(), shown, days, "");
        } catch (BadNoticeException e) {
            return new NoticeLine(part.line(), shown, List.of(), e.getMessage());
        } catch (DateTimeException e) {
            return new NoticeLine(part.line(), shown, List.of(), Words.say("notice.no-such-day"));
        }
    }

    private List<CalendarDay> days(NoticeText.Part part) {
        String plain = part.plain();
        if (TABLE_ROW.matcher(NoticeRow.normal(part.text())).matches()) {
            return NoticeRow.read(part.text());
        }
        if (plain.startsWith("#")) {
            return List.of();
        }
        return CLAUSE.matcher(plain).matches() || SENTENCE.matcher(plain).matches()
                ? new NoticeClause(plain, year).days()
                : unread(plain);
    }

    /** Head, greeting and signature say nothing about days; a row without a year might be meant to. */
    private static List<CalendarDay> unread(String plain) {
        if (plain.matches("[0-9]{1,2}[-/.月].*[,;|].*")) {
            throw new BadNoticeException(Words.say("notice.row"));
        }
        return List.of();
    }

    private void check(CalendarDay day) {
        String date = day.date().toString();
        CalendarDay before = known.get(day.date());
        if (before != null && !before.equals(day)) {
            throw new BadNoticeException(Words.say("notice.twice", date));
        }
        if (day.kind() == DayKind.WORKDAY && week.contains(day.date().getDayOfWeek())) {
            throw new BadNoticeException(Words.say("field.calendar.weekday", date));
        }
        if (day.name().isEmpty() || day.name().length() > 20) {
            throw new BadNoticeException(Words.say("notice.name"));
        }
    }

    /** A line that cannot be taken, and why. */
    static final class BadNoticeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadNoticeException(String message) {
            super(message);
        }
    }

    /** Every day that was understood, by its date. */
    static List<CalendarDay> all(List<NoticeLine> lines) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        lines.forEach(line -> line.days().forEach(day -> days.put(day.date(), day)));
        List<CalendarDay> sorted = new ArrayList<>(days.values());
        sorted.sort(Comparator.comparing(CalendarDay::date));
        return sorted;
    }
}
