package org.yihaotong.engine.port.channel;

import java.time.Instant;
import java.util.Objects;

/**
 * That a ticket is public.
 *
 * @param changedAt when something happened to it that the public is told
 */
public record Published(String number, Instant changedAt) {

    public Published {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
