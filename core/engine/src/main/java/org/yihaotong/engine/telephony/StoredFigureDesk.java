package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.CallFigures;
import org.yihaotong.api.callcentre.FigureDesk;
import org.yihaotong.api.callcentre.Staffing;
import org.yihaotong.api.callcentre.Unheard;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.telephony.SeatStore;
import org.yihaotong.engine.port.telephony.SeatStore.Stay;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.port.telephony.TelephonyStore.Count;
import org.yihaotong.engine.port.telephony.TelephonyStore.CountQuery;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Figures from counted calls, from what seats did, and from the times that nobody heard. */
@Component(service = FigureDesk.class)
public final class StoredFigureDesk implements FigureDesk {

    private static final long QUARTER = 900;
    private static final long DAY = 86_400;
    private static final int STEPS = 200;
    private static final int CALLS = 100_000;
    private static final Duration YEAR = Duration.ofDays(366);
    static final Count NOTHING = new Count(Instant.EPOCH, 0, 0, 0, 0, 0, 0, 0, 0);

    private final TelephonyStore calls;
    private final SeatStore seats;
    private final Books books;
    private final CallRuleBook book;
    private final Clock clock;

    @Activate
    public StoredFigureDesk(
            @Reference TelephonyStore calls,
            @Reference SeatStore seats,
            @Reference Books books,
            @Reference CallRuleBook book,
            @Reference Clock clock) {
        this.calls = calls;
        this.seats = seats;
        this.books = books;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public List<CallFigures> figures(
            Actor actor, Instant from, Instant before, Duration step, Optional<String> hotline) {
        CallSight.checkCentre(actor);
        check(from, before, step);
        CountQuery query = Counting.of(books.now(book), from, before, step, hotline);
        Map<Instant, Count> counts =
                calls.counts(query).stream().collect(Collectors.toMap(Count::from, Function.identity()));
        List<Stay> stays = hotline.isPresent() ? List.of() : seats.stays(from, before);
        List<Gap> gaps = calls.gaps(from, before);
        List<CallFigures> figures = new ArrayList<>();
        for (Instant at = from; at.isBefore(before); at = at.plus(step)) {
            Instant end = at.plus(step).isAfter(before) ? before : at.plus(step);
            figures.add(of(new Step(at, end, stays, clock.instant()), counts.getOrDefault(at, NOTHING), gaps));
        }
        return figures;
    }

    private static void check(Instant from, Instant before, Duration step) {
        long seconds = step.toSeconds();
        boolean right = seconds >= QUARTER && seconds <= DAY && seconds % QUARTER == 0;
        new Fields()
                .that(isOnQuarter(from), "from", "quarter", Words.say("field.quarter"))
                .after("before", before, from)
                .that(right, "step", "range", Words.say("field.figure-step"))
                .done();
        long steps = (Duration.between(from, before).toSeconds() + seconds - 1) / seconds;
        new Fields()
                .that(steps <= STEPS, "before", "range", Words.say("field.figure-steps", STEPS))
                .done();
    }

    private static boolean isOnQuarter(Instant moment) {
        return moment.getEpochSecond() % QUARTER == 0 && moment.getNano() == 0;
    }

    /** A step of a span, and what seats did around it. */
    private record Step(Instant from, Instant before, List<Stay> stays, Instant now) {

        Duration in(AgentState... states) {
            List<AgentState> wanted = List.of(states);
            return stays.stream()
                    .filter(stay -> wanted.contains(stay.state()))
                    .map(this::part)
                    .reduce(Duration.ZERO, Duration::plus);
        }

        private Duration part(Stay stay) {
            Instant begin = stay.from().isBefore(from) ? from : stay.from();
            Instant last = stay.to().orElse(now);
            Instant end = last.isAfter(before) ? before : last;
            return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
        }

        boolean touches(Gap gap) {
            return gap.from().isBefore(before) && gap.to().isAfter(from);
        }
    }

    private static CallFigures of(Step step, Count count, List<Gap> gaps) {
        Duration talked = Duration.ofMillis(count.talkedMillis());
        Duration staffed = step.in(AgentState.IDLE, AgentState.WRAP_UP, AgentState.BUSY);
        long abandoned = count.abandoned() - count.shortAbandoned();
        return new CallFigures(
                step.from(),
                step.before(),
                count.answered() + abandoned,
                count.answered(),
                count.inTime(),
                abandoned,
                count.shortAbandoned(),
                count.blocked(),
                count.unanswered(),
                Duration.ofMillis(count.waitedMillis()),
                talked,
                staffed.isZero() ? Duration.ZERO : talked.plus(step.in(AgentState.WRAP_UP)),
                staffed,
                gaps.stream().anyMatch(step::touches));
    }

    @Override
    public List<Unheard> unheard(Actor actor, Instant from, Instant before) {
        CallSight.checkCentre(actor);
        checkSpan(from, before);
        return calls.gaps(from, before).stream()
                .map(gap -> new Unheard(
                        gap.provider(),
                        gap.from().isBefore(from) ? from : gap.from(),
                        gap.to().isAfter(before) ? before : gap.to(),
                        gap.why()))
                .toList();
    }

    static void checkSpan(Instant from, Instant before) {
        new Fields()
                .after("before", before, from)
                .that(!from.plus(YEAR).isBefore(before), "before", "range", Words.say("field.figure-span"))
                .done();
    }

    @Override
    public Staffing staffing(Actor actor, int callsAnHour, Duration handling, double target) {
        CallSight.checkCentre(actor);
        double seconds = handling.toMillis() / 1000.0;
        new Fields()
                .that(callsAnHour >= 1 && callsAnHour <= CALLS, "calls", "range", Words.say("field.range", 1, CALLS))
                .that(seconds >= 10 && seconds <= 3600, "handling", "range", Words.say("field.range", 10, 3600))
                .that(target >= 0.5 && target <= 0.99, "target", "range", Words.say("field.range", "0.5", "0.99"))
                .done();
        return Erlang.of(callsAnHour, seconds, books.now(book).answerSeconds()).staffing(target);
    }
}
