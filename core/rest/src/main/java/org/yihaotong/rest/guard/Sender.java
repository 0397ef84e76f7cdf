package org.yihaotong.rest.guard;

import java.util.Collections;
import javax.servlet.http.HttpServletRequest;

/** Who sends a request, for counting only. */
public final class Sender {

    private Sender() {}

    /**
     * The other end, or whom the proxy on this machine names last, for everybody comes by it; what others say of themselves
     * counts for nothing.
     */
    public static String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String named = String.join(", ", Collections.list(request.getHeaders("X-Forwarded-For")));
        boolean proxy = peer.startsWith("127.") || peer.equals("::1") || peer.equals("0:0:0:0:0:0:0:1");
        return proxy && !named.isBlank()
                ? named.substring(named.lastIndexOf(',') + 1).strip()
                : peer;
    }
}
