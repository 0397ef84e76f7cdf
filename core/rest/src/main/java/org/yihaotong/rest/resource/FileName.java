package org.yihaotong.rest.resource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.words.Words;

/** A file's name comes percent-encoded in a header, for addresses are logged. */
final class FileName {

    static final String HEADER = "X-File-Name";
    private static final int ESCAPED = 2000;

    private FileName() {}

    static String of(String escaped, HttpServletRequest request) {
        try {
            if (escaped != null && !escaped.isEmpty() && escaped.length() <= ESCAPED) {
                return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    HEADER, "encoding", Words.of(request).say("field.encoding"));
        }
        throw new InvalidInputException(HEADER, "required", Words.of(request).say("field.required"));
    }
}
