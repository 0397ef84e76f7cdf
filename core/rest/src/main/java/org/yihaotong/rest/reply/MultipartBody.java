package org.yihaotong.rest.reply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.rest.guard.FormFields;

/** Takes {@code multipart/form-data} (RFC 7578) apart; the body is in memory and bounded already. */
final class MultipartBody {

    private static final int PARTS = 40;
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?:^|[;\\s])name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("[;\\s]filename\\*?=", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^;\\r\\n]+)");

    private MultipartBody() {}

    /** One part; its content with a character for each byte. */
    record Part(String name, boolean isFile, String mediaType, String latin) {

        byte[] bytes() {
            return latin.getBytes(ISO_8859_1);
        }

        String text() {
            return FormFields.text(bytes());
        }
    }

    /**
     * The parts in their order.
     *
     * @throws IllegalArgumentException if the body is no whole multipart
     */
    static List<Part> read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("no boundary");
        }
        // Bytes as characters of the same number: searching and cutting change nothing.
        String all = "\r\n" + new String(body, ISO_8859_1);
        String line = "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        List<Part> parts = new ArrayList<>();
        int at = all.indexOf(line);
        while (at >= 0 && !all.startsWith("--", at + line.length())) {
            int end = all.indexOf(line, at + line.length());
            if (end < 0 || parts.size() >= PARTS) {
                throw new IllegalArgumentException("cut off or too many parts");
            }
            parts.add(part(all.substring(at + line.length(), end)));
            at = end;
        }
        if (at < 0) {
            throw new IllegalArgumentException("no last line");
        }
        return parts;
    }

    private static Part part(String text) {
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            throw new IllegalArgumentException("a part without a head");
        }
        String headers = text.substring(0, head);
        Matcher name = NAME.matcher(headers);
        Matcher type = TYPE.matcher(headers);
        return new Part(
                name.find() ? name.group(1) : "",
                FILE.matcher(headers).find(),
                type.find() ? type.group(1).strip().toLowerCase(Locale.ROOT) : "text/plain",
                text.substring(head + 4));
    }
}
