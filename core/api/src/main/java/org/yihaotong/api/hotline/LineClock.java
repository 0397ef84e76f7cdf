package org.yihaotong.api.hotline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.TimeLimit;

/**
 * A time limit that a line brings for its own unit (本线时限); it counts where the rule book of the clocks names no limit
 * for this unit.
 *
 * <p>Written in the descriptor as {@code kind|limit}, the limit in minutes of the wall clock ({@code 30m}), working hours
 * ({@code 4h}) or working days ({@code 5d}): {@code handle|5d}, {@code first_contact|4h}.
 */
public record LineClock(ClockKind kind, TimeLimit limit) {

    private static final Pattern SPELLING = Pattern.compile("([a-z_]+)\\|([1-9][0-9]{0,2})([mhd])");
    private static final int HOUR = 60;

    public LineClock {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(limit, "limit");
    }

    /** Reads the descriptor's spelling. */
    public static LineClock parse(String line) {
        Matcher part = SPELLING.matcher(line);
        if (!part.matches()) {
            throw new IllegalArgumentException("hotline.clocks: expected kind|30m, kind|4h or kind|5d, got: " + line);
        }
        int amount = Integer.parseInt(part.group(2));
        return new LineClock(
                kind(part.group(1)),
                switch (part.group(3)) {
                    case "m" -> TimeLimit.minutes(amount);
                    case "h" -> TimeLimit.workingMinutes(amount * HOUR);
                    default -> TimeLimit.days(amount);
                });
    }

    private static ClockKind kind(String word) {
        return Arrays.stream(ClockKind.values())
                .filter(k -> k.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("hotline.clocks: no clock is called " + word));
    }
}
