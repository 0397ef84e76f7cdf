package org.yihaotong.kit.link;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.FileContent;

/**
 * A mail as it lies in the mailbox, decoded.
 *
 * @param messageId with its angle brackets; made up from the content if the mail has none
 * @param answers the mails it answers: In-Reply-To first, then References from the last to the first
 * @param from the bare address, in lower case
 * @param at its Date, or when it came if there is none
 * @param headers by their names in lower case; the first of each, decoded
 * @param text the plain text, or the HTML without its tags; lines end in {@code \n}
 * @param bounce if it says that another mail was not delivered
 * @param whole whether it was read at all; of one that was too large only the headers are here
 */
public record Mail(
        String messageId,
        List<String> answers,
        String from,
        String subject,
        Instant at,
        Map<String, String> headers,
        String text,
        List<FileContent> files,
        Optional<Bounce> bounce,
        boolean whole) {

    private static final Pattern NOBODY = Pattern.compile("(mailer-daemon|postmaster|no-?reply)@.*");
    private static final Pattern BULK = Pattern.compile("bulk|auto_reply|junk|list");

    public Mail {
        answers = List.copyOf(answers);
        headers = Map.copyOf(headers);
        files = List.copyOf(files);
    }

    /**
     * A mail server says that a mail was not delivered (退信).
     *
     * @param messageId of the mail that failed
     * @param status such as {@code 5.2.2}
     */
    public record Bounce(String messageId, String status) {

        /** Whether another try makes sense. */
        public boolean isTemporary() {
            return status.startsWith("4");
        }
    }

    /** Empty if there is no such header. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Whether a machine wrote it, so that it must never be answered (自动回复). */
    public boolean isAutomatic() {
        String auto = header("Auto-Submitted").strip();
        return bounce.isPresent()
                || !(auto.isEmpty() || auto.equalsIgnoreCase("no"))
                || headers.containsKey("x-autoreply")
                || BULK.matcher(header("Precedence").strip().toLowerCase(Locale.ROOT))
                        .matches()
                || header("Return-Path").strip().equals("<>")
                || from.isEmpty()
                || NOBODY.matcher(from).matches();
    }

    /** Never shows what it says. */
    @Override
    public String toString() {
        return "Mail[" + messageId + "]";
    }
}
