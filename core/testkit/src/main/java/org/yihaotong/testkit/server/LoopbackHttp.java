package org.yihaotong.testkit.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** HTTP servers of this machine that answer at once, without the 40 ms that TCP else waits for a second packet. */
public final class LoopbackHttp {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // read when the first server is made
    }

    private LoopbackHttp() {}

    /**
     * A server that is bound and not yet started.
     *
     * @param port 0: any free one
     */
    public static HttpServer at(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
