package org.yihaotong.seated.tax12366;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Sm4;

/** The envelope of both directions (信封): the business part is SM4 in Base64, the SM3 digest covers its plain bytes. */
final class Envelope {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");

    private final String appKey;
    private final Optional<Sm4> cipher;
    private final String salt;

    Envelope(String appKey, String key, String salt) {
        this.appKey = appKey;
        this.cipher = Sm4.ofHex(key.strip());
        this.salt = salt;
    }

    /** A request; the same serial, moment and business part make the same envelope. */
    JsonObject seal(String serial, Instant moment, JsonObject business) throws BackendException {
        byte[] plain = business.bytes();
        String timestamp = STAMP.format(LocalDateTime.ofInstant(moment, ZoneOffset.ofHours(8)));
        return new JsonObject()
                .with("appKey", appKey)
                .with("serial", serial)
                .with("timestamp", timestamp)
                .with("payload", Base64.getEncoder().encodeToString(cipher().encrypt(plain)))
                .with("digest", digest(appKey, serial, timestamp, plain));
    }

    /** The business part of an answer to this serial, checked after decryption. */
    JsonObject open(String serial, JsonObject answer) throws BackendException {
        byte[] plain = decrypted(answer.text("payload").orElse(""));
        String expected = digest(
                answer.text("appKey").orElse(""),
                serial,
                answer.text("timestamp").orElse(""),
                plain);
        boolean whole = answer.text("serial").equals(Optional.of(serial))
                && answer.text("digest")
                        .map(given -> given.toLowerCase(Locale.ROOT))
                        .equals(Optional.of(expected));
        return Optional.of(plain)
                .filter(bytes -> whole)
                .flatMap(JsonObject::parse)
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "12366平台的应答摘要不符或不完整，没有采用，稍后自动重试。"));
    }

    private byte[] decrypted(String payload) throws BackendException {
        try {
            return cipher().decrypt(Base64.getDecoder().decode(payload)).orElse(new byte[0]);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private Sm4 cipher() throws BackendException {
        return cipher.orElseThrow(() -> new BackendException(Kind.CONFIGURATION, "SM4密钥写错了，应为32位十六进制，请在线路配置里改正。"));
    }

    private String digest(String key, String serial, String timestamp, byte[] plain) {
        String text = key + serial + timestamp + new String(plain, UTF_8) + salt;
        return HmacSm3.digest(text.getBytes(UTF_8));
    }
}
