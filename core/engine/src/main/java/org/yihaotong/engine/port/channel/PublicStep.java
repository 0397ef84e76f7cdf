package org.yihaotong.engine.port.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.EventKind;

/**
 * Something that happened to a public ticket and that the public is told.
 *
 * @param no its place in the ticket's chain
 * @param unit the unit concerned, if one
 */
public record PublicStep(String number, long no, EventKind kind, Optional<String> unit, Instant at) {

    public PublicStep {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(at, "at");
    }
}
