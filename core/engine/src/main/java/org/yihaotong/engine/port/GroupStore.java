package org.yihaotong.engine.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupCount;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;

/** Same-matter groups; who belongs to one is said by the tickets themselves. */
@ProviderType
public interface GroupStore {

    Optional<Group> find(String number);

    /** Groups, the newest first; {@code waiting}: only those of which somebody may wait. */
    Page<Group> list(boolean waiting, Optional<String> cursor, int limit);

    /**
     * Commits a ticket's move and its group in one transaction; the group is inserted if its version is 1, else updated
     * where the stored version is one less.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if the ticket or the group was changed meanwhile
     */
    void commit(Change change, Group group);

    /** Saves a group alone, under the same condition. */
    void save(Group group);

    /** Tickets of a group by number; empty states: all. */
    Page<TicketSummary> members(String group, Set<TicketState> states, Optional<String> cursor, int limit);

    GroupCount count(String group);

    /** Numbers of members that wait, by number, after this one; the empty text: from the first. */
    List<String> waiting(String group, String after, int limit);

    /**
     * Groups whose waiting members have something to come: the head has been answered or is lost, or the centre answered
     * by hand. Touches only groups of which somebody waits.
     */
    List<String> due(int limit);

    /** Tickets that may be about the same thing, newest first, each once; along one index for each trait. */
    List<Ticket> alike(Traits traits);
}
