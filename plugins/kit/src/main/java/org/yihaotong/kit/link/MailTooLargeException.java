package org.yihaotong.kit.link;

/** The mail server takes no mail of this size (552); without its attachments it may go. */
public final class MailTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Keeps nothing of the mail. */
    public MailTooLargeException() {
        super("the mail is too large for the server");
    }
}
