package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A unit's reply to a referral (答复).
 *
 * @param text 1 to 4,000 characters
 * @param handler who handled it, as the unit says
 * @param contactedCaller whether the unit spoke with the citizen
 * @param points what the unit says to each of the appeal's demands, in their order; empty if it has none
 * @param signedBy the unit's leader who signed it; empty for an ordinary reply
 * @param doubts what the check of replies found, in words for the reviewer; only replies of back offices may have any
 */
public record Answer(
        AnswerResult result,
        String text,
        String handler,
        boolean contactedCaller,
        Instant at,
        List<String> points,
        String signedBy,
        List<String> doubts) {

    public Answer {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(text, "text");
        handler = handler == null ? "" : handler;
        Objects.requireNonNull(at, "at");
        points = points == null ? List.of() : List.copyOf(points);
        signedBy = signedBy == null ? "" : signedBy;
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
    }

    /** An ordinary reply to an appeal without separate demands. */
    public Answer(AnswerResult result, String text, String handler, boolean contactedCaller, Instant at) {
        this(result, text, handler, contactedCaller, at, List.of(), "", List.of());
    }
}
