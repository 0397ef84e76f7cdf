package org.yihaotong.api.callcentre;

import java.time.Duration;
import java.util.Objects;

/**
 * How the calls of a seated line came in one span (经 12345 与原号码分别统计). A call counts where it was offered and once it has
 * ended; it is in exactly one of the two halves of a line: its own number was dialled, or it was not. A call of one line that
 * also rang at another line's seats is in the first half of the one and in the second half of the other.
 *
 * @param hotline id of the line
 * @param name its unit's
 */
public record SplitFigures(String hotline, String name, Own own, Through through) {

    public SplitFigures {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(through, "through");
    }

    /**
     * Calls to the line's own number or one merged into it (原号码), whoever answered; counted as {@link CallFigures} are.
     *
     * @param offered answered and abandoned, short abandons left out if the rules say so
     * @param inTime answered within the rules' seconds
     * @param atSeats of the answered: a seat of the line talked with the citizen; of the others only the centre's did
     * @param waited of all answered, together
     * @param talked of all answered, whoever talked, together
     */
    public record Own(
            long offered, long answered, long inTime, long abandoned, long atSeats, Duration waited, Duration talked) {

        public Own {
            Objects.requireNonNull(waited, "waited");
            Objects.requireNonNull(talked, "talked");
        }
    }

    /**
     * Calls that came through 12345, or through the number of another line, and rang at a seat of this one (经 12345): in
     * parallel, as a consultation, or handed over; each once, however often it rang.
     *
     * @param offered all of them: answered, consulted, elsewhere and returned
     * @param answered a seat of the line talked with the citizen
     * @param inTime of the answered: within the rules' seconds after the first ring at the line
     * @param consulted a seat of the line spoke with the centre's agent only
     * @param elsewhere another seat that rang as well was faster
     * @param returned nobody of the line took it: it went back to the centre, or the citizen gave up
     * @param waited of all answered, since the first ring at the line, together
     * @param talked of all answered, at seats of the line, together
     */
    public record Through(
            long offered,
            long answered,
            long inTime,
            long consulted,
            long elsewhere,
            long returned,
            Duration waited,
            Duration talked) {

        public Through {
            Objects.requireNonNull(waited, "waited");
            Objects.requireNonNull(talked, "talked");
        }
    }
}
