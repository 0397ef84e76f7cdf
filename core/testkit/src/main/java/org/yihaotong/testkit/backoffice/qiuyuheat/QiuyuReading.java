package org.yihaotong.testkit.backoffice.qiuyuheat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** Reads an order of 秋钰热力 together from its tables; further versions of an order have a suffix at its number. */
final class QiuyuReading {

    private static final String OF = " where src = '12345' and order_date = ? and order_seq = ?";

    private QiuyuReading() {}

    static Optional<TakenOrder> order(Rows rows, String orderNo) throws BackendException {
        List<Row> taken = rows.read(
                "select * from qy_order where (order_no = ? or order_no like ?) and flag_state > 0"
                        + " order by order_date, order_seq",
                orderNo,
                orderNo + "-_");
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Row last = taken.get(taken.size() - 1);
        List<Row> said = of(rows, "qy_reply", last, "reply_seq");
        List<Row> told = of(rows, "qy_order_msg", last, "msg_seq");
        return Optional.of(new TakenOrder(
                orderNo,
                last.text("recv_no"),
                taken.size(),
                last.text("title"),
                last.text("content"),
                last.text("man"),
                last.text("tel"),
                last.number("flag_secret") == 1,
                (int) told.stream()
                        .filter(row -> row.number("msg_type") <= 2 && row.number("flag_read") == 1)
                        .count(),
                last.number("flag_state") == 8,
                said.stream().flatMap(row -> kind(row).stream()).toList(),
                pending(last, said),
                last.beijing("limit_time").orElseThrow(),
                Stream.of(times(taken, "recv_time"), times(said, "reply_time"), times(told, "ins_time"))
                        .flatMap(times -> times)
                        .max(Instant::compareTo)
                        .orElseThrow()));
    }

    private static List<Row> of(Rows rows, String table, Row order, String by) throws BackendException {
        return rows.read(
                "select * from " + table + OF + " order by " + by, order.text("order_date"), order.number("order_seq"));
    }

    private static Optional<String> pending(Row order, List<Row> said) {
        boolean waits = order.number("flag_state") == 4 || order.number("flag_state") == 5;
        return said.stream()
                .filter(row -> waits && (row.number("reply_type") == 3 || row.number("reply_type") == 4))
                .map(row -> row.text("order_date") + "/" + row.number("order_seq") + "/" + row.number("reply_seq"))
                .reduce((first, later) -> later);
    }

    private static Optional<ReplyKind> kind(Row row) {
        return QiuyuProgram.KINDS.entrySet().stream()
                .filter(kind -> kind.getValue() == row.number("reply_type"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Stream<Instant> times(List<Row> rows, String column) {
        return rows.stream().flatMap(row -> row.beijing(column).stream());
    }
}
