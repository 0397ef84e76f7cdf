package org.yihaotong.linked.approvals;

import java.time.Instant;
import java.util.Optional;

/** Moments as the unit spells them: milliseconds as text. */
final class Moments {

    private Moments() {}

    static String text(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }

    static Optional<Instant> parse(String text) {
        return text.matches("\\d{13}") ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text))) : Optional.empty();
    }
}
