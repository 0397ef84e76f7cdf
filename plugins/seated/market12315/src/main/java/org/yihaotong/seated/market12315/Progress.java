package org.yihaotong.seated.market12315;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.link.SoapElement;

/** An item of {@code queryProgress} (进度) in the centre's words. */
final class Progress {

    private static final Map<String, ReplyKind> KINDS = Map.ofEntries(
            Map.entry("10", ReplyKind.ACKNOWLEDGED),
            Map.entry("20", ReplyKind.PROGRESS),
            Map.entry("21", ReplyKind.RETURN_REQUEST),
            Map.entry("22", ReplyKind.RETURN_REQUEST),
            Map.entry("30", ReplyKind.PROGRESS),
            Map.entry("35", ReplyKind.EXTENSION_REQUEST),
            Map.entry("40", ReplyKind.PROGRESS),
            Map.entry("41", ReplyKind.PROGRESS),
            Map.entry("42", ReplyKind.PROGRESS),
            Map.entry("43", ReplyKind.PROGRESS),
            Map.entry("50", ReplyKind.COMPLETED),
            Map.entry("51", ReplyKind.CORRECTED));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("20", "已受理"),
            Map.entry("21", "不予受理（法定理由，终局，不可驳回）"),
            Map.entry("40", "调解成功"),
            Map.entry("41", "调解终止"),
            Map.entry("42", "立案"),
            Map.entry("43", "不予立案"));

    /** 成功, 未达成, 撤诉, 已答复. */
    private static final Map<String, AnswerResult> RESULTS = Map.of(
            "1", AnswerResult.SOLVED,
            "2", AnswerResult.UNSOLVED,
            "3", AnswerResult.EXPLAINED,
            "4", AnswerResult.EXPLAINED);

    /** Marks the id of a refusal to accept on legal ground, which is final. */
    private static final String FINAL = "#21";

    private final SoapElement item;

    Progress(SoapElement item) {
        this.item = item;
    }

    /** Empty if the item cannot be read. */
    Optional<UnitReply> reply() {
        ReplyKind kind = KINDS.get(text("code"));
        Optional<Instant> at = Exchange.time(text("at"));
        Optional<Instant> newDue = Exchange.time(text("newDue")).filter(d -> kind == ReplyKind.EXTENSION_REQUEST);
        boolean whole = kind != null
                && at.isPresent()
                && !text("progressId").isEmpty()
                && (kind != ReplyKind.EXTENSION_REQUEST || newDue.isPresent());
        return whole
                ? Optional.of(new UnitReply(
                        text("progressId") + (text("code").equals("21") ? FINAL : ""),
                        text("hotlineNo"),
                        kind,
                        words(),
                        text("unitName"),
                        at.get(),
                        result(kind),
                        false,
                        newDue,
                        ""))
                : Optional.empty();
    }

    /** Whether the reply under this id is final: the centre may not refuse it, and nothing waits for its answer. */
    static boolean isFinal(String replyId) {
        return replyId.endsWith(FINAL);
    }

    /** Whether it is about an order of the centre's. */
    boolean isOurs() {
        return !text("hotlineNo").isEmpty();
    }

    /** What it says, and the step it is at where the centre has but one word for several. */
    private String words() {
        String step = WORDS.getOrDefault(text("code"), "");
        String said = text("text");
        return step.isEmpty() ? said : said.isEmpty() ? step + "。" : step + "：" + said;
    }

    /** An answer without a result counts as an answer. */
    private Optional<AnswerResult> result(ReplyKind kind) {
        boolean answers = kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
        return answers ? Optional.of(RESULTS.getOrDefault(text("result"), AnswerResult.EXPLAINED)) : Optional.empty();
    }

    private String text(String name) {
        return item.textOf(name).orElse("").strip();
    }
}
