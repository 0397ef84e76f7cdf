package org.yihaotong.engine.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of the reply page holds: {@code base64url(payload).base64url(HMAC-SHA256(secret, payload))} with the
 * payload {@code v1|unit|order|link id|expiry in epoch seconds}.
 */
record Token(String hotline, String orderNo, String linkId, Instant expiresAt) {

    private static final Pattern SPELLING = Pattern.compile("([A-Za-z0-9_-]{20,160})\\.([A-Za-z0-9_-]{43})");
    private static final Pattern PAYLOAD =
            Pattern.compile("v1\\|([a-z][a-z0-9]{0,39})\\|([A-Za-z0-9-]{1,30})\\|([0-9A-Za-z]{12})\\|([0-9]{1,12})");

    /** The spelling in the address. */
    String signed(Seal seal) {
        String payload = String.join("|", "v1", hotline, orderNo, linkId, Long.toString(expiresAt.getEpochSecond()));
        return spelled(payload.getBytes(UTF_8)) + "." + spelled(seal.sign(payload));
    }

    /** Reads a token that this centre has signed. */
    static Optional<Token> read(String spelling, Seal seal) {
        Matcher parts = SPELLING.matcher(spelling);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String payload = new String(Base64.getUrlDecoder().decode(parts.group(1)), UTF_8);
            Matcher words = PAYLOAD.matcher(payload);
            boolean good = MessageDigest.isEqual(
                    seal.sign(payload), Base64.getUrlDecoder().decode(parts.group(2)));
            return good && words.matches() ? Optional.of(of(words)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Token of(Matcher words) {
        return new Token(
                words.group(1), words.group(2), words.group(3), Instant.ofEpochSecond(Long.parseLong(words.group(4))));
    }

    private static String spelled(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never shows the link's id. */
    @Override
    public String toString() {
        return "Token[" + hotline + " " + orderNo + "]";
    }
}
