package org.yihaotong.api.archive;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;

/**
 * Finds archived tickets again and gives them away as packages; every actor sees as much as at the ticket itself.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role, rule), {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.NotFoundException}.
 */
@ProviderType
public interface ArchiveDesk {

    /** How many tickets go into one package. */
    int MOST_PACKED = 200;

    Page<ArchivedTicket> find(Actor actor, ArchiveQuery query);

    /**
     * A package (ZIP) of tickets that have ended: for each a folder with the ticket for reading (PDF) and for programs
     * (JSON), its chain of events with the result of verifying it, and a manifest with the SHA-256 of every file.
     * Persons are masked as the actor sees them.
     *
     * @param numbers 1 to {@link #MOST_PACKED}
     */
    Printout pack(Actor actor, List<String> numbers);
}
