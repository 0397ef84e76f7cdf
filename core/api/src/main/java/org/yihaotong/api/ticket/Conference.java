package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;

/**
 * A case conference with its minutes (疑难会商).
 *
 * @param participants who was there, at most 500 characters
 * @param minutes 1 to 4,000 characters
 */
public record Conference(String participants, String minutes, String by, Instant at) {

    public Conference {
        participants = participants == null ? "" : participants;
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
