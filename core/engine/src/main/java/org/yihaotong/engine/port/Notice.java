package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.citizen.NoticeKind;

/**
 * A promise to tell a citizen something, committed with the move that caused it; the words and the number are put in when
 * it goes out.
 *
 * @param facts what the words need, by name; never personal data
 * @param nextTry when it is due; empty once it is sent or given up
 * @param sentAt when a channel took it
 * @param reason why it could not be sent, in words
 */
public record Notice(
        String id,
        String ticket,
        NoticeKind kind,
        Map<String, String> facts,
        Instant createdAt,
        int attempts,
        Optional<Instant> nextTry,
        Optional<Instant> sentAt,
        String reason) {

    public Notice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(kind, "kind");
        facts = Map.copyOf(facts);
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(nextTry, "nextTry");
        Objects.requireNonNull(sentAt, "sentAt");
        reason = reason == null ? "" : reason;
    }

    /** A promise that is due at once. */
    public static Notice promised(String id, String ticket, NoticeKind kind, Map<String, String> facts, Instant now) {
        return new Notice(id, ticket, kind, facts, now, 0, Optional.of(now), Optional.empty(), "");
    }
}
