package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A citizen who gave up and is to be called back (漏接回拨): one task for each number, however often it tried.
 *
 * @param number masked for those who may not see it
 * @param call the last call that was given up
 * @param tries how often this number gave up since the task began
 * @param state whether it waits, is done, or has settled itself since the citizen came through
 * @param note what came of it
 */
public record MissedCall(
        String id,
        String number,
        Optional<String> hotline,
        String call,
        int tries,
        MissedState state,
        Instant since,
        Optional<Instant> settledAt,
        String settledBy,
        String note,
        long version) {

    public MissedCall {
        Objects.requireNonNull(id, "id");
        number = number == null ? "" : number;
        hotline = hotline == null ? Optional.empty() : hotline;
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        settledAt = settledAt == null ? Optional.empty() : settledAt;
        settledBy = settledBy == null ? "" : settledBy;
        note = note == null ? "" : note;
    }

    /** The same task after one more try. */
    public MissedCall again(String lastCall) {
        return new MissedCall(
                id, number, hotline, lastCall, tries + 1, state, since, settledAt, settledBy, note, version + 1);
    }

    /** The same task, settled. */
    public MissedCall settled(MissedState how, String by, String what, Instant at) {
        return new MissedCall(id, number, hotline, call, tries, how, since, Optional.of(at), by, what, version + 1);
    }

    /** The same task for eyes that see the number so. */
    public MissedCall showing(String as) {
        return new MissedCall(id, as, hotline, call, tries, state, since, settledAt, settledBy, note, version);
    }

    /** Never shows who called. */
    @Override
    public String toString() {
        return "MissedCall[" + id + " " + state + "]";
    }
}
