package org.yihaotong.api.attachment;

import java.time.Instant;
import java.util.Objects;

/**
 * A link to a file of an order.
 *
 * @param address where the centre is reached from outside, without a slash at the end; empty if nobody has said it yet
 * @param path {@code /f/<token>.<extension>}, below 140 characters
 */
public record FileLink(String address, String path, Instant expiresAt) {

    public FileLink {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "FileLink[" + expiresAt + "]";
    }
}
