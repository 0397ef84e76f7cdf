package org.yihaotong.api.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What goes on at a switch at one moment.
 *
 * @param seats every seat that the switch knows
 */
public record SwitchSnapshot(Instant at, List<LiveCall> calls, List<LiveSeat> seats) {

    public SwitchSnapshot {
        calls = List.copyOf(calls);
        seats = List.copyOf(seats);
    }

    /**
     * A call that goes on.
     *
     * @param offered as it would have been told when it began
     * @param queue where it waits
     * @param talking the leg and seat that talk with the citizen
     */
    public record LiveCall(CallEvent.Offered offered, Optional<String> queue, List<CallEvent.Answered> talking) {

        public LiveCall {
            talking = List.copyOf(talking);
        }
    }

    /** A seat's device, and why it cannot be rung; empty if it can. */
    public record LiveSeat(String seat, AgentState state, String trouble) {}
}
