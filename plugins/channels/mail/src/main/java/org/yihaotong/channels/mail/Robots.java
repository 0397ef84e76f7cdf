package org.yihaotong.channels.mail;

import java.util.Locale;
import java.util.Set;
import org.yihaotong.kit.link.Mail;

/** Knows letters that no person wrote to the centre: automatic replies, lists, bounces, the centre's own (自动邮件). Pure. */
final class Robots {

    private static final Set<String> OF_LISTS = Set.of(
            "list-id", "list-post", "list-unsubscribe", "list-help", "mailing-list", "x-mailing-list", "feedback-id");
    private static final Set<String> OF_MACHINES =
            Set.of("x-autoreply", "x-autorespond", "x-auto-response-suppress", "x-failed-recipients");

    private Robots() {}

    static boolean wrote(Mail mail, String own) {
        return mail.isAutomatic()
                || mail.from().equals(own.toLowerCase(Locale.ROOT))
                || mail.headers().keySet().stream().anyMatch(h -> OF_LISTS.contains(h) || OF_MACHINES.contains(h))
                || mail.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }
}
