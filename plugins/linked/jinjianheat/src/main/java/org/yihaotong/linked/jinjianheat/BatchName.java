package org.yihaotong.linked.jinjianheat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.kit.Beijing;

/** The name of a batch: its type, when it was written, and its number among those of the type on that day. */
record BatchName(String type, LocalDateTime written, int number) {

    private static final Pattern NAME = Pattern.compile("([A-Z]{2})_(\\d{14})_(\\d{4})(\\.csv|\\.ok|\\.err)*");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /** Reads a name with any ending; empty if it is no batch's. */
    static Optional<BatchName> parse(String file) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime written = LocalDateTime.parse(name.group(2), STAMP);
            return Optional.of(new BatchName(name.group(1), written, Integer.parseInt(name.group(3))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean isSameDay(LocalDateTime other) {
        return written.toLocalDate().equals(other.toLocalDate());
    }

    Instant writtenAt() {
        return Beijing.instant(written);
    }

    String csv() {
        return this + ".csv";
    }

    String ok() {
        return this + ".ok";
    }

    @Override
    public String toString() {
        return type + "_" + STAMP.format(written) + "_" + String.format("%04d", number);
    }
}
