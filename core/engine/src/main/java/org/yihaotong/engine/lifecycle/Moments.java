package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as people of the city read them: 2026-11-22 15:04. */
public final class Moments {

    /** The city's clock. */
    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    /** The moment on the city's clock, to the minute. */
    public static String say(Instant moment) {
        return MINUTES.format(moment.atZone(CITY));
    }
}
