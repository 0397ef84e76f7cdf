package org.yihaotong.engine.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.clock.ClockRule;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.engine.rule.Books;

/** The house's own clocks: limits from one rule book, counted by the calendar of the other. */
@Component(service = DeadlinePolicy.class)
public final class BookedClocks implements DeadlinePolicy {

    private final Books books;
    private final ClockBook rules;
    private final CalendarBook calendar;
    private final LineClocks lines;

    @Activate
    public BookedClocks(
            @Reference Books books,
            @Reference ClockBook rules,
            @Reference CalendarBook calendar,
            @Reference LineClocks lines) {
        this.lines = lines;
        this.books = books;
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public Deadline due(ClockKind kind, Appeal appeal, String unit, Instant from) {
        Counting book = counting();
        return new Counting(lines.with(book.rules(), kind, unit), book.calendar(), book.version())
                .start(kind, RuleChoice.of(appeal, unit), from);
    }

    @Override
    public Deadline recount(Deadline clock, String unit) {
        return counting().count(clock, unit);
    }

    @Override
    public long calendar() {
        return books.edition(calendar).version();
    }

    private Counting counting() {
        Edition<WorkCalendar> edition = books.edition(calendar);
        return new Counting(books.now(rules), edition.content(), edition.version());
    }

    /** Rules and calendar at one moment. */
    record Counting(ClockRules rules, WorkCalendar calendar, long version) {

        /** Starts a clock by the rule that fits. */
        Deadline start(ClockKind kind, RuleChoice choice, Instant from) {
            ClockRule rule = choice.among(rules, kind);
            return count(
                    new Deadline(
                            kind,
                            from,
                            from,
                            Explanation.head(rule),
                            Optional.of(rule.limit()),
                            List.of(),
                            Optional.empty(),
                            from,
                            from,
                            version),
                    choice.unit());
        }

        /** Counts a clock by the unit's days; a moment that somebody chose counts like one that was granted. */
        Deadline count(Deadline clock, String unit) {
            Deadline fixed = clock.limit().isEmpty() && clock.granted().isEmpty() ? chosen(clock) : clock;
            OfficeDays offices = OfficeDays.of(calendar, unit);
            ClockCount count = new ClockCount(new WorkingTime(offices), fixed);
            return fixed.counted(
                    count.due(),
                    new Explanation(offices, fixed, count).text(),
                    count.used(rules.yellowPercent()),
                    count.used(rules.redPercent()),
                    version);
        }

        private static Deadline chosen(Deadline clock) {
            return new Deadline(
                    clock.kind(),
                    clock.startedAt(),
                    clock.due(),
                    clock.why(),
                    clock.limit(),
                    clock.pauses(),
                    Optional.of(clock.due()),
                    0,
                    clock.yellowAt(),
                    clock.redAt(),
                    clock.calendar());
        }
    }
}
