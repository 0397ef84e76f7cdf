package org.yihaotong.telephony.ami;

import java.util.List;
import java.util.function.Function;

/**
 * One step of a command: what is asked of the switch, and how to see that it happened.
 *
 * @param seen the verdict by one event
 * @param refused the verdict by what the switch says against one of the actions
 * @param undo what is asked if it fails after all
 */
record Step(List<Action> actions, Function<Block, Verdict> seen, Function<String, Verdict> refused, List<Action> undo) {

    Step {
        actions = List.copyOf(actions);
        undo = List.copyOf(undo);
    }

    Step(List<Action> actions, Function<Block, Verdict> seen) {
        this(actions, seen, message -> Verdict.failed(Phrases.refused(message)), List.of());
    }

    /** Done as soon as such an event comes. */
    static Function<Block, Verdict> once(String event, String id) {
        return block -> block.event().equals(event) && block.get("Uniqueid").equals(id) ? Verdict.DONE : Verdict.OPEN;
    }
}
