package org.yihaotong.linked.lanxingradio;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.kit.Beijing;

/** Beijing times as the schema has them: {@code yyyy-MM-ddTHH:mm:ss}, without a zone. */
final class WallTime {

    private WallTime() {}

    static String text(Instant moment) {
        return Beijing.text(moment).replace(' ', 'T');
    }

    static Optional<Instant> parse(String text) {
        return text.contains(" ") ? Optional.empty() : Beijing.parse(text.replace('T', ' '));
    }
}
