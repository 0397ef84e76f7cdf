package org.yihaotong.seated.tax12366;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;

/** An item of {@code feedback} (反馈) in the centre's words; what lacks something still comes home, as progress. */
final class Feedback {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "1", ReplyKind.ACKNOWLEDGED,
            "2", ReplyKind.PROGRESS,
            "3", ReplyKind.EXTENSION_REQUEST,
            "4", ReplyKind.RETURN_REQUEST,
            "5", ReplyKind.COMPLETED,
            "6", ReplyKind.CORRECTED);

    private static final Map<String, AnswerResult> RESULTS =
            Map.of("1", AnswerResult.SOLVED, "2", AnswerResult.EXPLAINED, "3", AnswerResult.UNSOLVED);

    private static final Map<String, String> GROUNDS = Map.of("FZN", "非本单位职能", "CF", "重复件");

    private Feedback() {}

    static UnitReply reply(JsonObject item, Instant now) {
        JsonObject ext = item.object("ext").orElseGet(JsonObject::new);
        Optional<Instant> newDue = ext.text("xsx").flatMap(Beijing::parse);
        ReplyKind kind = kind(item, newDue);
        boolean ends = kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
        return new UnitReply(
                item.text("fkid").filter(id -> !id.isBlank()).orElseGet(() -> HmacSm3.digest(item.bytes())
                        .substring(0, 32)),
                item.text("gdbh").orElse(""),
                kind,
                words(item, ext, kind),
                (item.text("bm").orElse("") + " " + item.text("ry").orElse("")).strip(),
                item.text("sj").flatMap(Beijing::parse).orElse(now),
                ends
                        ? Optional.of(RESULTS.getOrDefault(ext.text("jg").orElse(""), AnswerResult.EXPLAINED))
                        : Optional.empty(),
                false,
                kind == ReplyKind.EXTENSION_REQUEST ? newDue : Optional.empty(),
                "");
    }

    private static ReplyKind kind(JsonObject item, Optional<Instant> newDue) {
        ReplyKind kind = KINDS.getOrDefault(item.text("zt").orElse(""), ReplyKind.PROGRESS);
        return kind == ReplyKind.EXTENSION_REQUEST && newDue.isEmpty() ? ReplyKind.PROGRESS : kind;
    }

    private static String words(JsonObject item, JsonObject ext, ReplyKind kind) {
        String text = item.text("nr").orElse("").strip();
        String ground = GROUNDS.getOrDefault(ext.text("yydm").orElse(""), "");
        if (kind == ReplyKind.RETURN_REQUEST && !ground.isEmpty()) {
            return text.isEmpty() ? ground : text;
        }
        boolean vague = kind == ReplyKind.PROGRESS && item.text("zt").equals(Optional.of("3"));
        return vague ? "申请延期，未写明延至何时：" + text : text;
    }
}
