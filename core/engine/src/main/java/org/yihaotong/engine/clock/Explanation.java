package org.yihaotong.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yihaotong.api.clock.ClockRule;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Pause;
import org.yihaotong.api.ticket.Span;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.words.Words;

/** Why a clock ends when it ends (为什么是这个时限): the rule, what was counted, every pause, what was granted, the end. */
final class Explanation {

    private final OfficeDays offices;
    private final Deadline clock;
    private final ClockCount count;

    Explanation(OfficeDays offices, Deadline clock, ClockCount count) {
        this.offices = offices;
        this.clock = clock;
        this.count = count;
    }

    /** The first line: the rule, for whom it holds and who says so; it stays when the clock is counted anew. */
    static String head(ClockRule rule) {
        List<String> scope = new ArrayList<>();
        if (!rule.matter().isEmpty()) {
            scope.add(Words.say("clock.scope.matter", rule.matter()));
        }
        rule.urgency().ifPresent(u -> scope.add(Words.name(u)));
        rule.type().ifPresent(t -> scope.add(Words.name(t)));
        if (!rule.unit().isEmpty()) {
            scope.add(Words.say("clock.scope.unit", rule.unit()));
        }
        String whom = scope.isEmpty() ? Words.say("clock.scope.all") : String.join("、", scope);
        return Words.say("clock.head", Words.name(rule.kind()), limit(rule.limit()), whom, rule.source());
    }

    static String limit(TimeLimit limit) {
        boolean hours = limit.span() == Span.MINUTES && limit.amount() % 60 == 0;
        return Words.say(
                hours ? "clock.limit.HOURS" : "clock.limit." + limit.span(),
                String.valueOf(hours ? limit.amount() / 60 : limit.amount()));
    }

    /** All lines. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(clock.why().lines().findFirst().orElseGet(this::plainHead));
        clock.limit().ifPresent(limit -> lines.add(counted(limit)));
        for (int i = 0; i < clock.pauses().size(); i++) {
            lines.add(pause(clock.pauses().get(i), clock.granted().isPresent() && i < clock.pausesBefore()));
        }
        clock.granted()
                .ifPresent(until -> lines.add(
                        Words.say(clock.limit().isPresent() ? "clock.granted" : "clock.fixed", Moments.say(until))));
        Instant due = count.due();
        lines.add(Words.say(clock.isPaused() ? "clock.end.paused" : "clock.end", Moments.say(due)));
        return String.join("\n", lines);
    }

    private String plainHead() {
        return clock.limit()
                .map(limit -> Words.say("clock.head.plain", Words.name(clock.kind()), limit(limit)))
                .orElseGet(() -> Words.name(clock.kind()));
    }

    private String counted(TimeLimit limit) {
        String from = Moments.say(clock.startedAt());
        if (limit.span() == Span.MINUTES) {
            return Words.say("clock.counted.MINUTES", from, limit(limit));
        }
        WorkingTime time = new WorkingTime(offices);
        LocalDate first = WorkingTime.dayOf(clock.startedAt());
        LocalDate last = WorkingTime.dayOf(time.end(clock.startedAt(), limit).minusNanos(1));
        CountedDays days =
                new CountedDays(offices, limit.span() == Span.WORKING_DAYS ? first.plusDays(1) : first, last);
        return Words.say(
                "clock.counted." + limit.span(),
                from,
                days.counted(),
                limit.span() == Span.WORKING_DAYS ? time(offices.closing()) : hours(),
                days.skipped() + days.unknown());
    }

    private String hours() {
        return offices.hours().stream()
                .map(h -> time(h.from()) + "–" + time(h.to()))
                .collect(Collectors.joining("、"));
    }

    private static String time(int minute) {
        return String.format("%02d:%02d", minute / 60, minute % 60);
    }

    private String pause(Pause pause, boolean known) {
        String reason = pause.reason().isEmpty() ? Words.say("clock.pause.unnamed") : pause.reason();
        if (pause.isOpen()) {
            return Words.say("clock.pause.open", Moments.say(pause.from()), reason);
        }
        String until = Moments.say(pause.until().orElseThrow());
        return known
                ? Words.say("clock.pause.known", Moments.say(pause.from()), until, reason)
                : Words.say("clock.pause", Moments.say(pause.from()), until, reason, length(count.cost(pause)));
    }

    private String length(Duration cost) {
        boolean wall = clock.limit().map(TimeLimit::span).equals(Optional.of(Span.MINUTES));
        String words = cost.toMinutes() < 60
                ? Words.say("clock.minutes", String.valueOf(cost.toMinutes()))
                : cost.toMinutesPart() == 0
                        ? Words.say("clock.hours", String.valueOf(cost.toHours()))
                        : Words.say(
                                "clock.hours-minutes",
                                String.valueOf(cost.toHours()),
                                String.valueOf(cost.toMinutesPart()));
        return wall ? words : Words.say("clock.working", words);
    }
}
