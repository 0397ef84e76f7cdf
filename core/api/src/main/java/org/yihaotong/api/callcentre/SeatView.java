package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.yihaotong.api.telephony.AgentState;

/**
 * A seat as its board shows it: what follows from session, device and call.
 *
 * @param since when this state began
 * @param calls the calls that ring or are talked here; the citizen's number only for those who may see it
 */
public record SeatView(AgentSession session, AgentState state, Instant since, List<Call> calls) {

    public SeatView {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        calls = List.copyOf(calls);
    }
}
