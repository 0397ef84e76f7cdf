package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallDesk;
import org.yihaotong.api.callcentre.CallsQuery;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.telephony.CitizenNumber;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.words.Words;

/** Calls as they are kept, and what a seat wants of its switch. */
@Component(service = CallDesk.class)
public final class SwitchCallDesk implements CallDesk {

    private static final int OPEN = 10_000;
    private static final int OF_TICKET = 200;
    private static final int LIMIT = 200;
    private static final int EARLIER = 50;
    private static final int SHOWN = 10;

    private final TelephonyStore store;
    private final SeatBook seats;
    private final CommandBook commands;
    private final Exchange exchange;
    private final TicketDesk ticketDesk;
    private final TicketStore tickets;
    private final Clock clock;

    @Activate
    public SwitchCallDesk(
            @Reference TelephonyStore store,
            @Reference SeatBook seats,
            @Reference CommandBook commands,
            @Reference Exchange exchange,
            @Reference TicketDesk ticketDesk,
            @Reference TicketStore tickets,
            @Reference Clock clock) {
        this.store = store;
        this.seats = seats;
        this.commands = commands;
        this.exchange = exchange;
        this.ticketDesk = ticketDesk;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public List<Call> mine(Actor actor) {
        return store.open(Optional.empty(), OPEN).stream()
                .filter(c -> c.present().anyMatch(leg -> leg.agent().equals(actor.login())))
                .toList();
    }

    @Override
    public Call call(Actor actor, String id) {
        return CallSight.of(actor, known(id));
    }

    private Call known(String id) {
        return store.call(id).orElseThrow(() -> new NotFoundException(Words.say("missing.call")));
    }

    @Override
    public Page<Call> calls(Actor actor, CallsQuery query) {
        boolean own = query.agent().filter(actor.login()::equals).isPresent();
        if (!own) {
            CallSight.checkCentre(actor);
        }
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= LIMIT, "limit", "range", Words.say("field.limit"))
                .done();
        Page<Call> page = store.calls(query);
        return new Page<>(page.items().stream().map(c -> CallSight.of(actor, c)).toList(), page.next());
    }

    @Override
    public List<Call> ofTicket(Actor actor, String ticket) {
        ticketDesk.read(actor, ticket);
        return store.ofTicket(ticket, OF_TICKET).stream()
                .filter(c -> !actor.isUnit() || CallSight.isOwn(actor, c))
                .map(c -> CallSight.of(actor, c))
                .toList();
    }

    @Override
    public List<TicketSummary> earlier(Actor actor, String id) {
        Call call = known(id);
        CallSight.of(actor, call);
        if (actor.isUnit() || call.citizen().isEmpty()) {
            return List.of();
        }
        Set<String> spelled =
                new CitizenNumber(call.citizen()).spellings(commands.rules().areaCode());
        List<String> numbers = tickets.ofCaller(spelled, EARLIER);
        return tickets.list(numbers, TicketQuery.all(), Set.of(), Set.of()).stream()
                .sorted(Comparator.comparing((TicketSummary t) -> t.state().isEnded())
                        .thenComparing(TicketSummary::acceptedAt, Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
    }

    @Override
    public List<String> tickets(Actor actor, String call) {
        call(actor, call);
        return store.tickets(call);
    }

    @Override
    public void link(Actor actor, String call, String ticket) {
        Call known = known(call);
        if (!CallSight.isOwn(actor, known) && !actor.isOneOf(Role.SHIFT_LEADER)) {
            throw Words.refuse("not-your-call");
        }
        ticketDesk.read(actor, ticket);
        store.link(call, ticket, actor.login(), clock.instant());
    }

    @Override
    public SentCommand perform(Actor actor, Wish wish) {
        Wishes.check(wish);
        Optional<SentCommand> before = commands.command(wish.id());
        if (before.isPresent()) {
            return own(actor, before.get());
        }
        AgentSession session = seats.of(actor.login())
                .filter(s -> !s.seat().isEmpty())
                .orElseThrow(() -> Words.refuse("not-signed-in"));
        Attendance there =
                exchange.of(session.provider()).filter(Attendance::isUp).orElseThrow(() -> Words.refuse("switch-away"));
        if (!there.can(Wishes.needed(wish.verb()))) {
            throw Words.refuse("switch-cannot", Words.name(wish.verb()));
        }
        Optional<Call> call = wish.call().map(id -> atSeat(actor, id));
        return there.perform(
                actor.login(),
                wish.call().orElse(""),
                Wishes.command(wish, session.seat(), call, commands.rules().centreQueue()));
    }

    private Call atSeat(Actor actor, String id) {
        return store.call(id)
                .filter(c -> c.present().anyMatch(leg -> leg.agent().equals(actor.login())))
                .orElseThrow(() -> Words.refuse("not-your-call"));
    }

    @Override
    public SentCommand command(Actor actor, String id) {
        return own(actor, commands.command(id).orElseThrow(() -> new NotFoundException(Words.say("missing.command"))));
    }

    private static SentCommand own(Actor actor, SentCommand command) {
        if (!command.login().equals(actor.login())) {
            throw new NotFoundException(Words.say("missing.command"));
        }
        return command;
    }
}
