package org.yihaotong.kit;

import java.util.ArrayList;
import java.util.List;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.TestStep;

/** A connection test in the making (联通测试): steps are tried in turn, the first that fails is the last. */
public final class Steps {

    private final List<TestStep> done = new ArrayList<>();
    private boolean failed;

    /** One thing to try; answers what it found, in words. */
    @FunctionalInterface
    public interface Step {
        /** Tries it; message and kind of the exception say what went wrong. */
        String attempt() throws BackendException;
    }

    /** Tries one more step unless an earlier one failed. */
    public Steps then(String name, Step step) {
        if (!failed) {
            done.add(attempt(name, step));
        }
        return this;
    }

    /** What was tried so far. */
    public List<TestStep> toList() {
        return List.copyOf(done);
    }

    private TestStep attempt(String name, Step step) {
        try {
            return new TestStep(name, true, step.attempt());
        } catch (BackendException e) {
            failed = true;
            return TestStep.failed(name, e);
        }
    }
}
