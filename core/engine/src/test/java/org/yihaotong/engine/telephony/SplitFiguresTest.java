package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.FigureDesk;
import org.yihaotong.api.callcentre.SplitDesk;
import org.yihaotong.api.callcentre.SplitFigures;
import org.yihaotong.api.callcentre.Unheard;
import org.yihaotong.api.callcentre.UnitPart;
import org.yihaotong.api.callcentre.UnitPart.Taken;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemorySeats;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.MemoryTelephony;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** How the calls of a seated line came: by its own number, or through 12345. */
public final class SplitFiguresTest {

    private static final Instant NINE = Telling.START;
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final String LINE = "market12315";
    private static final String CENTRE = "8001";
    private static final String EXPERT = "8101";
    private static final String OTHER_EXPERT = "8102";
    private static final Map<String, Sitter> SEATS = Map.of(
            CENTRE,
            new Sitter("agent1", ""),
            EXPERT,
            new Sitter("expert1", LINE),
            OTHER_EXPERT,
            new Sitter("expert2", LINE),
            "8201",
            new Sitter("lawyer1", "justice12348"));

    private final TestClock clock = new TestClock(TEN);
    private final MemoryTelephony calls = new MemoryTelephony();
    private final MemoryStore house = new MemoryStore();
    private final List<Sheet> printed = new ArrayList<>();
    private final Books books = new Books(new MemoryRules(), clock);
    private final FigureDesk figures = new StoredFigureDesk(calls, new MemorySeats(), books, new CallRuleBook(), clock);
    private final SplitDesk desk =
            new StoredSplitDesk(calls, house.hotlines(), books, new CallRuleBook(), new Sheets(), clock);

    /** Keeps the sheets that are printed. */
    private final class Sheets implements Press {

        @Override
        public void workbook(List<Sheet> sheets, OutputStream out) {
            printed.addAll(sheets);
        }

        @Override
        public void document(Paper paper, OutputStream out) {
            throw new AssertionError("no document was asked for");
        }

        @Override
        public void pdf(Paper paper, OutputStream out) {
            throw new AssertionError("no paper was asked for");
        }

        @Override
        public List<SheetRow> read(InputStream workbook, Optional<String> sheet) {
            throw new AssertionError("no workbook was brought");
        }
    }

    private static Call call(String id, Telling told) {
        return CallLife.of("made/" + id, "made", told.events(), seat -> SEATS.getOrDefault(seat, Sitter.NOBODY));
    }

    private void keep(String id, Telling told) {
        calls.keep(List.of(), List.of(call(id, told)));
    }

    private static Telling byOwnNumber(String id) {
        return new Telling(id).offeredTo(LINE, "12315").queued().ringing(CENTRE).ringing(EXPERT);
    }

    /** An agent of the centre talks with a citizen who dialled 12345. */
    private static Telling through12345(String id) {
        return new Telling(id).offered("13800138000").queued().ringing(CENTRE).answered(CENTRE);
    }

    private static UnitPart part(Telling told) {
        return call("c", told).parts().get(0);
    }

