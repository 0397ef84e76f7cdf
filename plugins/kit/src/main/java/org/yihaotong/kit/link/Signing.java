package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Signs requests the way a unit wants it (签名): by headers over method, path and body. */
@ConsumerType
@FunctionalInterface
public interface Signing {

    /** For services that want no signature. */
    Signing NONE = (method, path, body) -> Map.of();

    /** The same header with every request, such as an API key. */
    static Signing header(String name, String value) {
        return (method, path, body) -> Map.of(name, value);
    }

    /** User and password in the manner of HTTP Basic, UTF-8. */
    static Signing basic(String user, String password) {
        String both = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return header("Authorization", "Basic " + both);
    }

    /**
     * The headers that prove who asks; called anew for every attempt.
     *
     * @param path as it is sent, from the first slash, without query
     */
    Map<String, String> headers(String method, String path, byte[] body);
}
