package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;

/**
 * A unit's reply to a referral (答复).
 *
 * @param text 1 to 4,000 characters
 * @param handler who handled it, as the unit says
 * @param contactedCaller whether the unit spoke with the citizen
 */
public record Answer(AnswerResult result, String text, String handler, boolean contactedCaller, Instant at) {

    public Answer {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(text, "text");
        handler = handler == null ? "" : handler;
        Objects.requireNonNull(at, "at");
    }
}
