package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.Circular;
import org.yihaotong.api.supervision.CircularReceipt;

/** Circulars, to whom they go, and who has read them. */
@ProviderType
public interface CircularStore {

    /**
     * Adds a circular with its key in one transaction.
     *
     * @throws DuplicateException if the key is there already
     */
    void add(Circular circular, UsedKey key);

    Optional<Circular> find(String number);

    /**
     * Newest first.
     *
     * @param units only circulars to all or to one of these units; empty: every circular
     */
    Page<Circular> list(Set<String> units, Optional<String> cursor, int limit);

    /** Withdraws it unless that has been done; says whether it did. */
    boolean withdraw(String number, Circular.Withdrawal withdrawal);

    /** Keeps the person's first receipt. */
    void confirm(String number, CircularReceipt receipt);

    /** Newest first. */
    List<CircularReceipt> receipts(String number, int limit);

    /** Which of these the person has confirmed. */
    Set<String> readBy(String login, Collection<String> numbers);

    /** How many people have confirmed each; those that nobody has are absent. */
    Map<String, Long> readers(Collection<String> numbers);

    /** How many circulars to these units, issued since then and not withdrawn, the person has not confirmed. */
    long unread(Set<String> units, String login, Instant since);
}
