package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.citizen.CitizenDesk;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.citizen.RatingSheet;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.CitizenLink;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Opens the door to whoever holds a good link, as far as the link leads. */
@Component(service = CitizenDesk.class)
public final class StoredCitizenDesk implements CitizenDesk {

    private final TicketStore tickets;
    private final Links links;
    private final Tries tries;
    private final Clock clock;
    private final SaidAnswers answers;
    private final Ratings ratings;

    @Activate
    public StoredCitizenDesk(
            @Reference TicketStore tickets,
            @Reference PeopleStore people,
            @Reference Links links,
            @Reference Tries tries,
            @Reference TicketMover mover,
            @Reference Books books,
            @Reference Clock clock,
            @Reference Lifecycle lifecycle) {
        this.tickets = tickets;
        this.links = links;
        this.tries = tries;
        this.clock = clock;
        this.answers = new SaidAnswers(people);
        this.ratings = new Ratings(tickets, mover, lifecycle, books);
    }

    private record Visit(CitizenLink link, StoredTicket stored) {}

    @Override
    public RatingSheet read(String token, String address) {
        Visit visit = visit(token, address);
        Ticket ticket = visit.stored().ticket();
        boolean told = !ticket.appeal().confidential();
        Veil veil = Veil.masking(ticket.appeal());
        return new RatingSheet(
                ticket.number(),
                told ? ticket.appeal().title() : "",
                told ? answers.of(ticket, veil::over) : List.of(),
                visit.link().expiresAt());
    }

    @Override
    public void rate(String token, Rating rating, String address) {
        try {
            ratings.take(() -> shown(token, address), rating);
        } catch (DuplicateException usedMeanwhile) {
            throw unusable(usedMeanwhile);
        }
    }

    private Ratings.Shown shown(String token, String address) {
        Visit visit = visit(token, address);
        return new Ratings.Shown(
                visit.stored(), change -> change.using(visit.link().id()));
    }

    private Visit visit(String token, String address) {
        Optional<String> id = links.signed(token);
        if (id.isEmpty()) {
            wrong(token, address);
        }
        return id.flatMap(known -> links.usable(known, now()))
                .flatMap(link -> tickets.find(link.ticket())
                        .filter(stored -> isAsked(stored.ticket(), link))
                        .map(stored -> new Visit(link, stored)))
                .orElseThrow(() -> unusable(null));
    }

    /** Guessing: it costs the guesser, never the citizen whose address the guesser shares. */
    private void wrong(String token, String address) {
        if (tries.isTired(address)) {
            throw Words.refuse("too-many-tries");
        }
        tries.note(address);
        links.noteTry(token);
    }

    private static boolean isAsked(Ticket ticket, CitizenLink link) {
        return ticket.state() == TicketState.TO_CALL_BACK && ticket.round() == link.round();
    }

    private static NotFoundException unusable(Throwable cause) {
        NotFoundException unusable = new NotFoundException(Words.say("missing.link"));
        if (cause != null) {
            unusable.initCause(cause);
        }
        return unusable;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
