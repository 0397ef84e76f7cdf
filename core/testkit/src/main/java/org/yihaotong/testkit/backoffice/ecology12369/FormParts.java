package org.yihaotong.testkit.backoffice.ecology12369;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data} as a strict server does; anything odd makes the whole unreadable. */
final class FormParts {

    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?i)Content-Disposition: form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]*)\")?");
    private static final Pattern TYPE = Pattern.compile("(?i)Content-Type: ([^\r\n]+)");

    /** One part; the file's name is empty if it has none. */
    static final class FormPart {
        private final String name;
        private final String fileName;
        private final String type;
        private final byte[] content;

        private FormPart(String name, String fileName, String type, byte[] content) {
            this.name = name;
            this.fileName = fileName;
            this.type = type;
            this.content = content;
        }

        String name() {
            return name;
        }

        String fileName() {
            return fileName;
        }

        String type() {
            return type;
        }

        byte[] content() {
            return content.clone();
        }
    }

    private FormParts() {}

    static Optional<List<FormPart>> read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            return Optional.empty();
        }
        String mark = "--" + boundary.group(1);
        String text = new String(body, ISO_8859_1);
        if (!text.startsWith(mark + "\r\n") || !text.endsWith("\r\n" + mark + "--\r\n")) {
            return Optional.empty();
        }
        List<FormPart> parts = new ArrayList<>();
        String inner = text.substring(mark.length(), text.length() - mark.length() - 6);
        for (String piece : inner.split(Pattern.quote("\r\n" + mark), -1)) {
            int end = piece.indexOf("\r\n\r\n");
            if (end < 0) {
                return Optional.empty();
            }
            String head = new String(piece.substring(0, end).getBytes(ISO_8859_1), UTF_8);
            Matcher disposition = DISPOSITION.matcher(head);
            Matcher type = TYPE.matcher(head);
            if (!disposition.find()) {
                return Optional.empty();
            }
            parts.add(new FormPart(
                    disposition.group(1),
                    disposition.group(2) == null ? "" : disposition.group(2),
                    type.find() ? type.group(1).strip() : "",
                    piece.substring(end + 4).getBytes(ISO_8859_1)));
        }
        return Optional.of(parts);
    }
}
