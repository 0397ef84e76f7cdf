package org.yihaotong.seated.ecology12369;

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

/** A step (反馈) in the centre's words; what lacks something still comes home, as progress. */
final class Step {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "received", ReplyKind.ACKNOWLEDGED,
            "assigned", ReplyKind.PROGRESS,
            "on_site", ReplyKind.PROGRESS,
            "extend_apply", ReplyKind.EXTENSION_REQUEST,
            "not_accepted", ReplyKind.RETURN_REQUEST,
            "finished", ReplyKind.COMPLETED,
            "revised", ReplyKind.CORRECTED,
            "callback", ReplyKind.PROGRESS);

    /** The words that an answer begins with, where it needs them. */
    private static final Map<String, String> FINDINGS = Map.of("partly", "部分属实。", "false", "不属实。");

    private final JsonObject step;
    private final JsonObject more;

    Step(JsonObject step) {
        this.step = step;
        this.more = step.object("data").orElseGet(JsonObject::new);
    }

    /** Whether it is a step of an order of ours: those of the platform's own reports name no order. */
    boolean isOurs() {
        return !text(step, "hotlineNo").isEmpty();
    }

    /** Its number; 0 if it has none. */
    long number() {
        return step.number("stepNo").orElse(0L);
    }

    List<String> photos() {
        return step.texts("photos").orElse(List.of());
    }

    UnitReply reply(Instant now, List<FileContent> files) {
        Optional<Instant> newDue = more.text("newDue").flatMap(Beijing::parseIso);
        ReplyKind kind = kind(newDue);
        boolean ends = kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
        return new UnitReply(
                Long.toString(number()),
                text(step, "hotlineNo"),
                kind,
                words(kind),
                (text(step, "unit") + " " + text(step, "person")).strip(),
                step.text("at").flatMap(Beijing::parseIso).orElse(now),
                ends ? Optional.of(result()) : Optional.empty(),
                false,
                kind == ReplyKind.EXTENSION_REQUEST ? newDue : Optional.empty(),
                "",
                files);
    }

    private ReplyKind kind(Optional<Instant> newDue) {
        ReplyKind kind = KINDS.getOrDefault(text(step, "code"), ReplyKind.PROGRESS);
        return kind == ReplyKind.EXTENSION_REQUEST && newDue.isEmpty() ? ReplyKind.PROGRESS : kind;
    }

    private String words(ReplyKind kind) {
        String said = text(step, "text");
        return switch (text(step, "code")) {
            case "on_site" -> said.isEmpty() ? "现场检查" : "现场检查：" + said;
            case "callback" -> ("已回访举报人" + satisfied() + "。" + said).strip();
            case "not_accepted" -> said.isEmpty() ? text(more, "ground") : said;
            case "extend_apply" -> kind == ReplyKind.PROGRESS ? "申请延期，未写明延至何时：" + said : said;
            case "finished", "revised" -> FINDINGS.getOrDefault(finding(), "") + said + measure();
            default -> said;
        };
    }

    private String satisfied() {
        return more.truth("satisfied").map(yes -> yes ? "，满意" : "，不满意").orElse("");
    }

    private String measure() {
        String measure = text(more, "measure");
        return measure.isEmpty() ? "" : "处理措施：" + measure;
    }

    /** Whether the report was true, as a word or as a truth value. */
    private String finding() {
        return more.truth("result").map(String::valueOf).orElse(text(more, "result"));
    }

    private AnswerResult result() {
        return finding().equals("true") || finding().equals("partly") ? AnswerResult.SOLVED : AnswerResult.EXPLAINED;
    }

    private static String text(JsonObject in, String name) {
        return in.text(name).orElse("").strip();
    }
}
