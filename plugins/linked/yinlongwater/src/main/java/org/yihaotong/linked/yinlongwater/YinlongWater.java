package org.yihaotong.linked.yinlongwater;

import static java.util.Comparator.comparing;
import static org.yihaotong.linked.yinlongwater.Feedback.CLAIM;
import static org.yihaotong.linked.yinlongwater.Feedback.CLAIM_LIMIT;
import static org.yihaotong.linked.yinlongwater.Feedback.CLAIM_ORDER;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
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
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.RowExistsException;
import org.yihaotong.kit.link.Rows;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.kit.link.TableLinks;

/** Writes orders into Yinlong Water's staging tables and takes its replies from there, flag by flag. */
@Component(configurationPid = "hotline.linked.yinlongwater", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class YinlongWater implements HotlineAdapter {

    private final TableLink table;
    private final Clock clock;
    private final Receipts receipts;
    private final Pace inserts;

    @Activate
    public YinlongWater(Settings settings, @Reference TableLinks tables, @Reference Clock clock) {
        this.table = tables.open(settings.url(), settings.user(), settings._password());
        this.clock = clock;
        this.receipts = new Receipts(table, clock);
        this.inserts = Pace.of(settings.perMinute(), Duration.ofMinutes(1));
    }

    @Deactivate
    void close() {
        table.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        OrderRow row = OrderRow.of(order, receipts.earlierRefusal(order));
        try {
            for (int i = 0; i < row.rows(); i++) {
                inserts.await();
            }
            return table.inTransaction(rows -> {
                row.insert(rows);
                return Receipt.sent();
            });
        } catch (RowExistsException handedOverBefore) {
            return receipts.ofRepeat(row);
        }
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        String bookmark = receipts.collect(watermark, intake);
        while (table.inTransaction(rows -> takeSome(rows, intake)) >= CLAIM_LIMIT) {
            // A full hand means that more may lie there.
        }
        return bookmark;
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        new Calls(table).collect(intake);
        return watermark;
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervised = urge.level() > 0 && urge.replyBy().isPresent();
        insertOnce(
                "insert into mid.t_gd_cb (cbbh, gdbh, cblx, nr, hfsj) values (?, ?, ?, ?, ?)",
                urge.id(),
                urge.orderNo(),
                supervised ? "2" : "1",
                Wording.line(urge.text(), 500, "请尽快办理。"),
                supervised ? Beijing.time(urge.replyBy().get()) : null);
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        insertOnce(
                "insert into mid.t_gd_cd (gdbh, yy) values (?, ?)",
                withdrawal.orderNo(),
                Wording.line(withdrawal.reason(), 200, "中心撤单"));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(BackendException.Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        insertOnce(
                "insert into mid.t_fk_sp (fkbh, jg, yj, xxbsj) values (?, ?, ?, ?)",
                decision.replyId(),
                decision.agree() ? "1" : "0",
                Wording.line(decision.opinion(), 200, decision.agree() ? "同意" : "不同意"),
                extended ? Beijing.time(decision.newDue().get()) : null);
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("连接并登录中间库", () -> one("select 1 as found", "found").isEmpty() ? "没有应答" : "已登录")
                .then("联通测试 f_ping", this::ping)
                .then("读取工单表和反馈表", this::waiting)
                .toList();
    }

    private String ping() throws BackendException {
        String answer = one("select mid.f_ping() as found", "found");
        if (!answer.matches("YL-OK \\d{14}")) {
            throw new BackendException(BackendException.Kind.CONFIGURATION, "对方的应答不是约定的 YL-OK，请与对方核对接口版本。");
        }
        String theirs = answer.substring(6).replaceFirst("(....)(..)(..)(..)(..)(..)", "$1-$2-$3 $4:$5:$6");
        long apart = Beijing.parse(theirs)
                .map(time -> Duration.between(time, clock.instant()).abs().toSeconds())
                .orElse(0L);
        return "对方应答 YL-OK，两边时钟相差 " + apart + " 秒";
    }

    private String waiting() throws BackendException {
        return "待对方接收的工单 " + one("select count(*) as found from mid.t_gd where clbz = 0", "found") + " 件，待取的反馈 "
                + one("select count(*) as found from mid.t_fk where clbz = 0", "found") + " 条";
    }

    private String one(String query, String column) throws BackendException {
        return table.inTransaction(rows -> rows.read(query)).stream()
                .findFirst()
                .map(row -> row.text(column))
                .orElse("");
    }

    /** A row that is there already was written by an earlier try of the same thing. */
    private void insertOnce(String sql, Object... values) throws BackendException {
        try {
            inserts.await();
            table.inTransaction(rows -> rows.write(sql, values));
        } catch (RowExistsException done) {
            return;
        }
    }

    /** Claims replies and gives them to the intake, which has stored them when the flags are committed. */
    private static int takeSome(Rows rows, Intake intake) throws BackendException {
        List<Row> hand = rows.read(CLAIM);
        for (Row row : inOrder(rows, hand)) {
            Feedback.take(rows, row, intake);
        }
        return hand.size();
    }

    /** Replies of one order go by their time, then by their number, also when a full hand did not hold them all. */
    private static Collection<Row> inOrder(Rows rows, List<Row> hand) throws BackendException {
        TreeMap<Long, Row> byNumber = new TreeMap<>();
        hand.forEach(row -> byNumber.put(row.number("xh"), row));
        if (hand.size() >= CLAIM_LIMIT) {
            for (String order :
                    hand.stream().map(row -> row.text("gdbh")).distinct().toList()) {
                rows.read(CLAIM_ORDER, order).forEach(row -> byNumber.put(row.number("xh"), row));
            }
        }
        return byNumber.values().stream()
                .sorted(comparing((Row row) -> row.beijing("clsj").orElseThrow()))
                .toList();
    }
}
