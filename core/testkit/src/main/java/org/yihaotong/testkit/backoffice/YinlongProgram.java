package org.yihaotong.testkit.backoffice;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;

/** The program that looks into the staging tables every minute: takes rows that stand with 0, or refuses them. */
final class YinlongProgram {

    /** Territory codes of the city (GB/T 2260), and the city itself. */
    private static final Set<String> AREAS = Set.of(
            "140800", "140802", "140821", "140822", "140823", "140824", "140825", "140826", "140827", "140828",
            "140829", "140830", "140881", "140882");

    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}(-\\d{1,4})?|\\d{3,8}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String FINISHED = "select 1 as n from mid.t_fk where gdbh = ? and fklx = 'BJ'";
    private static final String WITHDRAWN = "select 1 as n from mid.t_gd_cd where gdbh = ? and clbz = 1";

    private final Clock clock;
    private final AtomicInteger busyFor = new AtomicInteger();

    YinlongProgram(Clock clock) {
        this.clock = clock;
    }

    void beBusy(int orders) {
        busyFor.set(orders);
    }

    void work(Rows rows) throws BackendException {
        for (Row row : lying(rows, "t_gd")) {
            String fault = orderFault(rows, row);
            String number = "YL" + DAY.format(Beijing.time(clock.instant())) + String.format("%04d", row.number("xh"));
            if (fault.isEmpty()) {
                rows.write("update mid.t_gd set clbz = 1, jsbh = ? where xh = ?", number, row.number("xh"));
            } else {
                refuse(rows, "t_gd", row, fault);
            }
        }
        for (Row row : lying(rows, "t_gd_cd")) {
            judge(rows, "t_gd_cd", row, stateFault(rows, row));
        }
        for (Row row : lying(rows, "t_gd_cb")) {
            judge(rows, "t_gd_cb", row, stateFault(rows, row));
        }
        for (Row row : lying(rows, "t_fk_sp")) {
            judge(rows, "t_fk_sp", row, decisionFault(rows, row));
        }
    }

    private static Iterable<Row> lying(Rows rows, String table) throws BackendException {
        return rows.read(
                "select * from mid." + table + " where clbz = 0 order by xh limit 1000 for update skip locked");
    }

    private String orderFault(Rows rows, Row row) throws BackendException {
        if (busyFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return "E99 系统忙";
        }
        if (!rows.read(
                        "select xh from mid.t_gd where gdbh = ? and clbz = 1 and (bt <> ? or nr <> ?)",
                        row.text("gdbh"),
                        row.text("bt"),
                        row.text("nr"))
                .isEmpty()) {
            return "E11 工单编号已存在且内容不同";
        }
        if (!AREAS.contains(row.text("qx"))) {
            return "E12 区县代码无效";
        }
        if (row.beijing("xbsj").orElseThrow().isBefore(clock.instant())) {
            return "E13 限办时间早于当前时间";
        }
        boolean named = row.text("bmbz").equals("0");
        return named && !PHONE.matcher(row.text("lxdh")).matches() ? "E14 电话格式错误" : "";
    }

    private static String stateFault(Rows rows, Row row) throws BackendException {
        String order = row.text("gdbh");
        if (rows.read("select xh from mid.t_gd where gdbh = ? and clbz = 1", order)
                .isEmpty()) {
            return "E21 工单不存在";
        }
        boolean over = !rows.read(FINISHED, order).isEmpty()
                || !rows.read(WITHDRAWN, order).isEmpty();
        return over ? "E31 状态不允许" : "";
    }

    private static String decisionFault(Rows rows, Row row) throws BackendException {
        String asked = rows.read("select fklx from mid.t_fk where fkbh = ?", row.text("fkbh")).stream()
                .map(found -> found.text("fklx"))
                .findFirst()
                .orElse("");
        if (!asked.equals("YQ") && !asked.equals("TD")) {
            return "E21 工单不存在";
        }
        boolean noTime = asked.equals("YQ")
                && row.text("jg").equals("1")
                && row.beijing("xxbsj").isEmpty();
        return noTime ? "E31 状态不允许" : "";
    }

    private static void judge(Rows rows, String table, Row row, String fault) throws BackendException {
        if (fault.isEmpty()) {
            rows.write("update mid." + table + " set clbz = 1 where xh = ?", row.number("xh"));
        } else {
            refuse(rows, table, row, fault);
        }
    }

    private static void refuse(Rows rows, String table, Row row, String fault) throws BackendException {
        rows.write("update mid." + table + " set clbz = 9, cwxx = ? where xh = ?", fault, row.number("xh"));
    }
}
