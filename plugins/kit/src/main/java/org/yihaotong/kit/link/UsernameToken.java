package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves who asks by user and password (WS-Security 1.0 UsernameToken): in plain text, or as a digest over a fresh nonce
 * and the time.
 */
public final class UsernameToken implements SoapHeading {

    /** Namespace of the header and of its fault codes. */
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";
    static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Supplier<SoapElement> token;

    private UsernameToken(Supplier<SoapElement> token) {
        this.token = token;
    }

    /** The password itself, without time and nonce. */
    public static UsernameToken text(String user, String password) {
        SoapElement token =
                named(user).with(wsse("Password").attribute("Type", TEXT).text(password));
        return new UsernameToken(() -> token);
    }

    /** A digest of the password, with a fresh nonce and the clock's time on every message. */
    public static UsernameToken digest(String user, String password, Clock clock) {
        return new UsernameToken(() -> {
            byte[] nonce = new byte[NONCE_BYTES];
            CHANCE.nextBytes(nonce);
            String created = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
            return named(user)
                    .with(wsse("Password").attribute("Type", DIGEST).text(digest(nonce, created, password)))
                    .with(wsse("Nonce")
                            .attribute("EncodingType", BASE64)
                            .text(Base64.getEncoder().encodeToString(nonce)))
                    .with(SoapElement.element(WSU, "Created").prefixed("wsu").text(created));
        });
    }

    @Override
    public List<SoapElement> elements(SoapVersion version) {
        return List.of(wsse("Security")
                .attribute(version.namespace(), "mustUnderstand", "1")
                .with(token.get()));
    }

    /** Base64 of SHA-1 over nonce, time and password, as the profile defines it. */
    static String digest(byte[] nonce, String created, String password) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update(created.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest(password.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static SoapElement named(String user) {
        return wsse("UsernameToken").with(wsse("Username").text(user));
    }

    private static SoapElement wsse(String name) {
        return SoapElement.element(WSSE, name).prefixed("wsse");
    }

    /** The token within a message's header. */
    static Optional<SoapElement> in(SoapRequest request) {
        return request.header(WSSE, "Security").flatMap(security -> security.child("UsernameToken"));
    }
}
