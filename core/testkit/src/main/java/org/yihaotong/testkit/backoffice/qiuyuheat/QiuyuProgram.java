package org.yihaotong.testkit.backoffice.qiuyuheat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;
import org.yihaotong.testkit.backoffice.Saying;

/** The billing program that looks into the tables every 30 seconds: takes at most 50 orders, or refuses them in words. */
final class QiuyuProgram {

    /** What the tables have no room for. */
    private static final Pattern FOUR_BYTES = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

    static final Map<ReplyKind, Integer> KINDS = Map.of(
            ReplyKind.ACKNOWLEDGED, 1,
            ReplyKind.PROGRESS, 2,
            ReplyKind.EXTENSION_REQUEST, 3,
            ReplyKind.RETURN_REQUEST, 4,
            ReplyKind.COMPLETED, 5);

    private static final Map<ReplyKind, Integer> STATES = Map.of(
            ReplyKind.ACKNOWLEDGED, 2,
            ReplyKind.PROGRESS, 3,
            ReplyKind.EXTENSION_REQUEST, 4,
            ReplyKind.RETURN_REQUEST, 5,
            ReplyKind.COMPLETED, 6);

    private static final Map<AnswerResult, Integer> RESULTS =
            Map.of(AnswerResult.SOLVED, 1, AnswerResult.EXPLAINED, 2, AnswerResult.UNSOLVED, 3);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final String KEY = " where src = '12345' and order_date = ? and order_seq = ?";

    private final Clock clock;

    QiuyuProgram(Clock clock) {
        this.clock = clock;
    }

    void work(Rows rows) throws BackendException {
        LocalDateTime now = Beijing.time(clock.instant());
        rows.write("update qy_param set v = ? where k = 'ALIVE'", Beijing.text(clock.instant()));
        for (Row row :
                rows.read("select * from qy_order where flag_state = 0 order by order_date, order_seq limit 50")) {
            String fault = fault(row);
            if (fault.isEmpty()) {
                long taken = rows.read("select count(*) as n from qy_order where recv_no is not null")
                        .get(0)
                        .number("n");
                rows.write(
                        "update qy_order set flag_state = 1, recv_no = ?, recv_time = ?" + KEY,
                        "QY" + DAY.format(now) + String.format("%05d", taken + 1),
                        now,
                        row.text("order_date"),
                        row.number("order_seq"));
            } else {
                rows.write(
                        "update qy_order set flag_state = -1, err = ?" + KEY,
                        fault,
                        row.text("order_date"),
                        row.number("order_seq"));
            }
        }
        for (Row row : rows.read("select * from qy_order where flag_cancel = 1 and flag_state not in (-1, 8)")) {
            cancel(rows, row, now);
        }
        for (Row row : rows.read("select * from qy_order_msg where flag_read = 0 order by ins_time, msg_seq")) {
            hear(rows, row);
        }
    }

    String say(Rows rows, String orderNo, Saying saying, LocalDateTime happened) throws BackendException {
        Row order =
                rows.read("select * from qy_order where order_no = ?", orderNo).get(0);
        long seq = next(rows, order);
        rows.write(
                "insert into qy_reply (src, order_date, order_seq, reply_seq, reply_type, reply_text, reply_man,"
                        + " reply_time, result, apply_time) values ('12345', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order.text("order_date"),
                order.number("order_seq"),
                seq,
                KINDS.get(saying.kind()),
                saying.text().isEmpty()
                        ? null
                        : FOUR_BYTES.matcher(saying.text()).replaceAll("〓"),
                saying.handler(),
                happened,
                saying.result().map(RESULTS::get).orElse(null),
                saying.newDue().map(Beijing::time).orElse(null));
        set(rows, order, STATES.get(saying.kind()));
        return order.text("order_date") + "/" + order.number("order_seq") + "/" + seq;
    }

    private String fault(Row row) {
        if (row.text("content").isEmpty()) {
            return "13 内容为空";
        }
        if (!row.text("house_no").isEmpty() && !row.text("house_no").matches("[0-9A-Za-z]{1,10}")) {
            return "10 字段 house_no";
        }
        if (row.text("house_no").startsWith("99")) {
            return "11 户号不存在";
        }
        boolean secret = row.number("flag_secret") == 1;
        if (secret && !(row.text("man") + row.text("tel")).isEmpty()) {
            return "10 字段 man";
        }
        return row.beijing("limit_time").orElseThrow().isBefore(clock.instant()) ? "12 时限已过" : "";
    }

    private static void cancel(Rows rows, Row row, LocalDateTime now) throws BackendException {
        long state = row.number("flag_state");
        if (state != 6) {
            set(rows, row, 8);
        } else if (rows.read(
                        "select reply_seq from qy_reply" + KEY + " and reply_type = 9",
                        row.text("order_date"),
                        row.number("order_seq"))
                .isEmpty()) {
            rows.write(
                    "insert into qy_reply (src, order_date, order_seq, reply_seq, reply_type, reply_text, reply_man,"
                            + " reply_time) values ('12345', ?, ?, ?, 9, '已办结', '系统', ?)",
                    row.text("order_date"),
                    row.number("order_seq"),
                    next(rows, row),
                    now);
        }
    }

    private static void hear(Rows rows, Row row) throws BackendException {
        long type = row.number("msg_type");
        boolean decides = type == 3 || type == 4;
        boolean lacks = (decides && row.text("agree").isEmpty())
                || (type == 2 && row.text("limit_time").isEmpty())
                || (type == 3
                        && row.number("agree") == 1
                        && row.text("limit_time").isEmpty());
        if (lacks) {
            throw new IllegalStateException("a message without what its kind needs");
        }
        if (decides) {
            set(rows, row, type == 4 && row.number("agree") == 1 ? 7 : 3);
        }
        rows.write(
                "update qy_order_msg set flag_read = 1" + KEY + " and msg_seq = ?",
                row.text("order_date"),
                row.number("order_seq"),
                row.number("msg_seq"));
    }

    private static long next(Rows rows, Row order) throws BackendException {
        return rows.read(
                        "select coalesce(max(reply_seq), 0) + 1 as n from qy_reply" + KEY,
                        order.text("order_date"),
                        order.number("order_seq"))
                .get(0)
                .number("n");
    }

    private static void set(Rows rows, Row order, int state) throws BackendException {
        rows.write(
                "update qy_order set flag_state = ?" + KEY, state, order.text("order_date"), order.number("order_seq"));
    }
}
