package org.yihaotong.linked.qiuyuheat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.FileAddress;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.RowExistsException;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.kit.link.TableLinks;

/** Writes orders into Qiuyu Heat's tables under numbers of its own per day and takes replies and calls from there. */
@Component(configurationPid = "hotline.linked.qiuyuheat", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class QiuyuHeat implements HotlineAdapter {

    /** The unit allows no more. */
    private static final int SESSIONS = 2;

    private static final int TRIES = 5;
    private static final Duration VALID = Duration.ofDays(15);
    private static final Duration STANDS_STILL = Duration.ofMinutes(5);

    private final TableLink table;
    private final FileAddress.Giver files;
    private final Clock clock;
    private final Receipts receipts;
    private final Messages messages;
    private final boolean configured;

    @Activate
    public QiuyuHeat(
            Settings settings, @Reference TableLinks tables, @Reference FileLinks files, @Reference Clock clock) {
        this.configured = !settings.url().isBlank();
        this.table = tables.open(settings.url(), settings.user(), settings._password(), SESSIONS);
        this.files = new FileAddress.Giver(files, settings.hotline_id(), settings.filesUrl(), VALID);
        this.clock = clock;
        this.receipts = new Receipts(table, clock);
        this.messages = new Messages(table);
    }

    @Deactivate
    void close() {
        table.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        needAddress();
        OrderRow row = OrderRow.of(order, files.of(order, OrderRow.files(order)));
        for (int i = 1; i <= TRIES; i++) {
            Optional<Receipt> before = receipts.ofRepeat(row);
            if (before.isPresent()) {
                return before.get();
            }
            if (isInserted(row)) {
                return Receipt.sent();
            }
        }
        throw new BackendException(Kind.COMMUNICATION, "对方中间表当天的序号一再被占用，稍后自动重试。");
    }

    /** False if somebody else took the number of the day, or wrote this very order, at the same moment. */
    private boolean isInserted(OrderRow row) throws BackendException {
        String today = Beijing.time(clock.instant()).toLocalDate().toString();
        try {
            return table.inTransaction(rows -> row.insert(rows, today));
        } catch (RowExistsException meanwhile) {
            return false;
        }
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        needAddress();
        String bookmark = receipts.collect(watermark, intake);
        new Replies(table, clock).collect(intake);
        return bookmark;
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        needAddress();
        new Calls(table, clock).collect(intake);
        return watermark;
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        needAddress();
        messages.urge(urge);
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        needAddress();
        OrderKey order = messages.orderOf(withdrawal.orderNo());
        table.inTransaction(rows -> rows.write(
                "update qy_order set flag_cancel = 1 where" + OrderKey.WHERE + " and flag_cancel = 0",
                order.day(),
                order.seq()));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        needAddress();
        messages.decide(decision);
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("连接并登录中间表", () -> {
                    needAddress();
                    return one("select 1 as found").isEmpty() ? "没有应答" : "已登录";
                })
                .then("对方程序是否在运行", this::alive)
                .then("读取工单表和反馈表", this::waiting)
                .toList();
    }

    private String alive() throws BackendException {
        Optional<Instant> sign = Beijing.parse(one("select v as found from qy_param where k = 'ALIVE'"));
        if (sign.isEmpty()) {
            throw new BackendException(Kind.CONFIGURATION, "对方参数表里没有可读的 ALIVE 时间，请与对方核对。");
        }
        Duration age = Duration.between(sign.get(), clock.instant());
        if (age.compareTo(STANDS_STILL) > 0) {
            throw new BackendException(
                    Kind.COMMUNICATION, "数据库连通，但对方的处理程序已停 " + age.toMinutes() + " 分钟，工单会等在中间表里；请通知对方重启程序。");
        }
        return "对方程序 " + age.abs().toSeconds() + " 秒前运行过";
    }

    private String waiting() throws BackendException {
        return "待对方接收的工单 " + one("select count(*) as found from qy_order where flag_state = 0") + " 件，待取的反馈 "
                + one("select count(*) as found from qy_reply where flag_read = 0") + " 条";
    }

    private String one(String query) throws BackendException {
        return table.inTransaction(rows -> rows.read(query)).stream()
                .findFirst()
                .map(row -> row.text("found"))
                .orElse("");
    }

    private void needAddress() throws BackendException {
        if (!configured) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写秋钰热力中间表的地址，请管理员填写后再试。");
        }
    }
}
