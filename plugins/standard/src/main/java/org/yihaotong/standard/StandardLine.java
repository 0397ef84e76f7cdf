package org.yihaotong.standard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.CaseTaken;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.OrderBook;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLinks;

/** One unit that joined by configuration: puts on its shelf what it has to fetch, and takes what it submits. */
@Component(
        service = {HotlineAdapter.class, StandardLine.class},
        configurationPid = "hotline.standard",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class StandardLine implements HotlineAdapter {

    private static final String BASE = "/link/v1";

    private final Settings settings;
    private final Tokens tokens;
    private final Throttle throttle;
    private final Shelf shelf;
    private final Uploads uploads;
    private final Replies replies;
    private final Doorbell doorbell;
    private final Ledger ledger;
    private final Clock clock;

    @Activate
    public StandardLine(
            Settings settings,
            @Reference Ledger ledger,
            @Reference OrderBook orders,
            @Reference RestLinks links,
            @Reference Clock clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        this.tokens = new Tokens(settings.clientId(), settings._secret(), clock);
        this.throttle = new Throttle(clock);
        this.doorbell = new Doorbell(settings, links, ledger, clock);
        this.shelf = new Shelf(settings.hotline_id(), ledger, orders, clock, doorbell.isThere());
        this.uploads = new Uploads(settings.hotline_id(), ledger, clock);
        this.replies = new Replies(settings.hotline_id(), ledger, shelf, uploads, clock);
    }

    @Deactivate
    void close() {
        doorbell.close();
    }

    String hotline() {
        return settings.hotline_id();
    }

    Tokens tokens() {
        return tokens;
    }

    @Override
    public Receipt dispatch(WorkOrder order) {
        for (FileContent file : order.files()) {
            ledger.put(hotline(), "orderfiles", file.id(), order.orderNo());
        }
        shelf.dispatched(order.orderNo(), order.version());
        if (order.round() > 1) {
            JsonObject more = new JsonObject().with("reason", "请重新办理。").with("newDue", Beijing.iso(order.due()));
            shelf.notice(order.orderNo(), "REDO", order.orderNo(), "请重新办理。", order.dispatchedAt(), more);
        }
        return Receipt.acknowledged("");
    }

    @Override
    public void urge(Urging u) {
        JsonObject more = u.level() == 0
                ? new JsonObject()
                : new JsonObject()
                        .with("level", u.level())
                        .with("replyBy", u.replyBy().map(Beijing::iso));
        shelf.notice(u.id(), u.level() == 0 ? "URGE" : "SUPERVISE", u.orderNo(), u.text(), u.at(), more);
    }

    @Override
    public void withdraw(Withdrawal w) {
        shelf.notice(w.orderNo(), "WITHDRAW", w.orderNo(), w.reason(), w.at(), new JsonObject());
    }

    @Override
    public void decide(Decision d) {
        boolean extension = d.kind() == ReplyKind.EXTENSION_REQUEST;
        JsonObject more = new JsonObject().with("approved", d.agree());
        if (extension) {
            more = more.with("newDue", d.newDue().map(Beijing::iso));
        } else if (!d.agree()) {
            more = more.with("reason", d.opinion());
            shelf.note(d.orderNo(), "DISPATCHED");
        }
        String type = extension ? "EXTENSION_DECIDED" : "RETURN_DECIDED";
        shelf.notice(d.replyId(), type, d.orderNo(), d.opinion(), clock.instant(), more);
    }

    @Override
    public String collect(String watermark, Intake intake) {
        doorbell.ring();
        uploads.forget(clock.instant());
        return watermark;
    }

    @Override
    public PushAnswer pushed(Push push, Intake intake) {
        try {
            String token = push.header("authorization")
                    .filter(a -> a.startsWith("Bearer "))
                    .map(a -> a.substring(7))
                    .orElse("");
            if (!tokens.accepts(token)) {
                throw Problem.of(401, "unauthenticated", "令牌无效或已过期，请重新获取。");
            }
            return throttle.within(() -> route(push, intake));
        } catch (Problem refused) {
            return refused.answer();
        }
    }

    private PushAnswer route(Push push, Intake intake) {
        String path = push.path().startsWith(BASE) ? push.path().substring(BASE.length()) : "";
        String[] part =
                Arrays.stream(path.split("/", -1)).map(StandardLine::plain).toArray(String[]::new);
        String what = push.method() + " " + (part.length > 1 ? part[1] : "") + " " + part.length;
        return switch (what) {
            case "GET hello 2" -> json(200, hello());
            case "GET orders 2" -> json(200, shelf.orders(query(push, "cursor"), limit(push)));
            case "GET orders 3" -> json(
                    200, shelf.order(part[2]).orElseThrow(() -> Problem.of(404, "order-unknown", "没有这张工单。")));
            case "POST orders 4" -> replies.take(part[2], body(push), intake);
            case "GET notices 2" -> json(200, shelf.notices(query(push, "cursor"), limit(push)));
            case "POST notices 4" -> confirm(part[2], body(push));
            case "POST attachments 2" -> json(201, uploads.put(push));
            case "GET attachments 3" -> file(part[2]);
            case "POST calls 2" -> json(200, Calls.take(body(push), intake));
            case "POST cases 2" -> unitCase(body(push), intake);
            default -> throw Problem.of(404, "order-unknown", "没有这个地址。");
        };
    }

    private static String plain(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("path", "encoding");
        }
    }

    private static PushAnswer json(int status, JsonObject body) {
        return new PushAnswer(status, "application/json", body.bytes());
    }

    private static JsonObject body(Push push) {
        return JsonObject.parse(push.body()).orElseThrow(() -> Problem.invalid("body", "json"));
    }

    private static Optional<String> query(Push push, String name) {
        return Arrays.stream(push.query().split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> plain(pair.substring(name.length() + 1)))
                .findFirst();
    }

    private static int limit(Push push) {
        String limit = query(push, "limit").orElse("50");
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > 200) {
            throw Problem.invalid("limit", "range");
        }
        return Integer.parseInt(limit);
    }

    private JsonObject hello() {
        return new JsonObject()
                .with("unit", hotline())
                .with("unitName", settings.hotline_name())
                .with("serverTime", Beijing.iso(clock.instant()))
                .with("interface", "1.0")
                .with("doorbell", doorbell.standing());
    }

    private PushAnswer confirm(String noticeId, JsonObject body) {
        Fields fields = Fields.of(body, "confirmedAt", "by");
        fields.needTime("confirmedAt");
        if (!shelf.confirm(noticeId, fields.text("by", 0, 40).orElse(""))) {
            throw Problem.of(404, "notice-unknown", "没有这条通知。");
        }
        return json(200, new JsonObject());
    }

    private PushAnswer file(String id) {
        FileContent file = ledger.find(hotline(), "orderfiles", id)
                .flatMap(entry -> shelf.standing(entry.text()))
                .flatMap(s -> s.order().files().stream()
                        .filter(f -> f.id().equals(id))
                        .findFirst())
                .orElseThrow(() -> Problem.of(404, "attachment-unknown", "没有这个附件。"));
        try (InputStream bytes = file.source().open()) {
            return new PushAnswer(200, file.mediaType(), bytes.readAllBytes());
        } catch (IOException e) {
            throw Problem.of(503, "unavailable", "附件暂时读取不到，请稍后再试。");
        }
    }

    private static PushAnswer unitCase(JsonObject body, Intake intake) {
        var given = Calls.unitCase(body);
        CaseTaken taken = intake.take(given);
        return switch (taken.outcome()) {
            case REFUSED -> throw taken.code().equals("case-no-reused")
                    ? Problem.of(409, "case-no-reused", taken.reason())
                    : Problem.of(400, "invalid", taken.reason());
            case APPLIED -> json(201, receipt(given.caseNo(), taken));
            case DUPLICATE, LATE -> json(200, receipt(given.caseNo(), taken));
        };
    }

    private static JsonObject receipt(String caseNo, CaseTaken taken) {
        return new JsonObject()
                .with("caseNo", caseNo)
                .with("orderNo", taken.orderNo().isEmpty() ? taken.ticket() : taken.orderNo());
    }
}
