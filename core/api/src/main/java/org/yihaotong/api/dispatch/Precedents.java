package org.yihaotong.api.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How earlier tickets of the same matter and area went (先例).
 *
 * @param since from when they were looked at
 * @param tickets how many of them were looked at, the newest first
 * @param more whether there are older ones beyond those
 * @param handled which unit has them or had them in the end, the most frequent first
 * @param latest some of the newest
 * @param requested how often a unit asked to return one
 * @param accepted how often the centre took it back
 * @param refused how often it did not
 * @param arbitrated how often it was arbitrated
 * @param opinions the newest decisions with their words
 */
public record Precedents(
        Instant since,
        int tickets,
        boolean more,
        List<Handled> handled,
        List<Precedent> latest,
        long requested,
        long accepted,
        long refused,
        long arbitrated,
        List<ReturnStep> opinions) {

    public Precedents {
        Objects.requireNonNull(since, "since");
        handled = List.copyOf(handled);
        latest = List.copyOf(latest);
        opinions = List.copyOf(opinions);
    }

    /** An appeal without a matter has none. */
    public static Precedents none(Instant since) {
        return new Precedents(since, 0, false, List.of(), List.of(), 0, 0, 0, 0, List.of());
    }
}
