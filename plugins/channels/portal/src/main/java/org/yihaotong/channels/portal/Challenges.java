package org.yihaotong.channels.portal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.kit.link.HmacSha256;

/**
 * Sums for browsers, so that a flood of appeals costs whoever makes it: a challenge is a signed nonce, and its proof a number
 * that makes SHA-256 of both begin with so many zero bits. Nothing is kept of a challenge; that it is good for one appeal
 * only is the centre's doing, for its nonce is the appeal's key.
 */
final class Challenges {

    /** How long a challenge is good for. */
    static final Duration LIFE = Duration.ofMinutes(60);

    private static final Pattern TOKEN = Pattern.compile(
            "(?<nonce>[A-Za-z0-9_-]{22})\\.(?<bits>[0-9]{1,2})\\.(?<at>[0-9]{1,12})\\.(?<mac>[0-9A-Za-z+/=_-]{20,100})");
    private static final Pattern PROOF = Pattern.compile("[0-9]{1,15}");
    private static final int NONCE = 16;

    private final Supplier<HmacSha256> seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Signs with what this gives when it is needed first. */
    Challenges(Supplier<HmacSha256> seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** A challenge that this centre made and that is still good. */
    record Challenge(String token, String nonce, int bits, Instant at) {

        /** Whether the number proves that it was worked on. */
        boolean isSolvedBy(String proof) {
            return PROOF.matcher(proof).matches() && zeroBits(sha256(token + "." + proof)) >= bits;
        }
    }

    String make(int bits) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String said = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce) + "." + bits + "."
                + clock.instant().getEpochSecond();
        return said + "." + seal.get().sign(said);
    }

    Optional<Challenge> read(String token) {
        Matcher m = TOKEN.matcher(token);
        if (!m.matches() || !seal.get().verifies(token.substring(0, m.end("at")), m.group("mac"))) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(m.group("at")));
        return clock.instant().isAfter(at.plus(LIFE))
                ? Optional.empty()
                : Optional.of(new Challenge(token, m.group("nonce"), Integer.parseInt(m.group("bits")), at));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static int zeroBits(byte[] hash) {
        int bits = 0;
        for (byte b : hash) {
            if (b != 0) {
                return bits + Integer.numberOfLeadingZeros(b & 0xFF) - 24;
            }
            bits += 8;
        }
        return bits;
    }
}
