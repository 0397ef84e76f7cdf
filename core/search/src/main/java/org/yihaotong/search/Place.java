package org.yihaotong.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.yihaotong.api.input.InvalidInputException;

/**
 * After which hit a page begins.
 *
 * @param order by name; {@link #MEANT} has one of its own
 * @param first the score's bits, a moment, or a count
 * @param holding whether the hit is among those that hold
 */
record Place(String order, boolean holding, long first, String key) {

    /** The order of the best by words and by meaning: its places are counted. */
    static final String MEANT = "MEANT";

    /** The opaque spelling. */
    String written() {
        String words = order + " " + holding + " " + first + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(UTF_8));
    }

    /** Reads the opaque spelling of a place in this order. */
    static Place read(String order, String written) {
        try {
            String[] words = new String(Base64.getUrlDecoder().decode(written), UTF_8).split(" ", 4);
            if (words.length == 4 && words[0].equals(order)) {
                return new Place(order, Boolean.parseBoolean(words[1]), Long.parseLong(words[2]), words[3]);
            }
        } catch (IllegalArgumentException e) {
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
