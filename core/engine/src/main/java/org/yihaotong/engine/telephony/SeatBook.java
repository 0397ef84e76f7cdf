package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.SwitchSnapshot.LiveSeat;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.telephony.SeatStore;
import org.yihaotong.engine.words.Words;

/** Who sits where: read on every ring, from the store at most every second, for other nodes write too. */
@Component(service = SeatBook.class, immediate = true)
public final class SeatBook implements Seats {

    private static final Logger LOG = LoggerFactory.getLogger(SeatBook.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration NEWS = Duration.ofMinutes(1);

    private final SeatStore store;
    private final CommandBook commands;
    private final CallTeller teller;
    private final Clock clock;
    private final Future<?> looking;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    private volatile Consumer<String> ear = login -> {};

    private record Known(List<AgentSession> sessions, Instant at) {}

    @Activate
    public SeatBook(
            @Reference SeatStore store,
            @Reference CommandBook commands,
            @Reference CallTeller teller,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.commands = commands;
        this.teller = teller;
        this.clock = clock;
        this.looking = scheduler.every(FRESH, this::look);
    }

    /** Everybody who is signed in. */
    List<AgentSession> sessions() {
        Known now = known;
        Instant moment = clock.instant();
        if (now.at().isAfter(moment) || now.at().plus(FRESH).isBefore(moment)) {
            now = new Known(store.sessions(), moment);
            known = now;
        }
        return now.sessions();
    }

    @Override
    public Sitter sitterAt(String provider, String seat) {
        return at(provider, seat)
                .map(s -> new Sitter(s.login(), s.unit().orElse("")))
                .orElse(Sitter.NOBODY);
    }

    Optional<AgentSession> at(String provider, String seat) {
        return sessions().stream()
                .filter(s -> s.provider().equals(provider) && s.seat().equals(seat))
                .findFirst();
    }

    Optional<AgentSession> of(String login) {
        return sessions().stream().filter(s -> s.login().equals(login)).findFirst();
    }

    void save(AgentSession session) {
        store.save(session);
        told(session.login());
    }

    Optional<AgentSession> change(String login, UnaryOperator<AgentSession> change) {
        Optional<AgentSession> now = store.change(login, change);
        told(login);
        return now;
    }

    /** Whoever sits at a telephone of no switch yet sits at this one, unless somebody else does. */
    void adopt(String provider) {
        sessions().stream()
                .filter(SeatBook::isWithoutSwitch)
                .filter(s -> at(provider, s.seat()).isEmpty())
                .forEach(s -> adopt(provider, s));
    }

    private void adopt(String provider, AgentSession session) {
        try {
            change(session.login(), old -> isWithoutSwitch(old) ? old.at(provider) : old);
        } catch (DuplicateException somebodyWasFaster) {
            LOG.debug("A seat of switch {} is taken", provider, somebodyWasFaster);
        }
    }

    private static boolean isWithoutSwitch(AgentSession s) {
        return s.provider().isEmpty() && !s.seat().isEmpty();
    }

    /** Who brings the switch to what a session says. */
    void tell(Consumer<String> who) {
        ear = who;
    }

    private void told(String login) {
        known = new Known(List.of(), Instant.EPOCH);
        ear.accept(login);
        teller.seat(login);
    }

    /** A device can be rung, or cannot. */
    void device(String provider, String seat, AgentState state) {
        String trouble = state == AgentState.UNREACHABLE ? Words.say("seat.unreachable") : "";
        trouble(provider, seat, trouble);
    }

    /** What a snapshot says of the devices. */
    void devices(String provider, List<LiveSeat> seats) {
        seats.forEach(s -> trouble(provider, s.seat(), s.trouble()));
    }

    private void trouble(String provider, String seat, String trouble) {
        at(provider, seat)
                .filter(s -> !s.trouble().equals(trouble))
                .ifPresent(s -> change(s.login(), old -> old.troubled(trouble)));
    }

    /** A call has left the seat: who took calls writes for a while before the next one rings. */
    void wrapUp(String login, Instant left) {
        Instant now = clock.instant();
        Instant until = now.plusSeconds(commands.rules().wrapUpSeconds());
        boolean isLongAgo = left.isBefore(now.minus(NEWS));
        if (until.isAfter(now)
                && !isLongAgo
                && of(login).filter(SeatBook::takesCalls).isPresent()) {
            change(login, old -> takesCalls(old) ? old.chose(AgentState.WRAP_UP, "", now, Optional.of(until)) : old);
        }
    }

    private static boolean takesCalls(AgentSession s) {
        return s.chosen() == AgentState.IDLE;
    }

    /** Who has written long enough takes calls again. */
    private void look() {
        Instant now = clock.instant();
        for (AgentSession s : sessions()) {
            if (isWrittenUp(s, now)) {
                change(
                        s.login(),
                        old -> isWrittenUp(old, now) ? old.chose(AgentState.IDLE, "", now, Optional.empty()) : old);
            }
        }
    }

    private static boolean isWrittenUp(AgentSession s, Instant now) {
        return s.chosen() == AgentState.WRAP_UP
                && s.until().filter(u -> !u.isAfter(now)).isPresent();
    }

    @Deactivate
    public void stop() {
        looking.cancel(false);
    }
}
