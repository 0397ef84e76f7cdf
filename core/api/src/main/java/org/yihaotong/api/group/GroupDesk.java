package org.yihaotong.api.group;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;

/**
 * Joins tickets about the same matter (并单) and answers them at once; for the centre's people only.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException}, {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.NotFoundException}, {@link
 * org.yihaotong.api.input.StaleVersionException}.
 */
@ProviderType
public interface GroupDesk {

    /**
     * Joins tickets, each for itself, to a group or to a ticket, which becomes the head of a new group if it is in none.
     *
     * @param to number of a group or of a ticket
     * @param tickets 1 to 500 numbers
     */
    GroupOutcome join(Actor actor, String to, List<String> tickets);

    /** Takes a member that still waits out of its group; it waits for dispatch again. The reason has 1 to 200 characters. */
    void leave(Actor actor, String group, String ticket, String reason);

    /**
     * Gives all who wait one answer; the head too, as long as nobody handles it. What one call leaves over, the engine
     * goes on with.
     *
     * @param text 1 to 4,000 characters
     */
    GroupOutcome answer(Actor actor, String group, AnswerResult result, String text);

    GroupView read(Actor actor, String group);

    /** The group's tickets by number, the head among them; empty states: all. */
    Page<TicketSummary> members(Actor actor, String group, Set<TicketState> states, Optional<String> cursor, int limit);

    /** Groups, the newest first; {@code waiting}: only those of which somebody waits. */
    Page<Group> list(Actor actor, boolean waiting, Optional<String> cursor, int limit);

    /** At most five tickets that may be about the same thing as an appeal that is still being typed. */
    List<Hint> hints(Actor actor, Appeal appeal);

    /** The same for a ticket that is there already. */
    List<Hint> hintsFor(Actor actor, String ticket);
}
