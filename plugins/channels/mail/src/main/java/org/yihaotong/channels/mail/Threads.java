package org.yihaotong.channels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.kit.link.Mail;

/** Message-IDs of the centre carry the ticket's number, so that an answer to any of them says what it is about (同线往来). */
final class Threads {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z0-9])[A-Z]{2}[0-9]{8}-[0-9]{6,9}(?![0-9])");
    private static final String NOTICE = "n.";
    private static final int MOST = 3;

    private final String domain;
    private final Pattern ours;

    Threads(String address) {
        this.domain = address.substring(address.indexOf('@') + 1).strip();
        this.ours = Pattern.compile("<([A-Z]{2}[0-9]{8}-[0-9]{6,9})\\.(\\S{1,80})@" + Pattern.quote(domain) + ">");
    }

    /** The tickets that a letter may be about: those of the mails it answers, then those its subject names. */
    List<String> tickets(Mail mail) {
        List<String> numbers = new ArrayList<>();
        for (String answered : mail.answers()) {
            Matcher id = ours.matcher(answered);
            if (id.matches()) {
                numbers.add(id.group(1));
            }
        }
        Matcher named = NUMBER.matcher(mail.subject());
        while (named.find()) {
            numbers.add(named.group());
        }
        return numbers.stream().distinct().limit(MOST).toList();
    }

    /** The id of an answer to a letter. */
    String answer(String ticket, String key) {
        String about = ticket.isEmpty() ? "letter" : ticket;
        return "<" + about + ".a." + UUID.nameUUIDFromBytes(key.getBytes(UTF_8)) + "@" + domain + ">";
    }

    /** The id of a notice, in which its own stands. */
    String notice(String ticket, String id) {
        return "<" + ticket + "." + NOTICE + id + "@" + domain + ">";
    }

    /** The notice that a mail of the centre brought. */
    Optional<String> noticeOf(String messageId) {
        Matcher id = ours.matcher(messageId);
        return id.matches() && id.group(2).startsWith(NOTICE)
                ? Optional.of(id.group(2).substring(NOTICE.length()))
                : Optional.empty();
    }
}
