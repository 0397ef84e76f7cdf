package org.yihaotong.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.dispatch.Precedent;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.PrecedentStore;

/** Earlier tickets and returns in memory, worked out from the tickets and their chains. */
final class MemoryPrecedents implements PrecedentStore {

    private static final Set<EventKind> DECISIONS =
            EnumSet.of(EventKind.RETURN_ACCEPTED, EventKind.RETURN_REFUSED, EventKind.ARBITRATED);

    private final MemoryTickets tickets;

    MemoryPrecedents(MemoryTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public List<Precedent> tickets(Alike alike, int limit) {
        return tickets.all().stream()
                .filter(t -> isAlike(t, alike) && !t.acceptedAt().isBefore(alike.since()))
                .sorted(Comparator.comparing(Ticket::acceptedAt)
                        .thenComparing(Ticket::number)
                        .reversed())
                .map(t -> new Precedent(
                        t.number(), t.appeal().title(), t.lead().map(Referral::unit), t.state(), t.acceptedAt()))
                .limit(limit)
                .toList();
    }

    private static boolean isAlike(Ticket t, Alike alike) {
        return t.appeal().matter().equals(alike.matter())
                && t.appeal().place().area().equals(alike.area())
                && !t.number().equals(alike.exceptTicket());
    }

    @Override
    public Map<EventKind, Long> counts(Alike alike) {
        return counted(events(t -> isAlike(t, alike)), alike.since());
    }

    @Override
    public List<TicketEvent> decisions(Alike alike, int limit) {
        return events(t -> isAlike(t, alike))
                .filter(e -> DECISIONS.contains(e.kind()) && !e.at().isBefore(alike.since()))
                .sorted(Comparator.comparing(TicketEvent::at).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<TicketEvent> events(Predicate<Ticket> wanted) {
        return tickets.all().stream().filter(wanted).flatMap(t -> tickets.events(t.number()).stream());
    }

    @Override
    public long dispatched(String unit, Instant since) {
        return tickets.all().stream()
                .flatMap(t -> t.referrals().stream())
                .filter(r -> r.unit().equals(unit) && !r.dispatchedAt().isBefore(since))
                .count();
    }

    @Override
    public Map<EventKind, Long> returns(String unit, Instant since) {
        return counted(
                events(t -> true).filter(e -> e.unit().filter(unit::equals).isPresent()), since);
    }

    private static Map<EventKind, Long> counted(Stream<TicketEvent> events, Instant since) {
        return events.filter(e -> !e.at().isBefore(since))
                .collect(Collectors.groupingBy(
                        TicketEvent::kind, Collectors.mapping(Function.identity(), Collectors.counting())));
    }
}
