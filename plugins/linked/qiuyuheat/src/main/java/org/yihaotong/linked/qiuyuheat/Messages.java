package org.yihaotong.linked.qiuyuheat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.RowExistsException;
import org.yihaotong.kit.link.Rows;
import org.yihaotong.kit.link.TableLink;

/**
 * Rows of {@code qy_order_msg}: urges, supervision orders and decisions. The table has no place for their ids, so each
 * text ends with its own, and a text that is there was written by an earlier try.
 */
final class Messages {

    private static final int LONGEST = 300;
    private static final int TRIES = 5;
    private static final int URGE = 1;
    private static final int SUPERVISION = 2;
    private static final int EXTENSION = 3;
    private static final int RETURN = 4;

    private final TableLink table;

    Messages(TableLink table) {
        this.table = table;
    }

    /** A message in the making. */
    private record Message(int type, String text, Integer agree, Optional<Instant> limit) {}

    void urge(Urging urge) throws BackendException {
        boolean supervised = urge.level() > 0 && urge.replyBy().isPresent();
        String mark = "（" + (urge.level() > 0 ? "督办" : "催办") + "编号 " + urge.id() + "）";
        String text = OrderRow.line(urge.text(), LONGEST - mark.length(), "请尽快办理。") + mark;
        put(
                orderOf(urge.orderNo()),
                new Message(
                        supervised ? SUPERVISION : URGE,
                        text,
                        null,
                        urge.replyBy().filter(by -> supervised)));
    }

    void decide(Decision decision) throws BackendException {
        boolean extension = decision.kind() == ReplyKind.EXTENSION_REQUEST;
        Optional<Instant> due = decision.newDue().filter(when -> extension && decision.agree());
        if (extension && decision.agree() && due.isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        String mark = "（对第 " + decision.replyId().replaceFirst(".*/", "") + " 号反馈）";
        String text =
                OrderRow.line(decision.opinion(), LONGEST - mark.length(), decision.agree() ? "同意" : "不同意") + mark;
        put(
                orderOf(decision.orderNo()),
                new Message(extension ? EXTENSION : RETURN, text, decision.agree() ? 1 : 0, due));
    }

    /** The key of the last version of an order. */
    OrderKey orderOf(String orderNo) throws BackendException {
        List<Row> rows = table.inTransaction(tables -> tables.read(
                "select order_date, order_seq, order_no from qy_order where order_no = ? or order_no like ?"
                        + " order by order_date desc, order_seq desc",
                orderNo,
                orderNo + "-%"));
        return rows.stream()
                .filter(row -> OrderKey.orderNo(row.text("order_no")).equals(orderNo))
                .findFirst()
                .map(OrderKey::of)
                .orElseThrow(() -> new BackendException(Kind.REFUSED, "对方中间表里没有这件工单。"));
    }

    private void put(OrderKey order, Message message) throws BackendException {
        for (int i = 1; ; i++) {
            try {
                table.inTransaction(rows -> insert(rows, order, message));
                return;
            } catch (RowExistsException somebodyTookTheNumber) {
                if (i == TRIES) {
                    throw new BackendException(Kind.COMMUNICATION, "对方中间表的消息序号一再被占用，稍后自动重试。", somebodyTookTheNumber);
                }
            }
        }
    }

    private static boolean insert(Rows rows, OrderKey order, Message message) throws BackendException {
        List<Row> there = rows.read(
                "select msg_seq, msg_type, msg_text from qy_order_msg where" + OrderKey.WHERE + " order by msg_seq",
                order.day(),
                order.seq());
        boolean said = there.stream()
                .anyMatch(row -> row.number("msg_type") == message.type()
                        && row.text("msg_text").equals(message.text()));
        long next = there.isEmpty() ? 1 : there.get(there.size() - 1).number("msg_seq") + 1;
        if (!said) {
            rows.write(
                    "insert into qy_order_msg (src, order_date, order_seq, msg_seq, msg_type, msg_text, agree,"
                            + " limit_time) values ('12345', ?, ?, ?, ?, ?, ?, ?)",
                    order.day(),
                    order.seq(),
                    next,
                    message.type(),
                    message.text(),
                    message.agree(),
                    message.limit().map(Beijing::time).orElse(null));
        }
        return true;
    }
}
