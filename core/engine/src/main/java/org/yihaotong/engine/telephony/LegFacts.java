package org.yihaotong.engine.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** What is known of one seat's part in a call while its events are read in order. */
final class LegFacts {

    private final String id;
    private String seat = "";
    private Sitter sitter = Sitter.NOBODY;
    private Instant ringingAt;
    private Instant answeredAt;
    private Instant endedAt;
    private LegCause cause;

    LegFacts(String id) {
        this.id = id;
    }

    void rings(String at, Function<String, Sitter> sitters, Instant when) {
        sits(at, sitters);
        ringingAt = ringingAt == null ? when : ringingAt;
    }

    void answers(String at, Function<String, Sitter> sitters, Instant when) {
        sits(at, sitters);
        answeredAt = answeredAt == null ? when : answeredAt;
    }

    private void sits(String at, Function<String, Sitter> sitters) {
        seat = seat.isEmpty() ? at : seat;
        sitter = sitter.login().isEmpty() ? sitters.apply(seat) : sitter;
    }

    void ends(Instant when, LegCause why) {
        if (endedAt == null) {
            endedAt = when;
            cause = why;
        }
    }

    String agent() {
        return sitter.login();
    }

    /** Whether a seat is known; a leg of which only the end was told is nobody's. */
    boolean isSeat() {
        return !seat.isEmpty();
    }

    boolean isPresent() {
        return endedAt == null;
    }

    boolean isTalking() {
        return answeredAt != null && endedAt == null;
    }

    /** How long it talked; nothing as long as it does. */
    Duration talked(Instant callEnd) {
        Instant end = endedAt == null ? callEnd : endedAt;
        return answeredAt == null || end == null || end.isBefore(answeredAt)
                ? Duration.ZERO
                : Duration.between(answeredAt, end);
    }

    /** The leg, ended with its call at the latest. */
    Leg leg(Instant callEnd) {
        return new Leg(
                id,
                seat,
                sitter.login(),
                sitter.unit(),
                Optional.ofNullable(ringingAt),
                Optional.ofNullable(answeredAt),
                Optional.ofNullable(endedAt == null ? callEnd : endedAt),
                Optional.ofNullable(cause));
    }
}
