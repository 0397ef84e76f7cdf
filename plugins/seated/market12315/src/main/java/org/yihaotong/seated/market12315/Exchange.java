package org.yihaotong.seated.market12315;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapHeading;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.link.SoapVersion;

/** The platform's service: its operations by name, its proof of identity, its times, at the pace it allows. */
final class Exchange {

    private static final String NAMESPACE = "http://exchange.12315.gov.example/v2";

    private final SoapLink link;
    private final Pace pace;

    Exchange(Settings settings, SoapLinks links, Clock clock) {
        SoapHeading security = version -> List.of(security(settings, clock.instant()));
        this.link = links.trusting(settings.certificate())
                .open(new SoapTerms(settings.url(), SoapVersion.SOAP_11, Duration.ofSeconds(settings.seconds()))
                        .headed(security)
                        .withMtom());
        this.pace = Pace.of(settings.perMinute(), Duration.ofMinutes(1));
    }

    /** An element of the platform's namespace. */
    static SoapElement element(String name) {
        return SoapElement.element(NAMESPACE, name).prefixed("ex");
    }

    /** The platform's answer, whatever its code. */
    SoapElement ask(SoapElement request) throws BackendException {
        pace.await();
        return link.call(NAMESPACE + "/" + request.name(), request);
    }

    void close() {
        link.close();
    }

    /** Spelled as a time of Beijing without its offset. */
    static String time(Instant at) {
        return Beijing.text(at).replace(' ', 'T');
    }

    /** Reads a time of Beijing without offset; empty if it is anything else. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(Beijing.instant(LocalDateTime.parse(text.strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** SHA-1 in hex, as attachments are proved. */
    static String sha1(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private static SoapElement security(Settings settings, Instant now) {
        String stamp = Beijing.compact(now);
        byte[] digest = digest((settings.orgCode() + stamp + settings._key()).getBytes(UTF_8));
        return element("Security")
                .with("orgCode", settings.orgCode())
                .with("timestamp", stamp)
                .with("digest", Base64.getEncoder().encodeToString(digest));
    }

    /** The national side fixes SHA-1. */
    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
