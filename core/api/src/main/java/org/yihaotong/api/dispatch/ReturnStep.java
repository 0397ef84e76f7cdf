package org.yihaotong.api.dispatch;

import java.time.Instant;
import java.util.Objects;
import org.yihaotong.api.ticket.EventKind;

/**
 * Something asked or decided about who handles a ticket.
 *
 * @param unit the unit concerned; empty if none
 * @param words the reason or the opinion, as it was said
 */
public record ReturnStep(
        String ticket, Instant at, EventKind kind, String unit, String by, String words, String legalBasis) {

    public ReturnStep {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(legalBasis, "legalBasis");
    }
}
