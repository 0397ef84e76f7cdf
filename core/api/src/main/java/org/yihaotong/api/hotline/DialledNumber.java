package org.yihaotong.api.hotline;

import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of a call to one of the 54 numbers today (拨打去向).
 *
 * @param line whose number it is
 * @param announcement what the caller hears or the agent reads out; may be empty
 * @param seatQueue where the unit's experts sit, for SEATED; may be empty
 */
public record DialledNumber(
        String number,
        String line,
        String name,
        Way way,
        String announcement,
        String seatQueue,
        Optional<Transition> transition) {

    /** Where the call goes. */
    public enum Way {
        /** 过渡期: it is announced and answered at 12345. */
        TRANSITION,
        /** 期满: the number is no hotline any more. */
        ENDED,
        /** 双线并行: it rings at the unit, and 12345 takes the same appeals. */
        PARALLEL,
        /** 一键转接: an agent passes the call on at once. */
        TRANSFER,
        /** 话务引导: the caller is told to dial it, and nothing is kept. */
        GUIDANCE,
        /** 12345 answers it. */
        CENTRE
    }

    public DialledNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(transition, "transition");
        announcement = announcement == null ? "" : announcement;
        seatQueue = seatQueue == null ? "" : seatQueue;
    }
}
