package org.yihaotong.api.ticket;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/**
 * The centre's verbs. Everything answered is masked for the actor; a unit sees its own tickets only.
 *
 * <p>Common failures: {@link RefusedException} (a rule says no), {@link org.yihaotong.api.input.InvalidInputException},
 * {@link org.yihaotong.api.input.NotFoundException}, {@link org.yihaotong.api.input.StaleVersionException}.
 */
@ProviderType
public interface TicketDesk {

    /**
     * Takes an appeal; when this returns, it is in the database.
     *
     * @param idempotencyKey 8 to 80 characters, chosen by the caller: the same key and appeal answer the same ticket
     */
    Ticket accept(Actor actor, Appeal appeal, String idempotencyKey);

    /** Moves a ticket; {@code version} must be the stored one. */
    Ticket perform(Actor actor, String number, long version, CentreCommand command);

    Ticket read(Actor actor, String number);

    /** The ticket's chain, oldest first. */
    List<TicketEvent> history(Actor actor, String number);

    /** What the actor may do with a ticket as it was just read, the likely thing first; decides nothing, only offers. */
    List<Action> actions(Actor actor, Ticket ticket);

    org.yihaotong.api.input.Page<TicketSummary> list(Actor actor, TicketQuery query);

    /** How many tickets the actor may see in each state; every ticket is in exactly one. */
    Map<TicketState, Long> counts(Actor actor);

    /** How many tickets with each mark the actor may see. */
    Map<TicketMark, Long> marked(Actor actor);

    /** Shows who called; the reason (4 to 200 characters) goes into the chain first. */
    Identity unmask(Actor actor, String number, String reason);

    /** Checks every link of the ticket's chain against the next and against the ticket itself. */
    ChainReport verify(Actor actor, String number);
}
