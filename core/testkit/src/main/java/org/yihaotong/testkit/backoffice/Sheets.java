package org.yihaotong.testkit.backoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;

/** What fake services read and write at their doors. */
public final class Sheets {

    private Sheets() {}

    /** An answer in JSON. */
    public static PushAnswer json(int status, JsonObject document) {
        return new PushAnswer(status, "application/json;charset=UTF-8", document.bytes());
    }

    /** The form that a request brings, in UTF-8. */
    public static Map<String, String> form(Push request) {
        return pairs(new String(request.body(), UTF_8), UTF_8);
    }

    /** The parameters of a request's address. */
    public static Map<String, String> query(Push request) {
        return pairs(request.query(), UTF_8);
    }

    /** Encoded pairs, decoded in this charset. */
    public static Map<String, String> pairs(String text, Charset charset) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        URLDecoder.decode(pair.substring(0, equals), charset),
                        URLDecoder.decode(pair.substring(equals + 1), charset));
            }
        }
        return values;
    }
}
