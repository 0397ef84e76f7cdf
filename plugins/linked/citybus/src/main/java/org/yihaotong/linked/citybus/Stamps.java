package org.yihaotong.linked.citybus;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as the unit spells them: UTC with {@code Z} and milliseconds. */
final class Stamps {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Stamps() {}

    static String text(Instant moment) {
        return FORMAT.format(moment);
    }
}
