package org.yihaotong.api.calls;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.hotline.CallRecord;

/**
 * A call record as the centre keeps it.
 *
 * @param origin who wrote it down
 * @param hotline the line whose number was dialled; {@code centre} stands for 12345 itself
 * @param record with the citizen's number masked for those who may not see it
 * @param receivedAt when it, or its last correction, came
 * @param corrections how often it was corrected
 * @param erasedAt when its telephone numbers were erased, since they had been kept as long as the rules say
 * @param tickets numbers of the tickets beside the call that the centre heard; empty for units' records, which name theirs
 */
public record StoredCall(
        Origin origin,
        String hotline,
        CallRecord record,
        Instant receivedAt,
        int corrections,
        Optional<Instant> erasedAt,
        List<String> tickets) {

    /** A call as a unit says it, with its numbers. */
    public StoredCall(String hotline, CallRecord record, Instant receivedAt, int corrections) {
        this(Origin.ofUnit(hotline, record.callId()), hotline, record, receivedAt, corrections);
    }

    /** A call with its numbers. */
    public StoredCall(Origin origin, String hotline, CallRecord record, Instant receivedAt, int corrections) {
        this(origin, hotline, record, receivedAt, corrections, Optional.empty(), List.of());
    }

    public StoredCall {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(erasedAt, "erasedAt");
        tickets = List.copyOf(tickets);
    }

    /** The same call as is said of it now. */
    public StoredCall corrected(StoredCall now) {
        return new StoredCall(origin, now.hotline, now.record, now.receivedAt, corrections + 1);
    }

    /** The same call for other eyes. */
    public StoredCall seen(CallRecord as, List<String> beside) {
        return new StoredCall(origin, hotline, as, receivedAt, corrections, erasedAt, beside);
    }

    /** The same call without telephone numbers. */
    public StoredCall erased(Instant at) {
        return new StoredCall(
                origin, hotline, record.withoutNumbers(), receivedAt, corrections, Optional.of(at), tickets);
    }

    /** Whether the same is said again; of an erased record, what is left of it is compared. */
    public boolean says(StoredCall again) {
        CallRecord said = again.record;
        return hotline.equals(again.hotline) && record.equals(erasedAt.isPresent() ? said.withoutNumbers() : said);
    }
}
