package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/**
 * Mail with a unit: out by SMTP, in by IMAP from the centre's own mailbox. Nothing is remembered between calls; where a
 * mail lies is all the memory there is. Safe for several threads.
 */
@ProviderType
public interface MailLink {

    /**
     * Sends a mail; the same {@code messageId} again is the same mail.
     *
     * @throws BackendException COMMUNICATION (4xx, no connection: try again), AUTHENTICATION (535), CONFIGURATION (the
     *     address or the server cannot be right), REFUSED (this mail will never be taken)
     * @throws MailTooLargeException when the server takes no mail of this size (552)
     */
    void send(Letter letter) throws BackendException;

    /** Works in the mailbox with one log-in. */
    <T> T inMailbox(Work<T> work) throws BackendException;

    /** What is done in the mailbox. */
    @FunctionalInterface
    interface Work<T> {
        /** Uses the mailbox only until it returns. */
        T in(Mailbox mailbox) throws BackendException;
    }
}
