package org.yihaotong.api.reply;

import java.time.Instant;
import java.util.Objects;

/**
 * A link to the reply page.
 *
 * @param address where the centre is reached from outside, without a slash at the end; empty if nobody has said it yet
 * @param path {@code /m/r/<token>}
 * @param shortPath {@code /s/<code>}, leads to the same page
 * @param expiresAt a day after the order is due
 */
public record ReplyLink(String address, String path, String shortPath, Instant expiresAt) {

    public ReplyLink {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(shortPath, "shortPath");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "ReplyLink[" + expiresAt + "]";
    }
}
