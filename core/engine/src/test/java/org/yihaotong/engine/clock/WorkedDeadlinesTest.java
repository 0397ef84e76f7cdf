package org.yihaotong.engine.clock;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.engine.lifecycle.Moments;

/** Deadlines worked out by hand from the official notices; offices are open 08:00 to 12:00 and 14:30 to 18:00. */
public class WorkedDeadlinesTest {

    /** 放假 1-28 至 2-4；1-26（周日）、2-8（周六）上班. */
    private static final String SPRING_2025 =
            """
            start            | limit               | end              | why
            2025-01-23 23:59 | 5 days              | 2025-02-06 18:00 | 1-24 1-26 1-27 2-5 2-6
            2025-01-24 10:00 | 1 days              | 2025-01-26 18:00 | the Sunday is worked
            2025-01-24 10:00 | 3 days              | 2025-02-05 18:00 | 1-26 1-27 2-5
            2025-01-25 12:00 | 1 days              | 2025-01-26 18:00 | from a Saturday to the worked Sunday
            2025-01-27 17:59 | 1 days              | 2025-02-05 18:00 | the whole festival lies between
            2025-01-28 09:00 | 5 days              | 2025-02-10 18:00 | 2-5 2-6 2-7 2-8 2-10
            2025-02-07 16:00 | 1 days              | 2025-02-08 18:00 | the Saturday is worked
            2025-02-08 10:00 | 1 days              | 2025-02-10 18:00 | Sunday the 9th is free
            2025-01-20 09:00 | 15 days             | 2025-02-14 18:00 | 21-24 26 27 | 5-8 10-14
            2025-01-27 16:00 | 225 working minutes | 2025-02-05 09:45 | 120 before, 105 after
            2025-01-26 17:00 | 225 working minutes | 2025-01-27 10:45 | 60 on the worked Sunday, 165 on Monday
            2025-01-28 23:50 | 30 minutes          | 2025-01-29 00:20 | the wall clock knows no festival
            """;

    /** 放假 10-1 至 10-8；9-28（周日）、10-11（周六）上班. */
    private static final String NATIONAL_2025 =
            """
            start            | limit               | end              | why
            2025-09-26 15:00 | 1 days              | 2025-09-28 18:00 | the Sunday is worked
            2025-09-26 15:00 | 3 days              | 2025-09-30 18:00 | 9-28 9-29 9-30
            2025-09-26 15:00 | 5 days              | 2025-10-10 18:00 | 9-28 9-29 9-30 10-9 10-10
            2025-09-27 08:00 | 1 days              | 2025-09-28 18:00 | from a Saturday to the worked Sunday
            2025-09-30 18:01 | 1 days              | 2025-10-09 18:00 | eight days lie between
            2025-10-01 08:00 | 3 days              | 2025-10-11 18:00 | 10-9 10-10 10-11, the Saturday is worked
            2025-10-10 09:00 | 2 days              | 2025-10-13 18:00 | 10-11 10-13
            2025-10-11 17:00 | 1 days              | 2025-10-13 18:00 | Sunday the 12th is free
            2025-10-01 03:00 | 225 working minutes | 2025-10-09 11:45 | nothing counts until the 9th at 8
            2025-09-30 15:00 | 225 working minutes | 2025-10-09 08:45 | 180 before, 45 after
            2025-10-01 00:00 | 1440 minutes        | 2025-10-02 00:00 | the wall clock knows no festival
            """;

