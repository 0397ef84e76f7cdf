package org.yihaotong.engine.desk;

import static org.yihaotong.api.people.Role.AGENT;
import static org.yihaotong.api.people.Role.AUDITOR;
import static org.yihaotong.api.people.Role.CALLBACK_CLERK;
import static org.yihaotong.api.people.Role.CITY_LEADER;
import static org.yihaotong.api.people.Role.DISPATCHER;
import static org.yihaotong.api.people.Role.QUALITY_INSPECTOR;
import static org.yihaotong.api.people.Role.REMOTE_SEAT;
import static org.yihaotong.api.people.Role.SHIFT_LEADER;
import static org.yihaotong.api.people.Role.SUPERVISOR;
import static org.yihaotong.api.people.Role.UNIT_CLERK;
import static org.yihaotong.api.people.Role.UNIT_LEADER;

import java.util.List;
import java.util.Set;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.ExtensionRequest;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.words.Words;

/** What an actor may see: which tickets at all, and how much of the persons in them. */
final class Sight {

    private final Actor actor;
    private final Set<String> ownUnits;

    Sight(Actor actor, Set<String> ownUnits) {
        this.actor = actor;
        this.ownUnits = ownUnits;
    }

    /** Refuses those who have nothing to read among tickets, such as administrators. */
    void checkReading() {
        boolean reads = actor.isUnit()
                ? actor.unit().isPresent() && actor.isOneOf(UNIT_CLERK, UNIT_LEADER)
                : actor.isOneOf(
                        AGENT,
                        REMOTE_SEAT,
                        SHIFT_LEADER,
                        DISPATCHER,
                        SUPERVISOR,
                        CALLBACK_CLERK,
                        QUALITY_INSPECTOR,
                        CITY_LEADER,
                        AUDITOR);
        if (!reads) {
            throw Words.refuse("role", Words.say("verb.Read"));
        }
    }

    /** Empty means: all. */
    Set<String> visibleUnits() {
        return actor.isUnit() ? ownUnits : Set.of();
    }

    boolean sees(Ticket ticket) {
        return !actor.isUnit() || ticket.referrals().stream().anyMatch(r -> ownUnits.contains(r.unit()));
    }

    /** Whether the actor may see name and number in clear, with a reason. */
    boolean mayUnmask(Ticket ticket) {
        if (!actor.isUnit()) {
            return actor.isOneOf(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER, SUPERVISOR, CALLBACK_CLERK);
        }
        return !ticket.appeal().confidential()
                && ticket.activeReferrals().stream().anyMatch(r -> ownUnits.contains(r.unit()));
    }

    private Veil veil(Ticket ticket) {
        return actor.isUnit() && ticket.appeal().confidential()
                ? Veil.hiding(ticket.appeal())
                : Veil.masking(ticket.appeal());
    }

    Ticket of(Ticket t) {
        Veil veil = veil(t);
        return new Ticket(
                t.number(),
                t.version(),
                t.state(),
                veil.over(t.appeal()),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals().stream().map(r -> of(r, veil)).toList(),
                t.clock(),
                t.directAnswer()
                        .map(a -> new DirectAnswer(veil.over(a.text()), a.knowledgeItem(), veil.over(a.reason()))),
                t.callbacks().stream().map(c -> of(c, veil)).toList(),
                t.voidProposal(),
                veil.over(t.endNote()),
                t.endedAt());
    }

    private static Referral of(Referral r, Veil veil) {
        return new Referral(
                r.no(),
                r.unit(),
                r.lead(),
                r.state(),
                r.round(),
                veil.over(r.reason()),
                r.dispatchedAt(),
                r.acknowledgedAt(),
                r.acknowledgeBy(),
                r.handleBy(),
                r.answer()
                        .map(a ->
                                new Answer(a.result(), veil.over(a.text()), a.handler(), a.contactedCaller(), a.at())),
                r.returnRequest()
                        .map(q -> new ReturnRequest(
                                veil.over(q.reason()),
                                veil.over(q.legalBasis()),
                                q.suggestedUnit(),
                                q.askedAt(),
                                q.replyId())),
                r.extensionRequest()
                        .map(q -> new ExtensionRequest(veil.over(q.reason()), q.newDue(), q.askedAt(), q.replyId())));
    }

    private static Callback of(Callback c, Veil veil) {
        return new Callback(
                c.contacted(), c.resolved(), c.result(), c.attitude(), c.speed(), veil.over(c.note()), c.by(), c.at());
    }

    List<TicketEvent> of(Ticket ticket, List<TicketEvent> events) {
        Veil veil = veil(ticket);
        return events.stream()
                .map(e -> new TicketEvent(
                        e.ticket(),
                        e.seq(),
                        e.at(),
                        e.by(),
                        e.kind(),
                        e.unit(),
                        e.before(),
                        e.after(),
                        veil.over(e.detail()),
                        e.previousHash(),
                        e.hash()))
                .toList();
    }
}
