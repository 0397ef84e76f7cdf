package org.yihaotong.telephony.ami;

import java.util.Optional;
import org.yihaotong.api.telephony.CommandOutcome;

/**
 * What a command has come to, by what was seen.
 *
 * @param outcome empty: not yet to anything
 */
record Verdict(Optional<CommandOutcome> outcome, String why) {

    static final Verdict OPEN = new Verdict(Optional.empty(), "");
    static final Verdict DONE = new Verdict(Optional.of(CommandOutcome.DONE), "");

    static Verdict failed(String why) {
        return new Verdict(Optional.of(CommandOutcome.FAILED), why);
    }

    boolean isOpen() {
        return outcome.isEmpty();
    }

    boolean isDone() {
        return outcome.filter(CommandOutcome.DONE::equals).isPresent();
    }
}
