package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.citizen.RatingSheet.Said;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Place;

/**
 * A ticket as everybody may read it: no person, no internal name or note, and its texts without names, numbers and
 * addresses of mail.
 *
 * @param matter the service, a path such as {@code 供水/停水}; may be empty
 * @param unit name of the lead unit, once dispatched
 * @param answers what was answered, once the centre has accepted it
 * @param note why it was not accepted; else empty
 * @param changedAt when something happened that is told here
 * @param due by when the units have to answer, while they work
 * @param photos ids of the photos that came with it, or were added to it, by the same public channel; oldest first
 */
public record PublicTicket(
        String number,
        AppealType type,
        PublicState state,
        String matter,
        String title,
        String content,
        Place place,
        Optional<String> unit,
        List<Said> answers,
        String note,
        Instant acceptedAt,
        Instant changedAt,
        Optional<Instant> due,
        List<String> photos) {

    public PublicTicket {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(unit, "unit");
        answers = List.copyOf(answers);
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(due, "due");
        photos = List.copyOf(photos);
    }

    /** Never shows what was asked or answered. */
    @Override
    public String toString() {
        return "PublicTicket[" + number + ", " + state + "]";
    }
}
