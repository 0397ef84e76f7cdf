package org.yihaotong.linked.intercitybus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.kit.Beijing;

/** Days and moments as people type them and as Excel gives them back, in Beijing; a day ends at 18:00. */
final class SheetTime {

    private static final Pattern TIME =
            Pattern.compile("(\\d{4})[-/年.](\\d{1,2})[-/月.](\\d{1,2})日?(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

    private SheetTime() {}

    static Optional<Instant> parse(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Beijing.instant(LocalDateTime.of(
                    number(time.group(1), 0),
                    number(time.group(2), 0),
                    number(time.group(3), 0),
                    number(time.group(4), 18),
                    number(time.group(5), 0),
                    number(time.group(6), 0))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
