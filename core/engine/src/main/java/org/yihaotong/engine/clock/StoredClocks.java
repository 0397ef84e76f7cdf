package org.yihaotong.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.ClockDesk;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.clock.DayView;
import org.yihaotong.api.clock.HolidayNotice;
import org.yihaotong.api.clock.NoticeReport;
import org.yihaotong.api.clock.Trial;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.rule.RuleDesk;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.engine.clock.BookedClocks.Counting;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Trial, calendar and notices, for whoever may read or write the two rule books. */
@Component(service = ClockDesk.class)
public final class StoredClocks implements ClockDesk {

    private final Books books;
    private final RuleDesk desk;
    private final ClockBook rules;
    private final CalendarBook calendar;
    private final Clock clock;

    @Activate
    public StoredClocks(
            @Reference Books books,
            @Reference RuleDesk desk,
            @Reference ClockBook rules,
            @Reference CalendarBook calendar,
            @Reference Clock clock) {
        this.books = books;
        this.desk = desk;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<Deadline> trial(Actor actor, Trial trial) {
        desk.book(actor, ClockRules.BOOK);
        new Fields()
                .text("matter", trial.matter(), 0, 60)
                .text("unit", trial.unit(), 0, 40)
                .done();
        check("rules", trial.rules(), rules);
        check("calendar", trial.calendar(), calendar);
        Edition<WorkCalendar> edition = books.edition(calendar);
        Counting counting = new Counting(
                trial.rules().orElseGet(() -> books.now(rules)),
                trial.calendar().orElse(edition.content()),
                trial.calendar().isPresent() ? 0 : edition.version());
        Instant from = trial.from().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MINUTES));
        return Arrays.stream(ClockKind.values())
                .map(kind -> counting.start(kind, choice(trial, kind), from))
                .toList();
    }

    /** Dispatch, review, arbitration and callback are the centre's own. */
    private static RuleChoice choice(Trial trial, ClockKind kind) {
        String unit =
                switch (kind) {
                    case DISPATCH, REVIEW, ARBITRATION, CALLBACK -> "";
                    case ACKNOWLEDGE, FIRST_CONTACT, HANDLE, RETURN, SUPERVISION -> trial.unit();
                };
        return new RuleChoice(trial.type(), trial.urgency(), trial.matter(), unit);
    }

    private static <T> void check(String field, Optional<T> content, RuleBook<T> book) {
        List<FieldError> errors = content.map(book::check).orElse(List.of()).stream()
                .map(e -> new FieldError(field + "." + e.field(), e.code(), e.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    @Override
    public List<DayView> month(Actor actor, String month, String unit) {
        desk.book(actor, WorkCalendar.BOOK);
        YearMonth wanted = month(month);
        OfficeDays days = OfficeDays.of(books.now(calendar), unit);
        LocalDate first = wanted.atDay(1);
        return first.datesUntil(first.plusMonths(1))
                .map(date -> view(days, date))
                .toList();
    }

    private static YearMonth month(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            InvalidInputException refused =
                    new InvalidInputException("month", "month", Words.say("field.calendar.month"));
            refused.initCause(e);
            throw refused;
        }
    }

    private static DayView view(OfficeDays days, LocalDate date) {
        return new DayView(
                date, days.works(date), days.day(date).map(CalendarDay::name).orElse(""), days.isKnown(date.getYear()));
    }

    @Override
    public NoticeReport read(Actor actor, HolidayNotice notice) {
        Edition<WorkCalendar> newest = newest(actor);
        return new NoticeImport(notice, newest.content()).report(newest.version(), false);
    }

    @Override
    public NoticeReport apply(Actor actor, HolidayNotice notice, long version) {
        NoticeImport wanted = new NoticeImport(notice, newest(actor).content());
        wanted.refuseBadLines();
        Edition<?> written =
                desk.write(actor, WorkCalendar.BOOK, version, wanted.calendar(), wanted.note(), Optional.empty());
        return wanted.report(written.version(), true);
    }

    private Edition<WorkCalendar> newest(Actor actor) {
        Edition<?> newest = desk.newest(actor, WorkCalendar.BOOK);
        return newest.with((WorkCalendar) newest.content());
    }
}
