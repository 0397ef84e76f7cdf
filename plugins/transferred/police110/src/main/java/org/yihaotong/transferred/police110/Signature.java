package org.yihaotong.transferred.police110;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.Signing;

/** The signature over unit, time and body (HMAC-SHA256), the same key in both directions. */
final class Signature implements Signing {

    private static final Duration TOLERANCE = Duration.ofMinutes(2);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");

    private final String unit;
    private final String peer;
    private final HmacSha256 key;
    private final Clock clock;

    Signature(String unit, String peer, String key, Clock clock) {
        this.unit = unit;
        this.peer = peer;
        this.key = new HmacSha256(key);
        this.clock = clock;
    }

    @Override
    public Map<String, String> headers(String method, String path, byte[] body) {
        String stamp = STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.ofHours(8)));
        return Map.of(
                "X-Unit",
                unit,
                "X-Ts",
                stamp,
                "X-Sign",
                key.sign(signed(unit, stamp, body)).toUpperCase(Locale.ROOT));
    }

    /** Whether a push is 110's own and of now; a repeat within two minutes is told by its msgId. */
    Code check(Push push) {
        String stamp = push.header("X-Ts").orElse("");
        boolean theirs = push.header("X-Unit").equals(Optional.of(peer))
                && key.verifies(
                        signed(peer, stamp, push.body()), push.header("X-Sign").orElse(""));
        if (!theirs) {
            return Code.WRONG_SIGN;
        }
        boolean timely = moment(stamp)
                .filter(at -> Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
        return timely ? Code.OK : Code.STALE;
    }

    static String signed(String unit, String stamp, byte[] body) {
        return unit + stamp + HmacSha256.digest(body).toUpperCase(Locale.ROOT);
    }

    private static Optional<Instant> moment(String stamp) {
        try {
            return Optional.of(LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.ofHours(8)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
