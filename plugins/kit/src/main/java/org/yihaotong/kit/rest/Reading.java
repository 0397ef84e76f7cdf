package org.yihaotong.kit.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.ws.rs.core.Response;
import org.yihaotong.kit.link.Answer;

/** Reads an answer to its end, unpacking what a proxy packed although nobody asked for it. */
final class Reading {

    /** An attachment of 20 MiB and some room. */
    private static final int LARGEST = 24 << 20;

    private Reading() {}

    static Answer of(Response response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        response.getStringHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        byte[] body;
        try (InputStream stream = (InputStream) response.getEntity()) {
            body = stream == null ? new byte[0] : whole(stream);
        }
        boolean packed = "gzip"
                .equalsIgnoreCase(headers.getOrDefault("content-encoding", "").strip());
        return new Answer(response.getStatus(), headers, packed && body.length > 0 ? unpack(body) : body);
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return whole(stream);
        }
    }

    private static byte[] whole(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("the answer is larger than " + LARGEST + " bytes");
        }
        return bytes;
    }
}
