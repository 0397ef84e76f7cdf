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

    /**
     * Holds a request as it came.
     *
     * @param path as it was sent, from the first slash, without query: signatures often cover it
     * @param headers by lower-case name
     * @param body at most 4 MiB, unchanged; a door of its own may allow more
     */
    public Push(String method, String path, String query, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
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

    /** The header of this name, in any spelling. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
