package org.yihaotong.linked.shouchuangwater;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.ReplayGuard;
import org.yihaotong.kit.link.Signing;

/** The unit's signature over method, path, time, nonce and body (HMAC-SM3), the same in both directions. */
final class Signature implements Signing {

    private final String appId;
    private final HmacSm3 key;
    private final Clock clock;
    private final ReplayGuard guard;

    Signature(String appId, String secret, Clock clock) {
        this.appId = appId;
        this.key = new HmacSm3(secret);
        this.clock = clock;
        this.guard = new ReplayGuard(clock, Duration.ofMinutes(5), Duration.ofMinutes(10));
    }

    @Override
    public Map<String, String> headers(String method, String path, byte[] body) {
        String timestamp = Long.toString(clock.millis());
        String nonce = UUID.randomUUID().toString().replace("-", "");
        return Map.of(
                "X-SC-AppId", appId,
                "X-SC-Timestamp", timestamp,
                "X-SC-Nonce", nonce,
                "X-SC-Sign", key.sign(stringToSign(method, path, timestamp, nonce, body)));
    }

    /** Whether a push is the unit's own and new. */
    Code check(Push push) {
        String timestamp = push.header("X-SC-Timestamp").orElse("");
        String nonce = push.header("X-SC-Nonce").orElse("");
        if (!push.header("X-SC-AppId").orElse("").equals(appId)) {
            return Code.UNKNOWN_APP;
        }
        String text = stringToSign(push.method(), push.path(), timestamp, nonce, push.body());
        boolean wellFormed = timestamp.matches("\\d{1,15}") && nonce.matches("[A-Za-z0-9]{16,32}");
        if (!wellFormed || !key.verifies(text, push.header("X-SC-Sign").orElse(""))) {
            return Code.WRONG_SIGNATURE;
        }
        return switch (guard.admit(Instant.ofEpochMilli(Long.parseLong(timestamp)), nonce)) {
            case FRESH -> Code.OK;
            case STALE -> Code.STALE_TIMESTAMP;
            case REPLAYED -> Code.REPLAYED_NONCE;
        };
    }

    static String stringToSign(String method, String path, String timestamp, String nonce, byte[] body) {
        return String.join("\n", method, path, timestamp, nonce, HmacSm3.digest(body));
    }
}
