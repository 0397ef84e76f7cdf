package org.yihaotong.kit;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.Test;

public class BeijingTest {

    private static final Instant MOMENT = Instant.parse("2020-03-02T00:40:00Z");

    @Test
    public void aMomentIsSpelledAsTheClockOnTheWall() {
        assertEquals("2020-03-02 08:40:00", Beijing.text(MOMENT.plusMillis(999)));
    }

    @Test
    public void whatIsSpelledIsReadBack() {
        assertEquals(Optional.of(MOMENT), Beijing.parse("2020-03-02 08:40:00"));
    }

    @Test
    public void aDayThatDoesNotExistIsNotRead() {
        assertEquals(Optional.empty(), Beijing.parse("2020-02-30 08:40:00"));
        assertEquals(Optional.empty(), Beijing.parse("2020-03-02T08:40:00"));
    }

    @Test
    public void otherSpellingsComeAndGo() {
        Instant moment = Instant.parse("2020-03-02T01:10:00Z");

        assertEquals("20200302091000", Beijing.compact(moment));
        assertEquals(Optional.of(moment), Beijing.parseCompact("20200302091000"));
        assertEquals(Optional.empty(), Beijing.parseCompact("20200230091000"));
        assertEquals("2020-03-02T09:10:00+08:00", Beijing.iso(moment));
        assertEquals(Optional.of(moment), Beijing.parseIso("2020-03-02T09:10:00+08:00"));
        assertEquals(Optional.of(moment), Beijing.parseIso("2020-03-02T01:10:00.000Z"));
        assertEquals(Optional.empty(), Beijing.parseIso("2020-03-02 09:10:00"));
    }
}
