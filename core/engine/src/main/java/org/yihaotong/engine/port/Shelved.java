package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.AppealType;

/**
 * Where an archived ticket stands on the shelf: what it is found by, and how long its persons are kept.
 *
 * @param title scrubbed of persons
 * @param words content and answers, scrubbed of persons; what a search looks through
 * @param edition of the retention rules by which {@code due} was reckoned; {@link #NOT_RECKONED} before the first time
 * @param due when the persons are to be erased; empty: never, or done
 */
public record Shelved(
        String number,
        AppealType type,
        String matter,
        Optional<String> unit,
        String title,
        String words,
        Instant acceptedAt,
        Instant archivedAt,
        long edition,
        Optional<Instant> due,
        Optional<Instant> erasedAt) {

    /** The edition of a ticket that was archived a moment ago. */
    public static final long NOT_RECKONED = -1;

    /** The edition of a ticket whose persons are erased; no rule reaches it any more. */
    public static final long SETTLED = Long.MAX_VALUE;

    public Shelved {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(archivedAt, "archivedAt");
    }

    /** The same, its time reckoned by an edition of the rules. */
    public Shelved reckoned(long byEdition, Optional<Instant> until) {
        return new Shelved(
                number, type, matter, unit, title, words, acceptedAt, archivedAt, byEdition, until, erasedAt);
    }
}
