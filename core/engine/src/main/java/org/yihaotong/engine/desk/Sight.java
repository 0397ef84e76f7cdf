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
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.words.Words;

/** What an actor may see: which tickets at all, and how much of the persons in them. */
public final class Sight {

    private final Actor actor;
    private final Set<String> ownUnits;

    /** What this actor sees, whose units are these. */
    public Sight(Actor actor, Set<String> ownUnits) {
        this.actor = actor;
        this.ownUnits = ownUnits;
    }

    /** Refuses those who have nothing to read among tickets, such as administrators. */
    public void checkReading() {
        boolean reads = actor.isUnit()
                ? actor.unit().isPresent() && actor.isOneOf(UNIT_CLERK, UNIT_LEADER, REMOTE_SEAT)
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

    /** Refuses a unit's remote seats besides: they read, but what their unit is told and ordered to do is its clerks'. */
    public void checkWorking() {
        if (actor.isUnit() && !isClerk()) {
            throw Words.refuse("role", Words.say("verb.Read"));
        }
        checkReading();
    }

    private boolean isClerk() {
        return actor.isOneOf(UNIT_CLERK, UNIT_LEADER);
    }

    /** Of which units the actor sees tickets; empty means: all. */
    public Set<String> visibleUnits() {
        return actor.isUnit() ? ownUnits : Set.of();
    }

    boolean sees(Ticket ticket) {
        return !actor.isUnit() || ticket.referrals().stream().anyMatch(this::isOwn);
    }

    /** Whether the actor may see name and number in clear, with a reason. */
    boolean mayUnmask(Ticket ticket) {
        if (!actor.isUnit()) {
            return actor.isOneOf(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER, SUPERVISOR, CALLBACK_CLERK);
        }
        return isClerk()
                && !ticket.appeal().confidential()
                && ticket.activeReferrals().stream().anyMatch(this::isOwn);
    }

    private boolean isOwn(Referral r) {
        return ownUnits.contains(r.unit()) || ownUnits.contains(r.worker());
    }

    /** Whether the actor may lay something beside the ticket. */
    boolean mayAttach(Ticket ticket) {
        if (!actor.isUnit()) {
            return ticket.state() != TicketState.ARCHIVED
                    && actor.isOneOf(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER, SUPERVISOR, CALLBACK_CLERK);
        }
        return isClerk()
                && !ticket.state().isEnded()
                && ticket.activeReferrals().stream().anyMatch(this::isOwn);
    }

    /** The text without the persons of the ticket, as every stored text about it should be. */
    static String untold(Ticket ticket, String text) {
        return (ticket.appeal().confidential() ? Veil.hiding(ticket.appeal()) : Veil.masking(ticket.appeal()))
                .over(text);
    }

    private Veil veil(Ticket ticket) {
        return actor.isUnit() && ticket.appeal().confidential()
                ? Veil.hiding(ticket.appeal())
                : Veil.masking(ticket.appeal());
    }

    Ticket of(Ticket ticket) {
        return new Shown(veil(ticket)).of(ticket);
    }

    List<TicketEvent> of(Ticket ticket, List<TicketEvent> events) {
        Shown shown = new Shown(veil(ticket));
        return events.stream().map(shown::of).toList();
    }
}
