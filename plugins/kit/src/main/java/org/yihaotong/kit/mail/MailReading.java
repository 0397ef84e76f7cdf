package org.yihaotong.kit.mail;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.Header;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeUtility;
import org.yihaotong.kit.link.Mail;

/** Reads what people and mail programs make of a mail. What cannot be decoded is left out, never fatal. */
final class MailReading {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]+>");
    private static final Pattern GB2312 =
            Pattern.compile("=\\?(gb2312|gbk|gb_2312-80|x-gbk|cp936)\\?", Pattern.CASE_INSENSITIVE);

    private MailReading() {}

    static Mail read(MimeMessage message) throws MessagingException {
        Map<String, String> headers = headers(message);
        MailParts parts = new MailParts();
        try {
            parts.add(new MimeMessage(message)); // fetched whole: servers differ in how they number the parts of parts
        } catch (MessagingException | IOException e) {
            if (message.getFolder() == null || !message.getFolder().isOpen()) {
                throw new MessagingException("the line broke in the middle of a mail", e);
            }
            parts.spoil();
        }
        return mail(message, headers, parts, true);
    }

    /** A mail of which nothing but the headers is fetched. */
    static Mail headersOf(MimeMessage message) throws MessagingException {
        return mail(message, headers(message), new MailParts(), false);
    }

    private static Mail mail(MimeMessage message, Map<String, String> headers, MailParts parts, boolean whole)
            throws MessagingException {
        List<String> ids = ids(headers.getOrDefault("message-id", ""));
        return new Mail(
                ids.isEmpty() ? madeUp(headers) : ids.get(0),
                answers(headers),
                from(message), // as it travelled: what an encoded name decodes to is no address
                headers.getOrDefault("subject", ""),
                at(message),
                headers,
                parts.text(),
                parts.files(),
                parts.bounce(),
                whole);
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Enumeration<Header> all = message.getAllHeaders(); all.hasMoreElements(); ) {
            Header header = all.nextElement();
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), decoded(header.getValue()));
        }
        return headers;
    }

    /** Mail programs say GB2312 and mean all of GB18030. */
    static String decoded(String header) {
        String unfolded = MimeUtility.unfold(header == null ? "" : header);
        try {
            return MimeUtility.decodeText(GB2312.matcher(unfolded).replaceAll("=?GB18030?"))
                    .strip();
        } catch (UnsupportedEncodingException e) {
            return unfolded.strip();
        }
    }

    private static List<String> answers(Map<String, String> headers) {
        List<String> answers = new ArrayList<>(ids(headers.getOrDefault("in-reply-to", "")));
        List<String> references = ids(headers.getOrDefault("references", ""));
        Collections.reverse(references);
        answers.addAll(references);
        return answers;
    }

    private static List<String> ids(String header) {
        List<String> ids = new ArrayList<>();
        for (Matcher id = ID.matcher(header); id.find(); ) {
            ids.add(id.group());
        }
        return ids;
    }

    /** The bare address of the sender, in lower case; empty if there is none, or more than one. */
    static String from(MimeMessage message) throws MessagingException {
        String header = message.getHeader("From", ",");
        return from(header == null ? "" : header);
    }

    private static String from(String header) {
        try {
            InternetAddress[] senders = InternetAddress.parseHeader(header, false);
            return senders.length == 1 ? senders[0].getAddress().toLowerCase(Locale.ROOT) : "";
        } catch (AddressException e) {
            return "";
        }
    }

    private static Instant at(MimeMessage message) throws MessagingException {
        Date sent = message.getSentDate();
        Date came = message.getReceivedDate();
        if (sent != null) {
            return sent.toInstant();
        }
        return came == null ? Instant.EPOCH : came.toInstant();
    }

    private static String madeUp(Map<String, String> headers) {
        String all = headers.getOrDefault("date", "")
                + headers.getOrDefault("from", "")
                + headers.getOrDefault("subject", "");
        return "<" + Integer.toHexString(all.hashCode()) + "@no-message-id>";
    }
}
