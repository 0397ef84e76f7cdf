package org.yihaotong.engine.port.knowledge;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A knowledge item as a ticket names it, such as {@code ZS00000042 v3}.
 *
 * @param version empty: whatever it said
 */
public record NamedText(String item, OptionalInt version) {

    private static final Pattern NAMED = Pattern.compile("(ZS\\d{8,12})(?: v(\\d{1,9}))?");

    public NamedText {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(version, "version");
    }

    /** What these words name; empty if that is no item. */
    public static Optional<NamedText> of(String words) {
        return Optional.of(NAMED.matcher(words))
                .filter(Matcher::matches)
                .map(found -> new NamedText(
                        found.group(1),
                        found.group(2) == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(found.group(2)))));
    }
}
