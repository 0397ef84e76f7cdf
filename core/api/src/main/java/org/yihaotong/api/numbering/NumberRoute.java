package org.yihaotong.api.numbering;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One number as every switch has to treat it.
 *
 * @param number digits only
 * @param line whose number it is; stands in the switch's call records
 * @param name the unit's, in Chinese
 * @param alias whether the number was merged into the line earlier (并入号码)
 * @param ends from when on the number is dead (410); only where it is announced
 * @param announcement what the caller hears, for whoever records it; may be empty
 * @param seatQueue the queue of a line with seats of its own; may be empty
 */
public record NumberRoute(
        String number,
        String line,
        String name,
        Destination destination,
        boolean alias,
        Optional<Instant> ends,
        String announcement,
        String seatQueue) {

    public NumberRoute {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(ends, "ends");
        Objects.requireNonNull(announcement, "announcement");
        Objects.requireNonNull(seatQueue, "seatQueue");
        if (!number.matches("[0-9]{3,20}")) {
            throw new IllegalArgumentException("a number is 3 to 20 digits");
        }
    }

    /** Whether the number is dead at this moment. */
    public boolean isOver(Instant now) {
        return ends.filter(end -> !now.isBefore(end)).isPresent();
    }
}
