package org.yihaotong.kit.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.Map;
import javax.activation.DataHandler;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import javax.mail.internet.MimeUtility;
import javax.mail.util.ByteArrayDataSource;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.link.Letter;

/** Makes a MIME message of a letter: UTF-8, no line break gets into a header, the Message-ID stays the letter's. */
final class LetterPress {

    private static final String UTF_8 = "UTF-8";
    private static final long LARGEST_FILE = 20L << 20;

    private LetterPress() {}

    static MimeMessage print(Letter letter, String from, Session session) throws MessagingException, IOException {
        MimeMessage message = new Identified(session, line(letter.messageId()));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(line(letter.to())));
        message.setSubject(line(letter.subject()), UTF_8);
        message.setSentDate(Date.from(letter.at()));
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(line(header.getKey()), MimeUtility.encodeText(line(header.getValue()), UTF_8, "B"));
        }
        if (letter.files().isEmpty()) {
            message.setText(letter.text(), UTF_8);
        } else {
            message.setContent(parts(letter));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(Letter letter) throws MessagingException, IOException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        parts.addBodyPart(text);
        for (FileContent file : letter.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes(file), line(file.mediaType()))));
            part.setFileName(line(file.name()));
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static byte[] bytes(FileContent file) throws IOException {
        try (InputStream in = file.source().open();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            out.write(in.readNBytes((int) LARGEST_FILE));
            return out.toByteArray();
        }
    }

    private static String line(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }

    /** A message that keeps its own Message-ID when it is saved. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
