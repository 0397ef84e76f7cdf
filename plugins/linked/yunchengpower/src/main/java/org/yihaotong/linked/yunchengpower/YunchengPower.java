package org.yihaotong.linked.yunchengpower;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.attachment.FileLinks;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.FileAddress;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.link.UsernameToken;
import org.yihaotong.kit.link.XmlElement;

/** Hands orders to the power company's service, and fetches and confirms its replies. */
@Component(configurationPid = "hotline.linked.yunchengpower", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class YunchengPower implements HotlineAdapter {

    private static final String FROM_THE_FIRST = "0".repeat(18);
    private static final int ROWS = 50;
    private static final int OLDEST_DAY = 30;
    private static final int DAYS_AT_ONCE = 3;
    private static final Duration DAY_IS_WHOLE = Duration.ofHours(2);

    /** The unit fetches files within a day. */
    private static final Duration FETCHED = Duration.ofDays(1);

    private final Exchange exchange;
    private final FileAddress.Giver files;
    private final Serial serials = new Serial();
    private final Clock clock;

    @Activate
    public YunchengPower(
            Settings settings, @Reference SoapLinks links, @Reference FileLinks files, @Reference Clock clock) {
        SoapTerms terms = new SoapTerms(settings.url(), SoapVersion.SOAP_11, Duration.ofSeconds(settings.seconds()))
                .headed(UsernameToken.text(settings.user(), settings._password()));
        this.exchange = new Exchange(links.trusting(settings.certificate()).open(terms), clock);
        this.files = new FileAddress.Giver(files, settings.hotline_id(), settings.filesUrl(), FETCHED);
        this.clock = clock;
    }

    @Deactivate
    void close() {
        exchange.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        String serial = Serial.dispatch(order.orderNo(), order.version(), order.dispatchedAt());
        List<FileAddress> addresses = files.of(order, OrderBody.files(order));
        XmlElement answer = exchange.ask("T101", serial, OrderBody.of(order, addresses));
        return Optional.of(Code.body(answer, Code.KNOWN_ORDER).textOf("POWER_NO"))
                .filter(number -> !number.isEmpty())
                .map(Receipt::acknowledged)
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "供电公司的应答里没有 95598 工单编号，稍后自动核对。"));
    }

    /** One page at a time: the unit wants half a minute between two. Rows are confirmed one by one, so none is skipped. */
    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        XmlElement answer = ask(
                "T104",
                new XmlElement("BODY")
                        .with(new XmlElement("LAST_ID", FROM_THE_FIRST))
                        .with(new XmlElement("MAX_ROWS", Integer.toString(ROWS))));
        if (Code.of(answer) == Code.TOO_OFTEN) {
            return watermark;
        }
        XmlElement ids = new XmlElement("IDS");
        for (XmlElement row : rows(Code.body(answer), "ROWS", "ROW")) {
            take(row, intake);
            ids = ids.with(new XmlElement("FB_ID", row.textOf("FB_ID")));
        }
        if (!ids.children().isEmpty()) {
            Code.body(ask("T105", new XmlElement("BODY").with(ids)));
        }
        return watermark;
    }

    /** Fetches whole days, the oldest first; the bookmark is the day that comes next. */
    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        LocalDate today = Beijing.time(clock.instant()).toLocalDate();
        LocalDate oldest = today.minusDays(OLDEST_DAY);
        LocalDate day = watermark.isEmpty() ? oldest : LocalDate.parse(watermark);
        LocalDate next = day.isBefore(oldest) ? oldest : day;
        LocalDate running = Beijing.time(clock.instant().minus(DAY_IS_WHOLE)).toLocalDate();
        for (int days = 0; days < DAYS_AT_ONCE && next.isBefore(running); days++) {
            takeCallsOf(next, intake);
            next = next.plusDays(1);
        }
        return next.toString();
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        String until =
                urge.replyBy().map(by -> "（请于" + Beijing.text(by) + "前回复）").orElse("");
        XmlElement body = new XmlElement("BODY")
                .with(new XmlElement("APP_NO", urge.orderNo()))
                .with(new XmlElement("URGE_TYPE", urge.level() == 0 ? "01" : "02"))
                .with(new XmlElement("URGE_DESC", OrderBody.line(until + urge.text(), 250, "请尽快办理。")))
                .with(new XmlElement("URGE_TIME", Beijing.compact(urge.at())));
        Code.body(exchange.ask("T102", Serial.urge(urge.orderNo(), urge.at()), body));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        XmlElement body = new XmlElement("BODY")
                .with(new XmlElement("APP_NO", withdrawal.orderNo()))
                .with(new XmlElement("CANCEL_DESC", OrderBody.line(withdrawal.reason(), 100, "中心撤单")));
        Code.body(exchange.ask("T103", Serial.withdrawal(withdrawal.orderNo(), withdrawal.at()), body));
    }

    /** A request that waits no longer was decided before: there is nothing to ask the unit by. */
    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        String limit = extended ? decision.newDue().map(Beijing::compact).orElse("") : "";
        XmlElement body = new XmlElement("BODY")
                .with(new XmlElement("FB_ID", decision.replyId()))
                .with(new XmlElement("AUDIT", decision.agree() ? "1" : "0"))
                .with(new XmlElement(
                        "AUDIT_DESC", OrderBody.line(decision.opinion(), 100, decision.agree() ? "同意" : "不同意")))
                .with(new XmlElement("NEW_LIMIT", limit));
        Code.body(ask("T106", body), Code.WRONG_STATE);
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、登录与链路测试 T000", this::tryLink).toList();
    }

    private String tryLink() throws BackendException {
        String day = Code.body(ask("T000", new XmlElement("BODY"))).textOf("SYS_DATE");
        return "对方应答成功，对方日期 " + day;
    }

    private XmlElement ask(String code, XmlElement body) throws BackendException {
        return exchange.ask(code, serials.fresh(clock.instant()), body);
    }

    private static void take(XmlElement row, Intake intake) {
        Optional<UnitReply> reply = Feedback.of(row);
        if (reply.isPresent()) {
            intake.take(reply.get());
        } else {
            intake.putAside(new BadRecord("FB" + row.textOf("FB_ID"), "反馈的类型、时间或附加值不合约定", spelled(row)));
        }
    }

    private void takeCallsOf(LocalDate day, Intake intake) throws BackendException {
        int calls = 0;
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            XmlElement answer = Code.body(ask(
                    "T107",
                    new XmlElement("BODY")
                            .with(new XmlElement("QRY_DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day)))
                            .with(new XmlElement("PAGE_NO", Integer.toString(page)))));
            for (XmlElement row : rows(answer, "CALLS", "CALL")) {
                take(new Call(row), row, intake);
                calls++;
            }
            pages = pages(answer);
        }
        intake.reconcile(day, calls);
    }

    private static void take(Call call, XmlElement row, Intake intake) {
        call.fault()
                .ifPresentOrElse(
                        element ->
                                intake.putAside(new BadRecord(row.textOf("CALL_ID"), element + " 不合约定", spelled(row))),
                        () -> intake.take(call.record()));
    }

    private static int pages(XmlElement answer) throws BackendException {
        String pages = answer.textOf("TOTAL_PAGE");
        if (!pages.matches("[0-9]{1,4}")) {
            throw new BackendException(Kind.COMMUNICATION, "供电公司的话务应答里没有总页数，稍后自动重试。");
        }
        return Integer.parseInt(pages);
    }

    private static List<XmlElement> rows(XmlElement body, String list, String row) {
        return body.child(list).map(rows -> rows.children(row)).orElse(List.of());
    }

    private static String spelled(XmlElement row) {
        List<String> values = new ArrayList<>();
        row.children().forEach(child -> values.add(child.name() + "=" + child.text()));
        return String.join("\n", values);
    }
}
