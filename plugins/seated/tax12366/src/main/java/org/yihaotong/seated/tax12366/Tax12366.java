package org.yihaotong.seated.tax12366;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.knowledge.KnowledgeEntry;
import org.yihaotong.api.knowledge.KnowledgeSource;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.CallDays;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.Signing;

/** Hands orders to the tax platform in sealed envelopes; fetches its replies, its own cases, its calls and its knowledge. */
@Component(configurationPid = "hotline.seated.tax12366", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class Tax12366 implements HotlineAdapter, KnowledgeSource {

    private static final LocalTime CALLS_COMPLETE = LocalTime.of(2, 0);
    private static final int CALLS = 300;

    private final Platform platform;
    private final Answers answers;
    private final String hotline;
    private final Clock clock;

    @Activate
    public Tax12366(Settings settings, @Reference RestLinks links, @Reference Ledger ledger, @Reference Clock clock) {
        this.platform = new Platform(
                links.trusting(settings.certificate())
                        .open(settings.baseUrl(), Duration.ofSeconds(settings.seconds()), Signing.NONE),
                new Envelope(settings.appKey(), settings._key(), settings._salt()),
                clock);
        this.hotline = settings.hotline_id();
        this.answers = new Answers(platform, ledger, hotline, clock);
        this.clock = clock;
    }

    @Deactivate
    void close() {
        platform.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        String key = order.orderNo() + "/" + order.version() + "/" + order.due();
        return Receipt.acknowledged(platform.once("transfer", key, Transfer.of(order))
                .text("taxNo")
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "12366平台的应答里没有受理编号，稍后自动核对。")));
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervises = urge.level() > 0 && urge.replyBy().isPresent();
        platform.once(
                "urge",
                urge.id(),
                new JsonObject()
                        .with("gdbh", urge.orderNo())
                        .with("urgeId", urge.id())
                        .with("lx", supervises ? "DB" : "CB")
                        .with("nr", Wording.line(urge.text(), 300, "请尽快办理。"))
                        .with("hfsx", urge.replyBy().filter(by -> supervises).map(Beijing::text)));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        platform.once(
                "cancel",
                withdrawal.orderNo(),
                new JsonObject()
                        .with("gdbh", withdrawal.orderNo())
                        .with("yy", Wording.line(withdrawal.reason(), 200, "中心撤单")));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        platform.once(
                "audit",
                decision.replyId(),
                new JsonObject()
                        .with("fkid", decision.replyId())
                        .with("sftg", decision.agree() ? "Y" : "N")
                        .with("yj", Wording.line(decision.opinion(), 200, decision.agree() ? "同意" : "不同意"))
                        .with("xsx", extended ? decision.newDue().map(Beijing::text) : Optional.empty()));
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        return platform.follow("feedback", watermark, item -> intake.take(Feedback.reply(item, clock.instant())));
    }

    /** The watermark is the last whole day of calls, a blank, and the bookmark of the exported cases. */
    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        int blank = watermark.indexOf(' ');
        String day = blank < 0 ? "" : watermark.substring(0, blank);
        String cases = platform.follow(
                "export", watermark.substring(blank + 1), item -> new Exported(item, clock.instant()).take(intake));
        for (LocalDate next : CallDays.due(day, CALLS_COMPLETE, clock.instant())) {
            collectDay(next, intake);
            day = next.toString();
        }
        fetchAnswers();
        return day + " " + cases;
    }

    /** Calls do not wait for knowledge: what cannot be had now is asked for at the next round. */
    private void fetchAnswers() {
        try {
            answers.fetch();
        } catch (BackendException nextTime) {
            return;
        }
    }

    @Override
    public String id() {
        return hotline + ":12366";
    }

    @Override
    public String unit() {
        return hotline;
    }

    @Override
    public List<KnowledgeEntry> entries() {
        return answers.entries();
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、加密、摘要与联通测试 ping", this::ping).toList();
    }

    private String ping() throws BackendException {
        String word = UUID.randomUUID().toString().replace("-", "");
        JsonObject answer = platform.read("ping", new JsonObject().with("ping", word));
        if (!answer.text("pong").equals(Optional.of(word))) {
            throw new BackendException(Kind.CONFIGURATION, "12366平台的应答与所问不符，请核对接口版本。");
        }
        String apart = answer.text("now")
                .flatMap(Beijing::parse)
                .map(theirs -> "，两边时钟相差 "
                        + Duration.between(theirs, clock.instant()).abs().toSeconds() + " 秒")
                .orElse("");
        return "对方解密并应答成功" + apart;
    }

    /** Calls that the centre passed on itself are in its own records and count once. */
    private void collectDay(LocalDate day, Intake intake) throws BackendException {
        int ours = 0;
        long total = 1;
        for (int page = 1; (page - 1L) * CALLS < total; page++) {
            JsonObject answer = platform.read(
                    "calls",
                    new JsonObject().with("rq", day.toString()).with("ym", page).with("ys", CALLS));
            total = answer.number("zs").orElse(0L);
            for (JsonObject item : answer.objects("list").orElse(List.of())) {
                Call call = new Call(item);
                if (call.isOurs()) {
                    ours++;
                } else {
                    call.take(day, intake);
                }
            }
        }
        intake.reconcile(day, Math.toIntExact(total - ours));
    }
}
