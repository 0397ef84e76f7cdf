package org.yihaotong.kit.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.hotline.FileContent;

/**
 * A mail to be sent: plain text and files. Line breaks in a subject or a header become blanks.
 *
 * @param messageId with its angle brackets; the key against repeats
 * @param headers further ones, such as In-Reply-To
 */
public record Letter(
        String messageId,
        String to,
        String subject,
        String text,
        Instant at,
        Map<String, String> headers,
        List<FileContent> files) {

    public Letter {
        headers = Map.copyOf(headers);
        files = List.copyOf(files);
    }

    /** The same mail without files, with another text. */
    public Letter bare(String otherText) {
        return new Letter(messageId, to, subject, otherText, at, headers, List.of());
    }

    /** Never shows what it says. */
    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
