package org.yihaotong.api.calls;

import java.util.Objects;

/**
 * What one side counts of citizens' calls to a line on a day (一方的计数).
 *
 * @param side {@code heard:} and a switch's id: what the centre heard of it; {@code switch:} and its id: what it wrote down;
 *     {@code unit}: what the unit says
 * @param offered answered, and not answered
 * @param talkSeconds as that side measures it: a switch from its own answer on, not from the agent's
 */
public record Tally(String side, long offered, long answered, long abandoned, long talkSeconds) {

    /** What the centre heard of a switch. */
    public static final String HEARD = "heard:";

    /** What the unit says. */
    public static final String UNIT = "unit";

    public Tally {
        Objects.requireNonNull(side, "side");
    }
}
