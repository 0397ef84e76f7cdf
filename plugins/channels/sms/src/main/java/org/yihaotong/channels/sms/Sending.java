package org.yihaotong.channels.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.SmsLink;

/** Sends by day, a telephone every thirty seconds and twenty times a day at most, each message under a number of its own. */
final class Sending {

    private static final int NIGHT = 22;
    private static final int MORNING = 7;
    private static final int A_DAY = 20;
    private static final Duration PACE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(60);
    private static final int AT_ONCE = 50;
    private static final int REPEATED = -9;
    private static final int DAY = 8;
    private static final int HOUR = 10;

    private final Settings settings;
    private final SmsLink gateway;
    private final Book book;
    private final Texts texts;
    private final Clock clock;

    Sending(Settings settings, SmsLink gateway, Book book, Texts texts, Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.book = book;
        this.texts = texts;
        this.clock = clock;
    }

    /** From when this telephone may be written to. */
    Instant opens(String mobile) {
        Instant now = clock.instant();
        Instant free = book.wroteLast(mobile)
                .map(last -> last.plus(PACE))
                .filter(now::isBefore)
                .orElse(now);
        LocalDateTime time = Beijing.time(free);
        LocalDateTime morning = time.toLocalDate().atTime(MORNING, 0);
        if (book.count(daily(mobile)) >= A_DAY || time.getHour() >= NIGHT) {
            return Beijing.instant(morning.plusDays(1));
        }
        return time.getHour() < MORNING ? Beijing.instant(morning) : free;
    }

    private String daily(String mobile) {
        return "to" + book.now(DAY) + Book.hidden(mobile);
    }

    /** Promises an answer, unless this telephone or all together had enough. */
    void promise(String key, String mobile, String text) {
        if (!book.isDone("a" + key)
                && !book.isEnough("of" + book.now(DAY) + Book.hidden(mobile), settings.answersPerNumber())
                && !book.isEnough("all" + book.now(HOUR), settings.answersAnHour())) {
            JsonObject said = new JsonObject().with("mobile", mobile).with("text", text);
            book.wait("a" + key, new String(said.bytes(), UTF_8), opens(mobile));
        }
    }

    /** Sends what waits and may go out now. */
    void send() throws BackendException {
        for (Ledger.Entry entry : book.due(Book.WAITING, AT_ONCE)) {
            JsonObject said = JsonObject.parse(entry.text()).orElseThrow();
            String mobile = said.text("mobile").orElse("");
            Instant opens = opens(mobile);
            if (opens.isAfter(clock.instant())) {
                book.later(entry, opens);
            } else {
                send(entry, mobile, said.text("text").orElse(""));
            }
        }
    }

    private void send(Ledger.Entry entry, String mobile, String text) throws BackendException {
        try {
            send(entry.key(), mobile, texts.signed(text));
        } catch (BackendException e) {
            if (e.isTemporary()) {
                book.later(entry, clock.instant().plus(AGAIN));
                throw e;
            }
        }
        book.done(entry);
    }

    /** Hands one message over; answers the number under which the operator reports of it. */
    String send(String key, String mobile, String content) throws BackendException {
        String id = Book.digits(key);
        judge(gateway.send(List.of(mobile), content, id, settings.ext()).code());
        book.wrote(mobile);
        book.isEnough(daily(mobile), A_DAY);
        return id;
    }

    private static void judge(int code) throws BackendException {
        if (code == 0 || code == REPEATED) {
            return;
        }
        Kind kind =
                switch (code) {
                    case -1, -2 -> Kind.AUTHENTICATION;
                    case -3, -8 -> Kind.CONFIGURATION;
                    case -4, -5, -6, -10, -11, -98 -> Kind.REFUSED;
                    default -> Kind.COMMUNICATION;
                };
        String words =
                switch (code) {
                    case -1, -2 -> "短信网关不接受账号或密码，请核对";
                    case -3 -> "短信网关说时间戳无效，请校准本机时钟";
                    case -5 -> "短信网关说手机号码错误";
                    case -6 -> "短信内容为空或超长";
                    case -7 -> "短信发得太频繁，一分钟后自动重试";
                    case -8 -> "短信余额不足，请充值";
                    case -10 -> "短信与报备的模板不符，请到运营商处报备";
                    case -11 -> "短信里的链接域名未登记，请到运营商处登记";
                    case -4, -98 -> "短信网关读不懂请求";
                    default -> "短信网关系统错误，一分钟后用同一编号重试";
                };
        throw new BackendException(kind, words + "（" + code + "）。");
    }
}
