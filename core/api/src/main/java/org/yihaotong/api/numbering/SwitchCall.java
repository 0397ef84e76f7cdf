package org.yihaotong.api.numbering;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.hotline.CallResult;

/**
 * One call as a switch wrote it down (交换机话单). Seats that rang and lost the call are no calls of their own.
 *
 * @param sourceCallId the switch's own id of the call
 * @param seq which of the records of that call this is; together with the switch both are the key
 * @param line whose number was dialled
 * @param caller 0 to 20 of {@code 0-9 +}; empty if withheld
 * @param dialled the number as the plan has it
 * @param caseNo the token of the case that went with the call; may be empty
 */
public record SwitchCall(
        String sourceCallId,
        int seq,
        String line,
        String caller,
        String dialled,
        Instant startedAt,
        Optional<Instant> answeredAt,
        Instant endedAt,
        CallResult result,
        String agent,
        String recording,
        String caseNo) {

    public SwitchCall {
        Objects.requireNonNull(sourceCallId, "sourceCallId");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(dialled, "dialled");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(recording, "recording");
        Objects.requireNonNull(caseNo, "caseNo");
    }

    /** Never shows who called. */
    @Override
    public String toString() {
        return "SwitchCall[" + line + " " + result + "]";
    }
}
