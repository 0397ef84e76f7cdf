package org.yihaotong.linked.jinjianheat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.yihaotong.kit.Beijing;

/** Beijing times as the unit writes them: to the minute in orders and replies, to the second in call records. */
final class HeatTime {

    private static final DateTimeFormatter MINUTE = strict("uuuu/MM/dd HH:mm");
    private static final DateTimeFormatter SECOND = strict("uuuu/MM/dd HH:mm:ss");

    private HeatTime() {}

    static String minute(Instant moment) {
        return MINUTE.format(Beijing.time(moment));
    }

    static Optional<Instant> parseMinute(String text) {
        return parse(text, MINUTE);
    }

    static Optional<Instant> parseSecond(String text) {
        return parse(text, SECOND);
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(Beijing.instant(LocalDateTime.parse(text, format)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