    private SplitFigures split(String line) {
        return desk.split(Phone.LEADER, NINE, TEN).stream()
                .filter(one -> one.hotline().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private void lines() {
        house.hotlines().keep(line(LINE, Method.SEATED));
        house.hotlines().keep(line("water", Method.LINKED));
    }

    private static Hotline line(String id, Method method) {
        return new Hotline(
                id, id, List.of("12315"), List.of(), method, 1, "department", List.of(), List.of(), List.of(), "", "q");
    }

    @Test
    public void whereverASeatOfTheUnitTalksWithTheCitizenItsPartIsWaitAndTalkSinceItsFirstRing() {
        UnitPart part = part(through12345("c")
                .ringing(EXPERT)
                .after(4_000)
                .legEnded(EXPERT, LegCause.NO_ANSWER)
                .ringing(OTHER_EXPERT)
                .after(6_000)
                .answered(OTHER_EXPERT)
                .after(60_000)
                .legEnded(OTHER_EXPERT, LegCause.NORMAL)
                .ended());

        assertEquals(new UnitPart(LINE, false, Taken.TALKED, Duration.ofSeconds(10), Duration.ofMinutes(1)), part);
    }

    @Test
    public void whoOnlySpokeWithTheAgentWasConsultedAndMissedNoRing() {
        Call call = call(
                "c",
                through12345("c")
                        .ringing(EXPERT)
                        .after(9_000)
                        .legEnded(EXPERT, LegCause.NORMAL)
                        .ended());

        assertEquals(Taken.CONSULTED, call.parts().get(0).taken());
        assertTrue(call.legs().stream().noneMatch(leg -> leg.isUnanswered()));
    }

    @Test
    public void whoLostAParallelRingReturnedNothing() {
        assertEquals(
                Taken.ELSEWHERE,
                part(byOwnNumber("c")
                                .answered(CENTRE)
                                .legEnded(EXPERT, LegCause.ANSWERED_ELSEWHERE)
                                .ended())
                        .taken());
        assertEquals(
                Taken.RETURNED,
                part(through12345("c")
                                .ringing(EXPERT)
                                .after(20_000)
                                .legEnded(EXPERT, LegCause.NO_ANSWER)
                                .ended())
                        .taken());
    }

    @Test
    public void aCallHasNoPartsBeforeItsEndAndNoneForTheCentresOwnSeats() {
        assertEquals(List.of(), call("c", through12345("c").ringing(EXPERT)).parts());
        assertEquals(List.of(), call("c", through12345("c").ended()).parts());
    }

    @Test
    public void callsByTheOldNumberAndThrough12345AreCountedApart() {
        lines();
        keep("a", byOwnNumber("a").after(3_000).answered(EXPERT).after(60_000).ended());
        keep("b", byOwnNumber("b").after(20_000).answered(CENTRE).after(30_000).ended());
        keep("c", byOwnNumber("c").after(40_000).abandoned().ended());
        keep(
                "d",
                through12345("d")
                        .ringing(EXPERT)
                        .after(2_000)
                        .answered(EXPERT)
                        .after(10_000)
                        .ended());
        keep(
                "e",
                through12345("e")
                        .ringing(EXPERT)
                        .after(16_000)
                        .answered(EXPERT)
                        .after(10_000)
                        .ended());
        keep(
                "f",
                through12345("f")
                        .ringing(EXPERT)
                        .after(9_000)
                        .legEnded(EXPERT, LegCause.NORMAL)
                        .ended());
        keep(
                "g",
                through12345("g")
                        .ringing(EXPERT)
                        .after(20_000)
                        .legEnded(EXPERT, LegCause.NO_ANSWER)
                        .ended());
        keep("h", through12345("h").ended());

        assertEquals(1, desk.split(Phone.LEADER, NINE, TEN).size());
        SplitFigures.Own own = split(LINE).own();
        assertEquals(3, own.offered());
        assertEquals(2, own.answered());
        assertEquals(1, own.inTime());
        assertEquals(1, own.abandoned());
        assertEquals("the other one was the centre's", 1, own.atSeats());
        assertEquals(Duration.ofSeconds(23), own.waited());
        SplitFigures.Through through = split(LINE).through();
        assertEquals(4, through.offered());
        assertEquals(2, through.answered());
        assertEquals(1, through.inTime());
        assertEquals(1, through.consulted());
        assertEquals(1, through.returned());
        assertEquals(Duration.ofSeconds(18), through.waited());
        assertEquals(Duration.ofSeconds(20), through.talked());
    }

    @Test
    public void aCallOfOneLineThatRingsAtAnotherIsInBothOnceAndInNeitherTwice() {
        lines();
        house.hotlines().keep(line("justice12348", Method.SEATED));
        keep(
                "a",
                byOwnNumber("a")
                        .answered(EXPERT)
                        .ringing("8201")
                        .answered("8201")
                        .after(9_000)
                        .ended());

        SplitFigures market = split(LINE);
        SplitFigures justice = split("justice12348");

        assertEquals(1, market.own().answered());
        assertEquals(0, market.through().offered());
        assertEquals(0, justice.own().offered());
        assertEquals(1, justice.through().answered());
    }

    @Test
    public void whateverHappensToACallItsPartsAddUp() {
        lines();
        Random chance = new Random(11);
        for (int i = 0; i < 200; i++) {
            keep("c" + i, byChance("c" + i, chance));
        }

        SplitFigures split = split(LINE);
        SplitFigures.Own own = split.own();
        SplitFigures.Through t = split.through();

        assertEquals(own.offered(), own.answered() + own.abandoned());
        assertTrue(own.atSeats() > 0 && own.atSeats() <= own.answered());
        assertEquals(t.offered(), t.answered() + t.consulted() + t.elsewhere() + t.returned());
        assertTrue(t.answered() > 0 && t.consulted() > 0 && t.elsewhere() > 0 && t.returned() > 0);
    }

    private static Telling byChance(String id, Random chance) {
        Telling t = chance.nextBoolean() ? byOwnNumber(id) : through12345(id).ringing(EXPERT);
        t.after(chance.nextInt(20_000));
        return switch (chance.nextInt(5)) {
            case 0 -> t.answered(EXPERT).after(5_000).ended();
            case 1 -> t.answered(CENTRE)
                    .legEnded(EXPERT, LegCause.ANSWERED_ELSEWHERE)
                    .ended();
            case 2 -> t.answered(CENTRE).legEnded(EXPERT, LegCause.NO_ANSWER).ended();
            case 3 -> t.answered(CENTRE).legEnded(EXPERT, LegCause.NORMAL).ended();
            default -> t.abandoned().ended();
        };
    }

    @Test
    public void whatNobodyHeardIsToldAsFarAsItLiesInTheSpan() {
        calls.gap(new Gap("made", NINE.minusSeconds(60), NINE.plusSeconds(60), "断线"));

        assertEquals(
                List.of(new Unheard("made", NINE, NINE.plusSeconds(60), "断线")),
                figures.unheard(Phone.LEADER, NINE, TEN));
        assertEquals(List.of(), figures.unheard(Phone.LEADER, NINE.plusSeconds(60), TEN));
    }

    @Test
    public void theWorkbookHasALineOfFiguresForEachAndSaysWhatTheyMean() throws IOException {
        lines();
        keep(
                "a",
                through12345("a")
                        .ringing(EXPERT)
                        .after(2_000)
                        .answered(EXPERT)
                        .after(10_000)
                        .ended());

        Printout book = desk.workbook(Phone.LEADER, NINE, NINE.plus(Duration.ofDays(1)));
        book.writing().to(OutputStream.nullOutputStream());

        assertEquals("远端座席分渠道统计 2026-11-26_2026-11-27.xlsx", book.name());
        List<Cell> row = printed.get(0).rows().next();
        assertEquals(printed.get(0).columns().size(), row.size());
        assertEquals(Cell.of(LINE), row.get(0));
        assertTrue(row.contains(new Cell.Percent(1)) && row.contains(new Cell.Figure(2, 1)));
        List<List<Cell>> meanings = new ArrayList<>();
        printed.get(1).rows().forEachRemaining(meanings::add);
        assertEquals("every column but the line's name", row.size() - 1, meanings.size());
    }

    @Test
    public void onlyTheCentreReadsTheReportAndOfAYearAtMost() {
        assertThrows(RefusedException.class, () -> desk.split(Phone.EXPERT, NINE, TEN));
        assertThrows(RefusedException.class, () -> figures.unheard(Phone.EXPERT, NINE, TEN));
        assertThrows(InvalidInputException.class, () -> desk.split(Phone.LEADER, TEN, NINE));
        Instant later = NINE.plus(Duration.ofDays(367));
        assertThrows(InvalidInputException.class, () -> desk.split(Phone.LEADER, NINE, later));
    }
}
