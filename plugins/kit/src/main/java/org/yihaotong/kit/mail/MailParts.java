package org.yihaotong.kit.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.BodyPart;
import javax.mail.MessagingException;
import javax.mail.Part;
import javax.mail.internet.ContentType;
import javax.mail.internet.MimeMultipart;
import javax.mail.internet.ParseException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.link.Mail.Bounce;

/** The body of a mail, taken apart: plain text before HTML, files, and the report of a mail server. */
final class MailParts {

    private static final int LARGEST_TEXT = 1 << 20;
    private static final int LARGEST_FILE = 20 << 20;
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d+\\.\\d+)");
    private static final Pattern FAILED_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]+>)");

    private String plain = "";
    private String html = "";
    private String status = "";
    private String failedId = "";
    private int seen;
    private final List<FileContent> files = new ArrayList<>();

    void add(Part part) throws MessagingException, IOException {
        add(part, 0);
    }

    private void add(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST_PARTS) {
            return; // made to hurt: nobody's mail program writes this
        }
        ContentType type = type(part);
        boolean isFile = part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (type.match("multipart/*")) {
            MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int n = 0; n < parts.getCount(); n++) {
                BodyPart inner = parts.getBodyPart(n);
                add(inner, depth + 1);
            }
        } else if (type.match("message/delivery-status")) {
            status = first(STATUS, text(part, type));
        } else if (type.match("message/rfc822") || type.match("text/rfc822-headers")) {
            failedId = first(FAILED_ID, text(part, type));
        } else if (isFile) {
            addFile(part, type);
        } else if (type.match("text/html")) {
            html = html.isEmpty() ? text(part, type) : html;
        } else if (type.match("text/*")) {
            plain = plain.isEmpty() ? text(part, type) : plain;
        } else {
            addFile(part, type);
        }
    }

    /** What was read so far counts for nothing. */
    void spoil() {
        plain = "";
        html = "";
        files.clear();
    }

    String text() {
        String best = plain.isBlank() ? Html.text(html) : plain;
        return best.replace("\r\n", "\n").replace('\r', '\n');
    }

    List<FileContent> files() {
        return files;
    }

    Optional<Bounce> bounce() {
        boolean failed = status.startsWith("4") || status.startsWith("5");
        return failed ? Optional.of(new Bounce(failedId, status)) : Optional.empty();
    }

    private void addFile(Part part, ContentType type) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length <= LARGEST_FILE) {
                files.add(new FileContent(
                        String.valueOf(files.size() + 1),
                        name(part, files.size() + 1),
                        type.getBaseType().toLowerCase(Locale.ROOT),
                        bytes.length,
                        "",
                        () -> new ByteArrayInputStream(bytes)));
            }
        }
    }

    private static String name(Part part, int number) throws MessagingException {
        String name = part.getFileName() == null ? "" : MailReading.decoded(part.getFileName());
        String bare =
                name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return bare.isEmpty() ? "附件" + number : bare.substring(Math.max(0, bare.length() - 120));
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return new ContentType("text", "plain", null);
        }
    }

    private static String text(Part part, ContentType type) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            String charset = type.getParameter("charset");
            return Letters.decode(in.readNBytes(LARGEST_TEXT), charset == null ? "" : charset);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
