package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.yihaotong.kit.link.SoapFaultException.Side;

/**
 * Believes a caller who brings a good UsernameToken: a digest whose time is near and whose nonce was never seen, or,
 * where that is allowed, the password itself. Safe for several threads.
 */
public final class TokenCheck {

    private final Function<String, Optional<String>> passwords;
    private final boolean textAllowed;
    private final ReplayGuard guard;

    /**
     * Makes a check.
     *
     * @param passwords of users who may come in
     * @param textAllowed whether the password itself is good enough; else a digest must be brought
     * @param tolerance how far {@code Created} may lie before or after now
     */
    public TokenCheck(
            Function<String, Optional<String>> passwords, boolean textAllowed, Clock clock, Duration tolerance) {
        this(passwords, textAllowed, new ReplayGuard(clock, tolerance, tolerance.multipliedBy(2)));
    }

    /** A check whose nonces are remembered by this guard. */
    public TokenCheck(Function<String, Optional<String>> passwords, boolean textAllowed, ReplayGuard guard) {
        this.passwords = passwords;
        this.textAllowed = textAllowed;
        this.guard = guard;
    }

    /** Who says he calls, proved or not; empty if nobody says so. */
    public static Optional<String> claimed(SoapRequest request) {
        return UsernameToken.in(request).flatMap(token -> token.textOf("Username"));
    }

    /** Who calls; a fault in the codes of WS-Security if it is not proved. */
    public String admit(SoapRequest request) throws SoapFaultException {
        SoapElement token = UsernameToken.in(request).orElseThrow(() -> fault("InvalidSecurity", "缺少 UsernameToken。"));
        String user = token.textOf("Username").orElse("");
        String given = token.textOf("Password").orElse("");
        String type = token.child("Password")
                .flatMap(password -> password.attribute("Type"))
                .orElse(UsernameToken.TEXT);
        Optional<String> password = passwords.apply(user);
        if (type.equals(UsernameToken.DIGEST)) {
            checkDigest(token, password, given);
        } else if (!type.equals(UsernameToken.TEXT) || !textAllowed) {
            throw fault("InvalidSecurity", "口令须用 PasswordDigest。");
        } else if (password.isEmpty() || !same(given, password.get())) {
            throw fault("FailedAuthentication", "用户名或口令不对。");
        }
        return user;
    }

    private void checkDigest(SoapElement token, Optional<String> password, String given) throws SoapFaultException {
        Optional<byte[]> nonce =
                token.child("Nonce").flatMap(SoapElement::bytes).filter(bytes -> bytes.length > 0);
        String created = token.textOf("Created").orElse("");
        Optional<Instant> stamped = time(created);
        if (nonce.isEmpty() || stamped.isEmpty()) {
            throw fault("InvalidSecurity", "PasswordDigest 须带 Nonce 和 Created。");
        }
        if (password.isEmpty() || !same(given, UsernameToken.digest(nonce.get(), created, password.get()))) {
            throw fault("FailedAuthentication", "用户名或口令不对。");
        }
        switch (guard.admit(stamped.get(), token.textOf("Nonce").orElse("").strip())) {
            case STALE -> throw fault("MessageExpired", "Created 与中心时间相差过大，请核对两边时钟。");
            case REPLAYED -> throw fault("InvalidSecurity", "Nonce 已经用过。");
            default -> {}
        }
    }

    private static Optional<Instant> time(String created) {
        try {
            return Optional.of(OffsetDateTime.parse(created).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static SoapFaultException fault(String code, String reason) {
        return new SoapFaultException(Side.SENDER, reason)
                .coded(SoapElement.element(UsernameToken.WSSE, code).prefixed("wsse"));
    }
}
