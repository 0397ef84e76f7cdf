package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.stream.IntStream;
import org.junit.Test;
import org.yihaotong.api.callcentre.Staffing;
import org.yihaotong.api.callcentre.Staffing.Row;

/** How many seats a load needs. */
public final class ErlangTest {

    private static final Erlang HOTLINE = Erlang.of(240, 180, 15);

    private static double inTime(int seats) {
        return HOTLINE.row(seats).inTime();
    }

    @Test
    public void theKnownValuesOfAnHourWithTwoHundredAndFortyCallsComeOut() {
        assertEquals(12, HOTLINE.load(), 0);
        assertEquals(0.59, inTime(14), 0.005);
        assertEquals(0.85, inTime(16), 0.005);
        assertEquals(0.954, inTime(18), 0.0005);
        assertEquals(0.988, inTime(20), 0.0005);
    }

    @Test
    public void theFewestSeatsThatReachTheTargetAreNamedAmongTheirNeighbours() {
        Staffing staffing = HOTLINE.staffing(0.8);

        assertEquals(16, staffing.needed());
        assertEquals(
                IntStream.rangeClosed(13, 20).boxed().toList(),
                staffing.rows().stream().map(Row::seats).toList());
        assertTrue(inTime(16) >= 0.8 && inTime(15) < 0.8);
    }

    @Test
    public void moreSeatsNeverMakeItWorse() {
        Staffing staffing = Erlang.of(900, 200, 15).staffing(0.95);

        for (int i = 1; i < staffing.rows().size(); i++) {
            Row less = staffing.rows().get(i - 1);
            Row more = staffing.rows().get(i);
            assertTrue(more.inTime() > less.inTime());
            assertTrue(more.waitSeconds() < less.waitSeconds());
            assertTrue(more.occupancy() < less.occupancy());
        }
    }

    @Test
    public void theLargestAndTheSmallestLoadsStayWithinReason() {
        Staffing large = Erlang.of(100_000, 3600, 15).staffing(0.99);
        Staffing small = Erlang.of(1, 10, 15).staffing(0.99);

        assertTrue(large.needed() > 100_000 && large.needed() < 101_500);
        assertEquals(1, small.needed());
        assertEquals(1, small.rows().get(0).seats());
        large.rows().forEach(ErlangTest::check);
        small.rows().forEach(ErlangTest::check);
    }

    private static void check(Row row) {
        assertTrue(row.toString(), row.inTime() >= 0 && row.inTime() <= 1);
        assertTrue(row.toString(), row.waitSeconds() >= 0 && row.occupancy() <= 1);
    }
}
