package org.yihaotong.api.calls;

import java.time.Instant;
import java.util.Objects;
import org.yihaotong.api.hotline.CallRecord;

/**
 * What a call record said before the unit corrected it.
 *
 * @param at when the correction came
 */
public record CallCorrection(Instant at, CallRecord before) {

    public CallCorrection {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(before, "before");
    }
}
