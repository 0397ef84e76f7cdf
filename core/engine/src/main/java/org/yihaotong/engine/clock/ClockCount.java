package org.yihaotong.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Pause;
import org.yihaotong.api.ticket.Span;
import org.yihaotong.api.ticket.TimeLimit;

/** One clock being counted: its limit or what was granted, then pause by pause. */
final class ClockCount {

    private final WorkingTime time;
    private final Deadline clock;
    private final Span span;

    ClockCount(WorkingTime time, Deadline clock) {
        this.time = time;
        this.clock = clock;
        this.span = clock.limit().map(TimeLimit::span).orElse(Span.WORKING_MINUTES);
    }

    /** The end without any pause. */
    Instant base() {
        return clock.granted().orElseGet(() -> clock.limit()
                .map(limit -> time.end(clock.startedAt(), limit))
                .orElse(clock.due()));
    }

    /** The end; while the clock stands still, when it would have been. */
    Instant due() {
        List<Pause> counting = clock.granted().isPresent()
                ? clock.pauses().subList(clock.pausesBefore(), clock.pauses().size())
                : clock.pauses();
        return pushed(base(), counting);
    }

    /** When so many percent of the time that the clock has are over. */
    Instant used(int percent) {
        Duration part = total().multipliedBy(percent).dividedBy(100);
        Instant moment = pushed(time.plus(clock.startedAt(), part, span), clock.pauses());
        Instant due = due();
        return moment.isBefore(due) ? moment : due;
    }

    private Duration total() {
        Instant end = base();
        Duration all = time.between(clock.startedAt(), end, span);
        int known = clock.granted().isPresent() ? clock.pausesBefore() : 0;
        for (Pause pause : clock.pauses().subList(0, known)) {
            Instant until = pause.until().filter(u -> u.isBefore(end)).orElse(end);
            all = all.minus(time.between(pause.from(), until, span));
        }
        return all.isNegative() ? Duration.ZERO : all;
    }

    /** The end, later by the time of every pause that began before it; a clock that has run out is not wound up again. */
    private Instant pushed(Instant end, List<Pause> pauses) {
        Instant later = end;
        for (Pause pause : pauses) {
            if (!pause.isOpen() && pause.from().isBefore(later)) {
                later = time.plus(later, cost(pause), span);
            }
        }
        return later;
    }

    /** How much of the clock's own kind of time a pause takes; nothing is said of one that lasts. */
    Duration cost(Pause pause) {
        return pause.until()
                .map(until -> time.between(pause.from(), until, span))
                .orElse(Duration.ZERO);
    }
}
