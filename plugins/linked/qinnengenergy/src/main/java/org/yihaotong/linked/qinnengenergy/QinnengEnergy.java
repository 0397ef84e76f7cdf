package org.yihaotong.linked.qinnengenergy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.RecordFile;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.reply.ReplyLink;
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.NoticeLinks;
import org.yihaotong.kit.link.RobotLink;
import org.yihaotong.kit.link.Sent;

/** Tells Qinneng Energy's chat group of orders; the workers answer on the centre's reply page. */
@Component(configurationPid = "hotline.linked.qinnengenergy", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class QinnengEnergy implements HotlineAdapter, RecordFile {

    private static final String NUMBER = "2551315";
    private static final Duration UNSIGNED = Duration.ofHours(2);
    private static final String LINE = "-";

    private final Settings settings;
    private final RobotLink robot;
    private final ReplyLinks links;
    private final Group group;
    private final Clock clock;

    @Activate
    public QinnengEnergy(
            Settings settings, @Reference NoticeLinks notices, @Reference ReplyLinks links, @Reference Clock clock) {
        this.settings = settings;
        this.robot = notices.trusting(settings.certificate()).robot(settings.url(), settings._key());
        this.links = links;
        this.group = new Group(settings.hotline_id(), links, clock);
        this.clock = clock;
    }

    @Deactivate
    void close() {
        robot.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        String occasion = "order/" + order.version();
        tell(order.orderNo(), occasion, digest(order.title() + "\n" + order.content()), OrderText.of(order));
        if (order.urgency() != Urgency.NORMAL) {
            call(order.orderNo(), occasion, "紧急工单");
        }
        return Receipt.acknowledged("");
    }

    /** There is nothing to fetch; what nobody has signed for two hours is said again, and the duty phone is called. */
    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        if (!settings.url().isBlank()) {
            for (String order :
                    links.unsigned(settings.hotline_id(), clock.instant().minus(UNSIGNED))) {
                Urging urge = new Urging("unsigned", order, "派单已两小时，尚未签收，请尽快签收。", clock.instant());
                tell(order, "unsigned", "", OrderText.of(urge));
                call(order, "unsigned", "未签收工单");
            }
        }
        return watermark;
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        String occasion = "urge/" + urge.id();
        tell(urge.orderNo(), occasion, "", OrderText.of(urge));
        if (urge.level() > 0) {
            call(urge.orderNo(), occasion, "督办");
        }
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        links.end(settings.hotline_id(), withdrawal.orderNo());
        needAddress();
        String message = OrderText.withdrawn(withdrawal.orderNo()).withoutLink();
        group.say(withdrawal.orderNo(), "withdraw", "", message, robot::markdown);
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        tell(decision.orderNo(), "decision/" + digest(decision.replyId()), "", OrderText.of(decision));
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("地址、员工口令和回复页", () -> {
                    needAddress();
                    return "已填写";
                })
                .then("联通测试（群里会看到一条）", this::greet)
                .toList();
    }

    @Override
    public String described() {
        return "话务_勤能_年月.txt，每行以制表符分隔 8 列，GBK 编码";
    }

    @Override
    public void read(String name, byte[] content, Intake intake) throws BackendException {
        CallFile.read(name, content, NUMBER, intake);
    }

    /** People read the test, so a day has one at most. */
    private String greet() throws BackendException {
        String now = Beijing.compact(clock.instant());
        String occasion = "test/" + now.substring(0, 8);
        if (links.noted(settings.hotline_id(), LINE, occasion).isPresent()) {
            return "今天已经联通，不再打扰群里的人";
        }
        if (robot.text("【12345】联通测试 " + now, List.of()) == Sent.UNSURE) {
            throw new BackendException(Kind.COMMUNICATION, "群机器人没有按时应答，请稍后再试。");
        }
        links.note(settings.hotline_id(), LINE, occasion, "sent");
        return "群机器人已接受";
    }

    private void tell(String orderNo, String occasion, String digest, OrderText text) throws BackendException {
        needAddress();
        ReplyLink link = links.open(settings.hotline_id(), orderNo, occasion, settings._pin());
        String page = settings.pageUrl().isBlank()
                ? link.address()
                : settings.pageUrl().strip().replaceFirst("/+$", "");
        if (page.isEmpty()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写回复页的公网地址：请填写本线路的“回复页地址”，或通知规则里的中心地址。");
        }
        group.say(orderNo, occasion, digest, text.with(page + link.path()), robot::markdown);
    }

    /** Calls the duty phone by name; if that fails the message itself is in the group all the same. */
    private void call(String orderNo, String occasion, String what) throws BackendException {
        List<String> phones = settings.dutyPhone().matches("1\\d{10}") ? List.of(settings.dutyPhone()) : List.of();
        if (!phones.isEmpty()) {
            String words = "【12345】" + what + " " + orderNo + "，请尽快处理。";
            group.say(orderNo, "call/" + occasion, "", words, text -> robot.text(text, phones));
        }
    }

    private void needAddress() throws BackendException {
        if (settings.url().isBlank()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写勤能新能源群机器人的地址，请管理员填写后再试。");
        }
        if (!settings._pin().matches("[0-9]{4}")) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写勤能新能源的员工口令（4 位数字），请管理员填写后再试。");
        }
    }

    private static String digest(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString().substring(0, 18);
    }
}