    /** 放假 2-15 至 2-23；2-14（周六）、2-28（周六）上班. */
    private static final String SPRING_2026 =
            """
            start            | limit               | end              | why
            2026-02-11 10:00 | 5 days              | 2026-02-25 18:00 | 2-12 2-13 2-14 2-24 2-25
            2026-02-13 10:00 | 1 days              | 2026-02-14 18:00 | the Saturday is worked
            2026-02-13 17:00 | 3 days              | 2026-02-25 18:00 | 2-14 2-24 2-25
            2026-02-14 10:00 | 1 days              | 2026-02-24 18:00 | nine days lie between
            2026-02-16 00:00 | 5 days              | 2026-02-28 18:00 | 2-24 to 2-28, the Saturday is worked
            2026-02-27 09:00 | 1 days              | 2026-02-28 18:00 | the Saturday is worked
            2026-02-27 09:00 | 2 days              | 2026-03-02 18:00 | 2-28 3-2
            2026-02-10 11:00 | 15 days             | 2026-03-09 18:00 | 11-14 | 24-28 | 3-2 to 3-6 3-9
            2026-02-13 17:00 | 225 working minutes | 2026-02-14 10:45 | 60 on Friday, 165 on the worked Saturday
            2026-02-14 17:30 | 225 working minutes | 2026-02-24 11:15 | 30 before, 195 after
            2026-02-14 23:50 | 30 minutes          | 2026-02-15 00:20 | the wall clock knows no festival
            """;

    /** 中秋 9-25 至 9-27；国庆 10-1 至 10-7；9-20（周日）、10-10（周六）上班. */
    private static final String NATIONAL_2026 =
            """
            start            | limit               | end              | why
            2026-09-18 16:00 | 1 days              | 2026-09-20 18:00 | the Sunday is worked
            2026-09-18 16:00 | 5 days              | 2026-09-24 18:00 | 9-20 to 9-24
            2026-09-24 10:00 | 3 days              | 2026-09-30 18:00 | 9-28 9-29 9-30
            2026-09-23 10:00 | 5 days              | 2026-10-08 18:00 | 9-24 9-28 9-29 9-30 10-8
            2026-09-30 10:00 | 3 days              | 2026-10-10 18:00 | 10-8 10-9 10-10, the Saturday is worked
            2026-10-09 10:00 | 2 days              | 2026-10-12 18:00 | 10-10 10-12
            2026-09-21 09:00 | 15 days             | 2026-10-19 18:00 | 22-24 28-30 | 8-10 12-16 19
            2026-09-30 11:00 | 225 working minutes | 2026-09-30 17:15 | 60 before noon, 165 after
            2026-09-30 15:00 | 225 working minutes | 2026-10-08 08:45 | 180 before, 45 after
            2026-10-10 13:00 | 225 working minutes | 2026-10-12 08:15 | 210 on the worked Saturday, 15 on Monday
            2026-09-29 08:00 | 450 working minutes | 2026-09-29 18:00 | a whole day ends when the offices close
            2026-09-29 12:00 | 1 working minutes   | 2026-09-29 14:31 | noon does not count
            2025-12-31 10:00 | 1 days              | 2026-01-04 18:00 | over New Year to the worked Sunday
            """;

    @Test
    public void aroundSpringFestival2025() {
        check(SPRING_2025);
    }

    @Test
    public void aroundNationalDay2025() {
        check(NATIONAL_2025);
    }

    @Test
    public void aroundSpringFestival2026() {
        check(SPRING_2026);
    }

    @Test
    public void aroundMidAutumnAndNationalDay2026() {
        check(NATIONAL_2026);
    }

    private static void check(String table) {
        table.lines().skip(1).forEach(row -> {
            String[] cell = row.split("\\|", 4);
            Deadline clock = Given.counted(Given.limit(cell[1]), Given.at(cell[0]));
            assertEquals(row, cell[2].strip(), Moments.say(clock.due()));
        });
    }

    /** Five working days from 2026-02-11 10:00 end on 2026-02-25 18:00; then the pause. */
    private static final String PAUSES =
            """
            from             | until            | end              | why
            2026-02-13 09:00 | 2026-02-14 10:00 | 2026-02-27 09:00 | 6.5 h on Friday, 2 h on the worked Saturday
            2026-02-15 10:00 | 2026-02-23 10:00 | 2026-02-25 18:00 | nobody works in the festival
            2026-02-14 16:00 | 2026-02-24 09:00 | 2026-02-26 11:00 | 2 h before, 1 h after
            2026-02-12 12:00 | 2026-02-12 14:30 | 2026-02-25 18:00 | noon
            2026-02-11 10:00 | 2026-02-12 10:00 | 2026-02-26 18:00 | exactly one day of 7.5 h
            2026-02-26 08:00 | 2026-02-27 18:00 | 2026-02-25 18:00 | a clock that has run out is not wound up again
            """;

