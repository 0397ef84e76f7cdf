package org.yihaotong.linked.jingweigas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapFaultException;
import org.yihaotong.kit.link.SoapFaultException.Side;
import org.yihaotong.kit.link.SoapHeading;
import org.yihaotong.kit.link.SoapRequest;
import org.yihaotong.kit.link.SoapVersion;

/** Proves who asks (AuthHeader): SHA-256 over application, time and key; the same in both directions but for the key. */
final class Ticket implements SoapHeading {

    /** Namespace of the types, of the header and of fault codes. */
    static final String TYPES = "urn:jwgas:types:1";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final String appCode;
    private final String key;
    private final Clock clock;

    Ticket(String appCode, String key, Clock clock) {
        this.appCode = appCode;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public List<SoapElement> elements(SoapVersion version) {
        String stamp = Beijing.iso(clock.instant());
        return List.of(SoapElement.element(TYPES, "AuthHeader")
                .prefixed("jw")
                .with("AppCode", appCode)
                .with("Ticket", of(stamp))
                .with("TimeStamp", stamp));
    }

    /** Lets a call in whose ticket is good and fresh; a repeat is no harm, since feedback counts once by its id. */
    void check(SoapRequest request) throws SoapFaultException {
        Optional<SoapElement> header = request.header(TYPES, "AuthHeader");
        String stamp = header.flatMap(given -> given.textOf("TimeStamp")).orElse("");
        String ticket = header.flatMap(given -> given.textOf("Ticket")).orElse("");
        boolean good = header.flatMap(given -> given.textOf("AppCode")).equals(Optional.of(appCode))
                && MessageDigest.isEqual(ticket.getBytes(UTF_8), of(stamp).getBytes(UTF_8));
        if (!good) {
            throw failed("AuthHeader 缺少或 Ticket 不对。");
        }
        Optional<Instant> at = Beijing.parseIso(stamp);
        if (at.filter(when -> Duration.between(when, clock.instant()).abs().compareTo(TOLERANCE) <= 0)
                .isEmpty()) {
            throw failed("TimeStamp 与中心时间相差超过 5 分钟，请核对两边时钟。");
        }
    }

    /** The ticket for this time, spelled as it is sent. */
    String of(String stamp) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((appCode + stamp + key).getBytes(UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static SoapFaultException failed(String reason) {
        return new SoapFaultException(Side.SENDER, reason)
                .coded(SoapElement.element(TYPES, "AuthFailed").prefixed("jw"));
    }
}
