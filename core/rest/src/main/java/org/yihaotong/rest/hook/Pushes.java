package org.yihaotong.rest.hook;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.rest.guard.BoundedBody;

/** Requests as adapters and doors read them, and their answers as they go out. */
final class Pushes {

    private Pushes() {}

    /** The request as it came, its body up to a limit. */
    static Push of(HttpServletRequest request, int limit) throws IOException {
        return of(request, BoundedBody.read(request, limit));
    }

    /** The request without its body. */
    static Push head(HttpServletRequest request) {
        return of(request, new byte[0]);
    }

    private static Push of(HttpServletRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", Collections.list(request.getHeaders(name))));
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return new Push(request.getMethod(), request.getRequestURI(), query, headers, body, sender(request, headers));
    }

    /**
     * Who is there: the other end, or whom the proxy on this machine names last, for everybody comes by it; what others say
     * of themselves counts for nothing.
     */
    private static String sender(HttpServletRequest request, Map<String, String> headers) {
        String peer = request.getRemoteAddr();
        String named = headers.getOrDefault("x-forwarded-for", "");
        boolean proxy = peer.startsWith("127.") || peer.equals("::1") || peer.equals("0:0:0:0:0:0:0:1");
        return proxy && !named.isBlank()
                ? named.substring(named.lastIndexOf(',') + 1).strip()
                : peer;
    }

    static void answer(PushAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (!answer.mediaType().isEmpty()) {
            response.setContentType(answer.mediaType());
        }
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.bytes());
    }
}
