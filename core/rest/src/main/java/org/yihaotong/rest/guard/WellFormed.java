package org.yihaotong.rest.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;
import org.yihaotong.rest.words.Words;

/** Refuses requests whose method, address or kind of content make no sense, before anything interprets them. */
final class WellFormed {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private WellFormed() {}

    static void check(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw new FaultException(Fault.METHOD);
        }
        checkEncoding(request, "path", request.getRequestURI());
        String query = request.getQueryString();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                checkEncoding(request, pair.split("=", 2)[0], pair);
            }
        }
    }

    /** Whatever is said is said in JSON and UTF-8. */
    static void checkJson(String contentType) {
        if (contentType == null || !JSON.matcher(contentType).matches()) {
            throw new FaultException(Fault.MEDIA_TYPE);
        }
    }

    private static void checkEncoding(HttpServletRequest request, String name, String escaped) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(unescape(escaped)));
        } catch (CharacterCodingException | NumberFormatException e) {
            String field = name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "query";
            throw new InvalidInputException(field, "encoding", Words.of(request).say("field.encoding"));
        }
    }

    private static byte[] unescape(String escaped) {
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%';
            if (escape && i + 2 >= bytes.length) {
                throw new NumberFormatException("cut escape");
            }
            bytes[length++] = escape ? hex(bytes[i + 1], bytes[i + 2]) : bytes[i];
            i += escape ? 2 : 0;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte hex(byte high, byte low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        if (h < 0 || l < 0) {
            throw new NumberFormatException("no hex digit");
        }
        return (byte) (h << 4 | l);
    }
}
