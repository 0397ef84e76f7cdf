package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The outbox of notices to citizens; promises come in with {@link TicketStore#commit}. */
@ProviderType
public interface NoticeStore {

    /**
     * Claims due notices, those that wait longest first, so that no other node sends them before {@code leaseUntil}:
     * their {@code nextTry} becomes {@code leaseUntil} and their attempts grow by one. A crash in between makes them
     * due again when the lease ends.
     */
    List<Notice> claim(Instant now, Instant leaseUntil, int limit);

    /** Saves how an attempt ended: attempts, times and reason are taken from the notice. */
    void save(Notice notice);

    /** Adds a promise that no move of the ticket causes. */
    void add(Notice notice);

    Optional<Notice> find(String id);

    /** All notices of a ticket, oldest first. */
    List<Notice> ofTicket(String ticket);
}
