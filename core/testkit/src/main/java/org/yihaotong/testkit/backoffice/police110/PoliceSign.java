package org.yihaotong.testkit.backoffice.police110;

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

/** 110's side of the signature. */
final class PoliceSign {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final Clock clock;
    private final HmacSha256 key = new HmacSha256(PoliceCentre.KEY);

    PoliceSign(Clock clock) {
        this.clock = clock;
    }

    Map<String, String> headers(byte[] body) {
        String stamp = STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.ofHours(8)));
        return Map.of("X-Unit", PoliceCentre.UNIT, "X-Ts", stamp, "X-Sign", sign(PoliceCentre.UNIT, stamp, body));
    }

    /** 6 or 7 if the request is not the centre's or not of now. */
    Optional<String> refusal(Push push) {
        String stamp = push.header("X-Ts").orElse("");
        boolean theirs = push.header("X-Unit").equals(Optional.of(PoliceCentre.CENTRE))
                && push.header("X-Sign").equals(Optional.of(sign(PoliceCentre.CENTRE, stamp, push.body())));
        if (!theirs) {
            return Optional.of("6");
        }
        return isTimely(stamp) ? Optional.empty() : Optional.of("7");
    }

    private String sign(String unit, String stamp, byte[] body) {
        String digest = HmacSha256.digest(body).toUpperCase(Locale.ROOT);
        return key.sign(unit + stamp + digest).toUpperCase(Locale.ROOT);
    }

    private boolean isTimely(String stamp) {
        try {
            Instant at = LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.ofHours(8));
            return Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
