package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.HmacSha256;

/** Access tokens that need no store: who, until when, and a sign of ours; they outlive a restart of the centre. */
final class Tokens {

    static final int SECONDS = 1800;

    private final String client;
    private final String secret;
    private final Clock clock;

    Tokens(String client, String secret, Clock clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    /** Whether these are the client's own. */
    boolean knows(String id, String password) {
        return !secret.isEmpty()
                && MessageDigest.isEqual(id.getBytes(UTF_8), client.getBytes(UTF_8))
                && MessageDigest.isEqual(password.getBytes(UTF_8), secret.getBytes(UTF_8));
    }

    /** The token that a request brings; empty if it brings none. */
    static String in(Push push) {
        return push.header("authorization")
                .filter(a -> a.startsWith("Bearer "))
                .map(a -> a.substring(7))
                .orElse("");
    }

    String issue() {
        long until = clock.instant().getEpochSecond() + SECONDS;
        String words = until + "." + UUID.randomUUID();
        return code(words) + "." + sign(words);
    }

    boolean accepts(String token) {
        String[] part = token.split("\\.", 2);
        try {
            String words = new String(Base64.getUrlDecoder().decode(part[0]), UTF_8);
            boolean ours = part.length == 2
                    && MessageDigest.isEqual(
                            part[1].getBytes(UTF_8), sign(words).getBytes(UTF_8));
            return ours && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(words.split("\\.", 2)[0])));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String sign(String words) {
        return new HmacSha256(secret).sign("token " + client + " " + words);
    }

    private static String code(String words) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(UTF_8));
    }
}
