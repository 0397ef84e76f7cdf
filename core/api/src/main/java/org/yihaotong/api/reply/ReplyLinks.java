package org.yihaotong.api.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** Makes links to the reply page, and short marks of orders; a service for adapters. */
@ProviderType
public interface ReplyLinks {

    /**
     * The link that goes out with one message; it ends the links of earlier messages about the order. The same occasion
     * answers the same link, so that a message sent again holds what it held before.
     *
     * @param occasion which message it is, 1 to 60 characters, such as {@code order/1}
     * @param pin the unit's four digits, asked for before anything is said
     * @throws BackendException REFUSED if the line has no such order; CONFIGURATION if the PIN is not four digits
     */
    ReplyLink open(String hotline, String orderNo, String occasion, String pin) throws BackendException;

    /** The order was withdrawn, finished or returned by another way: its links are spent, its mark is free in a while. */
    void end(String hotline, String orderNo);

    /**
     * Four digits by which people name an order (尾号), unique among the line's open ones; kept until it ends and used
     * again after seven days at the earliest.
     */
    String mark(String hotline, String orderNo);

    /** The order that had this mark last. */
    Optional<String> orderOf(String hotline, String mark);

    /** Orders that went out by a link before this moment and that nobody has signed, the oldest first; at most 100. */
    List<String> unsigned(String hotline, Instant before);

    /**
     * Writes down how far a message got, over what was written before: a group and a telephone know no repeats, and an
     * adapter remembers nothing.
     *
     * @param words at most 200 characters, nothing personal
     */
    void note(String hotline, String orderNo, String occasion, String words);

    /** What was written down last. */
    Optional<String> noted(String hotline, String orderNo, String occasion);
}
