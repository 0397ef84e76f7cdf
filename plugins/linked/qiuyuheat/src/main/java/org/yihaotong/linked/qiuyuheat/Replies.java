package org.yihaotong.linked.qiuyuheat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;
import org.yihaotong.kit.link.TableLink;

/** Rows of {@code qy_reply}: what the unit says about an order, and what it takes back. */
final class Replies {

    private static final int HAND = 200;
    private static final String UNREAD = "select r.*, o.order_no from qy_reply r left join qy_order o"
            + " on o.src = r.src and o.order_date = r.order_date and o.order_seq = r.order_seq"
            + " where r.flag_read = 0 order by r.reply_time, r.order_date, r.order_seq, r.reply_seq limit " + HAND;

    /** Only as it was read: what the unit has taken back meanwhile has to be read again. */
    private static final String MARK = "update qy_reply set flag_read = 1, read_time = ? where" + OrderKey.WHERE
            + " and reply_seq = ? and flag_read = 0 and flag_del = ?";

    private static final Map<Long, ReplyKind> KINDS = Map.of(
            1L, ReplyKind.ACKNOWLEDGED,
            2L, ReplyKind.PROGRESS,
            3L, ReplyKind.EXTENSION_REQUEST,
            4L, ReplyKind.RETURN_REQUEST,
            5L, ReplyKind.COMPLETED);

    private static final Map<Long, AnswerResult> RESULTS =
            Map.of(1L, AnswerResult.SOLVED, 2L, AnswerResult.EXPLAINED, 3L, AnswerResult.UNSOLVED);

    private final TableLink table;
    private final Clock clock;

    Replies(TableLink table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Takes everything that is unread, a hand at a time. */
    void collect(Intake intake) throws BackendException {
        List<Row> hand;
        do {
            hand = table.inTransaction(rows -> rows.read(UNREAD));
            for (Row row : hand) {
                table.inTransaction(rows -> take(rows, row, intake));
            }
        } while (hand.size() >= HAND);
    }

    private boolean take(Rows rows, Row row, Intake intake) throws BackendException {
        boolean takenBack = row.number("flag_del") == 1;
        boolean knownToUs = !row.text("read_time").isEmpty();
        if (!takenBack) {
            intake.take(reply(row, kind(rows, row)));
        } else if (knownToUs) {
            intake.take(note(row, "/D", "单位撤回了第 " + row.number("reply_seq") + " 号反馈，该反馈不再有效。"));
        }
        rows.write(
                MARK,
                Beijing.time(clock.instant()),
                row.text("order_date"),
                row.number("order_seq"),
                row.number("reply_seq"),
                row.number("flag_del"));
        return true;
    }

    /** A second completion of the same order is a corrected answer, unless the first was taken back. */
    private static ReplyKind kind(Rows rows, Row row) throws BackendException {
        ReplyKind kind = KINDS.getOrDefault(row.number("reply_type"), ReplyKind.PROGRESS);
        if (kind != ReplyKind.COMPLETED) {
            return kind;
        }
        List<Row> earlier = rows.read(
                "select reply_seq from qy_reply where" + OrderKey.WHERE
                        + " and reply_type = 5 and reply_seq < ? and flag_del = 0",
                row.text("order_date"),
                row.number("order_seq"),
                row.number("reply_seq"));
        return earlier.isEmpty() ? ReplyKind.COMPLETED : ReplyKind.CORRECTED;
    }

    private static UnitReply reply(Row row, ReplyKind kind) {
        String flaw = flaw(row);
        if (!flaw.isEmpty()) {
            return note(row, "", flaw + row.text("reply_text"));
        }
        boolean finished = kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
        return new UnitReply(
                id(row),
                OrderKey.orderNo(row.text("order_no")),
                kind,
                row.text("reply_text") + temperature(row),
                row.text("reply_man"),
                row.beijing("reply_time").orElseThrow(),
                finished ? result(row) : Optional.empty(),
                false,
                row.beijing("apply_time").filter(due -> kind == ReplyKind.EXTENSION_REQUEST),
                "");
    }

    /** What cannot be what it says it is goes home as a note, so that a person sees it. */
    private static String flaw(Row row) {
        boolean silent = row.text("reply_text").isEmpty();
        return switch ((int) row.number("reply_type")) {
            case 1, 2 -> "";
            case 3 -> row.beijing("apply_time").isPresent() ? "" : "【延期申请没有写明申请延至的时间】";
            case 4 -> silent ? "【退单没有写明理由】" : "";
            case 5 -> result(row).isPresent() && !silent ? "" : "【办结缺少答复或办理结果】";
            case 9 -> "【撤单失败，对方已办结或来不及撤】";
            default -> "【不认识的反馈类型 " + row.number("reply_type") + "】";
        };
    }

    private static UnitReply note(Row row, String suffix, String text) {
        return new UnitReply(
                id(row) + suffix,
                OrderKey.orderNo(row.text("order_no")),
                ReplyKind.PROGRESS,
                text,
                row.text("reply_man"),
                row.beijing("reply_time").orElseThrow(),
                Optional.empty(),
                false,
                Optional.empty(),
                "");
    }

    private static Optional<AnswerResult> result(Row row) {
        return row.text("result").isEmpty() ? Optional.empty() : Optional.ofNullable(RESULTS.get(row.number("result")));
    }

    private static String temperature(Row row) {
        return row.text("room_temp").isEmpty() ? "" : "（室温 " + row.text("room_temp") + " ℃）";
    }

    private static String id(Row row) {
        return row.text("order_date") + "/" + row.number("order_seq") + "/" + row.number("reply_seq");
    }
}
