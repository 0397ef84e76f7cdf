package org.yihaotong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiGateway;
import org.yihaotong.testkit.server.PostOffice;

/** A citizen with a mailbox and a telephone, the city's mail server, and the operator's gateway for short messages. */
final class Correspondent implements AutoCloseable {

    private static final String US = "12345@example.gov.cn";
    private static final String PASSWORD = "secret-of-the-mailbox";
    private static final String CITIZEN = "zhang@example.org";
    private static final String MOBILE = "13900000312";
    private static final Pattern NUMBER = Pattern.compile("YC\\d{8}-\\d{6}");

    private final PostOffice post = PostOffice.open(Map.of(US, PASSWORD, CITIZEN, "z"));
    private final HongyiGateway gateway = HongyiGateway.forCitizens(Clock.systemUTC());

    /** What an administrator fills in for letters. */
    Map<String, List<String>> mailSettings() {
        return Map.of(
                "notice.url", List.of("smtp://127.0.0.1:" + post.smtpPort()),
                "imap", List.of("imap://127.0.0.1:" + post.imapPort()),
                "user", List.of(US),
                ".password", List.of(PASSWORD),
                "address", List.of(US),
                "channel.seconds", List.of("10"));
    }

    /** What an administrator fills in for short messages. */
    Map<String, List<String>> smsSettings() {
        return Map.of(
                "notice.url", List.of("http://127.0.0.1:" + gateway.port()),
                "user", List.of(HongyiGateway.USER),
                ".password", List.of(HongyiGateway.PASSWORD));
    }

    /** Writes a letter under this id of the mail program's. */
    void writes(String id, String subject, String text) {
        String letter = "Message-ID: <" + id + "@example.org>\r\nFrom: " + CITIZEN + "\r\nTo: " + US
                + "\r\nSubject: =?utf-8?B?"
                + Base64.getEncoder().encodeToString(subject.getBytes(UTF_8))
                + "?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)) + "\r\n";
        post.deliver(US, letter.getBytes(UTF_8));
    }

    void texts(String words) {
        gateway.write(MOBILE, words);
    }

    /** The subject of the letter that the centre has sent with these words in it; empty until it comes. */
    String received(String words) {
        try {
            for (MimeMessage letter : post.mails(CITIZEN, "INBOX")) {
                if (letter.getSubject().contains(words)) {
                    return letter.getSubject();
                }
            }
            return "";
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String numberIn(String subject) {
        Matcher number = NUMBER.matcher(subject);
        return number.find() ? number.group() : "";
    }

    @Override
    public void close() {
        post.close();
        gateway.close();
    }
}
