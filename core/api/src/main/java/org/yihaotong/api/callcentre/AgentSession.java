package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.telephony.AgentState;

/**
 * Somebody at a seat (坐席会话).
 *
 * @param provider id of the switch; empty: works by hand
 * @param seat device number, such as {@code 8001}
 * @param unit a remote seat's unit
 * @param queues whose calls ring here
 * @param chosen what the person chose, or was put in: IDLE, WRAP_UP, BUSY, BREAK, SIGNED_OUT
 * @param reason of BUSY and BREAK
 * @param until when WRAP_UP ends by itself, or BREAK should
 * @param trouble why the device cannot be rung; empty: it can, as far as known
 */
public record AgentSession(
        String login,
        String name,
        Optional<String> unit,
        String provider,
        String seat,
        List<String> queues,
        AgentState chosen,
        String reason,
        Instant since,
        Optional<Instant> until,
        Instant signedInAt,
        String trouble,
        long version) {

    public AgentSession {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(name, "name");
        unit = unit == null ? Optional.empty() : unit;
        provider = provider == null ? "" : provider;
        seat = seat == null ? "" : seat;
        queues = queues == null ? List.of() : List.copyOf(queues);
        Objects.requireNonNull(chosen, "chosen");
        reason = reason == null ? "" : reason;
        Objects.requireNonNull(since, "since");
        until = until == null ? Optional.empty() : until;
        Objects.requireNonNull(signedInAt, "signedInAt");
        trouble = trouble == null ? "" : trouble;
    }

    /** Whether somebody is there at all. */
    public boolean isSignedIn() {
        return chosen != AgentState.SIGNED_OUT;
    }

    /** The same session in another state. */
    public AgentSession chose(AgentState state, String why, Instant at, Optional<Instant> end) {
        return new AgentSession(
                login, name, unit, provider, seat, queues, state, why, at, end, signedInAt, trouble, version + 1);
    }

    /** The same session at a switch. */
    public AgentSession at(String which) {
        return new AgentSession(
                login, name, unit, which, seat, queues, chosen, reason, since, until, signedInAt, "", version + 1);
    }

    /** The same session with what the switch says about its device. */
    public AgentSession troubled(String why) {
        return new AgentSession(
                login, name, unit, provider, seat, queues, chosen, reason, since, until, signedInAt, why, version + 1);
    }
}
