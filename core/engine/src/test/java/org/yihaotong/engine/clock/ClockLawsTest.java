package org.yihaotong.engine.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.clock.OfficeHours;
import org.yihaotong.api.clock.UnitCalendar;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.engine.clock.BookedClocks.Counting;

/** What holds for every clock, tried with many. */
public class ClockLawsTest {

    private static final int CLOCKS = 4_000;
    private static final Instant FIRST = Given.at("2024-12-25 00:00");

    private final Random random = new Random(20260214);

    /** The centre; a unit that never closes; one with odd hours that works at weekends. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Given.CALENDAR.week(),
            Given.CALENDAR.hours(),
            Given.CALENDAR.days(),
            List.of(
                    new UnitCalendar(
                            "always",
                            Set.of(DayOfWeek.values()),
                            List.of(new OfficeHours("00:00", "24:00")),
                            List.of()),
                    new UnitCalendar(
                            "odd",
                            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                            List.of(new OfficeHours("07:13", "07:14"), new OfficeHours("22:00", "23:59")),
                            List.of())));

    private static final Counting COUNTING = new Counting(Given.RULES, CALENDAR, 1);
    private static final List<String> UNITS = List.of("", "always", "odd");

    @Test
    public void aLaterStartNeverEndsEarlier() {
        for (int i = 0; i < CLOCKS; i++) {
            TimeLimit limit = limit();
            String unit = unit();
            Instant from = moment();
            Instant later = from.plusSeconds(random.nextInt(4 * 24 * 3600));

            Deadline clock = COUNTING.count(Given.clock(limit, from), unit);
            Deadline other = COUNTING.count(Given.clock(limit, later), unit);

            assertFalse(clock + " " + other, other.due().isBefore(clock.due()));
        }
    }

    @Test
    public void aClockEndsAfterItStartsAndItsLampsTurnInOrder() {
        for (int i = 0; i < CLOCKS; i++) {
            Deadline clock = walk(COUNTING.count(Given.clock(limit(), moment()), ""), "");

            assertTrue(clock.toString(), clock.due().isAfter(clock.startedAt()));
            assertFalse(clock.toString(), clock.yellowAt().isBefore(clock.startedAt()));
            assertFalse(clock.toString(), clock.redAt().isBefore(clock.yellowAt()));
            assertFalse(clock.toString(), clock.due().isBefore(clock.redAt()));
        }
    }

    @Test
    public void aPauseNeverShortens() {
        for (int i = 0; i < CLOCKS; i++) {
            String unit = unit();
            Deadline clock = COUNTING.count(Given.clock(limit(), moment()), unit);
            Instant due = clock.due();
            for (int pause = 0; pause < 3; pause++) {
                clock = COUNTING.count(paused(clock, lastMoment(clock)), unit);
                assertFalse(clock.toString(), clock.due().isBefore(due));
                due = clock.due();
            }
        }
    }

    @Test
    public void countingAnewByTheSameCalendarChangesNothing() {
        for (int i = 0; i < CLOCKS; i++) {
            String unit = unit();
            Deadline clock = walk(COUNTING.count(Given.clock(limit(), moment()), unit), unit);

            assertEquals(clock, COUNTING.count(clock, unit));
            assertEquals("after a restart", clock, new Counting(Given.RULES, CALENDAR, 1).count(clock, unit));
        }
    }

    /** Pauses, grants and what is left open at the end, in any order that can happen. */
    private Deadline walk(Deadline start, String unit) {
        Deadline clock = start;
        for (int step = random.nextInt(4); step > 0; step--) {
            Instant at = lastMoment(clock);
            clock = switch (random.nextInt(3)) {
                case 0 -> clock.grantedUntil(clock.due().plus(Duration.ofMinutes(1 + random.nextInt(9_000))));
                case 1 -> paused(clock, at);
                default -> clock.isPaused() ? clock : clock.pausedAt(at.plusSeconds(60), "挂起");
            };
            clock = COUNTING.count(clock, unit);
        }
        return clock;
    }

    private Deadline paused(Deadline clock, Instant at) {
        Instant from = at.plusSeconds(random.nextInt(3 * 24 * 3600));
        return clock.resumedAt(at).pausedAt(from, "挂起").resumedAt(from.plusSeconds(random.nextInt(5 * 24 * 3600)));
    }

    private static Instant lastMoment(Deadline clock) {
        List<Instant> moments = new ArrayList<>(List.of(clock.startedAt()));
        clock.pauses().forEach(pause -> moments.add(pause.until().orElse(pause.from())));
        return moments.get(moments.size() - 1);
    }

    private TimeLimit limit() {
        return switch (random.nextInt(3)) {
            case 0 -> TimeLimit.days(1 + random.nextInt(20));
            case 1 -> TimeLimit.workingMinutes(1 + random.nextInt(3_000));
            default -> TimeLimit.minutes(1 + random.nextInt(10_000));
        };
    }

    private String unit() {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    private Instant moment() {
        return FIRST.plusSeconds(random.nextInt(700 * 24 * 3600));
    }
}
