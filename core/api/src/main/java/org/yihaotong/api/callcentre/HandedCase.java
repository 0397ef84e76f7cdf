package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What whoever takes a call over has to know of it (转接案件).
 *
 * @param token what went along with the call
 * @param citizen the citizen's number, in clear; empty if withheld, and for a unit if a ticket of the call is confidential
 * @param hotline the line whose number was dialled; empty: 12345 itself
 * @param handedAt when it was handed over last
 * @param matters what the call's tickets say; nothing of confidential ones
 */
public record HandedCase(
        String token,
        String citizen,
        Optional<String> hotline,
        Instant offeredAt,
        Instant handedAt,
        List<Matter> matters) {

    public HandedCase {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(citizen, "citizen");
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(offeredAt, "offeredAt");
        Objects.requireNonNull(handedAt, "handedAt");
        matters = List.copyOf(matters);
    }

    /** What one ticket says. */
    public record Matter(String ticket, String title, String content) {}

    /** Never shows who called. */
    @Override
    public String toString() {
        return "HandedCase[" + token + "]";
    }
}
