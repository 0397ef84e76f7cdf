package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.citizen.RatingSheet.Said;
import org.yihaotong.api.ticket.EventKind;

/**
 * How far an appeal has come, told to whoever holds its number and the tail of its telephone number: no person, no internal
 * note, and of a confidential ticket nothing of what was asked and answered.
 *
 * @param title what was asked; empty on a confidential ticket
 * @param steps what happened, oldest first; only what concerns the citizen
 * @param answers what was answered, once the centre has accepted it; none on a confidential ticket
 * @param note why it was not accepted; else empty
 * @param due by when the units have to answer, while they work
 * @param mayRate whether the handling can be rated now
 */
public record Progress(
        String number,
        String title,
        PublicState state,
        Instant acceptedAt,
        List<Step> steps,
        List<Said> answers,
        String note,
        Optional<Instant> due,
        boolean mayRate) {

    public Progress {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(due, "due");
    }

    /**
     * One thing that happened.
     *
     * @param unit name of the unit concerned; empty if none
     */
    public record Step(EventKind kind, String unit, Instant at) {

        public Step {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(at, "at");
        }
    }

    /** Never shows what was asked or answered. */
    @Override
    public String toString() {
        return "Progress[" + number + ", " + state + "]";
    }
}
