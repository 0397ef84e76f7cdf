package org.yihaotong.kit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Beijing time without a zone written (北京时间), as most back offices want it; to the second. */
public final class Beijing {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Beijing() {}

    /** The clock on the wall in Beijing at this moment, seconds whole. */
    public static LocalDateTime time(Instant moment) {
        return LocalDateTime.ofInstant(moment, OFFSET).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Spelled {@code yyyy-MM-dd HH:mm:ss}. */
    public static String text(Instant moment) {
        return TEXT.format(time(moment));
    }

    /** The moment at which a clock in Beijing shows this. */
    public static Instant instant(LocalDateTime time) {
        return time.toInstant(OFFSET);
    }

    /** Reads {@code yyyy-MM-dd HH:mm:ss}; empty if it is anything else. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(instant(LocalDateTime.parse(text, TEXT)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
