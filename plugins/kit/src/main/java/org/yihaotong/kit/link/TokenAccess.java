package org.yihaotong.kit.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ConsumerType;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/**
 * Logs in for a token that goes with every request in a header (令牌). The token is kept in memory only and shared by
 * all threads; a new one is fetched shortly before it ends, or once when the service says that it is spent. Its life is
 * counted on our own clock from the log-in, so that clocks that differ do no harm.
 */
public final class TokenAccess implements Access {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;

    private final Clock clock;
    private final String header;
    private final String prefix;
    private final LogIn logIn;
    private final Predicate<Answer> spent;
    private Optional<Held> held = Optional.empty();

    /** Fetches a token through the door. */
    @ConsumerType
    @FunctionalInterface
    public interface LogIn {
        Token fetch(Door door) throws BackendException;
    }

    /** A token and how long it lives from now. */
    public record Token(String value, Duration life) {

        /** Never shows the token. */
        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    private record Held(String value, Instant until) {}

    /**
     * Sends the token in a header.
     *
     * @param prefix what stands before the token, such as {@code "Bearer "}
     * @param spent whether an answer says that the token is not good any more
     */
    public TokenAccess(Clock clock, String header, String prefix, LogIn logIn, Predicate<Answer> spent) {
        this.clock = clock;
        this.header = header;
        this.prefix = prefix;
        this.logIn = logIn;
        this.spent = spent;
    }

    /**
     * OAuth 2.0 client credentials (RFC 6749, 4.4) with the client's id and secret in the form.
     *
     * @param client {@code grant_type}, {@code client_id}, {@code client_secret} and what else the service wants
     */
    public static TokenAccess oauth2(Clock clock, String tokenPath, Form client) {
        return new TokenAccess(
                clock,
                "Authorization",
                "Bearer ",
                door -> read(door.send(Ask.post(tokenPath).form(client))),
                answer -> answer.status() == UNAUTHORIZED);
    }

    @Override
    public Ask prove(Ask ask, Door door) throws BackendException {
        return ask.header(header, prefix + token(door));
    }

    /** Forgets the token of the request, unless another thread has a newer one already. */
    @Override
    public synchronized boolean isSpent(Ask proved, Answer answer) {
        if (!spent.test(answer)) {
            return false;
        }
        String used = proved.headers().get(header);
        held = held.filter(token -> !(prefix + token.value()).equals(used));
        return true;
    }

    private synchronized String token(Door door) throws BackendException {
        Instant now = clock.instant();
        Optional<Held> good = held.filter(token -> now.isBefore(token.until()));
        if (good.isEmpty()) {
            Token fresh = logIn.fetch(door);
            Duration tenth = fresh.life().dividedBy(10);
            Duration margin = tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN;
            good = Optional.of(new Held(fresh.value(), now.plus(fresh.life()).minus(margin)));
            held = good;
        }
        return good.get().value();
    }

    private static Token read(Answer answer) throws BackendException {
        if (answer.status() == 400 || answer.status() == UNAUTHORIZED) {
            throw new BackendException(Kind.AUTHENTICATION, "对方不接受本中心的客户端标识或密钥，请核对配置。");
        }
        if (!answer.isGood()) {
            throw answer.failure("对方的登录服务", "");
        }
        JsonObject token = answer.json().orElseGet(JsonObject::new);
        return new Token(
                token.text("access_token")
                        .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "对方的登录服务没有给出令牌，稍后自动重试。")),
                Duration.ofSeconds(token.number("expires_in").orElse(60L)));
    }
}
