package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.callcentre.SeatDesk;
import org.yihaotong.api.callcentre.SeatView;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.words.Words;

/** Seats as the sessions, the switch and the calls say they are. */
@Component(service = SeatDesk.class)
public final class StoredSeatDesk implements SeatDesk {

    private static final Pattern SEAT = Pattern.compile("[0-9]{2,10}");
    private static final int OPEN = 10_000;

    private final SeatBook seats;
    private final CommandBook commands;
    private final TelephonyStore calls;
    private final Exchange exchange;
    private final HotlineStore hotlines;
    private final PeopleStore people;
    private final Clock clock;

    @Activate
    public StoredSeatDesk(
            @Reference SeatBook seats,
            @Reference CommandBook commands,
            @Reference TelephonyStore calls,
            @Reference Exchange exchange,
            @Reference HotlineStore hotlines,
            @Reference PeopleStore people,
            @Reference Clock clock) {
        this.seats = seats;
        this.commands = commands;
        this.calls = calls;
        this.exchange = exchange;
        this.hotlines = hotlines;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<SeatView> own(Actor actor) {
        return seats.of(actor.login()).map(s -> view(actor, s, openCalls()));
    }

    @Override
    public SeatView signIn(Actor actor, String given, Optional<String> wanted) {
        List<String> queues = queues(actor);
        String seat = given == null ? "" : given.strip();
        boolean known = wanted.isEmpty() || exchange.of(wanted.get()).isPresent();
        new Fields()
                .pattern("seat", seat, SEAT, "field.seat")
                .that(known, "provider", "choice", Words.say("field.switch"))
                .done();
        String provider = seat.isEmpty() ? "" : wanted.orElseGet(exchange::first);
        Optional<AgentSession> there = seat.isEmpty()
                ? Optional.empty()
                : seats.at(provider, seat).filter(s -> !s.login().equals(actor.login()));
        if (there.isPresent()) {
            throw Words.refuse("seat-taken", there.get().name());
        }
        Instant now = clock.instant();
        AgentSession session = new AgentSession(
                actor.login(),
                actor.name(),
                actor.unit(),
                provider,
                seat,
                queues,
                AgentState.BUSY,
                Words.say("seat.just-in"),
                now,
                Optional.empty(),
                now,
                "",
                0);
        try {
            seats.save(session);
        } catch (DuplicateException somebodyWasFaster) {
            throw Words.refuse("seat-taken", Words.say("seat.somebody"));
        }
        return view(actor, session, openCalls());
    }

    private List<String> queues(Actor actor) {
        CallRules rules = commands.rules();
        if (!actor.isUnit() && actor.isOneOf(Role.AGENT, Role.SHIFT_LEADER, Role.CALLBACK_CLERK)) {
            return List.of(rules.centreQueue());
        }
        if (actor.isOneOf(Role.REMOTE_SEAT)) {
            return ownLine(actor)
                    .map(Hotline::seatQueue)
                    .filter(q -> !q.isEmpty())
                    .map(List::of)
                    .orElseThrow(() -> Words.refuse("no-seat-queue"));
        }
        throw CallSight.refuse("SignIn");
    }

    private Optional<Hotline> ownLine(Actor actor) {
        return actor.unit()
                .flatMap(people::unit)
                .flatMap(Unit::hotline)
                .flatMap(hotlines::line)
                .map(KnownLine::hotline);
    }

    @Override
    public void signOut(Actor actor) {
        AgentSession session = signedIn(actor);
        if (atSeat(session.login(), openCalls()).stream().anyMatch(c -> !c.isOver())) {
            throw Words.refuse("in-call");
        }
        Instant now = clock.instant();
        seats.change(actor.login(), old -> old.chose(AgentState.SIGNED_OUT, "", now, Optional.empty()));
    }

    @Override
    public SeatView choose(Actor actor, AgentState state, String reason) {
        AgentSession session = signedIn(actor);
        CallRules rules = commands.rules();
        String why = reason == null ? "" : reason.strip();
        List<String> allowed = state == AgentState.BUSY
                ? rules.busyReasons()
                : state == AgentState.BREAK ? rules.breakReasons() : List.of("");
        new Fields()
                .that(
                        state.isChosen() && state != AgentState.SIGNED_OUT,
                        "state",
                        "choice",
                        Words.say("field.seat-state"))
                .that(allowed.contains(why), "reason", "choice", Words.say("field.seat-reason"))
                .done();
        Instant now = clock.instant();
        Optional<Instant> until = state == AgentState.BREAK
                ? Optional.of(now.plus(Duration.ofMinutes(rules.breakMinutes())))
                : Optional.empty();
        AgentSession changed = seats.change(session.login(), old -> old.chose(state, why, now, until))
                .orElse(session);
        return view(actor, changed, openCalls());
    }

    @Override
    public CallRules rules(Actor actor) {
        if (!actor.isOneOf(Role.REMOTE_SEAT)) {
            CallSight.checkCentre(actor);
        }
        return commands.rules();
    }

    private AgentSession signedIn(Actor actor) {
        return seats.of(actor.login()).orElseThrow(() -> Words.refuse("not-signed-in"));
    }

    @Override
    public List<SeatView> board(Actor actor) {
        if (!actor.isOneOf(Role.REMOTE_SEAT)) {
            CallSight.checkCentre(actor);
        }
        List<Call> open = openCalls();
        return seats.sessions().stream()
                .filter(s -> !actor.isUnit() || s.unit().equals(actor.unit()))
                .map(s -> view(actor, s, open))
                .sorted(Comparator.comparing((SeatView v) -> v.session().unit().orElse(""))
                        .thenComparing(v -> v.session().login()))
                .toList();
    }

    private SeatView view(Actor actor, AgentSession session, List<Call> open) {
        List<Call> here = atSeat(session.login(), open);
        AgentState state = Showing.state(session, here);
        Instant since = Showing.since(session, here);
        boolean own = session.login().equals(actor.login());
        return new SeatView(
                session,
                state,
                since,
                here.stream()
                        .map(c -> own
                                ? c
                                : c.showing(
                                        actor.isOneOf(Role.SHIFT_LEADER) ? c.citizen() : CallSight.masked(c.citizen())))
                        .toList());
    }

    private static List<Call> atSeat(String login, List<Call> open) {
        return open.stream()
                .filter(c -> c.present().map(Leg::agent).anyMatch(login::equals))
                .toList();
    }

    private List<Call> openCalls() {
        return calls.open(Optional.empty(), OPEN);
    }

    @Override
    public List<Presence> presence(Actor actor) {
        if (!actor.isOneOf(Role.AGENT, Role.SHIFT_LEADER, Role.CALLBACK_CLERK, Role.SUPERVISOR)) {
            throw CallSight.refuse("ReadPhone");
        }
        List<Call> open = openCalls();
        Map<String, List<AgentSession>> byUnit = seats.sessions().stream()
                .filter(s -> s.unit().isPresent())
                .collect(Collectors.groupingBy(s -> s.unit().get()));
        List<Presence> all = new ArrayList<>();
        for (KnownLine line : hotlines.lines()) {
            Hotline h = line.hotline();
            if (h.method() == Method.SEATED) {
                List<AgentSession> there = byUnit.getOrDefault(h.id(), List.of());
                long idle = there.stream()
                        .filter(s -> Showing.state(s, atSeat(s.login(), open)) == AgentState.IDLE)
                        .count();
                String number = h.numbers().stream().findFirst().orElse("");
                all.add(new Presence(h.id(), h.name(), number, (int) idle, there.size()));
            }
        }
        return all;
    }

    @Override
    public List<SwitchStanding> switches(Actor actor) {
        rules(actor);
        return exchange.all().stream().map(Attendance::standing).toList();
    }
}
