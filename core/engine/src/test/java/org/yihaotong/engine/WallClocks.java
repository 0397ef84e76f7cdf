package org.yihaotong.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.api.ticket.Pause;
import org.yihaotong.api.ticket.Span;
import org.yihaotong.api.ticket.TimeLimit;

/** Clocks without a calendar: every limit is one day, a working day has 24 hours, every day is one. */
public final class WallClocks implements DeadlinePolicy {

    private static final TimeLimit ONE_DAY = TimeLimit.days(1);

    @Override
    public Deadline due(ClockKind kind, Appeal appeal, String unit, Instant from) {
        return recount(
                new Deadline(kind, from, from, "一天", Optional.of(ONE_DAY), null, Optional.empty(), null, null, 0),
                unit);
    }

    @Override
    public Deadline recount(Deadline clock, String unit) {
        Instant end = clock.granted().orElseGet(() -> clock.startedAt().plus(length(clock)));
        for (Pause pause : clock.pauses()) {
            if (pause.until().isPresent() && clock.granted().isEmpty()) {
                end = end.plus(Duration.between(pause.from(), pause.until().get()));
            }
        }
        return new Deadline(
                clock.kind(),
                clock.startedAt(),
                end,
                clock.why(),
                clock.limit(),
                clock.pauses(),
                clock.granted(),
                null,
                null,
                clock.calendar());
    }

    private static Duration length(Deadline clock) {
        TimeLimit limit = clock.limit().orElse(ONE_DAY);
        return limit.span() == Span.WORKING_DAYS ? Duration.ofDays(limit.amount()) : Duration.ofMinutes(limit.amount());
    }
}