    @Test
    public void aPausePushesTheEndByTheWorkingTimeItTook() {
        Deadline clock = Given.counted(Given.limit("5 days"), Given.at("2026-02-11 10:00"));

        PAUSES.lines().skip(1).forEach(row -> {
            String[] cell = row.split("\\|", 4);
            assertEquals(
                    row,
                    cell[2].strip(),
                    Moments.say(Given.paused(clock, cell[0], cell[1]).due()));
        });
    }

    @Test
    public void aPauseOfAClockOfMinutesTakesWallTime() {
        Deadline clock = Given.counted(Given.limit("1440 minutes"), Given.at("2026-02-14 20:00"));

        Deadline later = Given.paused(clock, "2026-02-15 02:00", "2026-02-15 08:00");

        assertEquals("2026-02-16 02:00", Moments.say(later.due()));
    }

    @Test
    public void twoPausesAddUp() {
        Deadline clock = Given.counted(Given.limit("5 days"), Given.at("2026-02-11 10:00"));

        Deadline once = Given.paused(clock, "2026-02-12 08:00", "2026-02-12 10:00");
        Deadline twice = Given.paused(once, "2026-02-26 08:00", "2026-02-26 09:00");

        assertEquals("2026-02-26 10:00", Moments.say(once.due()));
        assertEquals("2026-02-26 11:00", Moments.say(twice.due()));
    }

    @Test
    public void aClockThatStandsStillSaysWhenItWouldHaveEnded() {
        Deadline clock = Given.counted(Given.limit("5 days"), Given.at("2026-02-11 10:00"));

        Deadline still = Given.OFFICIAL.count(clock.pausedAt(Given.at("2026-02-13 09:00"), "挂起"), "");

        assertEquals("2026-02-25 18:00", Moments.say(still.due()));
    }

    @Test
    public void whatWasGrantedCountsAndOnlyLaterPausesPushIt() {
        Deadline clock = Given.counted(Given.limit("5 days"), Given.at("2026-02-11 10:00"));
        Deadline waited = Given.paused(clock, "2026-02-13 09:00", "2026-02-14 10:00");

        Deadline granted = Given.OFFICIAL.count(waited.grantedUntil(Given.at("2026-03-05 18:00")), "");
        Deadline later = Given.paused(granted, "2026-03-03 08:00", "2026-03-03 12:00");

        assertEquals("2026-03-05 18:00", Moments.say(granted.due()));
        assertEquals("2026-03-06 12:00", Moments.say(later.due()));
    }

    @Test
    public void aMomentThatSomebodyChoseIsPushedByPausesToo() {
        Deadline chosen = new Deadline(
                ClockKind.SUPERVISION, Given.at("2026-02-11 10:00"), Given.at("2026-02-13 12:00"), "督办反馈期限");

        Deadline counted = Given.OFFICIAL.count(chosen, "");
        Deadline later = Given.paused(counted, "2026-02-12 08:00", "2026-02-12 09:00");

        assertEquals("2026-02-13 12:00", Moments.say(counted.due()));
        assertEquals("2026-02-13 15:30", Moments.say(later.due()));
        assertEquals(later, Given.OFFICIAL.count(later, ""));
    }

    @Test
    public void lampsTurnAtThreeAndNineTenthsOfTheWorkingTime() {
        Deadline clock = Given.counted(Given.limit("5 days"), Given.at("2026-02-11 10:00"));

        assertEquals("43 h in all, yellow after 32.25", "2026-02-24 14:45", Moments.say(clock.yellowAt()));
        assertEquals("red after 38.7", "2026-02-25 11:12", Moments.say(clock.redAt()));
        Deadline later = Given.paused(clock, "2026-02-12 08:00", "2026-02-12 09:00");
        assertEquals("a pause of an hour later", "2026-02-24 15:45", Moments.say(later.yellowAt()));
    }
}
