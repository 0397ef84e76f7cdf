package org.yihaotong.linked.redcross;

import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.MailLink;
import org.yihaotong.kit.link.MailTooLargeException;
import org.yihaotong.kit.link.Mailbox;

/** Sends every mail once: what went out lies in {@code Sent}, and a repeat has the same Message-ID. */
final class PostBag {

    static final String SENT = "Sent";

    private final MailLink link;
    private final Letters letters;

    PostBag(MailLink link, Letters letters) {
        this.link = link;
        this.letters = letters;
    }

    Letters letters() {
        return letters;
    }

    /** The mail of this Message-ID that went out before. */
    Optional<Mail> sent(Mailbox box, String messageId) throws BackendException {
        return box.find(SENT, "Message-ID", messageId);
    }

    void sendOnce(Mailbox box, Letter letter) throws BackendException {
        if (sent(box, letter.messageId()).isEmpty()) {
            box.keep(SENT, send(letter));
        }
    }

    /** Sends a mail that came back once more. */
    void sendAgain(Mail sent) throws BackendException {
        link.send(letters.again(sent));
    }

    /** The Message-ID of the mail that handed the order over; the thread of all that follows. */
    String thread(Mailbox box, String orderNo) throws BackendException {
        return box.find(SENT, Letters.ORDER_HEADER, orderNo)
                .map(mail -> mail.answers().isEmpty()
                        ? mail.messageId()
                        : mail.answers().get(0))
                .orElse("");
    }

    private Letter send(Letter letter) throws BackendException {
        try {
            link.send(letter);
            return letter;
        } catch (MailTooLargeException e) {
            Letter bare = letter.bare(OrderText.withoutFiles(letter.text()));
            link.send(bare);
            return bare;
        }
    }
}
