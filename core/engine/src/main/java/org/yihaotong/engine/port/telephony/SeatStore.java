package org.yihaotong.engine.port.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.telephony.AgentState;

/** Who sits where, and what they did when. */
@ProviderType
public interface SeatStore {

    /** Sessions that are not signed out. */
    List<AgentSession> sessions();

    Optional<AgentSession> session(String login);

    /** Who sits at this seat now. */
    Optional<AgentSession> at(String provider, String seat);

    /**
     * Puts a session in the place of the person's last one, and notes the states that begin and end by it.
     *
     * @throws org.yihaotong.engine.port.DuplicateException if somebody else sits at this seat
     */
    void save(AgentSession session);

    /**
     * Changes a session as it stands at this moment; the same session changes nothing.
     *
     * @return what it is now; empty if there is none
     */
    Optional<AgentSession> change(String login, UnaryOperator<AgentSession> change);

    /** The states of this span, cut at its ends, of everybody who was signed in. */
    List<Stay> stays(Instant from, Instant before);

    /**
     * That somebody was in a state.
     *
     * @param to empty: still is
     */
    record Stay(String login, AgentState state, Instant from, Optional<Instant> to) {

        /** The part of it in a span that it touches; what goes on has no end. */
        public Stay within(Instant since, Instant before) {
            return new Stay(
                    login,
                    state,
                    from.isBefore(since) ? since : from,
                    to.map(end -> end.isAfter(before) ? before : end));
        }
    }
}
