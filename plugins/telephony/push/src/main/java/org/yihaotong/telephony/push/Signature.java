package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.Signing;

/**
 * The proof beside the token (签名): HMAC-SHA256 over the timestamp, a line feed and the body, in hex. A push that comes
 * again within the time is harmless, so nothing has to be remembered.
 */
final class Signature implements Signing {

    static final String TIMESTAMP = "X-Hotline-Timestamp";
    static final String SIGNATURE = "X-Hotline-Signature";

    private final String secret;
    private final Duration window;
    private final Clock clock;

    Signature(String secret, Duration window, Clock clock) {
        this.secret = secret;
        this.window = window;
        this.clock = clock;
    }

    boolean isWanted() {
        return !secret.isEmpty();
    }

    /** Refuses a push that is not signed as it should be; without a secret none has to be. */
    void check(Push push) {
        if (!isWanted()) {
            return;
        }
        String stamped = push.header(TIMESTAMP).orElse("").strip();
        byte[] given = push.header(SIGNATURE)
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT)
                .getBytes(UTF_8);
        if (!stamped.matches("[0-9]{10}")
                || !MessageDigest.isEqual(sign(stamped, push.body()).getBytes(UTF_8), given)) {
            throw new Problem(401, "缺少签名或签名不对。Invalid signature!");
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(stamped));
        if (Duration.between(at, clock.instant()).abs().compareTo(window) > 0) {
            throw new Problem(409, "时间戳与本中心时间相差过大，请核对时钟后重新签名。The timestamp is too old or ahead.");
        }
    }

    @Override
    public Map<String, String> headers(String method, String path, byte[] body) {
        String now = Long.toString(clock.instant().getEpochSecond());
        return Map.of(TIMESTAMP, now, SIGNATURE, sign(now, body));
    }

    private String sign(String stamped, byte[] body) {
        byte[] head = (stamped + "\n").getBytes(UTF_8);
        byte[] message = new byte[head.length + body.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        return HexFormat.of().formatHex(new HmacSha256(secret).raw(message));
    }
}
