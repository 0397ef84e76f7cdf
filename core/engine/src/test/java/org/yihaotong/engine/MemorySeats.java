package org.yihaotong.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.telephony.SeatStore;

/** Who sits where in memory. */
public final class MemorySeats implements SeatStore {

    private final Map<String, AgentSession> sessions = new LinkedHashMap<>();
    private final List<Stay> stays = new ArrayList<>();

    @Override
    public synchronized List<AgentSession> sessions() {
        return sessions.values().stream().filter(AgentSession::isSignedIn).toList();
    }

    @Override
    public synchronized Optional<AgentSession> session(String login) {
        return Optional.ofNullable(sessions.get(login));
    }

    @Override
    public Optional<AgentSession> at(String provider, String seat) {
        return sessions().stream()
                .filter(s -> !seat.isEmpty()
                        && s.provider().equals(provider)
                        && s.seat().equals(seat))
                .findFirst();
    }

    @Override
    public synchronized void save(AgentSession session) {
        boolean taken = session.isSignedIn()
                && at(session.provider(), session.seat())
                        .filter(other -> !other.login().equals(session.login()))
                        .isPresent();
        if (taken) {
            throw new DuplicateException("somebody else sits there", null);
        }
        note(session);
        sessions.put(session.login(), session);
    }

    private void note(AgentSession next) {
        Optional<AgentSession> before = session(next.login());
        if (before.isPresent()
                && before.get().chosen() == next.chosen()
                && before.get().since().equals(next.since())) {
            return;
        }
        stays.replaceAll(s -> s.login().equals(next.login()) && s.to().isEmpty()
                ? new Stay(s.login(), s.state(), s.from(), Optional.of(next.since()))
                : s);
        if (next.isSignedIn()) {
            stays.add(new Stay(next.login(), next.chosen(), next.since(), Optional.empty()));
        }
    }

    @Override
    public synchronized Optional<AgentSession> change(String login, UnaryOperator<AgentSession> change) {
        Optional<AgentSession> changed = session(login).map(change);
        changed.filter(next -> !next.equals(sessions.get(login))).ifPresent(this::save);
        return changed;
    }

    @Override
    public synchronized List<Stay> stays(Instant from, Instant before) {
        return stays.stream()
                .filter(s -> s.from().isBefore(before)
                        && s.to().map(to -> to.isAfter(from)).orElse(true))
                .map(s -> s.within(from, before))
                .toList();
    }
}
