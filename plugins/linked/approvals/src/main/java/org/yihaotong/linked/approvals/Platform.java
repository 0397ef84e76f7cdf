package org.yihaotong.linked.approvals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.TokenAccess;
import org.yihaotong.kit.link.TokenAccess.Token;

/** The unit's platform: one log-in that all requests share, and answers whose truth lies in {@code status}. */
final class Platform {

    private static final String UNIT = "市审批服务管理局";
    private static final int OK = 200;
    private static final Duration SILENCE = Duration.ofMinutes(10);

    /** What the platform says: its code, and {@code data} as a document or as a text. */
    record Said(Code code, JsonObject whole) {

        JsonObject data() {
            return whole.object("data").orElseGet(JsonObject::new);
        }

        /** When the platform said it, by its own clock. */
        Optional<Instant> at() {
            return whole.text("time").flatMap(Moments::parse);
        }

        /** The same if it is good, or the failure that its code means. */
        Said orFail() throws BackendException {
            if (code == Code.OK) {
                return this;
            }
            String field = whole.text("data")
                    .filter(name -> name.matches("[A-Za-z]{1,40}"))
                    .map(name -> "：" + name)
                    .orElse("");
            throw new BackendException(code.kind(), UNIT + "应答“" + code.words() + "”" + field + "。");
        }
    }

    private final RestLink link;
    private final String account;
    private final String password;
    private final Pace pace;
    private final Clock clock;
    /** A refused password is not tried again before; the fifth would lock the account. */
    private volatile Instant silentUntil = Instant.MIN;

    Platform(Settings settings, RestLinks links, Clock clock) {
        this.clock = clock;
        this.account = settings.user();
        this.password = settings._password();
        this.pace = Pace.of(3, settings.perSecond(), Duration.ofSeconds(1));
        String base = settings.url().isBlank() ? "" : settings.url().strip().replaceFirst("/+$", "") + "/spzx/api";
        this.link = links.trusting(settings.certificate())
                .open(
                        base,
                        Duration.ofSeconds(settings.seconds()),
                        new TokenAccess(clock, "token", "", this::logIn, Platform::isSpent));
    }

    RestLink link() {
        return link;
    }

    void close() {
        link.close();
    }

    /** Asks whatever the answer may be. */
    Said ask(String path, JsonObject body) throws BackendException {
        pace.await();
        return read(link.send(Ask.post(path).json(body)));
    }

    /** Asks for data. */
    JsonObject data(String path, JsonObject body) throws BackendException {
        return ask(path, body).orFail().data();
    }

    private Token logIn(Access.Door door) throws BackendException {
        if (clock.instant().isBefore(silentUntil)) {
            throw new BackendException(Code.WRONG_PASSWORD.kind(), UNIT + "刚刚不接受密码，十分钟内不再登录，以免锁定账号；请核对密码，保存配置后立即再试。");
        }
        String proof = HmacSm3.digest((password + account).getBytes(UTF_8));
        JsonObject words = new JsonObject().with("account", account).with("password", proof);
        Said said = read(door.send(Ask.post("/login").json(words)));
        if (said.code() == Code.WRONG_PASSWORD) {
            silentUntil = clock.instant().plus(SILENCE);
        }
        JsonObject token = said.orFail().data();
        return new Token(
                token.text("token")
                        .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, UNIT + "没有给出令牌，稍后自动重试。")),
                Duration.ofSeconds(Long.parseLong(token.text("expire")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .orElse("7200"))));
    }

    private static boolean isSpent(Answer answer) {
        return answer.json()
                .flatMap(whole -> whole.text("status"))
                .filter("401"::equals)
                .isPresent();
    }

    /** Another HTTP status, or a firewall's page in place of a document, counts as trouble of the platform. */
    private static Said read(Answer answer) throws BackendException {
        Optional<JsonObject> whole = answer.status() == OK ? answer.json() : Optional.empty();
        if (whole.isEmpty()) {
            throw new BackendException(Kind.COMMUNICATION, UNIT + "应答 HTTP " + answer.status() + " 而不是约定的格式，稍后自动重试。");
        }
        return new Said(Code.of(whole.get().text("status").orElse("")), whole.get());
    }
}
