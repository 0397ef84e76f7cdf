package org.yihaotong.engine.numbering;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.SwitchCall;
import org.yihaotong.api.numbering.SwitchFile;
import org.yihaotong.api.numbering.SwitchIntake;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.delivery.FakeAdapter;
import org.yihaotong.engine.delivery.House;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.CallStore.Span;

/** What a switch wrote down lands beside what units say, once, and takes nothing from them. */
public final class SwitchCallsTest {

    private static final Instant START = TestClock.MONDAY;
    private static final Span DAY = new Span(START.minusSeconds(3600), START.plusSeconds(3600));

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final Scheduler scheduler = new Scheduler();
    private final CallBook book = new CallBook(store.calls(), store.hotlines(), clock);
    private final SwitchCalls calls = new SwitchCalls(book, store.deliveries(), scheduler);

    @Before
    public void open() {
        house.arrive(new FakeAdapter(), House.facts("water", "0359-2120770"));
        await().until(() -> store.hotlines().line("water").isPresent());
    }

    @After
    public void end() {
        calls.stop();
        scheduler.stop();
        house.close();
    }

    private static SwitchCall call(String id, String line, String agent) {
        return new SwitchCall(
                id,
                0,
                line,
                "13900000001",
                line.equals("water") ? "03592120770" : "12345",
                START,
                Optional.of(START.plusSeconds(7)),
                START.plusSeconds(60),
                CallResult.ANSWERED,
                agent,
                "",
                "12345-20261122-0008");
    }

    /** A switch of paper that gives these calls and one row that cannot be read, and remembers what it was asked. */
    private record PaperSwitch(List<SwitchCall> written, List<String> marks) implements NumberSwitch {

        @Override
        public List<SwitchFile> write(NumberPlan plan) {
            return List.of();
        }

        @Override
        public Path folder() {
            return Path.of("/");
        }

        @Override
        public void reload() {}

        @Override
        public String collectCalls(String watermark, SwitchIntake intake) {
            written.forEach(intake::take);
            intake.putAside(new BadRecord("calls_1.log:0", "列数不是 12", "x|y"));
            marks.add(watermark);
            return "mark" + marks.size();
        }
    }

    private PaperSwitch collected(SwitchCall... written) {
        PaperSwitch paper = new PaperSwitch(List.of(written), new ArrayList<>());
        calls.addSwitch(paper, Map.of(NumberSwitch.ID, "paper"));
        await().until(() -> store.deliveries().watermark("switch:paper").startsWith("mark"));
        calls.removeSwitch(paper);
        return paper;
    }

    private List<StoredCall> kept() {
        return store.calls()
                .calls(
                        Set.of(),
                        new CallQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100),
                        Optional.empty())
                .items();
    }

    @Test
    public void aCallIsKeptUnderItsLineAndKnownAgain() {
        collected(call("abc@10.0.0.1 1", "water", ""), call("7", "centre", ""));
        PaperSwitch again = collected(call("7", "centre", "8001"));

        assertEquals(
                List.of("centre", "water"),
                kept().stream().map(StoredCall::hotline).sorted().toList());
        StoredCall corrected = kept().stream()
                .filter(c -> c.hotline().equals("centre"))
                .findFirst()
                .orElseThrow();
        assertEquals("switch:paper/7/0", corrected.record().callId());
        assertEquals(Optional.of(7), corrected.record().queueSeconds());
        assertEquals("8001", corrected.record().agent());
        assertEquals(1, corrected.corrections());
        assertTrue("the watermark goes on", again.marks().get(0).startsWith("mark"));
    }

    @Test
    public void anIdThatIsTooLongOrStrangeIsKnownByANameMadeOfIt() {
        collected(call("x".repeat(300), "water", ""), call("号码\u0007", "water", ""), call("号码", "water", ""));

        assertEquals(3, kept().size());
        kept().forEach(c -> assertTrue(c.record().callId(), c.record().callId().matches("switch:paper/[0-9a-f-]{36}")));
    }

    @Test
    public void whatTheSwitchWroteIsNoWordOfTheUnits() {
        collected(call("1", "water", ""));

        assertEquals(0, store.calls().count("water", DAY));
        assertEquals(Map.of(), store.calls().counts(DAY));
        assertFalse(store.calls().feeds().containsKey("water"));

        CallRecord thief = new CallRecord(
                "switch:paper/1/0",
                CallDirection.IN,
                "03592120770",
                "",
                "",
                START,
                Optional.empty(),
                START,
                CallResult.ABANDONED,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "");
        assertFalse("a unit cannot overwrite it", book.take("water", thief).isGood());
        assertEquals(CallResult.ANSWERED, kept().get(0).record().result());
    }

    @Test
    public void whatBreaksARuleOrCannotBeReadWaitsAsideForAPerson() {
        SwitchCall wrongNumber = new SwitchCall(
                "9", 0, "water", "", "12345", START, Optional.empty(), START, CallResult.BUSY, "", "", "");

        collected(wrongNumber);

        assertEquals(List.of(), kept());
        assertEquals(
                List.of("switch:paper/9/0", "switch:paper/calls_1.log:0"),
                store
                        .calls()
                        .aside(new AsideQuery(Optional.empty(), Set.of(), Optional.empty(), 0), Set.of())
                        .items()
                        .stream()
                        .map(row -> row.key())
                        .sorted()
                        .toList());
    }
}
