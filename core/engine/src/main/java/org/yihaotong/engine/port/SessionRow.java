package org.yihaotong.engine.port;

import java.time.Instant;

/** A session as it is kept: only the hash of its token. */
public record SessionRow(String tokenHash, String csrf, String login, Instant expiresAt) {

    /** Never shows the secrets. */
    @Override
    public String toString() {
        return "SessionRow[" + login + "]";
    }
}
