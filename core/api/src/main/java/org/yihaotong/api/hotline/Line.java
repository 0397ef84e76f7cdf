package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A hotline with its present standing.
 *
 * @param detail the status in words: what, whose side, what to do
 * @param waiting deliveries that are queued or failed and will be tried
 * @param dead deliveries given up, for a person to look at
 * @param transition of a merged number that has begun to end
 * @param trouble what is wrong with a line that is offline
 * @param version the adapter bundle's version; empty while absent
 */
public record Line(
        Hotline hotline,
        LineStatus status,
        String detail,
        long waiting,
        long dead,
        Optional<Instant> oldestWaiting,
        Optional<Instant> lastSuccess,
        Optional<String> version,
        Optional<Transition> transition,
        Optional<LineTrouble> trouble) {

    public Line {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(status, "status");
        transition = transition == null ? Optional.empty() : transition;
        Objects.requireNonNull(trouble, "trouble");
        detail = detail == null ? "" : detail;
    }
}
