package org.yihaotong.engine.channel;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yihaotong.api.channel.Progress;
import org.yihaotong.api.channel.PublicState;
import org.yihaotong.api.channel.PublicTicket;
import org.yihaotong.api.citizen.RatingSheet.Said;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.citizen.SaidAnswers;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.channel.Publicity;
import org.yihaotong.engine.port.channel.Published;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.words.Words;

/** What is told of a ticket: to its citizen, and to everybody. */
final class Told {

    private static final Set<TicketState> ANSWERED =
            EnumSet.of(TicketState.TO_CALL_BACK, TicketState.CLOSED, TicketState.ARCHIVED, TicketState.DIRECT_CLOSED);

    private final PeopleStore people;
    private final SaidAnswers answers;

    Told(PeopleStore people) {
        this.people = people;
        this.answers = new SaidAnswers(people);
    }

    /** For whoever holds number and tail. */
    Progress toCitizen(Ticket ticket, List<TicketEvent> events) {
        Appeal appeal = ticket.appeal();
        boolean told = !appeal.confidential();
        Veil veil = Veil.masking(appeal);
        boolean refused = events.stream().anyMatch(e -> e.kind() == EventKind.NOT_ACCEPTED);
        return new Progress(
                ticket.number(),
                told ? veil.over(appeal.title()) : "",
                state(ticket, refused),
                ticket.acceptedAt(),
                events.stream()
                        .filter(e -> Publicity.isTold(e.kind()))
                        .map(this::step)
                        .toList(),
                told ? said(ticket, veil::over) : List.of(),
                citizensNote(ticket, refused, veil),
                due(ticket),
                mayRate(ticket));
    }

    private static String citizensNote(Ticket ticket, boolean refused, Veil veil) {
        if (ticket.state() == TicketState.VOID) {
            return Words.say("channel.void");
        }
        return refused ? veil.over(ticket.endNote()) : "";
    }

    private Progress.Step step(TicketEvent event) {
        return new Progress.Step(event.kind(), event.unit().map(this::unit).orElse(""), event.at());
    }

    /** For everybody; an archived ticket does not say of itself whether it was refused. */
    PublicTicket toAll(Ticket ticket, Published published, List<String> photos, boolean refused) {
        Appeal appeal = ticket.appeal();
        Place place = appeal.place();
        PublicText text = new PublicText(appeal);
        return new PublicTicket(
                ticket.number(),
                appeal.type(),
                state(ticket, refused),
                appeal.matter(),
                text.apply(appeal.title()),
                text.apply(appeal.content()),
                new Place(place.area(), text.apply(place.address()), place.lon(), place.lat()),
                ticket.lead().map(r -> unit(r.unit())),
                said(ticket, text),
                refused ? ticket.endNote().split("：", 2)[0] : "",
                ticket.acceptedAt(),
                published.changedAt(),
                due(ticket),
                photos);
    }

    private List<Said> said(Ticket ticket, UnaryOperator<String> veil) {
        return ANSWERED.contains(ticket.state()) ? answers.of(ticket, veil) : List.of();
    }

    private String unit(String id) {
        return people.unit(id).map(Unit::name).orElse(id);
    }

    private static Optional<Instant> due(Ticket ticket) {
        return state(ticket.state()) == PublicState.HANDLING
                ? ticket.lead()
                        .map(r -> r.handleBy())
                        .filter(d -> !d.isPaused())
                        .map(d -> d.due())
                : Optional.empty();
    }

    /** Whether the citizen is asked and has not said a word since the answer was accepted. */
    static boolean mayRate(Ticket ticket) {
        return ticket.state() == TicketState.TO_CALL_BACK && !isRated(ticket);
    }

    static boolean isRated(Ticket ticket) {
        Instant asked = ticket.clock().map(c -> c.startedAt()).orElse(Instant.MAX);
        return ticket.callbacks().stream()
                .anyMatch(c -> c.by().equals(Actor.CITIZEN.login()) && !c.at().isBefore(asked));
    }

    private static PublicState state(Ticket ticket, boolean refused) {
        return refused ? PublicState.NOT_ACCEPTED : state(ticket.state());
    }

    private static PublicState state(TicketState state) {
        return switch (state) {
            case DRAFT, TO_DISPATCH -> PublicState.RECEIVED;
            case TO_ACKNOWLEDGE,
                    HANDLING,
                    TO_REVIEW,
                    RETURN_IN_REVIEW,
                    IN_ARBITRATION,
                    SUSPENDED,
                    REDO,
                    JOINED -> PublicState.HANDLING;
            case TO_CALL_BACK -> PublicState.ANSWERED;
            case CLOSED, ARCHIVED, DIRECT_CLOSED, TRANSFERRED -> PublicState.CLOSED;
            case NOT_ACCEPTED, VOID -> PublicState.NOT_ACCEPTED;
        };
    }
}
