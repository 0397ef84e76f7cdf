package org.yihaotong.telephony.ami;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.telephony.AmiSwitch;
import org.yihaotong.testkit.telephony.Attended;
import org.yihaotong.testkit.telephony.QueueCounts;
import org.yihaotong.testkit.telephony.QueueFloor;
import org.yihaotong.testkit.telephony.QueueFloor.Habits;

/** What is told of a whole morning of a queue adds up to what the switch itself wrote down. */
public class QueueDayTest {

    private static final int CALLS = 150;
    private static final long QUICK = 15_000;
    private static final long SHORT = 5_000;
    private static final Instant EIGHT = Instant.parse("2026-11-22T00:00:00Z");

    private final FixedClock clock = new FixedClock(EIGHT);

    @Test
    public void everyCallEndsOnceAndWaitsAndTalksAsLongAsTheSwitchWroteDownThoughTheConnectionBroke()
            throws IOException {
        try (AmiSwitch house = new AmiSwitch(clock);
                Attended attended = new Attended(Site.provider(house, Clock.systemUTC(), Map.of()))) {
            QueueFloor floor = new QueueFloor(house, "hotline12345", QueueFloor.seats(9_010, 12), Habits.USUAL, 12345);
            attended.await(CallEvent.Up.class, up -> true);

            floor.open(EIGHT, CALLS, Instant.MAX, breakingAt(EIGHT.plusSeconds(900), house, attended));
            attended.await(CALLS, CallEvent.CallEnded.class, ended -> true);

            QueueCounts written = QueueCounts.of(house.queueLog().lines(), QUICK, SHORT);
            assertEquals(CALLS, written.offered());
            assertEquals(written, told(attended.all(OfCall.class)));
            assertEquals(CALLS, attended.all(CallEvent.CallEnded.class).size());
            assertEquals(
                    house.queueLog().count("RINGNOANSWER"),
                    all(attended.all(OfCall.class), CallEvent.LegEnded.class)
                            .filter(end -> end.cause() == LegCause.NO_ANSWER)
                            .count());
            for (String kind :
                    List.of("RINGNOANSWER", "ABANDON", "BLINDTRANSFER", "ATTENDEDTRANSFER", "COMPLETECALLER")) {
                assertTrue(kind, house.queueLog().count(kind) > 0);
            }
        }
    }

    /** Lets time pass, and once breaks the connection and waits until there is one again. */
    private Consumer<Instant> breakingAt(Instant moment, AmiSwitch house, Attended attended) {
        return next -> {
            if (clock.instant().isBefore(moment) && !next.isBefore(moment)) {
                house.breakOff();
                attended.await(2, CallEvent.Up.class, up -> true);
            }
            clock.advance(Duration.between(clock.instant(), next));
        };
    }

    /** Counts what was told, from one event to the next. */
    private static QueueCounts told(List<OfCall> events) {
        Map<String, CallEvent.Answered> answers = firstOf(events, CallEvent.Answered.class);
        Map<String, CallEvent.Abandoned> losses = firstOf(events, CallEvent.Abandoned.class);
        List<Long> waits =
                answers.values().stream().map(one -> millis(one.waited())).toList();
        List<Long> lost =
                losses.values().stream().map(one -> millis(one.waited())).toList();
        long briefly = lost.stream().filter(millis -> millis < SHORT).count();
        return new QueueCounts(
                waits.size(),
                waits.stream().filter(millis -> millis <= QUICK).count(),
                lost.size() - briefly,
                briefly,
                waits.stream().mapToLong(Long::longValue).sum(),
                talked(events));
    }

    private static long talked(List<OfCall> events) {
        Map<String, Instant> ends = all(events, CallEvent.LegEnded.class)
                .collect(Collectors.toMap(
                        CallEvent.LegEnded::leg, end -> end.stamp().at()));
        return all(events, CallEvent.Answered.class)
                .mapToLong(one ->
                        Duration.between(one.stamp().at(), ends.get(one.leg())).toMillis())
                .sum();
    }

    private static long millis(Optional<Duration> span) {
        return span.orElseThrow().toMillis();
    }

    private static <E extends OfCall> Stream<E> all(List<OfCall> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <E extends OfCall> Map<String, E> firstOf(List<OfCall> events, Class<E> kind) {
        return all(events, kind).collect(Collectors.toMap(OfCall::call, one -> one, (first, later) -> first));
    }
}
