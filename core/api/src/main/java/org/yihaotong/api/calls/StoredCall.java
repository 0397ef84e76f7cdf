package org.yihaotong.api.calls;

import java.time.Instant;
import java.util.Objects;
import org.yihaotong.api.hotline.CallRecord;

/**
 * A call record as the centre keeps it.
 *
 * @param record with the citizen's number masked for those who may not see it
 * @param receivedAt when it, or its last correction, came
 * @param corrections how often the unit corrected it
 */
public record StoredCall(String hotline, CallRecord record, Instant receivedAt, int corrections) {

    public StoredCall {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /** The same call as the unit says now. */
    public StoredCall corrected(CallRecord now, Instant at) {
        return new StoredCall(hotline, now, at, corrections + 1);
    }
}
