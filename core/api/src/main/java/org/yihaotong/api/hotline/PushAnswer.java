package org.yihaotong.api.hotline;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the centre answers to a push: HTTP status, media type, body and perhaps headers. */
public final class PushAnswer {

    private final int status;
    private final String mediaType;
    private final byte[] body;
    private final Map<String, String> headers;

    private PushAnswer(int status, String mediaType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.body = body;
        this.headers = headers;
    }

    /** Answers text in UTF-8. */
    public PushAnswer(int status, String mediaType, String body) {
        this(status, mediaType, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Answers text in this charset, which the media type should name. */
    public PushAnswer(int status, String mediaType, String body, Charset charset) {
        this(status, mediaType, body.getBytes(charset), Map.of());
    }

    /** Answers bytes. */
    public PushAnswer(int status, String mediaType, byte[] body) {
        this(status, mediaType, body.clone(), Map.of());
    }

    /** The same answer with one more header. */
    public PushAnswer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new PushAnswer(status, mediaType, body, Map.copyOf(more));
    }

    public int status() {
        return status;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return body.clone();
    }

    /** The body read as UTF-8. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Map<String, String> headers() {
        return headers;
    }
}
