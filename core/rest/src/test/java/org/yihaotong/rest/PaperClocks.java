package org.yihaotong.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.ClockDesk;
import org.yihaotong.api.clock.DayChange;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.api.clock.DayView;
import org.yihaotong.api.clock.HolidayNotice;
import org.yihaotong.api.clock.NoticeLine;
import org.yihaotong.api.clock.NoticeReport;
import org.yihaotong.api.clock.Trial;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Pause;
import org.yihaotong.api.ticket.TimeLimit;

/** Clocks on paper; the calendar stands at version 3. */
final class PaperClocks implements ClockDesk {

    private static final CalendarDay DAY = new CalendarDay(LocalDate.parse("2026-02-14"), DayKind.WORKDAY, "春节");

    @Override
    public List<Deadline> trial(Actor actor, Trial trial) {
        Instant from = trial.from().orElse(Centre.NOW);
        return List.of(new Deadline(
                ClockKind.HANDLE,
                from,
                from.plusSeconds(60),
                "办理时限 1 分钟。",
                Optional.of(TimeLimit.minutes(1)),
                List.of(new Pause(from, Optional.of(from), "挂起")),
                Optional.of(from),
                from,
                from,
                3));
    }

    @Override
    public List<DayView> month(Actor actor, String month, String unit) {
        return List.of(new DayView(DAY.date(), true, DAY.name(), true));
    }

    @Override
    public NoticeReport read(Actor actor, HolidayNotice notice) {
        return report(3, false);
    }

    @Override
    public NoticeReport apply(Actor actor, HolidayNotice notice, long version) {
        if (version != 3) {
            throw new StaleVersionException("stale", 3);
        }
        return report(4, true);
    }

    private static NoticeReport report(long version, boolean applied) {
        NoticeLine line = new NoticeLine(1, "2026-02-14,上班,春节", List.of(DAY), "");
        DayChange change = new DayChange(DAY.date(), Optional.empty(), Optional.of(DAY));
        return new NoticeReport(version, List.of(line), List.of(change), applied);
    }
}
