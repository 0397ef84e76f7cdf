package org.yihaotong.linked.yinlongwater;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.SeenRows;
import org.yihaotong.kit.link.TableLink;

/**
 * What the unit's program made of our orders in {@code t_gd}: taken, refused, or not yet looked at.
 *
 * <p>We may not flag these rows, so a bookmark tells which were reported. Its floor rises only over rows that are old
 * enough that no other transaction can still bring a lower number to light.
 */
final class Receipts {

    private static final Duration UNTIL_ALL_IS_VISIBLE = Duration.ofMinutes(10);
    /** A row that was not looked at for so long holds the bookmark no more. */
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    /** The unit looks every minute and asks for five more after it was busy. */
    private static final Duration BUSY = Duration.ofMinutes(6);

    private static final String STANDING = "xh, gdbh, bb, clbz, cwxx, jsbh, crsj";
    private static final int TAKEN = 1;
    private static final int REFUSED = 9;

    private final TableLink table;
    private final Clock clock;

    Receipts(TableLink table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Why the version before this one was refused. */
    Refusal earlierRefusal(WorkOrder order) throws BackendException {
        if (order.version() < 2) {
            return Refusal.NONE;
        }
        List<Row> before = read(STANDING, "gdbh = ? and bb = ? and clbz = 9", order.orderNo(), order.version() - 1);
        if (before.isEmpty()) {
            return Refusal.NONE;
        }
        Refusal refusal = new Refusal(before.get(0).text("cwxx"));
        if (refusal.isAbout("E99") && isYoungerThan(BUSY, before.get(0))) {
            throw new BackendException(Kind.COMMUNICATION, "对方系统忙（E99），要求五分钟后再交，稍后自动重试。");
        }
        return refusal;
    }

    /** The receipt of an order whose row is there already; a refusal that may be mended is left to the collecting. */
    Receipt ofRepeat(OrderRow row) throws BackendException {
        Row there = read("*", "gdbh = ? and bb = ?", row.orderNo(), row.version()).stream()
                .findFirst()
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "工单正由另一处写入对方中间库，稍后核对。"));
        if (!row.isSameAs(there)) {
            throw new BackendException(Kind.REFUSED, "对方中间库里已有同号同版本而内容不同的工单（E11），请核对后改版重交。");
        }
        Refusal refusal = new Refusal(there.text("cwxx"));
        if (there.number("clbz") == REFUSED && !refusal.mayGoAgain(row.version())) {
            throw new BackendException(Kind.REFUSED, "对方已拒收这一版：" + refusal.text());
        }
        return there.number("clbz") == TAKEN ? Receipt.acknowledged(there.text("jsbh")) : Receipt.sent();
    }

    /** Reports what is new since the bookmark and moves it. */
    String collect(String bookmark, Intake intake) throws BackendException {
        SeenRows seen = SeenRows.parse(bookmark);
        List<Long> reported = new ArrayList<>();
        long floor = seen.floor();
        boolean settled = true;
        for (Row row : read(STANDING, "xh > ?", floor)) {
            long number = row.number("xh");
            boolean looked = row.number("clbz") != 0;
            if (looked && !seen.has(number)) {
                report(row, intake);
                reported.add(number);
            }
            settled &= looked ? !isYoungerThan(UNTIL_ALL_IS_VISIBLE, row) : !isYoungerThan(FORGOTTEN, row);
            floor = settled ? number : floor;
        }
        return seen.with(reported, floor).toString();
    }

    private static void report(Row row, Intake intake) {
        int version = (int) row.number("bb");
        if (row.number("clbz") == TAKEN) {
            intake.acknowledged(row.text("gdbh"), version, row.text("jsbh"));
        } else {
            Refusal refusal = new Refusal(row.text("cwxx"));
            intake.refused(row.text("gdbh"), version, refusal.text(), refusal.mayGoAgain(version));
        }
    }

    private List<Row> read(String columns, String where, Object... values) throws BackendException {
        return table.inTransaction(
                rows -> rows.read("select " + columns + " from mid.t_gd where " + where + " order by xh", values));
    }

    private boolean isYoungerThan(Duration age, Row row) {
        Instant written = row.beijing("crsj").orElseThrow();
        return written.plus(age).isAfter(clock.instant());
    }
}
