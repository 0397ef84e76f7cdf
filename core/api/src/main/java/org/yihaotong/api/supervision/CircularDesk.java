package org.yihaotong.api.supervision;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * Circulars (通报): supervisors issue and withdraw, the units addressed read and confirm. A unit is addressed by name, or
 * with all others; those above it read along. Fails as {@link org.yihaotong.api.ticket.TicketDesk} does.
 */
@ProviderType
public interface CircularDesk {

    /**
     * Issues a circular.
     *
     * @param idempotencyKey 8 to 80 characters, chosen by the caller: the same key and content answer the same circular
     */
    Circular issue(Actor actor, CircularDraft draft, String idempotencyKey);

    /** Takes it back with a reason of 4 to 200 characters; it stays readable. */
    Circular withdraw(Actor actor, String number, String reason);

    Circular read(Actor actor, String number);

    /** Newest first. */
    Page<Circular> list(Actor actor, Optional<String> cursor, int limit);

    /** A person of a unit confirms to have read it; once is enough, twice does no harm. */
    Circular confirm(Actor actor, String number);

    /** Who has read it, at most 1,000, newest first; for the centre. */
    List<CircularReceipt> receipts(Actor actor, String number);

    /** How many circulars of the last 30 days a person of a unit has not read; 0 for the centre. */
    long unread(Actor actor);
}
