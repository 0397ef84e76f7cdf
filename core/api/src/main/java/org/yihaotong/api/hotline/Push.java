package org.yihaotong.api.hotline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that a back office sent to the centre. */
public final class Push {

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final String sender;

    /**
     * Holds a request as it came.
     *
     * @param path as it was sent, from the first slash, without query: signatures often cover it
     * @param headers by lower-case name
     * @param body at most 4 MiB, unchanged; a door of its own may allow more
     */
    public Push(String method, String path, String query, Map<String, String> headers, byte[] body) {
        this(method, path, query, headers, body, "");
    }

    /**
     * Holds a request as it came.
     *
     * @param sender the network address it came from; empty if nobody says
     */
    public Push(String method, String path, String query, Map<String, String> headers, byte[] body, String sender) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
        this.sender = sender;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String query() {
        return query;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The network address that it came from, for counting only; empty if nobody says. */
    public String sender() {
        return sender;
    }

    /** The header of this name, in any spelling. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
