package org.yihaotong.api.archive;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.AppealType;

/**
 * A ticket as a row of the archive.
 *
 * @param matter empty if it was not classified
 * @param title scrubbed of the caller's name and number
 * @param unit id of the lead unit, if there was one
 * @param keptUntil when the time to keep the persons is over; empty: always kept, or not reckoned yet
 * @param erasedAt when the persons were erased
 */
public record ArchivedTicket(
        String number,
        AppealType type,
        String matter,
        String title,
        Optional<String> unit,
        Instant acceptedAt,
        Instant archivedAt,
        Optional<Instant> keptUntil,
        Optional<Instant> erasedAt) {

    public ArchivedTicket {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(archivedAt, "archivedAt");
    }
}
