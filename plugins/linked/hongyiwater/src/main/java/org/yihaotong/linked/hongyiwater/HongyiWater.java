package org.yihaotong.linked.hongyiwater;

import java.time.Clock;
import java.util.List;
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
import org.yihaotong.api.reply.ReplyLinks;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.NoticeLinks;
import org.yihaotong.kit.link.SmsLink;

/** Tells Hongyi Water's duty phone of orders by short message; answers come by the reply page or by short message. */
@Component(configurationPid = "hotline.linked.hongyiwater", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class HongyiWater implements HotlineAdapter, RecordFile {

    private static final int FEW = 500;

    private final Settings settings;
    private final SmsLink gateway;
    private final ReplyLinks links;
    private final Outbox outbox;
    private final Inbound inbound;

    @Activate
    public HongyiWater(
            Settings settings, @Reference NoticeLinks notices, @Reference ReplyLinks links, @Reference Clock clock) {
        this.settings = settings;
        this.gateway =
                notices.trusting(settings.certificate()).sms(settings.url(), settings.user(), settings._password());
        this.links = links;
        this.outbox = new Outbox(settings, gateway, links, clock);
        this.inbound = new Inbound(settings, gateway, links, outbox, clock);
    }

    @Deactivate
    void close() {
        gateway.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        needPhones();
        String occasion = "order/" + order.version();
        String digest = Outbox.digest(order.title() + "\n" + order.content());
        String mark = links.mark(settings.hotline_id(), order.orderNo());
        if (order.urgency() != Urgency.NORMAL) {
            outbox.urgent(order.orderNo());
        }
        send(order.orderNo(), occasion, digest, Texts.order(order, mark, outbox.link(order.orderNo(), occasion)));
        return Receipt.acknowledged("");
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        needPhones();
        return inbound.collect(watermark, intake);
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        needPhones();
        String occasion = "urge/" + urge.id();
        String mark = links.mark(settings.hotline_id(), urge.orderNo());
        send(urge.orderNo(), occasion, "", Texts.urge(urge, mark, outbox.link(urge.orderNo(), occasion)));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        String mark = links.mark(settings.hotline_id(), withdrawal.orderNo());
        outbox.withdrawn(withdrawal.orderNo());
        needPhones();
        send(withdrawal.orderNo(), "withdraw", "", Texts.withdrawn(mark));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        needPhones();
        String occasion = "decision/" + Outbox.digest(decision.replyId()).substring(0, 18);
        String mark = links.mark(settings.hotline_id(), decision.orderNo());
        String text = Texts.decision(decision, mark, outbox.link(decision.orderNo(), occasion));
        send(decision.orderNo(), occasion, "", text);
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("地址、值班手机和员工口令", () -> {
                    needPhones();
                    return "已填写";
                })
                .then("联通测试 balance", () -> {
                    long left = gateway.balance();
                    return left < FEW ? "登录成功，短信只剩 " + left + " 条，请尽快充值" : "登录成功，短信余额 " + left + " 条";
                })
                .toList();
    }

    @Override
    public String described() {
        return "运营商账单 话单_号码_年月.csv，GBK 编码";
    }

    @Override
    public void read(String name, byte[] content, Intake intake) throws BackendException {
        Bill.read(name, content, intake);
    }

    private void send(String orderNo, String occasion, String digest, String text) throws BackendException {
        outbox.waitForTheDay(orderNo);
        outbox.send(orderNo, occasion, digest, settings.dutyPhones()[0], text);
    }

    private void needPhones() throws BackendException {
        if (settings.url().isBlank()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写弘益水务短信网关的地址，请管理员填写后再试。");
        }
        boolean phones = settings.dutyPhones().length > 0 && settings.dutyPhones()[0].matches("1\\d{10}");
        if (!phones || !settings._pin().matches("[0-9]{4}")) {
            throw new BackendException(Kind.CONFIGURATION, "弘益水务的值班手机应为 11 位，员工口令应为 4 位数字，请管理员填写后再试。");
        }
    }
}
