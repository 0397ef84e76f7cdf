package org.yihaotong.kit.link;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Signs requests the way a unit wants it (签名). */
@ConsumerType
@FunctionalInterface
public interface Signing {

    /** For services that want no signature. */
    Signing NONE = (method, path, body) -> Map.of();

    /**
     * The headers that prove who asks; called anew for every attempt.
     *
     * @param path as it is sent, from the first slash, without query
     */
    Map<String, String> headers(String method, String path, byte[] body);
}
