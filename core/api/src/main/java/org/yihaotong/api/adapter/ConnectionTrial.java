package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Objects;
import org.yihaotong.api.hotline.TestStep;

/**
 * A connection test with values that are not saved yet (保存前试连): its steps as far as they are known.
 *
 * @param finished whether no more steps come
 */
public record ConnectionTrial(String id, List<TestStep> steps, boolean finished) {

    public ConnectionTrial {
        Objects.requireNonNull(id, "id");
        steps = List.copyOf(steps);
    }

    /** Whether it came to its end and nothing failed. */
    public boolean isGood() {
        return finished && steps.stream().allMatch(TestStep::passed);
    }
}
