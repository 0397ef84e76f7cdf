package org.yihaotong.linked.hongyiwater;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.reply.ReplyLink;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.SmsLink;

/**
 * Sends each message once: its number follows from order and occasion, so that the gateway itself knows a repeat ({@code
 * -9}), and a note remembers it beyond the gateway's day.
 */
final class Outbox {

    private static final String EXT = "01";
    private static final int REPEATED = -9;
    private static final int LONGEST_LINK = 40;
    private static final int NIGHT = 22;
    private static final int MORNING = 7;
    private static final String URGENT = "urgent";
    private static final String WITHDRAWN = "withdrawn";

    private final Settings settings;
    private final String hotline;
    private final SmsLink gateway;
    private final ReplyLinks links;
    private final Clock clock;

    Outbox(Settings settings, SmsLink gateway, ReplyLinks links, Clock clock) {
        this.settings = settings;
        this.hotline = settings.hotline_id();
        this.gateway = gateway;
        this.links = links;
        this.clock = clock;
    }

    /** Whatever is said of this order may be said at night. */
    void urgent(String orderNo) {
        links.note(hotline, orderNo, URGENT, "1");
    }

    /** Spends the order's links for good. */
    void withdrawn(String orderNo) {
        links.note(hotline, orderNo, WITHDRAWN, "1");
        links.end(hotline, orderNo);
    }

    boolean isWithdrawn(String orderNo) {
        return links.noted(hotline, orderNo, WITHDRAWN).isPresent();
    }

    /** At night only what concerns urgent orders goes out; all else waits in the centre. */
    void waitForTheDay(String orderNo) throws BackendException {
        int hour = Beijing.time(clock.instant()).getHour();
        boolean night = hour >= NIGHT || hour < MORNING;
        if (night && (orderNo.isEmpty() || links.noted(hotline, orderNo, URGENT).isEmpty())) {
            throw new BackendException(Kind.COMMUNICATION, "夜间（22时至7时）只发紧急和特急工单的短信，其余到 7 时自动发出。");
        }
    }

    /**
     * Sends a message about an order once to one telephone.
     *
     * @param digest of what it is about; another one under the same occasion is refused
     */
    void send(String orderNo, String occasion, String digest, String mobile, String text) throws BackendException {
        String key = occasion + "@" + mobile.substring(mobile.length() - 4);
        Optional<String> before = links.noted(hotline, orderNo, key);
        if (before.filter(note -> !note.equals(digest)).isPresent()) {
            throw new BackendException(Kind.REFUSED, "已用短信发过同号而内容不同的工单，请核对后改派或撤回。");
        }
        if (before.isEmpty()) {
            String id = id(orderNo, key);
            judge(gateway.send(List.of(mobile), text, id, EXT).code());
            links.note(hotline, orderNo, key, digest);
            links.note(hotline, id, "of", orderNo);
        }
    }

    /** The short link of a message, at most 40 characters with all. */
    String link(String orderNo, String occasion) throws BackendException {
        ReplyLink link = links.open(settings.hotline_id(), orderNo, occasion, settings._pin());
        String page = settings.pageUrl().isBlank()
                ? link.address()
                : settings.pageUrl().strip().replaceFirst("/+$", "");
        if (page.isEmpty() || page.length() + link.shortPath().length() > LONGEST_LINK) {
            throw new BackendException(Kind.CONFIGURATION, "短链接地址没有填写或太长（连同代码最多 40 个字符）：请填写本线路的“短链接地址”，或通知规则里的中心地址。");
        }
        return page + link.shortPath();
    }

    /** Up to 20 digits that are the message's own: day and running number of the order, and six of the occasion. */
    static String id(String orderNo, String occasion) {
        String digits = orderNo.replaceAll("[^0-9]", "");
        String order = digits.substring(0, Math.min(14, digits.length()));
        long own = UUID.nameUUIDFromBytes((orderNo + "|" + occasion).getBytes(UTF_8))
                .getMostSignificantBits();
        return order + String.format(Locale.ROOT, "%06d", Math.floorMod(own, 1_000_000L));
    }

    static String digest(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString();
    }

    /** What a code means: done, busy for a minute, or a matter for a person. */
    static void judge(int code) throws BackendException {
        if (code == 0 || code == REPEATED) {
            return;
        }
        String words =
                switch (code) {
                    case -1, -2 -> "短信网关不接受账号或密码";
                    case -3 -> "短信网关说时间戳无效，请校准本机时钟";
                    case -4 -> "短信网关说缺少参数";
                    case -5 -> "短信网关说值班手机号码错误";
                    case -6 -> "短信内容为空或超长";
                    case -7 -> "短信发得太频繁，一分钟后自动重试";
                    case -8 -> "短信余额不足，请充值";
                    case -10 -> "短信与报备的模板不符";
                    case -11 -> "短信里的链接域名未登记";
                    case -98 -> "短信不是 GBK 编码";
                    default -> "短信网关系统错误，一分钟后用同一编号重试";
                };
        Kind kind =
                switch (code) {
                    case -1, -2 -> Kind.AUTHENTICATION;
                    case -3, -5, -8, -11 -> Kind.CONFIGURATION;
                    case -4, -6, -10, -98 -> Kind.REFUSED;
                    default -> Kind.COMMUNICATION;
                };
        throw new BackendException(kind, words + "（" + code + "）。");
    }
}
