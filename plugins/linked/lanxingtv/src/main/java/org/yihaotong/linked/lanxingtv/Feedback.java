package org.yihaotong.linked.lanxingtv;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.XmlElement;

/** An element {@code fb} (反馈) in the centre's words; what lacks something still comes home, as progress. */
final class Feedback {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "1", ReplyKind.ACKNOWLEDGED,
            "2", ReplyKind.PROGRESS,
            "3", ReplyKind.EXTENSION_REQUEST,
            "4", ReplyKind.RETURN_REQUEST,
            "5", ReplyKind.COMPLETED);

    private static final Map<String, AnswerResult> RESULTS =
            Map.of("Y", AnswerResult.SOLVED, "E", AnswerResult.EXPLAINED, "N", AnswerResult.UNSOLVED);

    private Feedback() {}

    static UnitReply reply(XmlElement row, Instant now) {
        Optional<Instant> newDue = Beijing.parse(row.attribute("limit"));
        ReplyKind kind = KINDS.getOrDefault(row.attribute("kind"), ReplyKind.PROGRESS);
        String text = row.textOf("text");
        boolean silent = text.isEmpty() && kind != ReplyKind.ACKNOWLEDGED;
        String words = silent ? "（对方没有写内容）" : text;
        boolean vague = kind == ReplyKind.EXTENSION_REQUEST && newDue.isEmpty();
        return new UnitReply(
                row.attribute("fid"),
                OrderName.ours(row.attribute("order")),
                vague ? ReplyKind.PROGRESS : kind,
                vague ? "申请延期，未写明延至何时：" + words : words,
                row.attribute("man"),
                Beijing.parse(row.attribute("time")).orElse(now),
                Optional.of(RESULTS.getOrDefault(row.attribute("result"), AnswerResult.EXPLAINED))
                        .filter(result -> kind == ReplyKind.COMPLETED),
                false,
                newDue.filter(due -> kind == ReplyKind.EXTENSION_REQUEST),
                "");
    }
}
