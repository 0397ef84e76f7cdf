package org.yihaotong.testkit.backoffice.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart message by Content-ID, read by a few plain rules and none of the kit's code. */
public final class Parts {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern ID = Pattern.compile("(?im)^content-id:\\s*<([^>]*)>");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final String first;

    /** A message that is not multipart is its own only part. */
    public Parts(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/related") || !boundary.find()) {
            first = new String(body, UTF_8);
            return;
        }
        String all = "\r\n" + new String(body, ISO_8859_1);
        String root = "";
        for (String part : all.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int blank = part.indexOf("\r\n\r\n");
            Matcher id = ID.matcher(part);
            if (blank > 0 && id.find()) {
                byte[] content = part.substring(blank + 4).getBytes(ISO_8859_1);
                root = parts.isEmpty() ? new String(content, UTF_8) : root;
                parts.put(id.group(1), content);
            }
        }
        first = root;
    }

    /** The document. */
    public String root() {
        return first;
    }

    /** What an Include points at. */
    public Optional<byte[]> at(String href) {
        return Optional.ofNullable(parts.get(href.replaceFirst("^cid:", "").replace("%40", "@")));
    }
}
