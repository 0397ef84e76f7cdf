package org.yihaotong.transferred.police110;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** Receipts (接收回执) and outcomes (处置结果) in the centre's words; of a sealed outcome nothing but that there is one. */
final class Receipts {

    private static final String HANDLED = "已处置";

    private static final Map<String, ReplyKind> STATES = Map.of(
            "received", ReplyKind.ACKNOWLEDGED,
            "dispatched", ReplyKind.PROGRESS,
            "linked", ReplyKind.PROGRESS,
            "refused", ReplyKind.RETURN_REQUEST);

    private static final Map<String, String> RESULTS = Map.of(
            "handled", HANDLED,
            "false_alarm", "虚假警情",
            "not_found", "未发现",
            "handed_over", "移交",
            "secret", HANDLED);

    private Receipts() {}

    /** The first field of a receipt that is missing or wrong; empty if it can be used. */
    static Optional<String> faultOfReceipt(JsonObject body) {
        return Fields.of(body)
                .key("msgId", 36)
                .text("cardNo")
                .like("jjdbh", "\\d{20}")
                .oneOf("state", STATES.keySet())
                .time("at")
                .text("desk")
                .when(body.text("state").equals(Optional.of("refused")), fields -> fields.text("text"))
                .when(body.text("state").equals(Optional.of("linked")), fields -> fields.text("linkedTo"))
                .fault();
    }

    static Optional<String> faultOfOutcome(JsonObject body) {
        return Fields.of(body)
                .key("msgId", 36)
                .text("cardNo")
                .like("jjdbh", "\\d{20}")
                .oneOf("result", RESULTS.keySet())
                .like("text", "(?s).{0,1000}")
                .like("unit", "(?s).*")
                .time("finishedAt")
                .flag("secret")
                .fault();
    }

    static UnitReply receipt(JsonObject body) {
        ReplyKind kind = STATES.get(text(body, "state"));
        String words = text(body, "text");
        return reply(
                body,
                kind,
                switch (text(body, "state")) {
                    case "dispatched" -> words.isEmpty() ? "已派警" : "已派警：" + words;
                    case "linked" -> "并入警情 " + text(body, "linkedTo");
                    default -> words;
                },
                text(body, "desk"),
                text(body, "at"));
    }

    static UnitReply outcome(JsonObject body) {
        String result = text(body, "result");
        boolean sealed = result.equals("secret") || body.truth("secret").orElse(true);
        String text = text(body, "text");
        String words = result.equals("handled") && !text.isEmpty() ? text : (RESULTS.get(result) + "。" + text).strip();
        return reply(
                body,
                ReplyKind.COMPLETED,
                sealed ? HANDLED : words,
                sealed ? "" : text(body, "unit"),
                text(body, "finishedAt"));
    }

    private static UnitReply reply(JsonObject body, ReplyKind kind, String words, String handler, String at) {
        Instant moment = Beijing.parse(at).orElseThrow();
        boolean handled = RESULTS.getOrDefault(text(body, "result"), "").equals(HANDLED);
        return new UnitReply(
                text(body, "msgId"),
                text(body, "cardNo"),
                kind,
                words,
                handler,
                moment,
                kind == ReplyKind.COMPLETED
                        ? Optional.of(handled ? AnswerResult.SOLVED : AnswerResult.EXPLAINED)
                        : Optional.empty(),
                false,
                Optional.empty(),
                "");
    }

    private static String text(JsonObject body, String name) {
        return body.text(name).orElse("").strip();
    }
}
