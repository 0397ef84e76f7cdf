package org.yihaotong.api.callcentre;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.TicketSummary;

/**
 * The desk for calls. Who is in a call sees the citizen's number in clear, supervisors and shift leaders too, other people
 * of the centre masked; a remote seat sees the calls that rang there. Fails as {@link
 * org.yihaotong.api.ticket.TicketDesk} does.
 */
@ProviderType
public interface CallDesk {

    /** The calls that ring or are talked at the actor's seat now, the oldest first; the same after a page is reloaded. */
    List<Call> mine(Actor actor);

    /** One call. */
    Call call(Actor actor, String id);

    Page<Call> calls(Actor actor, CallsQuery query);

    /** The calls that led to a ticket, or are about it, the oldest first. */
    List<Call> ofTicket(Actor actor, String ticket);

    /**
     * Tickets of the citizen who calls, as far as the actor sees tickets: those that have not ended first, then the newest
     * first; at most ten. Nothing for a withheld number.
     */
    List<TicketSummary> earlier(Actor actor, String call);

    /** The numbers of the tickets that a call led to, or is about. */
    List<String> tickets(Actor actor, String call);

    /** Lays a call beside a ticket; twice is once. Who took the call, and shift leaders. */
    void link(Actor actor, String call, String ticket);

    /** What the actor wants of the switch for a call at the own seat. */
    enum Verb {
        ANSWER,
        HOLD,
        RESUME,
        HANGUP,
        CONSULT,
        COMPLETE_TRANSFER,
        CANCEL_CONSULT,
        CONFERENCE,
        /** Conference, and leave when the target has answered: what an emergency line gets by default. */
        CONFERENCE_AND_LEAVE,
        BLIND_TRANSFER,
        TO_SURVEY,
        DIAL
    }

    /**
     * What to do.
     *
     * @param id of the command, chosen by the desk, 1 to 60 characters: a repeat answers what became of it
     * @param call empty for DIAL
     * @param target number or seat, 1 to 20 of {@code 0-9 + * #}, for CONSULT, CONFERENCE…, BLIND_TRANSFER and DIAL; a
     *     CONFERENCE… without one takes in whom the seat consults
     */
    record Wish(String id, Verb verb, Optional<String> call, Optional<String> target) {

        public Wish {
            call = call == null ? Optional.empty() : call;
            target = target == null ? Optional.empty() : target;
        }

        /** Never shows a number. */
        @Override
        public String toString() {
            return "Wish[" + verb + "]";
        }
    }

    /**
     * Writes the command down, then sends it. Refused with {@code not-signed-in}, {@code switch-away} (no provider, or it is
     * down: take the call by hand), {@code switch-cannot} (this switch cannot do that), {@code not-your-call}.
     */
    SentCommand perform(Actor actor, Wish wish);

    /** How far one's own command has come. */
    SentCommand command(Actor actor, String id);
}
