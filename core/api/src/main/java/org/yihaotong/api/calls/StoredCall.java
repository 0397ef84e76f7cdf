package org.yihaotong.api.calls;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.hotline.CallRecord;

/**
 * A call record as the centre keeps it.
 *
 * @param record with the citizen's number masked for those who may not see it
 * @param receivedAt when it, or its last correction, came
 * @param corrections how often the unit corrected it
 * @param erasedAt when its telephone numbers were erased, since they had been kept as long as the rules say
 */
public record StoredCall(
        String hotline, CallRecord record, Instant receivedAt, int corrections, Optional<Instant> erasedAt) {

    /** A call with its numbers. */
    public StoredCall(String hotline, CallRecord record, Instant receivedAt, int corrections) {
        this(hotline, record, receivedAt, corrections, Optional.empty());
    }

    public StoredCall {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(erasedAt, "erasedAt");
    }

    /** The same call as the unit says now. */
    public StoredCall corrected(CallRecord now, Instant at) {
        return new StoredCall(hotline, now, at, corrections + 1);
    }

    /** The same call for other eyes. */
    public StoredCall seen(CallRecord as) {
        return new StoredCall(hotline, as, receivedAt, corrections, erasedAt);
    }

    /** The same call without telephone numbers. */
    public StoredCall erased(Instant at) {
        return new StoredCall(hotline, record.withoutNumbers(), receivedAt, corrections, Optional.of(at));
    }

    /** Whether the unit says again what it said; of an erased record, what is left of it is compared. */
    public boolean says(CallRecord again) {
        return record.equals(erasedAt.isPresent() ? again.withoutNumbers() : again);
    }
}
