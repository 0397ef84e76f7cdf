package org.yihaotong.channels.open311;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.kit.Beijing;

/** Moments as W3C's note on ISO 8601 writes them, always with their offset; a plus that a form ate counts. */
final class W3 {

    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private W3() {}

    static Optional<Instant> parse(String text) {
        String whole = text.replace(' ', '+');
        return MOMENT.matcher(whole).matches() ? Beijing.parseIso(whole) : Optional.empty();
    }
}
