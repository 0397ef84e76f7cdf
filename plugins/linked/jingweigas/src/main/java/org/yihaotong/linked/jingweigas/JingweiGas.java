package org.yihaotong.linked.jingweigas;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Once;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.link.SoapVersion;

/** Hands orders to the gas company's service, and hosts the service by which it replies. */
@Component(configurationPid = "hotline.linked.jingweigas", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class JingweiGas implements HotlineAdapter {

    private static final Set<String> WAITING_FOR_DECISION = Set.of("DelayPending", "ReturnPending");

    private final GasService service;
    private final Callback callback;
    private final CallFeed calls;
    private final Once once;
    private final Clock clock;

    @Activate
    public JingweiGas(Settings settings, @Reference SoapLinks links, @Reference Ledger ledger, @Reference Clock clock) {
        SoapTerms terms = new SoapTerms(settings.url(), SoapVersion.SOAP_12, Duration.ofSeconds(settings.seconds()))
                .headed(new Ticket(settings.appCode(), settings._key(), clock));
        this.service = new GasService(links.trusting(settings.certificate()).open(terms), settings.perSecond(), clock);
        this.callback = new Callback(links, new Ticket(settings.appCode(), settings._callbackKey(), clock), clock);
        this.calls = new CallFeed(service, clock);
        this.once = new Once(ledger, "jingweigas");
        this.clock = clock;
    }

    @Deactivate
    void close() {
        service.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        SoapElement request = GasService.element("CreateWorkOrder").with(WorkOrderElement.of(order));
        return Result.good(service.ask(request))
                .textOf("GasOrderNo")
                .map(Receipt::acknowledged)
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "经纬燃气的应答里没有工单编号，稍后自动核对。"));
    }

    /** A supervision order without a date to answer by is one the unit does not know; it goes as an urge. */
    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervises = urge.level() > 0 && urge.replyBy().isPresent();
        SoapElement request = GasService.element("UrgeWorkOrder")
                .with("HotlineNo", urge.orderNo())
                .with("UrgeType", supervises ? "SUPERVISE" : "REMIND")
                .with("Content", Wording.line(urge.text(), 500, "请尽快办理。"))
                .with("UrgedAt", Beijing.iso(urge.at()))
                .with("ReplyBefore", urge.replyBy().filter(by -> supervises).map(Beijing::iso));
        once.unlessDone(urge.id(), () -> Result.good(service.ask(request)));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        SoapElement answer = service.ask(GasService.element("RevokeWorkOrder")
                .with("HotlineNo", withdrawal.orderNo())
                .with("Reason", Wording.line(withdrawal.reason(), 150, "中心撤单")));
        if (Result.of(answer) != Result.WRONG_STATE
                || !status(withdrawal.orderNo()).equals("Revoked")) {
            Result.good(answer);
        }
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        SoapElement answer = service.ask(GasService.element("DecideApplication")
                .with("HotlineNo", decision.orderNo())
                .with("ApplicationNo", Feedback.application(decision.replyId()))
                .with("Agreed", Boolean.toString(decision.agree()))
                .with("Opinion", Wording.line(decision.opinion(), 200, decision.agree() ? "同意" : "不同意"))
                .with("NewDeadline", extended ? decision.newDue().map(Beijing::iso) : Optional.empty()));
        if (Result.of(answer) != Result.WRONG_STATE || WAITING_FOR_DECISION.contains(status(decision.orderNo()))) {
            Result.good(answer);
        }
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        return calls.next(watermark, intake);
    }

    @Override
    public PushAnswer pushed(Push push, Intake intake) {
        return callback.answer(push, intake);
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、认证与联通测试 Ping", this::ping).toList();
    }

    private String ping() throws BackendException {
        String word = UUID.randomUUID().toString();
        SoapElement answer = service.ask(GasService.element("Ping").with("Echo", word));
        if (!answer.textOf("Echo").equals(Optional.of(word))) {
            throw new BackendException(Kind.CONFIGURATION, "经纬燃气的应答与所问不符，请核对接口版本。");
        }
        return answer.textOf("ServerTime")
                .map(String::strip)
                .flatMap(Beijing::parseIso)
                .map(theirs -> "对方应答成功，两边时钟相差 "
                        + Duration.between(theirs, clock.instant()).abs().toSeconds() + " 秒")
                .orElse("对方应答成功");
    }

    /** How an order stands at the unit; a repeated call finds its work done. */
    private String status(String orderNo) throws BackendException {
        return Result.good(service.ask(GasService.element("GetWorkOrder").with("HotlineNo", orderNo)))
                .textOf("Status")
                .orElse("");
    }
}
