package org.yihaotong.api.citizen;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the telling of a citizen got (告知), without the words and the number.
 *
 * @param attempts how often it was tried
 * @param nextTry when it is tried next, while it waits
 * @param reason why it waits or was not sent, in words
 */
public record TicketNotice(
        String id,
        String ticket,
        NoticeKind kind,
        NoticeState state,
        Instant createdAt,
        int attempts,
        Optional<Instant> nextTry,
        Optional<Instant> sentAt,
        String reason) {

    public TicketNotice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(nextTry, "nextTry");
        Objects.requireNonNull(sentAt, "sentAt");
        Objects.requireNonNull(reason, "reason");
    }
}
