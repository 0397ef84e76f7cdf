package org.yihaotong.api.reply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;

/**
 * The order as the worker sees it.
 *
 * @param person masked until the PIN was given; empty for a confidential order
 * @param phone masked until the PIN was given; empty for a confidential order
 * @param shown whether person and phone are in clear
 * @param history what has happened to the order, oldest first
 * @param possible what can be done now
 * @param nonce of a fresh form
 */
public record ReplySheet(
        String orderNo,
        AppealType type,
        Urgency urgency,
        String title,
        String content,
        String place,
        Instant due,
        String person,
        String phone,
        boolean confidential,
        boolean shown,
        List<Step> history,
        Set<ReplyAction> possible,
        String nonce,
        Instant expiresAt) {

    /** Something that happened. */
    public record Step(Instant at, String words) {}

    public ReplySheet {
        Objects.requireNonNull(orderNo, "orderNo");
        history = List.copyOf(history);
        possible = Set.copyOf(possible);
    }

    /** Never shows what a citizen said. */
    @Override
    public String toString() {
        return "ReplySheet[" + orderNo + "]";
    }
}
