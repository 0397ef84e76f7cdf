package org.yihaotong.engine.archive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.archive.RetentionRules;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.rule.Books;

/** Telephone numbers in call records are kept for so many years, what is counted for ever. */
public final class CallRetentionTest {

    private static final Duration A_YEAR = Duration.ofDays(366);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final MemoryRules rules = new MemoryRules();
    private final Scheduler scheduler = new Scheduler();
    private final CallBook book = new CallBook(store.calls(), store.hotlines(), clock);
    private final CallRetention retention =
            new CallRetention(store.calls(), new Books(rules, clock), new RetentionBook(), clock, scheduler);

    @After
    public void end() {
        retention.stop();
        scheduler.stop();
    }

    private static CallRecord call(String id, Instant start, String agent) {
        return new CallRecord(
                id,
                CallDirection.IN,
                "12350",
                "13900000001",
                "12350",
                start,
                Optional.of(start.plusSeconds(8)),
                start.plusSeconds(60),
                CallResult.ANSWERED,
                agent,
                Optional.of(8),
                Optional.of(5),
                "",
                "",
                "rec/13900000001.wav");
    }

    private List<StoredCall> calls() {
        return store.calls()
                .calls(
                        Set.of(),
                        new CallQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 200),
                        Optional.empty())
                .items();
    }

    private AsideRow aside() {
        return store.calls()
                .aside(new AsideQuery(Optional.empty(), Set.of(), Optional.empty(), 0), Set.of())
                .items()
                .get(0);
    }

    @Test
    public void afterThreeYearsNoNumberIsLeftAndEveryFigureIs() {
        Instant start = clock.instant();
        book.take("safety", call("C1", start, "01"));
        book.take("safety", call("C1", start, "02"));
        book.take("safety", call("x".repeat(65), start, "01"));
        book.reconcile("safety", LocalDate.now(clock), 2);
        clock.pass(A_YEAR.multipliedBy(3));

        retention.sweep();

        StoredCall kept = calls().get(0);
        assertEquals(call("C1", start, "02").withoutNumbers(), kept.record());
        assertEquals("", kept.record().caller() + kept.record().recording());
        assertEquals("12350", kept.record().callee());
        assertEquals(Optional.of(5), kept.record().satisfaction());
        assertEquals(Optional.of(clock.instant()), kept.erasedAt());
        assertEquals(
                "", store.calls().corrections("safety", "C1", 9).get(0).before().caller());
        assertEquals("", aside().row());
        assertFalse("what is gone cannot be tried again", aside().readable());
        assertEquals(Optional.of(clock.instant()), aside().erasedAt());
        assertEquals(Map.of("safety", 1L), store.calls().waiting());
    }

    @Test
    public void whatIsYoungerKeepsItsNumbersAndTheNextSweepTakesItInItsTurn() {
        book.take("safety", call("C1", clock.instant(), "01"));
        clock.pass(A_YEAR);
        book.take("safety", call("C2", clock.instant(), "01"));
        clock.pass(A_YEAR.multipliedBy(2));

        retention.sweep();

        Map<String, String> numbers = new HashMap<>();
        calls().forEach(c -> numbers.put(c.record().callId(), c.record().caller()));
        assertEquals(Map.of("C1", "", "C2", "13900000001"), numbers);
    }

    @Test
    public void anErasedCallThatIsSentAgainIsKnownAndBringsItsNumberNotBack() {
        Instant start = clock.instant();
        book.take("safety", call("C1", start, "01"));
        clock.pass(A_YEAR.multipliedBy(3));
        retention.sweep();

        assertEquals(
                Outcome.DUPLICATE, book.take("safety", call("C1", start, "01")).outcome());
        assertEquals("", calls().get(0).record().caller());
        assertEquals(Map.of(), store.calls().waiting());
    }

    @Test
    public void aMinuteErasesSoManyAtMostAndTheNextGoesOn() {
        Instant start = clock.instant();
        IntStream.range(0, 10_100).forEach(i -> book.take("safety", call("C" + i, start, "01")));
        clock.pass(A_YEAR.multipliedBy(3));

        retention.sweep();
        long left = named();
        retention.sweep();

        assertEquals(100, left);
        assertEquals(0, named());
    }

    private long named() {
        return IntStream.range(0, 10_100)
                .filter(i -> store.calls()
                        .receive(new StoredCall("safety", call("C" + i, clock.instant(), "01"), clock.instant(), 0))
                        .orElseThrow()
                        .erasedAt()
                        .isEmpty())
                .count();
    }

    @Test
    public void theYearsAreARuleAndEditionsFromBeforeItMeanThree() {
        assertEquals(3, new RetentionRules(List.of(), 0).callYears());
        assertEquals(
                1, new RetentionBook().check(new RetentionRules(List.of(), 101)).size());
        assertEquals(List.of(), new RetentionBook().check(new RetentionRules(List.of(), 1)));
        rules.add(
                RetentionRules.BOOK,
                new Edition<>(1, clock.instant(), clock.instant(), "admin", "", new RetentionRules(List.of(), 1)));
        book.take("safety", call("C1", clock.instant(), "01"));
        clock.pass(A_YEAR);

        retention.sweep();

        assertEquals("", calls().get(0).record().caller());
    }
}
