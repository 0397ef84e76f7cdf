package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CaseDesk;
import org.yihaotong.api.callcentre.HandedCase;
import org.yihaotong.api.callcentre.HandedCase.Matter;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.words.Words;

/** Cases of calls that were handed over, for whom they were handed to. */
@Component(service = CaseDesk.class)
public final class StoredCaseDesk implements CaseDesk {

    private static final Duration READABLE = Duration.ofDays(1);
    private static final int OPENINGS = 200;

    private final TelephonyStore calls;
    private final TicketStore tickets;
    private final PeopleStore people;
    private final HotlineStore hotlines;
    private final Clock clock;

    @Activate
    public StoredCaseDesk(
            @Reference TelephonyStore calls,
            @Reference TicketStore tickets,
            @Reference PeopleStore people,
            @Reference HotlineStore hotlines,
            @Reference Clock clock) {
        this.calls = calls;
        this.tickets = tickets;
        this.people = people;
        this.hotlines = hotlines;
        this.clock = clock;
    }

    /** That a call was, or may have been, handed to a number. */
    private record Handing(String target, Instant at) {

        static Stream<Handing> of(OfCall event) {
            if (event instanceof CallEvent.ConsultStarted e) {
                return Stream.of(new Handing(e.target(), e.stamp().at()));
            }
            if (event instanceof CallEvent.ConferenceJoined e) {
                return Stream.of(new Handing(e.target(), e.stamp().at()));
            }
            return event instanceof CallEvent.TransferStarted e
                    ? Stream.of(new Handing(e.target(), e.stamp().at()))
                    : Stream.empty();
        }
    }

    @Override
    public HandedCase open(Actor actor, String token) {
        Call call = calls.ofCase(token).orElseThrow(StoredCaseDesk::missing);
        Predicate<Handing> mine = handedTo(actor, call);
        Instant handedAt = handings(call)
                .filter(mine)
                .map(Handing::at)
                .max(Instant::compareTo)
                .filter(at -> at.plus(READABLE).isAfter(clock.instant()))
                .orElseThrow(StoredCaseDesk::missing);
        calls.opened(token, new Opening(actor.login(), clock.instant()));
        List<Ticket> all = tickets.find(calls.tickets(call.id())).stream()
                .map(StoredTicket::ticket)
                .toList();
        boolean hides = actor.isUnit() && all.stream().anyMatch(t -> t.appeal().confidential());
        return new HandedCase(
                token, hides ? "" : call.citizen(), call.hotline(), call.offeredAt(), handedAt, matters(all));
    }

    private static NotFoundException missing() {
        return new NotFoundException(Words.say("missing.case"));
    }

    private Stream<Handing> handings(Call call) {
        return calls.events(Set.of(call.id()), LiveCall.MOST + 1).values().stream()
                .flatMap(Collection::stream)
                .flatMap(Handing::of);
    }

    private Predicate<Handing> handedTo(Actor actor, Call call) {
        if (!actor.isUnit()) {
            boolean leads = actor.isOneOf(Role.SHIFT_LEADER, Role.SUPERVISOR);
            return handing -> leads;
        }
        if (!actor.isOneOf(Role.UNIT_CLERK, Role.UNIT_LEADER, Role.REMOTE_SEAT)) {
            return handing -> false;
        }
        boolean rang = CallSight.isOwn(actor, call);
        List<String> own = actor.unit()
                .flatMap(people::unit)
                .flatMap(Unit::hotline)
                .flatMap(hotlines::line)
                .map(KnownLine::hotline)
                .map(StoredCaseDesk::numbers)
                .orElse(List.of());
        return handing -> rang || own.contains(handing.target());
    }

    private static List<String> numbers(Hotline line) {
        return Stream.concat(line.numbers().stream(), line.aliases().stream())
                .map(number -> number.replace("-", ""))
                .toList();
    }

    private static List<Matter> matters(List<Ticket> all) {
        return all.stream()
                .filter(ticket -> !ticket.appeal().confidential())
                .map(t -> new Matter(t.number(), t.appeal().title(), t.appeal().content()))
                .toList();
    }

    @Override
    public List<Opening> openings(Actor actor, String token) {
        if (actor.isUnit() || !actor.isOneOf(Role.AUDITOR, Role.SHIFT_LEADER, Role.SUPERVISOR)) {
            throw CallSight.refuse("ReadPhone");
        }
        return calls.openings(token, OPENINGS);
    }
}
