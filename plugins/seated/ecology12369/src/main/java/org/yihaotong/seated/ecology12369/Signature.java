package org.yihaotong.seated.ecology12369;

import java.time.Clock;
import java.util.Map;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.Signing;

/** The signature over client, time, method and path (HMAC-SHA256); bodies are not signed, photos have digests. */
final class Signature implements Signing {

    private final String area;
    private final String client;
    private final HmacSha256 key;
    private final Clock clock;

    Signature(String area, String client, String key, Clock clock) {
        this.area = area;
        this.client = client;
        this.key = new HmacSha256(key);
        this.clock = clock;
    }

    @Override
    public Map<String, String> headers(String method, String path, byte[] body) {
        String time = Long.toString(clock.instant().getEpochSecond());
        return Map.of(
                "X-Area",
                area,
                "X-Client",
                client,
                "X-Time",
                time,
                "X-Auth",
                key.sign(String.join("\n", client, time, method, path)));
    }
}
