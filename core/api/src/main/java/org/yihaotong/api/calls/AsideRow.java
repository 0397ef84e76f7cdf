package org.yihaotong.api.calls;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of call records that breaks a rule or cannot be read (坏话单).
 *
 * @param key what makes it known again: the unit's id of the call, or file and line
 * @param reason which field breaks which rule, in words
 * @param row as it came; empty for those who may not see it
 * @param readable whether it can be tried again as it is: it was read, only a rule was broken
 * @param settledBy who dismissed it or had it tried again; empty if the unit sent it anew
 * @param note why it was dismissed
 * @param erasedAt when what stood in it was erased, since it had been kept as long as the rules say
 */
public record AsideRow(
        String id,
        String hotline,
        String key,
        String reason,
        String row,
        boolean readable,
        AsideState state,
        Instant since,
        Optional<Instant> settledAt,
        String settledBy,
        String note,
        Optional<Instant> erasedAt) {

    /** A row as it came. */
    public AsideRow(
            String id,
            String hotline,
            String key,
            String reason,
            String row,
            boolean readable,
            AsideState state,
            Instant since,
            Optional<Instant> settledAt,
            String settledBy,
            String note) {
        this(id, hotline, key, reason, row, readable, state, since, settledAt, settledBy, note, Optional.empty());
    }

    public AsideRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(settledAt, "settledAt");
        Objects.requireNonNull(erasedAt, "erasedAt");
    }

    /** The same row for eyes that must not see what stood in it. */
    public AsideRow covered() {
        return new AsideRow(id, hotline, key, reason, "", readable, state, since, settledAt, settledBy, note, erasedAt);
    }

    /** The same row, settled. */
    public AsideRow settled(AsideState how, String by, String why, Instant at) {
        return new AsideRow(id, hotline, key, reason, row, readable, how, since, Optional.of(at), by, why, erasedAt);
    }

    /** The same row with what is wrong with it now. */
    public AsideRow because(String other) {
        return new AsideRow(id, hotline, key, other, row, readable, state, since, settledAt, settledBy, note, erasedAt);
    }

    /** The same row without what stood in it; it can no longer be tried again. */
    public AsideRow erased(Instant at) {
        return new AsideRow(
                id, hotline, key, reason, "", false, state, since, settledAt, settledBy, note, Optional.of(at));
    }

    /** Never shows the row. */
    @Override
    public String toString() {
        return "AsideRow[" + hotline + " " + state + "]";
    }
}
