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
import org.yihaotong.rest.guard.Sender;

/** Requests as adapters and doors read them, and their answers as they go out. */
final class Pushes {

    private Pushes() {}

    /** The request as it came. */
    static Push of(HttpServletRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", Collections.list(request.getHeaders(name))));
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return new Push(request.getMethod(), request.getRequestURI(), query, headers, body, Sender.of(request));
    }

    /** The request without its body. */
    static Push head(HttpServletRequest request) {
        return of(request, new byte[0]);
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
