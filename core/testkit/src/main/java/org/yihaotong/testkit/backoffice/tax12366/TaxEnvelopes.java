package org.yihaotong.testkit.backoffice.tax12366;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Sm4;

/** What the platform checks before it reads a request, and how it seals its answers. */
final class TaxEnvelopes {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Sm4 cipher = Sm4.ofHex(TaxOffice.KEY).orElseThrow();

    TaxEnvelopes(Clock clock) {
        this.clock = clock;
    }

    /** The code of a request that is not the centre's or not whole. */
    Optional<String> refusal(JsonObject envelope) {
        if (!envelope.text("appKey").equals(Optional.of(TaxOffice.APP_KEY))) {
            return Optional.of("E101");
        }
        if (!isTimely(text(envelope, "timestamp"))) {
            return Optional.of("E102");
        }
        Optional<byte[]> plain = plain(envelope);
        if (plain.isEmpty()) {
            return Optional.of("E103");
        }
        String expected = digest(text(envelope, "serial"), text(envelope, "timestamp"), plain.get());
        return expected.equals(text(envelope, "digest")) ? Optional.empty() : Optional.of("E104");
    }

    Optional<JsonObject> business(JsonObject envelope) {
        return plain(envelope).flatMap(JsonObject::parse);
    }

    /** An answer with a business part. */
    JsonObject answer(String serial, String code, String msg, JsonObject business) {
        String timestamp = STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.ofHours(8)));
        byte[] plain = business.bytes();
        return bare(serial, code, msg)
                .with("timestamp", timestamp)
                .with("payload", Base64.getEncoder().encodeToString(cipher.encrypt(plain)))
                .with("digest", digest(serial, timestamp, plain));
    }

    /** An answer without one. */
    JsonObject bare(String serial, String code, String msg) {
        return new JsonObject()
                .with("appKey", TaxOffice.APP_KEY)
                .with("serial", serial)
                .with("timestamp", STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.ofHours(8))))
                .with("code", code)
                .with("msg", msg);
    }

    private boolean isTimely(String timestamp) {
        try {
            Instant stamped = LocalDateTime.parse(timestamp, STAMP).toInstant(ZoneOffset.ofHours(8));
            return Duration.between(stamped, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<byte[]> plain(JsonObject envelope) {
        try {
            return cipher.decrypt(Base64.getDecoder().decode(text(envelope, "payload")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String digest(String serial, String timestamp, byte[] plain) {
        String text = TaxOffice.APP_KEY + serial + timestamp + new String(plain, UTF_8) + TaxOffice.SALT;
        return HmacSm3.digest(text.getBytes(UTF_8));
    }

    private static String text(JsonObject envelope, String name) {
        return envelope.text(name).orElse("");
    }
}
