package org.yihaotong.linked.publicbike;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.attachment.FileLinks;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.FileAddress;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Open311Link;
import org.yihaotong.kit.link.Open311Links;

/** Posts orders to the public bikes' Open311 server and reads the updates it shows. */
@Component(configurationPid = "hotline.linked.publicbike", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class PublicBike implements HotlineAdapter {

    private static final Pattern DUPLICATE = Pattern.compile("duplicate external_id (\\S{1,40})");
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    /** The unit shows photos from where they are. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private static final int MOST = 1000;
    private static final int WORDS = 1000;

    private final boolean configured;
    private final Open311Link server;
    private final Orders orders;
    private final FileAddress.Giver photos;
    private final Clock clock;

    @Activate
    public PublicBike(
            Settings settings,
            @Reference Open311Links servers,
            @Reference ReplyLinks notes,
            @Reference FileLinks photos,
            @Reference Clock clock) {
        this.configured = !settings.url().isBlank();
        this.server = servers.trusting(settings.certificate())
                .open(settings.url(), "公共自行车公司", settings.jurisdiction(), settings._key(), settings.perSecond());
        this.orders = new Orders(settings.hotline_id(), notes);
        this.photos = new FileAddress.Giver(photos, settings.hotline_id(), settings.filesUrl(), SHOWN);
        this.clock = clock;
    }

    @Deactivate
    void close() {
        server.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        needAddress();
        Open311Link.Posted posted = server.post(
                ServiceRequest.of(order, photos.of(order, ServiceRequest.PHOTOS.of(order.files()))), DUPLICATE);
        if (posted.before() && !isSame(order, posted.id())) {
            throw new BackendException(Kind.REFUSED, "对方已有同号而内容不同的工单，请核对后改派或撤回。");
        }
        orders.note(order.orderNo(), posted.id());
        return Receipt.acknowledged(posted.id());
    }

    private boolean isSame(WorkOrder order, String request) throws BackendException {
        return server.request(request)
                .flatMap(there -> there.text("description"))
                .filter(description -> ServiceRequest.isSame(order, description))
                .isPresent();
    }

    /** Asks from ten minutes before the last success on, a day at most at a time: updates become visible late. */
    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        needAddress();
        Instant now = clock.instant();
        Instant from = Beijing.parseIso(watermark).orElse(now).minus(AGAIN);
        while (from.isBefore(now)) {
            Instant to = from.plus(A_DAY).isBefore(now) ? from.plus(A_DAY) : now;
            read(from, to, intake);
            from = to;
        }
        return Beijing.iso(now);
    }

    /** A full list may have been cut, so it is asked for by halves. */
    private void read(Instant from, Instant to, Intake intake) throws BackendException {
        List<JsonObject> rows = server.updates(from, to);
        Duration window = Duration.between(from, to);
        if (rows.size() >= MOST && window.compareTo(SHORTEST) > 0) {
            Instant middle = from.plus(window.dividedBy(2));
            read(from, middle, intake);
            read(middle, to, intake);
            return;
        }
        for (JsonObject row : rows) {
            Update update = Update.of(row);
            Optional<String> order = update.isOurs() ? Optional.empty() : orders.orderOf(update.request());
            if (order.isPresent()) {
                List<FileContent> photo = server.media(update.photo(), update.id());
                update.reply(order.get(), photo).ifPresent(intake::take);
            }
        }
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        needAddress();
        return new Calls(server, orders, clock).collect(watermark, intake);
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervised = urge.level() > 0 && urge.replyBy().isPresent();
        Form form = update(urge.orderNo(), urge.id(), supervised ? "督办：" : "催办：", urge.text(), "OPEN")
                .with("extras[type]", supervised ? "supervise" : "urge")
                .with(
                        "extras[reply_by]",
                        urge.replyBy().filter(by -> supervised).map(Beijing::iso));
        post(form, "对方已结束这件工单，不能再催办。");
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        String id = "W-" + withdrawal.orderNo();
        Form form = update(withdrawal.orderNo(), id, "撤单：", withdrawal.reason(), "CLOSED")
                .with("extras[type]", "withdraw");
        post(form, "对方已结束这件工单，撤不回来了。");
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extension = decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extension && decision.agree() && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        String status = decision.agree() && !extension ? "CLOSED" : "OPEN";
        String opinion = decision.opinion().isBlank() ? (decision.agree() ? "同意" : "不同意") : decision.opinion();
        Form form = update(decision.orderNo(), "D-" + Wording.head(decision.replyId(), 38), "审批：", opinion, status)
                .with("extras[type]", "decision")
                .with("extras[ref]", decision.replyId())
                .with("extras[agree]", decision.agree() ? "1" : "0")
                .with(
                        "extras[new_due]",
                        decision.newDue()
                                .filter(due -> extension && decision.agree())
                                .map(Beijing::iso));
        post(form, "对方的工单现状不允许审批。");
    }

    private Form update(String orderNo, String id, String word, String text, String status) throws BackendException {
        needAddress();
        return new Form(UTF_8)
                .with("service_request_id", orders.requestOf(orderNo))
                .with("update_id", id)
                .with("updated_datetime", Beijing.iso(clock.instant()))
                .with("description", word + Wording.line(text, WORDS - word.length(), "请办理。"))
                .with("status", status)
                .with("first_name", "12345");
    }

    private void post(Form form, String tooLate) throws BackendException {
        if (server.update(form).before()) {
            throw new BackendException(Kind.REFUSED, tooLate);
        }
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("联通测试 discovery", () -> {
                    needAddress();
                    return server.isThere() ? "对方应答成功" : "没有应答";
                })
                .then(
                        "密钥与业务清单 services",
                        () -> "对方有 " + server.list("services", new Form(UTF_8)).size() + " 种业务")
                .toList();
    }

    private void needAddress() throws BackendException {
        if (!configured) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写公共自行车公司接口的地址，请管理员填写后再试。");
        }
    }
}
