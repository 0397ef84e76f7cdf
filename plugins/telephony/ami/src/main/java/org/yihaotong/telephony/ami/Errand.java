package org.yihaotong.telephony.ami;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A command on its way, step by step; it has come to its end when the last step was seen to happen. */
final class Errand {

    /** Of a verdict that is open: the next step is to begin. */
    static final String NEXT = "next";

    final String id;
    private final Instant due;
    private final Deque<Step> steps;
    private int sent;

    Errand(String id, Instant due, List<Step> steps) {
        this.id = id;
        this.due = due;
        this.steps = new ArrayDeque<>(steps);
    }

    boolean isLate(Instant now) {
        return !now.isBefore(due);
    }

    /** What is to be asked now. */
    List<Action> actions() {
        return steps.element().actions();
    }

    List<Action> undo() {
        return steps.element().undo();
    }

    /** An id for the next action, by which the switch's answer is known. */
    String nextId() {
        return id + "#" + ++sent;
    }

    boolean asked(String actionId) {
        return actionId.startsWith(id + "#");
    }

    /** What the whole command has come to; a step that is done gives way to the next. */
    Verdict see(Block block) {
        boolean error = block.get("Response").equals("Error") && asked(block.get("ActionID"));
        Step step = steps.element();
        Verdict verdict =
                error ? step.refused().apply(block.get("Message")) : step.seen().apply(block);
        if (verdict.isDone() && steps.size() > 1) {
            steps.remove();
            return new Verdict(Optional.empty(), NEXT);
        }
        return verdict;
    }
}
