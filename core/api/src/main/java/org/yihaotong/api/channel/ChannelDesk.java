package org.yihaotong.api.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Appeal;

/**
 * What an entrance may do for citizens, without a signed-in person.
 *
 * <p>Common failures: {@link org.yihaotong.api.input.InvalidInputException} (which field breaks which rule), {@link
 * org.yihaotong.api.input.NotFoundException}, and {@link org.yihaotong.api.ticket.RefusedException} with one of the codes
 * {@code flood-source} (this source had its share of the hour), {@code flood-channel} (the channel bears no more),
 * {@code too-many-tries}, {@code key-reused}, {@code supplement-ended}, {@code rated}, {@code state} and those of
 * attachments ({@code attachment-count} …). A refusal by {@code flood-…} changes nothing and is over within the hour: a
 * channel that can wait (a mailbox) keeps the message and comes again.
 */
@ProviderType
public interface ChannelDesk {

    /** What may be attached now, and how many files one appeal takes; the smaller of both rule books' limits. */
    AllowedContent allowed();

    /**
     * Takes an appeal with its files; when this returns, the appeal is in the database and waits for the centre's people
     * like any other. The files are looked at first: one that may not be kept refuses all of it, as {@code files[0].name}
     * and so on, and no ticket is made. A repeat with the same key and the same words answers the same number, takes files
     * in that are missing yet, and is not counted.
     *
     * @param appeal its channel is set to the visit's; by {@link org.yihaotong.api.ticket.Channel#WEB} it has to leave a
     *     telephone number of at least seven digits, for that is the key to its progress
     * @param files at most {@link ChannelRules#files()}, each at most {@link ChannelRules#fileMegabytes()}
     * @param key 1 to 200 characters, chosen by the channel, unique within it (a message id, a challenge's nonce): the same
     *     key with another appeal is refused as {@code key-reused}
     * @return the ticket's number
     */
    String accept(Visit visit, Appeal appeal, List<FileContent> files, String key) throws IOException;

    /**
     * Lays one more file beside a ticket that is not archived; the same content twice is there once. The channel answers
     * for it that the visitor may do so: it has seen {@link #holds}, or the message stands in the ticket's own thread.
     * Counted like a supplement.
     */
    void attach(Visit visit, String number, FileContent file) throws IOException;

    /**
     * Adds words that come later to a ticket that has not ended ({@code supplement-ended} otherwise). They stand in its
     * chain, veiled, with the files that came with them, and go to the units at work as a message about their order. The
     * channel answers for it that the visitor may do so, as with {@link #attach}.
     *
     * @param text 1 to 1,000 characters
     * @param files as for an appeal: one that may not be kept refuses all of it
     * @param key as for an appeal, and from the same keys: the same key and words again change nothing
     */
    void supplement(Visit visit, String number, String text, List<FileContent> files, String key) throws IOException;

    /** Adds words alone. */
    default void supplement(Visit visit, String number, String text, String key) {
        try {
            supplement(visit, number, text, List.of(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether this is the whole telephone number, or the mail address, of the ticket's caller or requester. A wrong one counts as a wrong try;
     * {@code too-many-tries} after too many.
     */
    boolean holds(Visit visit, String number, String address);

    /**
     * How far an appeal has come. An unknown number, a wrong tail, a ticket without a telephone number, and one at which
     * too many have guessed give the same {@link org.yihaotong.api.input.NotFoundException}; a source that guesses too much
     * is {@code too-many-tries}, whatever it asks.
     *
     * @param tail the last four digits of the caller's or requester's telephone number
     */
    Progress progress(Visit visit, String number, String tail);

    /**
     * Takes a citizen's rating of a ticket whose answer the centre has accepted; once a round ({@code rated} afterwards),
     * {@code state} if it is not the time. Number and tail as for {@link #progress}.
     */
    void rate(Visit visit, String number, String tail, Rating rating);

    /** Tickets that everybody may read: those that came by a public channel, are not confidential and not void. */
    Page<PublicTicket> list(PublicQuery query);

    /** One of them. */
    Optional<PublicTicket> read(String number);

    /**
     * Everything that happened to public tickets between these moments, both within; oldest first. A ticket that is not
     * public any more takes all of its updates along.
     *
     * @param cursor from the page before
     * @param limit 1 to 1,000
     */
    Page<PublicUpdate> updates(Instant from, Instant to, Optional<String> cursor, int limit);

    /**
     * Opens a photo of a public ticket, one of {@link PublicTicket#photos}; that it was opened is not written down, for it
     * is public.
     */
    AttachmentContent photo(String number, String id) throws IOException;

    /** A file in memory, such as a part of a form. */
    static FileContent file(String name, String mediaType, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new FileContent(
                "1", name, mediaType, copy.length, "", () -> (InputStream) new java.io.ByteArrayInputStream(copy));
    }
}
