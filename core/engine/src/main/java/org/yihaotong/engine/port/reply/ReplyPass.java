package org.yihaotong.engine.port.reply;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One link to the reply page; what its address holds is not in it, and cannot be worked out without the centre's secret.
 *
 * @param id hash of the link's id
 * @param code hash of the short code
 * @param codeNo which of the possible short codes it has
 * @param pin keyed hash of the unit's PIN
 * @param endedBy the nonce of the form that spent it; empty if something else did
 * @param tries wrong PINs since the last good one
 * @param lockedUntil until when no PIN is looked at
 */
public record ReplyPass(
        String id,
        String code,
        int codeNo,
        String hotline,
        String orderNo,
        String occasion,
        String pin,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> endedAt,
        String endedBy,
        int tries,
        Optional<Instant> lockedUntil) {

    public ReplyPass {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(orderNo, "orderNo");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(endedBy, "endedBy");
        Objects.requireNonNull(lockedUntil, "lockedUntil");
    }
}
