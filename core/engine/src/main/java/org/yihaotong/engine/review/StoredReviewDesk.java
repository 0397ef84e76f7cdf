package org.yihaotong.engine.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.dispatch.ReturnReview;
import org.yihaotong.api.dispatch.ReturnStep;
import org.yihaotong.api.dispatch.ReviewDesk;
import org.yihaotong.api.dispatch.Station;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.catalogue.DispatchBook;
import org.yihaotong.engine.words.Words;

/** Puts together what a reviewer needs, of the last twelve months. */
@Component
public final class StoredReviewDesk implements ReviewDesk {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Set<EventKind> COURSE = EnumSet.of(
            EventKind.DISPATCHED,
            EventKind.REDISPATCHED,
            EventKind.RETURN_REQUESTED,
            EventKind.RETURN_ACCEPTED,
            EventKind.RETURN_REFUSED,
            EventKind.ARBITRATION_OPENED,
            EventKind.ARBITRATED);
    private static final Role[] REVIEWERS = {
        Role.DISPATCHER, Role.SUPERVISOR, Role.SHIFT_LEADER, Role.QUALITY_INSPECTOR, Role.CITY_LEADER, Role.AUDITOR
    };

    private final TicketDesk tickets;
    private final DispatchBook book;
    private final Memory memory;
    private final Clock clock;

    @Activate
    public StoredReviewDesk(
            @Reference TicketDesk tickets,
            @Reference DispatchBook book,
            @Reference Memory memory,
            @Reference Clock clock) {
        this.tickets = tickets;
        this.book = book;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public ReturnReview review(Actor actor, String number, int no) {
        if (actor.isUnit() || !actor.isOneOf(REVIEWERS)) {
            throw Words.refuse("role", Words.say("verb.ReviewReturn"));
        }
        Ticket ticket = tickets.read(actor, number);
        Referral referral = ticket.referral(no)
                .orElseThrow(() -> new NotFoundException(Words.say("refused.no-referral", String.valueOf(no))));
        Instant since = clock.instant().atZone(CITY).minusYears(1).toInstant();
        return new ReturnReview(
                number,
                no,
                referral.unit(),
                referral.returnRequest(),
                decideBy(ticket, referral),
                referral.returnBy(),
                referral.bound(),
                book.edition().version(),
                book.fitting(ticket.appeal()),
                ticket.returns(),
                ticket.referrals().stream().map(StoredReviewDesk::station).toList(),
                course(actor, number),
                memory.of(ticket.appeal(), since, number),
                memory.rate(referral.unit(), since));
    }

    /** A request has a clock of its own until it is left to the supervisors; then the ticket's counts. */
    private static Optional<Deadline> decideBy(Ticket ticket, Referral referral) {
        return referral.returnRequest()
                .filter(request -> !request.arbitration())
                .flatMap(ReturnRequest::reviewBy)
                .or(() -> ticket.clock().filter(clock -> isUnderReview(ticket.state())));
    }

    private static boolean isUnderReview(TicketState state) {
        return state == TicketState.RETURN_IN_REVIEW || state == TicketState.IN_ARBITRATION;
    }

    private static Station station(Referral r) {
        return new Station(r.no(), r.unit(), r.lead(), r.dispatchedAt(), r.state(), r.returnsRefused(), r.reason());
    }

    private List<ReturnStep> course(Actor actor, String number) {
        return tickets.history(actor, number).stream()
                .filter(e -> COURSE.contains(e.kind()))
                .map(Memory::step)
                .toList();
    }
}
