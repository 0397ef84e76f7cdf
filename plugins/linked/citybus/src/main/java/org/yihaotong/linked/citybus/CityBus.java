package org.yihaotong.linked.citybus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Once;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.Seal;

/** Posts complaints to the bus company's platform, takes the events it pushes and lists those that were lost. */
@Component(configurationPid = "hotline.linked.citybus", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class CityBus implements HotlineAdapter {

    private static final Enclosures MEDIA =
            new Enclosures(Map.of("image/jpeg", "jpg", "image/png", "png", "video/mp4", "mp4"), 10_000_000, 6);
    private static final Duration BETWEEN_REGISTRATIONS = Duration.ofHours(1);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(30);
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final int MOST_PAGES = 15;
    /** More photos would take longer at the unit's pace than the centre waits for one look. */
    private static final int MOST_PHOTOS = 12;

    private final BusService service;
    private final Hook hook;
    private final Seal seal;
    private final Once once;
    private final Clock clock;
    private final String callbackUrl;

    @Activate
    public CityBus(Settings settings, @Reference RestLinks links, @Reference Ledger ledger, @Reference Clock clock) {
        this.service = new BusService(settings, links, clock);
        this.hook = new Hook(clock);
        this.seal = new Seal(settings._key());
        this.once = new Once(ledger, "citybus");
        this.clock = clock;
        this.callbackUrl = settings.callbackUrl().strip();
    }

    @Deactivate
    void close() {
        service.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        BusOrder bus = new BusOrder(order);
        String note = MEDIA.note(order.files());
        Answer answer = service.ask(Ask.post("/complaints")
                .header("Idempotency-Key", order.orderNo() + "-" + order.version())
                .json(bus.document(note, uploaded(order.files()))));
        String code = BusService.code(answer);
        JsonObject taken = code.equals("idempotency_mismatch") || code.equals("duplicate_external_id")
                ? reconciled(order, bus, note)
                : BusService.good(answer);
        return Receipt.acknowledged(taken.text("complaint_id")
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "市公共交通总公司的应答里没有编号，稍后自动核对。")));
    }

    /** Registers the hook where that is needed, then reads the list, which brings what no push brought. */
    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        Bookmark bookmark = registered(Bookmark.parse(watermark, seal));
        hook.trust(bookmark.secrets());
        int room = MOST_PHOTOS;
        for (int page = 0; page < MOST_PAGES; page++) {
            Ask ask = Ask.get("/events").query("limit", "100");
            JsonObject list = BusService.good(
                    service.ask(bookmark.after().isEmpty() ? ask : ask.query("after", bookmark.after())));
            for (JsonObject item : rows(list)) {
                BusEvent event = new BusEvent(item);
                room -= event.photos().size();
                if (room < 0) {
                    return bookmark.text(seal);
                }
                event.reply(service.photos(event)).ifPresent(intake::take);
                bookmark = bookmark.after(event.id());
            }
            if (!list.truth("has_more").orElse(false)) {
                break;
            }
        }
        return bookmark.text(seal);
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        Instant now = clock.instant();
        Instant from = Beijing.parseIso(watermark)
                .orElse(now.minus(Duration.ofDays(1)))
                .minus(OVERLAP);
        Instant to = from.plus(LONGEST_WINDOW).isBefore(now) ? from.plus(LONGEST_WINDOW) : now;
        Ask ask = Ask.get("/calls")
                .query("from", Stamps.text(from))
                .query("to", Stamps.text(to))
                .query("limit", "500");
        Optional<String> cursor = Optional.empty();
        do {
            Answer answer = service.ask(cursor.isEmpty() ? ask : ask.query("cursor", cursor.get()));
            if (answer.status() == 410) {
                throw new BackendException(Kind.COMMUNICATION, "市公共交通总公司的话单分页已过期，稍后从头再取。");
            }
            JsonObject page = BusService.good(answer);
            rows(page).forEach(row -> new BusCall(row).giveTo(intake));
            cursor = page.text("next_cursor");
        } while (cursor.isPresent());
        return Stamps.text(to);
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        once.unlessDone(urge.id(), () -> remind(urge));
    }

    /** A second reminder within half an hour is not taken; then the unit has just been reminded. */
    private void remind(Urging urge) throws BackendException {
        JsonObject body = new JsonObject()
                .with("kind", urge.level() == 0 ? "reminder" : "supervision")
                .with("message", Wording.line(urge.text(), 300, "请尽快办理。"))
                .with("respond_by", urge.replyBy().map(Stamps::text));
        Answer answer = service.ask(Ask.post(BusService.complaint(urge.orderNo()) + "/reminders")
                .header("Idempotency-Key", "urge-" + urge.id())
                .json(body));
        if (urge.level() > 0 || !BusService.code(answer).equals("reminder_too_soon")) {
            BusService.good(answer);
        }
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        JsonObject body = new JsonObject().with("reason", Wording.line(withdrawal.reason(), 200, "中心撤单"));
        Answer answer = service.ask(Ask.post(BusService.complaint(withdrawal.orderNo()) + "/cancellation")
                .json(body));
        if (answer.status() != 409 || !state(withdrawal.orderNo()).equals("cancelled")) {
            BusService.good(answer);
        }
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        JsonObject body = new JsonObject()
                .with("request_event_id", decision.replyId())
                .with("approved", decision.agree())
                .with("comment", Wording.line(decision.opinion(), 300, decision.agree() ? "同意" : "不同意"))
                .with("due_at", extended ? decision.newDue().map(Stamps::text) : Optional.empty());
        Answer answer = service.ask(Ask.post(BusService.complaint(decision.orderNo()) + "/decisions")
                .json(body));
        if (answer.status() != 409 || state(decision.orderNo()).endsWith("_pending")) {
            BusService.good(answer);
        }
    }

    @Override
    public PushAnswer pushed(Push push, Intake intake) {
        return hook.answer(push, intake);
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、密钥与联通测试 ping", this::ping).toList();
    }

    private String ping() throws BackendException {
        JsonObject answer = BusService.good(service.ask(Ask.get("/ping")));
        String state = answer.object("webhook")
                .flatMap(webhook -> webhook.text("state"))
                .orElse("none");
        return "对方应答成功，回调状态 " + state + (callbackUrl.isEmpty() ? "（未填回调地址，只轮询）" : "");
    }

    /** The hook as it must be: ours, active, with a secret that we hold; else it is registered anew. */
    private Bookmark registered(Bookmark bookmark) throws BackendException {
        if (callbackUrl.isEmpty()) {
            return bookmark;
        }
        Instant now = clock.instant();
        boolean longAgo = bookmark.registered()
                .filter(at -> at.plus(BETWEEN_REGISTRATIONS).isAfter(now))
                .isEmpty();
        JsonObject webhook =
                BusService.good(service.ask(Ask.get("/ping"))).object("webhook").orElseGet(JsonObject::new);
        boolean good = webhook.text("state").filter("active"::equals).isPresent()
                && webhook.text("url").filter(callbackUrl::equals).isPresent()
                && bookmark.url().equals(callbackUrl)
                && !bookmark.secrets().isEmpty();
        if (good && !(longAgo && hook.isDoubted())) {
            return bookmark;
        }
        JsonObject put = BusService.good(service.ask(Ask.put("/webhook")
                .json(new JsonObject().with("url", callbackUrl).with("events", List.of("*")))));
        return put.text("secret")
                .map(secret -> bookmark.registered(callbackUrl, secret, now))
                .orElse(bookmark);
    }

    /** The unit knows the number, or the key with other words: fine if the complaint there says the same. */
    private JsonObject reconciled(WorkOrder order, BusOrder bus, String note) throws BackendException {
        JsonObject there = BusService.good(service.ask(Ask.get(BusService.complaint(order.orderNo()))));
        boolean same = there.text("subject").orElse(bus.subject()).equals(bus.subject())
                && there.text("description").orElse("").equals(bus.description(note));
        if (!same) {
            throw new BackendException(Kind.REFUSED, "市公共交通总公司已有这个工单号，而内容不同，请核对。");
        }
        return there;
    }

    private String state(String orderNo) throws BackendException {
        return BusService.good(service.ask(Ask.get(BusService.complaint(orderNo))))
                .text("state")
                .orElse("");
    }

    private List<String> uploaded(List<FileContent> files) throws BackendException {
        List<String> ids = new ArrayList<>();
        for (FileContent file : MEDIA.of(files)) {
            Answer answer = service.ask(Ask.post("/media").body(file.mediaType(), Enclosures.bytes(file)));
            ids.add(BusService.good(answer)
                    .text("media_id")
                    .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "市公共交通总公司没有给出附件编号，稍后自动重试。")));
        }
        return ids;
    }

    private static List<JsonObject> rows(JsonObject page) throws BackendException {
        return page.objects("data")
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "市公共交通总公司的列表不完整，稍后自动重试。"));
    }
}
