package org.yihaotong.engine.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.engine.words.Words;

/** The days from one to another in words: those that counted, by date, and those that did not, by name. */
final class CountedDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

    /** As many days are named one by one; of more, those in a row are drawn together. */
    private static final int ONE_BY_ONE = 12;

    private final OfficeDays offices;
    private final List<LocalDate> all;

    CountedDays(OfficeDays offices, LocalDate first, LocalDate last) {
        this.offices = offices;
        this.all = first.datesUntil(last.plusDays(1)).toList();
    }

    /** Such as 2-12、2-13、2-14（调休上班）、2-24. */
    String counted() {
        List<LocalDate> days = all.stream().filter(offices::works).toList();
        return days.size() <= ONE_BY_ONE
                ? days.stream().map(this::named).collect(Collectors.joining("、"))
                : runs(days).stream().map(this::spanned).collect(Collectors.joining("、"));
    }

    private String named(LocalDate day) {
        return offices.day(day).isPresent() ? Words.say("clock.day.made-up", DAY.format(day)) : DAY.format(day);
    }

    private String spanned(List<LocalDate> run) {
        LocalDate first = run.get(0);
        return run.size() < 3
                ? run.stream().map(this::named).collect(Collectors.joining("、"))
                : Words.say("clock.day.run", DAY.format(first), DAY.format(run.get(run.size() - 1)));
    }

    /** Days that follow each other and have the same name, or none. */
    private List<List<LocalDate>> runs(List<LocalDate> days) {
        List<List<LocalDate>> runs = new ArrayList<>();
        for (LocalDate day : days) {
            List<LocalDate> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty()
                    && last.get(last.size() - 1).plusDays(1).equals(day)
                    && offices.day(day).map(CalendarDay::name).equals(name(last.get(0)))) {
                last.add(day);
            } else {
                runs.add(new ArrayList<>(List.of(day)));
            }
        }
        return runs;
    }

    private Optional<String> name(LocalDate day) {
        return offices.day(day).map(CalendarDay::name);
    }

    /** Such as ；不计 2-15 至 2-23（春节）、周末; nothing if every day counted. */
    String skipped() {
        List<LocalDate> closed = all.stream().filter(day -> !offices.works(day)).toList();
        List<String> parts = runs(closed.stream()
                        .filter(day -> offices.day(day).isPresent())
                        .toList())
                .stream()
                .map(run -> Words.say(
                        "clock.day.holiday", span(run), name(run.get(0)).orElse("")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (closed.stream().anyMatch(day -> offices.day(day).isEmpty())) {
            parts.add(Words.say("clock.day.weekend"));
        }
        return parts.isEmpty() ? "" : Words.say("clock.skipped", String.join("、", parts));
    }

    private static String span(List<LocalDate> run) {
        LocalDate first = run.get(0);
        LocalDate last = run.get(run.size() - 1);
        return run.size() == 1 ? DAY.format(first) : Words.say("clock.day.run", DAY.format(first), DAY.format(last));
    }

    /** A warning for years whose arrangement nobody has entered yet. */
    String unknown() {
        return all.stream()
                .map(LocalDate::getYear)
                .distinct()
                .filter(year -> !offices.isKnown(year))
                .map(year -> Words.say("clock.year-unknown", String.valueOf(year)))
                .collect(Collectors.joining());
    }
}
