package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.TicketEvent;

/** The shelf of archived tickets; a ticket is put there by the move that archives it. */
@ProviderType
public interface ArchiveStore {

    /**
     * One page, newest acceptance first.
     *
     * @param from accepted at this moment or later
     * @param before accepted before this moment
     * @param visibleUnits only tickets with a referral to one of these units; empty: all
     */
    Page<ArchivedTicket> find(
            ArchiveQuery query, Optional<Instant> from, Optional<Instant> before, Set<String> visibleUnits);

    /** Rows of these tickets, as far as the query and the eyes let them through; no matter its text, cursor and limit. */
    List<ArchivedTicket> find(
            Collection<String> numbers,
            ArchiveQuery query,
            Optional<Instant> from,
            Optional<Instant> before,
            Set<String> visibleUnits);

    /** Tickets whose time was reckoned by an older edition than this one, or by none. */
    List<Shelved> reckonedBefore(long edition, int limit);

    /** Notes the reckoned times. */
    void reckon(List<Shelved> shelved);

    /** Numbers of tickets whose persons are to be erased now, the longest due first; touches only these. */
    List<String> due(Instant now, int limit);

    /**
     * Commits, in one transaction, a ticket without its persons, the event that says so, the older events whose words
     * are veiled for ever, and forgets what was exchanged with back offices about it. Attachments show faces and let
     * voices be heard: they are withdrawn, and their contents go as those of any withdrawn one.
     *
     * @param files how the attachments are withdrawn
     * @throws org.yihaotong.api.input.StaleVersionException if the stored version is another
     */
    void erase(Change change, List<TicketEvent> retold, Withdrawn files);
}
