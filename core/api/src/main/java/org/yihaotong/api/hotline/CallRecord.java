package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One call on a unit's own number in the canonical form (话单), as section 8 of the joining interface defines it.
 *
 * @param callId the unit's own id, 1 to 64 characters, unique per hotline: the key against repeats; another content
 *     under the same id corrects the record
 * @param direction who called
 * @param number the hotline's number that was called or that called
 * @param caller as the unit gives it, at most 20 of {@code 0-9 + - *}
 * @param callee at most 20 characters; empty if the unit does not say
 * @param answeredAt must be there for ANSWERED, and not for ABANDONED, BUSY and NO_AGENT
 * @param agent the unit's own number of its agent, at most 20 characters; may be empty
 * @param queueSeconds 0 or more
 * @param satisfaction 1 (very dissatisfied) to 5 (very satisfied)
 * @param orderNo the centre's order that the call led to; may be empty
 * @param caseNo the unit's own case that the call led to; may be empty
 * @param recording the unit's reference to the recording, at most 200 characters; may be empty
 */
public record CallRecord(
        String callId,
        CallDirection direction,
        String number,
        String caller,
        String callee,
        Instant startedAt,
        Optional<Instant> answeredAt,
        Instant endedAt,
        CallResult result,
        String agent,
        Optional<Integer> queueSeconds,
        Optional<Integer> satisfaction,
        String orderNo,
        String caseNo,
        String recording) {

    public CallRecord {
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(queueSeconds, "queueSeconds");
        Objects.requireNonNull(satisfaction, "satisfaction");
        caller = caller == null ? "" : caller.strip();
        callee = callee == null ? "" : callee.strip();
        agent = agent == null ? "" : agent.strip();
        orderNo = orderNo == null ? "" : orderNo.strip();
        caseNo = caseNo == null ? "" : caseNo.strip();
        recording = recording == null ? "" : recording.strip();
    }

    /**
     * The same call without whom it was between: no telephone number but the hotline's own, no way to the recording. What
     * is counted stays.
     */
    public CallRecord withoutNumbers() {
        return new CallRecord(
                callId,
                direction,
                number,
                caller.equals(number) ? caller : "",
                callee.equals(number) ? callee : "",
                startedAt,
                answeredAt,
                endedAt,
                result,
                agent,
                queueSeconds,
                satisfaction,
                orderNo,
                caseNo,
                "");
    }

    /** Never shows who called whom. */
    @Override
    public String toString() {
        return "CallRecord[" + callId + " " + result + "]";
    }
}
