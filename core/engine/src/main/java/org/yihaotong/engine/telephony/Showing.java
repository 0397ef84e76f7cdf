package org.yihaotong.engine.telephony;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.telephony.AgentState;

/** What a seat is doing: its call first, then its device, then what the person chose. Pure. */
final class Showing {

    private Showing() {}

    static AgentState state(AgentSession session, List<Call> here) {
        Optional<Call> talking =
                here.stream().filter(c -> isTalking(session, c)).findFirst();
        if (talking.isPresent()) {
            return of(talking.get());
        }
        if (!here.isEmpty()) {
            return AgentState.RINGING;
        }
        return session.trouble().isEmpty() || session.chosen() == AgentState.SIGNED_OUT
                ? session.chosen()
                : AgentState.UNREACHABLE;
    }

    private static AgentState of(Call call) {
        return switch (call.stage()) {
            case HELD -> AgentState.HOLDING;
            case CONSULTING -> AgentState.CONSULTING;
            case CONFERENCE -> AgentState.CONFERENCE;
            default -> call.direction() == CallDirection.OUT ? AgentState.OUTBOUND : AgentState.TALKING;
        };
    }

    private static boolean isTalking(AgentSession session, Call call) {
        return call.present().anyMatch(leg -> leg.agent().equals(session.login()) && leg.isTalking());
    }

    /** When this state began, as far as the call's legs say. */
    static Instant since(AgentSession session, List<Call> here) {
        return here.stream()
                .flatMap(Call::present)
                .filter(leg -> leg.agent().equals(session.login()))
                .map(leg -> began(leg, session))
                .max(Comparator.naturalOrder())
                .orElse(session.since());
    }

    private static Instant began(Leg leg, AgentSession session) {
        return leg.answeredAt().or(leg::ringingAt).orElse(session.since());
    }
}
