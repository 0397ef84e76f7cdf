package org.yihaotong.engine.telephony;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.TelephonyProvider;

/**
 * Brings a switch to what the sessions say: who is signed on, and who takes calls. What was said is remembered for one
 * connection only, so that a switch that has forgotten its seats is told all of them anew. Used by one thread.
 */
final class SeatSync {

    private final TelephonyProvider provider;
    private final SeatBook seats;
    private final CommandBook commands;
    private final Map<String, Said> said = new HashMap<>();

    private record Said(String seat, AgentState state, String reason, Instant since) {

        static Said of(AgentSession s) {
            return new Said(s.seat(), s.chosen(), s.reason(), s.since());
        }
    }

    SeatSync(TelephonyProvider provider, SeatBook seats, CommandBook commands) {
        this.provider = provider;
        this.seats = seats;
        this.commands = commands;
    }

    /** The switch may have forgotten everything. */
    void anew(String id) {
        said.clear();
        seats.sessions().stream().filter(s -> s.provider().equals(id)).forEach(s -> bring(id, s.login()));
    }

    /** Brings one person's seat to what the session says. */
    void bring(String id, String login) {
        Optional<AgentSession> session =
                seats.of(login).filter(s -> s.provider().equals(id) && !s.seat().isEmpty());
        Said last = said.get(login);
        if (last != null && session.filter(s -> s.seat().equals(last.seat())).isEmpty()) {
            said.remove(login);
            send(login, Capability.SIGN_IN, new CallCommand.SignOut(fresh(), last.seat()));
        }
        session.ifPresent(this::bring);
    }

    private void bring(AgentSession s) {
        Said last = said.get(s.login());
        if (last == null) {
            note(s, send(s.login(), Capability.SIGN_IN, new CallCommand.SignIn(fresh(), s.seat(), s.queues())));
        }
        if (!Said.of(s).equals(last)) {
            said.put(s.login(), Said.of(s));
            send(s.login(), Capability.STATE, new CallCommand.SetState(fresh(), s.seat(), s.chosen(), s.reason()));
        }
    }

    private void note(AgentSession s, Optional<SentCommand> sent) {
        sent.filter(c -> c.state() == CommandState.REJECTED)
                .ifPresent(c -> seats.change(s.login(), old -> old.troubled(c.why())));
    }

    private Optional<SentCommand> send(String login, Capability needed, CallCommand command) {
        return provider.card().capabilities().contains(needed)
                ? Optional.of(commands.send(provider, login, "", command))
                : Optional.empty();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
