package org.yihaotong.linked.yinlongwater;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;

/** Rows of {@code t_fk} (反馈): what the unit says about an order. */
final class Feedback {

    static final int CLAIM_LIMIT = 100;

    /** Takes rows that nobody else holds; numbers have gaps and come late, so only the flag says what is new. */
    static final String CLAIM =
            "select * from mid.t_fk where clbz = 0 order by xh limit " + CLAIM_LIMIT + " for update skip locked";

    static final String CLAIM_ORDER =
            "select * from mid.t_fk where clbz = 0 and gdbh = ? order by xh for update skip locked";

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "QS", ReplyKind.ACKNOWLEDGED,
            "BL", ReplyKind.PROGRESS,
            "YQ", ReplyKind.EXTENSION_REQUEST,
            "TD", ReplyKind.RETURN_REQUEST,
            "BJ", ReplyKind.COMPLETED);

    private static final Map<String, AnswerResult> RESULTS =
            Map.of("1", AnswerResult.SOLVED, "2", AnswerResult.EXPLAINED, "3", AnswerResult.UNSOLVED);

    private Feedback() {}

    /** Stores one reply with the intake, then flags its row: taken, or not usable and why. */
    static void take(Rows rows, Row row, Intake intake) throws BackendException {
        String flaw = flaw(row);
        if (flaw.isEmpty()) {
            Intake.Taken taken = intake.take(reply(rows, row));
            flaw = taken.isGood() ? "" : Wording.line(taken.reason(), 200, "中心无法采用");
        }
        if (flaw.isEmpty()) {
            rows.write("update mid.t_fk set clbz = 1 where xh = ? and clbz = 0", row.number("xh"));
        } else {
            rows.write("update mid.t_fk set clbz = 9, cwxx = ? where xh = ? and clbz = 0", flaw, row.number("xh"));
        }
    }

    private static String flaw(Row row) {
        return switch (row.text("fklx")) {
            case "QS", "BL" -> "";
            case "YQ" -> row.beijing("yqsj").isPresent() ? "" : "延期申请没有写明申请延至的时间 yqsj";
            case "TD" -> row.text("nr").isEmpty() ? "退单没有写明理由 nr" : "";
            case "BJ" -> RESULTS.containsKey(row.text("jjbz"))
                            && !row.text("nr").isEmpty()
                    ? ""
                    : "办结缺少答复 nr 或解决标志 jjbz";
            default -> "不认识的反馈类型 fklx";
        };
    }

    private static UnitReply reply(Rows rows, Row row) throws BackendException {
        ReplyKind kind = KINDS.get(row.text("fklx"));
        return new UnitReply(
                row.text("fkbh"),
                row.text("gdbh"),
                kind == ReplyKind.COMPLETED && answeredBefore(rows, row) ? ReplyKind.CORRECTED : kind,
                row.text("nr"),
                row.text("clr"),
                row.beijing("clsj").orElseThrow(),
                Optional.ofNullable(RESULTS.get(row.text("jjbz"))).filter(result -> kind == ReplyKind.COMPLETED),
                false,
                row.beijing("yqsj").filter(due -> kind == ReplyKind.EXTENSION_REQUEST),
                "");
    }

    /** A second completion of the same order is a corrected answer. */
    private static boolean answeredBefore(Rows rows, Row row) throws BackendException {
        return !rows.read(
                        "select xh from mid.t_fk where gdbh = ? and fklx = 'BJ' and clbz = 1 and xh <> ?",
                        row.text("gdbh"),
                        row.number("xh"))
                .isEmpty();
    }
}
