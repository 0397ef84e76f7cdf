package org.yihaotong.linked.lanxingradio;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a message: its type, what it is about, and when it was written (to the millisecond, Beijing). */
record FileName(String type, String about, String stamp) {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final Pattern NAME = Pattern.compile("([A-Z]+)_([A-Za-z0-9-]{1,32})_(\\d{14,17})\\.xml");
    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .appendValue(ChronoField.MILLI_OF_SECOND, 3)
            .toFormatter();

    static Optional<FileName> parse(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches()
                ? Optional.of(new FileName(name.group(1), name.group(2), name.group(3)))
                : Optional.empty();
    }

    static FileName of(String type, String about, Instant now) {
        return new FileName(type, about, STAMP.format(LocalDateTime.ofInstant(now, BEIJING)));
    }

    /** When it says it was written; the beginning of time if that cannot be. */
    Instant at() {
        try {
            String whole = (stamp + "000").substring(0, 17);
            return LocalDateTime.parse(whole, STAMP).toInstant(BEIJING);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    @Override
    public String toString() {
        return type + "_" + about + "_" + stamp + ".xml";
    }
}
