package org.yihaotong.engine.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.DayChange;
import org.yihaotong.api.clock.HolidayNotice;
import org.yihaotong.api.clock.NoticeLine;
import org.yihaotong.api.clock.NoticeReport;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.engine.words.Words;

/** One notice laid over one calendar. */
final class NoticeImport {

    private static final int LARGEST = 100_000;

    private final WorkCalendar before;
    private final List<NoticeLine> lines;
    private final Map<LocalDate, CalendarDay> after = new TreeMap<>();
    private final Set<Integer> years;

    NoticeImport(HolidayNotice notice, WorkCalendar calendar) {
        before = calendar;
        NoticeText text = text(notice);
        lines = new NoticeReader(notice.year().or(text::year), calendar.week()).read(text);
        List<CalendarDay> days = NoticeReader.all(lines);
        years = days.stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
        calendar.days().stream()
                .filter(day -> !notice.wholeYear() || !years.contains(day.date().getYear()))
                .forEach(day -> after.put(day.date(), day));
        days.forEach(day -> after.put(day.date(), day));
    }

    private static NoticeText text(HolidayNotice notice) {
        if (notice.year().filter(year -> year < 2000 || year > 2100).isPresent()) {
            throw new InvalidInputException("year", "range", Words.say("field.calendar.year"));
        }
        byte[] file;
        try {
            file = Base64.getMimeDecoder().decode(notice.file());
        } catch (IllegalArgumentException e) {
            InvalidInputException refused = new InvalidInputException("file", "format", Words.say("notice.base64"));
            refused.initCause(e);
            throw refused;
        }
        if (file.length == 0 || file.length > LARGEST) {
            throw new InvalidInputException("file", "size", Words.say("notice.size", LARGEST / 1000));
        }
        return NoticeText.of(file)
                .orElseThrow(() -> new InvalidInputException("file", "encoding", Words.say("notice.encoding")));
    }

    WorkCalendar calendar() {
        return before.with(new ArrayList<>(after.values()));
    }

    /** Why the edition is written. */
    String note() {
        return Words.say("notice.note", years.stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    /** A notice is taken as a whole or not at all. */
    void refuseBadLines() {
        List<FieldError> errors = lines.stream()
                .filter(line -> !line.problem().isEmpty())
                .map(line -> new FieldError(
                        "file", "line", Words.say("notice.line", String.valueOf(line.line()), line.problem())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (errors.isEmpty() && years.isEmpty()) {
            errors.add(new FieldError("file", "empty", Words.say("notice.empty")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    NoticeReport report(long version, boolean applied) {
        Map<LocalDate, CalendarDay> old = new TreeMap<>();
        before.days().forEach(day -> old.put(day.date(), day));
        Set<LocalDate> dates = new TreeSet<>(old.keySet());
        dates.addAll(after.keySet());
        List<DayChange> changes = dates.stream()
                .filter(date -> !Objects.equals(old.get(date), after.get(date)))
                .map(date ->
                        new DayChange(date, Optional.ofNullable(old.get(date)), Optional.ofNullable(after.get(date))))
                .toList();
        return new NoticeReport(version, lines, changes, applied);
    }
}
