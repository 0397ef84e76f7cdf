package org.yihaotong.linked.yunchengpower;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.XmlElement;

/** A row of T104 (反馈) in the centre's words. */
final class Feedback {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "10", ReplyKind.ACKNOWLEDGED,
            "20", ReplyKind.PROGRESS,
            "31", ReplyKind.EXTENSION_REQUEST,
            "32", ReplyKind.RETURN_REQUEST,
            "90", ReplyKind.COMPLETED,
            "91", ReplyKind.CORRECTED);

    /** 属实已处理, 已解释, 不属实: what is not true needs no remedy but an explanation. */
    private static final Map<String, AnswerResult> RESULTS =
            Map.of("1", AnswerResult.SOLVED, "2", AnswerResult.EXPLAINED, "3", AnswerResult.EXPLAINED);

    private Feedback() {}

    /** Empty if the row says nothing that the centre could use. */
    static Optional<UnitReply> of(XmlElement row) {
        ReplyKind kind = KINDS.get(row.textOf("FB_TYPE"));
        Optional<Instant> at = Beijing.parseCompact(row.textOf("FB_TIME"));
        Optional<Instant> newDue = Beijing.parseCompact(row.textOf("EXT")).filter(t -> isExtension(kind));
        Optional<AnswerResult> result = Optional.ofNullable(RESULTS.get(row.textOf("EXT")))
                .filter(r -> isAnswer(kind))
                .or(() -> kind == ReplyKind.CORRECTED ? Optional.of(AnswerResult.EXPLAINED) : Optional.empty());
        boolean whole = kind != null
                && at.isPresent()
                && !row.textOf("APP_NO").isEmpty()
                && isExtension(kind) == newDue.isPresent()
                && isAnswer(kind) == result.isPresent();
        return whole ? Optional.of(reply(row, kind, at.get(), result, newDue)) : Optional.empty();
    }

    private static UnitReply reply(
            XmlElement row, ReplyKind kind, Instant at, Optional<AnswerResult> result, Optional<Instant> newDue) {
        return new UnitReply(
                row.textOf("FB_ID"),
                row.textOf("APP_NO"),
                kind,
                row.textOf("FB_DESC"),
                row.textOf("FB_USER"),
                at,
                result,
                false,
                newDue,
                "");
    }

    private static boolean isExtension(ReplyKind kind) {
        return kind == ReplyKind.EXTENSION_REQUEST;
    }

    private static boolean isAnswer(ReplyKind kind) {
        return kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
    }
}
