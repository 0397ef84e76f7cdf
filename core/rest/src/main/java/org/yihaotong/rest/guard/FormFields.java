package org.yihaotong.rest.guard;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads what a page's form sends; our pages speak UTF-8, and what is none is refused instead of kept as rubbish. */
public final class FormFields {

    private FormFields() {}

    /**
     * Values by their names from {@code application/x-www-form-urlencoded}.
     *
     * @throws IllegalArgumentException if it is not that, or not UTF-8
     */
    public static Map<String, String> of(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            String[] part = pair.split("=", 2);
            if (part.length == 2) {
                fields.put(decoded(part[0]), decoded(part[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return text(URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Bytes as text.
     *
     * @throws IllegalArgumentException if they are no UTF-8
     */
    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no UTF-8", e);
        }
    }
}
