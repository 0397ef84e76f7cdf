package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;

/** Tickets, their events, and whatever commits together with them. */
@ProviderType
public interface TicketStore {

    /**
     * Commits a ticket's move in one transaction: the ticket (inserted if its version is 1, else updated where the
     * stored version is {@code ticket.version() - 1}), its new events, deliveries, cancelled deliveries, the settled
     * reply, the idempotency key and a new edition of a rule book.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if the stored version is another
     * @throws DuplicateException if the idempotency key, the reply or the edition is there already; then nothing is
     *     changed
     */
    void commit(Change change);

    Optional<StoredTicket> find(String number);

    /** Those of these that are there, in no order. */
    List<StoredTicket> find(Collection<String> numbers);

    /** The chain, oldest first. */
    List<TicketEvent> events(String number);

    /** The ticket made under this idempotency key of this person, if any. */
    Optional<UsedKey> usedKey(String login, String key);

    /**
     * One page of tickets. A query of what is {@code mine} lists tickets in one of its states or with one of its marks; any
     * other one lists those that fit both.
     *
     * @param visibleUnits only tickets with a referral (in whatever state) to one of these units; empty: all tickets
     * @param referralStates with visibleUnits: only where such a referral is in one of these states; empty: any
     */
    Page<TicketSummary> list(TicketQuery query, Set<String> visibleUnits, Set<ReferralState> referralStates);

    /**
     * Rows of these tickets, as far as the query and the eyes let them through; no matter the query's text, cursor and
     * limit.
     */
    List<TicketSummary> list(
            Collection<String> numbers, TicketQuery query, Set<String> visibleUnits, Set<ReferralState> referralStates);

    /** Numbers of the tickets whose caller has exactly one of these telephone numbers, the newest first. */
    List<String> ofCaller(Set<String> phones, int limit);

    /** Tickets per state, seen through the same eyes as {@link #list}. */
    Map<TicketState, Long> counts(Set<String> visibleUnits);

    /** Tickets per mark, seen through the same eyes; those that no ticket has are absent. */
    Map<TicketMark, Long> marked(Set<String> visibleUnits);

    /** Numbers of tickets whose {@code wakeAt} has come, the oldest first; touches only these. */
    List<String> toWake(Instant now, int limit);

    /** Numbers of tickets with a running clock that was counted by an older calendar than this one. */
    List<String> countedBefore(long calendar, int limit);

    /** Notes anew when the engine has something to do with a ticket, without moving it; nothing if it moved meanwhile. */
    void rewake(Ticket ticket);

    /**
     * Reserves a block of ticket numbers of a day in a short transaction of its own; what is not used is a gap.
     *
     * @param day such as {@code 20261122}
     * @return the first of {@code size} numbers, from 1
     */
    long reserveNumbers(String day, int size);
}
