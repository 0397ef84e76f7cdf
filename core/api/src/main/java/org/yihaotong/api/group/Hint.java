package org.yihaotong.api.group;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.TicketState;

/**
 * A ticket that may be about the same thing (疑似重复); never shows who called.
 *
 * @param group the group it belongs to already; of a group only one ticket is shown
 * @param score 0 to 100
 * @param reasons in words, the weightiest first
 * @param offer what to do about it
 */
public record Hint(
        String ticket,
        String title,
        TicketState state,
        Instant acceptedAt,
        Optional<String> leadUnit,
        Optional<String> group,
        int score,
        List<String> reasons,
        Offer offer) {

    /** What a hint leads to. */
    public enum Offer {
        /** 并单. */
        JOIN,
        /** 登记重复来电: the same citizen called again. */
        CALL_AGAIN
    }

    public Hint {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        leadUnit = leadUnit == null ? Optional.empty() : leadUnit;
        group = group == null ? Optional.empty() : group;
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(offer, "offer");
    }
}
