package org.yihaotong.linked.lanxingtv;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.CallDays;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.Signing;
import org.yihaotong.kit.link.XmlElement;

/** Posts orders to the digital television's BOSS, pulls its replies and takes each off when it is stored. */
@Component(configurationPid = "hotline.linked.lanxingtv", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class LanxingTv implements HotlineAdapter {

    private static final LocalTime CALLS_COMPLETE = LocalTime.of(0, 20);
    private static final int HAND = 30;
    private static final int HANDS = 10;

    private final Boss boss;
    private final Clock clock;

    @Activate
    public LanxingTv(Settings settings, @Reference RestLinks links, @Reference Clock clock) {
        // The unit takes three requests a second.
        this(settings, links, clock, Pace.of(2, Duration.ofSeconds(1)));
    }

    LanxingTv(Settings settings, RestLinks links, Clock clock, Pace pace) {
        this.boss = new Boss(
                links.trusting(settings.certificate())
                        .open(
                                settings.baseUrl(),
                                Duration.ofSeconds(settings.seconds()),
                                Signing.basic(settings.user(), settings._password())),
                settings._key(),
                clock,
                pace);
        this.clock = clock;
    }

    @Deactivate
    void close() {
        boss.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        XmlElement answer = boss.once("NEW", order.orderNo() + "/" + order.version(), NewOrder.of(order));
        String number = answer.child("boss").map(boss -> boss.attribute("no")).orElse("");
        if (number.isEmpty()) {
            throw new BackendException(Kind.COMMUNICATION, "蓝星同方数字电视的应答里没有工单编号，稍后自动核对。");
        }
        return Receipt.acknowledged(number);
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervises = urge.level() > 0 && urge.replyBy().isPresent();
        boss.once(
                "PRESS",
                urge.id(),
                new XmlElement("press")
                        .with("order", OrderName.told(urge.orderNo()))
                        .with("kind", supervises ? "D" : "C")
                        .with(
                                "before",
                                supervises ? urge.replyBy().map(Beijing::text).orElse("") : "")
                        .with(text(urge.text(), "请尽快办理。")));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        boss.once(
                "DROP",
                withdrawal.orderNo(),
                new XmlElement("drop")
                        .with("order", OrderName.told(withdrawal.orderNo()))
                        .with(text(withdrawal.reason(), "中心撤单")));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        boss.once(
                "JUDGE",
                decision.replyId(),
                new XmlElement("judge")
                        .with("fid", decision.replyId())
                        .with("agree", decision.agree() ? "1" : "0")
                        .with(
                                "limit",
                                extended ? decision.newDue().map(Beijing::text).orElse("") : "")
                        .with(text(decision.opinion(), decision.agree() ? "同意" : "不同意")));
    }

    /** A hand of replies is stored, then taken off, then the next is pulled: what is not taken off comes again. */
    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        for (int hand = 0; hand < HANDS; hand++) {
            XmlElement pull = new XmlElement("pull").with("max", Integer.toString(HAND));
            List<XmlElement> rows = boss.anew("PULL", List.of(pull)).children("fb");
            rows.forEach(row -> intake.take(Feedback.reply(row, clock.instant())));
            takeOff(rows);
            if (rows.size() < HAND) {
                break;
            }
        }
        return watermark;
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        String last = watermark;
        for (LocalDate day : CallDays.due(watermark, CALLS_COMPLETE, clock.instant())) {
            intake.reconcile(day, collectDay(day, intake));
            last = day.toString();
        }
        return last;
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、登录、校验码与联通测试 TEST", this::greet).toList();
    }

    private String greet() throws BackendException {
        XmlElement answer = boss.anew("TEST", List.of());
        return Beijing.parse(answer.attribute("time"))
                .map(theirs -> "对方应答成功，两边时钟相差 "
                        + Duration.between(theirs, clock.instant()).abs().toSeconds() + " 秒")
                .orElse("对方应答成功");
    }

    private void takeOff(List<XmlElement> rows) throws BackendException {
        List<XmlElement> numbers = rows.stream()
                .map(row -> new XmlElement("fid", row.attribute("fid")))
                .toList();
        if (!numbers.isEmpty()) {
            boss.anew("ACK", numbers);
        }
    }

    private int collectDay(LocalDate day, Intake intake) throws BackendException {
        int count = 0;
        String from = "0";
        while (!from.equals("-1")) {
            XmlElement ask = new XmlElement("cdr").with("day", day.toString()).with("from", from);
            XmlElement answer = boss.anew("CDR", List.of(ask));
            List<XmlElement> rows = answer.children("c");
            rows.forEach(row -> Cdr.take(row, day, intake));
            count += rows.size();
            from = Optional.of(answer.attribute("next"))
                    .filter(next -> next.matches("\\d+") && !rows.isEmpty())
                    .orElse("-1");
        }
        return count;
    }

    private static XmlElement text(String text, String otherwise) {
        return new XmlElement("text", Wording.line(text, 300, otherwise));
    }
}
