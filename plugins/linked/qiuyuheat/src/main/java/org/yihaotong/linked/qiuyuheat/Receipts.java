package org.yihaotong.linked.qiuyuheat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.SeenRows;
import org.yihaotong.kit.link.TableLink;

/**
 * What the unit's program made of our orders in {@code qy_order}: taken, refused, or not yet looked at. We may not flag
 * these rows, so a bookmark over day and number tells which were reported.
 */
final class Receipts {

    private static final Duration UNTIL_ALL_IS_VISIBLE = Duration.ofMinutes(10);
    /** A row that was not looked at for so long holds the bookmark no more. */
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private static final int NEW = 0;
    private static final int REFUSED = -1;

    private final TableLink table;
    private final Clock clock;

    Receipts(TableLink table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The receipt of an order whose row is there already; empty if there is none. */
    Optional<Receipt> ofRepeat(OrderRow row) throws BackendException {
        List<Row> rows =
                table.inTransaction(tables -> tables.read("select * from qy_order where order_no = ?", row.spelled()));
        return rows.isEmpty() ? Optional.empty() : Optional.of(receipt(row, rows.get(0)));
    }

    private static Receipt receipt(OrderRow row, Row there) throws BackendException {
        if (!row.isSameAs(there)) {
            throw new BackendException(Kind.REFUSED, "对方中间表里已有同号而内容不同的工单，请核对后改版重交。");
        }
        if (there.number("flag_state") == REFUSED && !mayGoAgain(there)) {
            throw new BackendException(Kind.REFUSED, "对方已拒收这一版：" + there.text("err"));
        }
        return there.number("flag_state") > NEW ? Receipt.acknowledged(there.text("recv_no")) : Receipt.sent();
    }

    /** Reports what is new since the bookmark and moves it. */
    String collect(String bookmark, Intake intake) throws BackendException {
        SeenRows seen = SeenRows.parse(bookmark);
        List<Long> reported = new ArrayList<>();
        long floor = seen.floor();
        boolean settled = true;
        for (Row row : after(floor)) {
            long number = OrderKey.of(row).number();
            boolean looked = row.number("flag_state") != NEW;
            if (looked && !seen.has(number)) {
                report(row, intake);
                reported.add(number);
            }
            settled &= looked ? !isYoungerThan(UNTIL_ALL_IS_VISIBLE, row) : !isYoungerThan(FORGOTTEN, row);
            floor = settled ? number : floor;
        }
        return seen.with(reported, floor).toString();
    }

    private List<Row> after(long floor) throws BackendException {
        String day = OrderKey.dayOf(floor);
        return table.inTransaction(rows -> rows.read(
                "select order_date, order_seq, order_no, flag_state, recv_no, err, ins_time from qy_order"
                        + " where src = '12345' and (order_date > ? or (order_date = ? and order_seq > ?))"
                        + " order by order_date, order_seq",
                day,
                day,
                OrderKey.seqOf(floor)));
    }

    private static void report(Row row, Intake intake) {
        String orderNo = OrderKey.orderNo(row.text("order_no"));
        int version = OrderKey.version(row.text("order_no"));
        if (row.number("flag_state") == REFUSED) {
            intake.refused(orderNo, version, row.text("err"), mayGoAgain(row));
        } else {
            intake.acknowledged(orderNo, version, row.text("recv_no"));
        }
    }

    /** A house number that the unit does not know can be left out of the first version. */
    private static boolean mayGoAgain(Row row) {
        return row.text("err").startsWith("11") && OrderKey.version(row.text("order_no")) == 1;
    }

    private boolean isYoungerThan(Duration age, Row row) {
        return row.beijing("ins_time").orElseThrow().plus(age).isAfter(clock.instant());
    }
}
