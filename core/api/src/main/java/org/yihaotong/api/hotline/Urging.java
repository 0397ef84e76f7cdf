package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An urge (催办) or a supervision order (督办) for a back office.
 *
 * @param id unique, at most 30 characters: the key against repeats
 * @param level 0 for an urge, 1 to 3 for a supervision order of that level
 * @param replyBy until when a supervision order must be answered
 */
public record Urging(String id, String orderNo, String text, Instant at, int level, Optional<Instant> replyBy) {

    public Urging {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(orderNo, "orderNo");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(replyBy, "replyBy");
    }

    /** A plain urge. */
    public Urging(String id, String orderNo, String text, Instant at) {
        this(id, orderNo, text, at, 0, Optional.empty());
    }
}
