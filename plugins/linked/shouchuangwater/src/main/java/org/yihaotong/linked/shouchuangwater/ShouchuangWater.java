package org.yihaotong.linked.shouchuangwater;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;

/** Posts orders to Shouchuang Water's service and takes the events it pushes. */
@Component(configurationPid = "hotline.linked.shouchuangwater", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class ShouchuangWater implements HotlineAdapter {

    private static final long WITHDRAWN = 90;
    private static final int CALLS = 200;
    /** Records appear up to ten minutes late. */
    private static final Duration LATEST = Duration.ofMinutes(15);

    private static final Set<Long> WAITING_FOR_DECISION = Set.of(35L, 40L);

    private final Signature signature;
    private final RestLink service;
    private final OrderFiles files;
    private final Clock clock;
    /** The unit allows 20 requests a second; some room is left. */
    private final Pace pace = Pace.of(16, Duration.ofSeconds(1));

    @Activate
    public ShouchuangWater(
            Settings settings, @Reference RestLinks links, @Reference ReplyLinks notes, @Reference Clock clock) {
        this.files = new OrderFiles(settings.hotline_id(), notes, clock);
        this.signature = new Signature(settings.appId(), settings._secret(), clock);
        this.service = links.trusting(settings.certificate())
                .open(settings.baseUrl(), Duration.ofSeconds(settings.seconds()), signature);
        this.clock = clock;
    }

    @Deactivate
    void close() {
        service.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        return Receipt.acknowledged(Code.data(ask("/order/create", CreateOrder.of(order, files.of(order, this::ask))))
                .text("scOrderId")
                .orElseThrow(
                        () -> new BackendException(BackendException.Kind.COMMUNICATION, "首创水务的应答里没有接收编号，稍后自动核对。")));
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        Code.data(ask(
                "/order/urge",
                new JsonObject()
                        .with("outerNo", urge.orderNo())
                        .with("urgeNo", urge.id())
                        .with("urgeType", urge.level() == 0 ? 1 : 2)
                        .with("content", Wording.line(urge.text(), 500, "请尽快办理。"))
                        .with("urgeTime", Beijing.text(urge.at()))
                        .with("replyLimit", urge.replyBy().map(Beijing::text))));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        JsonObject answer = ask(
                "/order/cancel",
                new JsonObject()
                        .with("outerNo", withdrawal.orderNo())
                        .with("reason", Wording.line(withdrawal.reason(), 200, "中心撤单")));
        if (Code.of(answer) != Code.WRONG_STATE || status(withdrawal.orderNo()) != WITHDRAWN) {
            Code.data(answer);
        }
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(BackendException.Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        JsonObject answer = ask(
                "/order/audit",
                new JsonObject()
                        .with("outerNo", decision.orderNo())
                        .with("eventId", decision.replyId())
                        .with("agree", decision.agree())
                        .with("opinion", Wording.line(decision.opinion(), 200, decision.agree() ? "同意" : "不同意"))
                        .with("newDeadline", extended ? decision.newDue().map(Beijing::text) : Optional.empty()));
        if (Code.of(answer) != Code.WRONG_STATE || WAITING_FOR_DECISION.contains(status(decision.orderNo()))) {
            Code.data(answer);
        }
    }

    /** Day by day; a day is read again until its last records have come, and is then counted. */
    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        LocalDate today = Beijing.time(clock.instant()).toLocalDate();
        LocalDate day = watermark.isEmpty() ? today.minusDays(1) : LocalDate.parse(watermark);
        Instant end = Beijing.instant(day.plusDays(1).atStartOfDay());
        long total = 0;
        for (int page = 1; page == 1 || (page - 1L) * CALLS < total; page++) {
            JsonObject data = Code.data(ask(
                    "/call/list",
                    new JsonObject()
                            .with("beginTime", Beijing.text(Beijing.instant(day.atStartOfDay())))
                            .with("endTime", Beijing.text(end))
                            .with("pageNo", page)
                            .with("pageSize", CALLS)));
            total = data.number("total").orElse(0L);
            data.objects("list").orElse(List.of()).forEach(row -> new WaterCall(row).giveTo(intake));
        }
        if (clock.instant().isBefore(end.plus(LATEST))) {
            return day.toString();
        }
        intake.reconcile(day, (int) total);
        return day.plusDays(1).toString();
    }

    @Override
    public PushAnswer pushed(Push push, Intake intake) {
        Code code = signature.check(push);
        return json(code == Code.OK ? take(push, intake) : code.answer());
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、签名与联通测试 ping", this::ping).toList();
    }

    private String ping() throws BackendException {
        JsonObject data = Code.data(ask("/ping", new JsonObject()));
        long apart = data.text("serverTime")
                .flatMap(Beijing::parse)
                .map(theirs -> Duration.between(theirs, clock.instant()).abs().toSeconds())
                .orElseThrow(() -> new BackendException(BackendException.Kind.CONFIGURATION, "对方的应答里没有时间，请核对接口版本。"));
        return "对方应答成功，两边时钟相差 " + apart + " 秒";
    }

    /** Whether an order is withdrawn, waiting for a decision, and so on; a repeated call finds its work done. */
    private long status(String orderNo) throws BackendException {
        return Code.data(ask("/order/query", new JsonObject().with("outerNo", orderNo)))
                .number("status")
                .orElse(0L);
    }

    private JsonObject ask(String path, JsonObject body) throws BackendException {
        pace.await();
        return service.post("/openapi/v2" + path, body);
    }

    private JsonObject take(Push push, Intake intake) {
        Optional<Event> event = JsonObject.parse(push.body()).map(Event::new);
        Optional<String> fault = event.map(Event::fault).orElse(Optional.of("body"));
        if (fault.isPresent()) {
            return Code.WRONG_FIELD.answer().with("data", new JsonObject().with("field", fault.get()));
        }
        Optional<List<FileContent>> photos = photos(event.get());
        Taken taken = intake.take(event.get().reply(photos.orElse(List.of())));
        if (!taken.isGood()) {
            return Code.NO_SUCH_ORDER.answer(taken.reason());
        }
        return photos.isPresent() ? Code.OK.answer() : Code.BUSY.answer();
    }

    /**
     * The photos, or nothing while they cannot be had: the reply itself does not wait for them, for it is pushed only so
     * often, but it is pushed again and brings them then.
     */
    private Optional<List<FileContent>> photos(Event event) {
        try {
            return Optional.of(Enclosures.fetched(service, event.photos(), event.id()));
        } catch (BackendException e) {
            return Optional.empty();
        }
    }

    private static PushAnswer json(JsonObject answer) {
        return new PushAnswer(200, "application/json;charset=UTF-8", new String(answer.bytes(), UTF_8));
    }
}
