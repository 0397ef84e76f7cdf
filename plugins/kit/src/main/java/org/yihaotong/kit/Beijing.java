package org.yihaotong.kit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Beijing time (北京时间) in the spellings of back offices, mostly without a zone written; to the second. */
public final class Beijing {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

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
        return parse(text, TEXT);
    }

    /** Spelled {@code yyyyMMddHHmmss}. */
    public static String compact(Instant moment) {
        return COMPACT.format(time(moment));
    }

    /** Reads {@code yyyyMMddHHmmss}; empty if it is anything else. */
    public static Optional<Instant> parseCompact(String text) {
        return parse(text, COMPACT);
    }

    /** Spelled with its offset, {@code yyyy-MM-ddTHH:mm:ss+08:00}. */
    public static String iso(Instant moment) {
        return ISO.format(time(moment).atOffset(OFFSET));
    }

    /** Reads a moment with any offset or {@code Z} (RFC 3339); empty if it is anything else. */
    public static Optional<Instant> parseIso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(instant(LocalDateTime.parse(text, format)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
