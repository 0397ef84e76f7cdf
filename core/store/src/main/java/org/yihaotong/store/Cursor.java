package org.yihaotong.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.yihaotong.api.input.InvalidInputException;

/**
 * The place after which a page begins: a moment and, among equals, a key.
 *
 * @param list which list it belongs to, so that a cursor of another list is refused
 */
record Cursor(String list, Instant moment, String key) {

    /** The opaque spelling. */
    String written() {
        String words = list + " " + moment + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(UTF_8));
    }

    /** Reads the opaque spelling of one list's cursor. */
    static Cursor read(String list, String written) {
        try {
            String[] words = new String(Base64.getUrlDecoder().decode(written), UTF_8).split(" ", 3);
            if (words.length == 3 && words[0].equals(list) && !words[2].isEmpty()) {
                return new Cursor(list, Instant.parse(words[1]), words[2]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static InvalidInputException refused(Exception cause) {
        InvalidInputException refusal = new InvalidInputException("cursor", "cursor", "翻页位置无效，请从第一页重新查询");
        refusal.initCause(cause);
        return refusal;
    }
}
