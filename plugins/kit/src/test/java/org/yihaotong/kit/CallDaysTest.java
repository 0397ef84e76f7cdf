package org.yihaotong.kit;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.Test;

/** The days of call records. */
public final class CallDaysTest {

    private static final LocalTime TWO = LocalTime.of(2, 0);
    private static final LocalDate SECOND = LocalDate.of(2020, 3, 2);

    @Test
    public void aDayIsFetchedWhenItIsComplete() {
        assertEquals(List.of(), CallDays.due("2020-03-01", TWO, beijing("2020-03-03 01:59:59")));
        assertEquals(List.of(SECOND), CallDays.due("2020-03-01", TWO, beijing("2020-03-03 02:00:00")));
        assertEquals(List.of(), CallDays.due("2020-03-02", TWO, beijing("2020-03-03 23:00:00")));
    }

    @Test
    public void theFirstTimeBeginsWithTheDayBefore() {
        assertEquals(List.of(SECOND), CallDays.due("", TWO, beijing("2020-03-03 02:00:00")));
        assertEquals(List.of(SECOND.minusDays(1)), CallDays.due("nothing", TWO, beijing("2020-03-03 01:00:00")));
    }

    @Test
    public void afterALongSilenceNoDayIsLeftOut() {
        List<LocalDate> days = CallDays.due("2020-02-20", TWO, beijing("2020-03-03 02:00:00"));

        assertEquals(7, days.size());
        assertEquals(LocalDate.of(2020, 2, 21), days.get(0));
    }

    private static Instant beijing(String time) {
        return Beijing.parse(time).orElseThrow();
    }
}
