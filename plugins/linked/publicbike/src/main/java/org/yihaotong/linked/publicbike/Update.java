package org.yihaotong.linked.publicbike;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** A service request update that the unit wrote (反馈). */
record Update(JsonObject row, JsonObject extras) {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "ACK", ReplyKind.ACKNOWLEDGED,
            "INVEST", ReplyKind.PROGRESS,
            "ACTION", ReplyKind.PROGRESS,
            "DELAY", ReplyKind.EXTENSION_REQUEST,
            "NOTOURS", ReplyKind.RETURN_REQUEST,
            "FIXED", ReplyKind.COMPLETED,
            "EXPLAIN", ReplyKind.COMPLETED,
            "NOFURTHER", ReplyKind.COMPLETED,
            "DUP", ReplyKind.COMPLETED);

    private static final Map<String, AnswerResult> RESULTS = Map.of(
            "FIXED", AnswerResult.SOLVED,
            "EXPLAIN", AnswerResult.EXPLAINED,
            "DUP", AnswerResult.EXPLAINED,
            "NOFURTHER", AnswerResult.UNSOLVED);

    static Update of(JsonObject row) {
        return new Update(row, row.object("extras").orElseGet(JsonObject::new));
    }

    /** Whether the centre wrote it itself: those come back too. */
    boolean isOurs() {
        return extras.text("origin").orElse("").equals("12345");
    }

    String id() {
        return text("update_id");
    }

    /** Where its photo is; blank if it has none. */
    String photo() {
        return text("media_url");
    }

    String request() {
        return text("service_request_id");
    }

    /** In the centre's words; empty if it has no id or no time. What lacks what its kind needs is a note. */
    Optional<UnitReply> reply(String orderNo, List<FileContent> photo) {
        Optional<Instant> at = Beijing.parseIso(text("updated_datetime"));
        if (at.isEmpty() || id().isBlank()) {
            return Optional.empty();
        }
        String code = text("external_status_code");
        Optional<Instant> due = extras.text("new_due").flatMap(Beijing::parseIso);
        boolean usable = KINDS.containsKey(code) && !(code.equals("DELAY") && due.isEmpty());
        ReplyKind kind = usable ? KINDS.get(code) : ReplyKind.PROGRESS;
        return Optional.of(new UnitReply(
                id(),
                orderNo,
                kind,
                words(code, usable),
                "市公共自行车公司",
                at.get(),
                Optional.ofNullable(RESULTS.get(code)).filter(result -> kind == ReplyKind.COMPLETED),
                false,
                due.filter(when -> kind == ReplyKind.EXTENSION_REQUEST),
                "",
                photo));
    }

    private String words(String code, boolean usable) {
        String said = text("description").strip();
        if (!usable) {
            return "【" + (code.equals("DELAY") ? "延期申请没有写明时间" : "不认识的状态 " + code) + "】" + said;
        }
        String same = code.equals("DUP") ? "（与 " + extras.text("duplicate_of").orElse("另一件工单") + " 为同一事项）" : "";
        return said.isEmpty() && KINDS.get(code) != ReplyKind.ACKNOWLEDGED ? "对方没有写说明。" + same : said + same;
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
