package org.yihaotong.channels.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A time from one moment to another, both within; at most 90 days. */
record Span(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(90);

    /** Whether any of both ends was sent. */
    static boolean isGiven(Parameters given, String start, String end) {
        return given.text(start).isPresent() || given.text(end).isPresent();
    }

    /** The span between these parameters; an end that was not sent lies 90 days from the other one, or is now. */
    static Span of(Parameters given, String start, String end, Instant now) {
        Optional<Instant> from = moment(given, start);
        Optional<Instant> to = moment(given, end);
        Instant last = to.orElseGet(() ->
                from.map(f -> f.plus(LONGEST)).filter(l -> l.isBefore(now)).orElse(now));
        Instant first = from.orElseGet(() -> last.minus(LONGEST));
        if (from.isPresent() && to.isPresent() && first.isAfter(last)) {
            throw Problem.wrong(start + " 晚于 " + end + " is later。");
        }
        if (Duration.between(first, last).compareTo(LONGEST) > 0) {
            throw Problem.wrong("时间范围最多 90 天。The range may not span more than 90 days.");
        }
        return new Span(first, last);
    }

    private static Optional<Instant> moment(Parameters given, String name) {
        Optional<String> text = given.text(name);
        Optional<Instant> moment = text.flatMap(W3::parse);
        if (text.isPresent() && moment.isEmpty()) {
            throw Problem.wrong(name + " 应为带时区的 ISO 8601 时间 must be a moment with its offset。");
        }
        return moment;
    }
}
