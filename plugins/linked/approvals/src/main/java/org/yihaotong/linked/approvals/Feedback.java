package org.yihaotong.linked.approvals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Once;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;

/** A record of {@code /feedback/page} (反馈); it may be edited later, under the same id and with a newer time. */
final class Feedback {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "SIGN", ReplyKind.ACKNOWLEDGED,
            "HANDLE", ReplyKind.PROGRESS,
            "DELAY", ReplyKind.EXTENSION_REQUEST,
            "REFUSE", ReplyKind.RETURN_REQUEST,
            "FINISH", ReplyKind.COMPLETED,
            "FINISH_FIX", ReplyKind.CORRECTED);

    private static final Map<String, AnswerResult> RESULTS =
            Map.of("1", AnswerResult.SOLVED, "2", AnswerResult.EXPLAINED, "3", AnswerResult.UNSOLVED);

    private static final int LONGEST_RAW = 4000;

    private final JsonObject row;

    Feedback(JsonObject row) {
        this.row = row;
    }

    String id() {
        return text("feedbackId");
    }

    /** When it was written or edited last. */
    Optional<Instant> updated() {
        return Moments.parse(text("updateTime"));
    }

    boolean isUsable() {
        return fault().isEmpty();
    }

    private String fault() {
        if (id().isEmpty()) {
            return "feedbackId";
        }
        if (text("caseCode").isEmpty()) {
            return "caseCode";
        }
        if (!KINDS.containsKey(text("type"))) {
            return "type";
        }
        if (Moments.parse(text("createTime")).isEmpty() || updated().isEmpty()) {
            return "createTime 或 updateTime";
        }
        boolean endless =
                text("type").equals("DELAY") && Moments.parse(text("delayTime")).isEmpty();
        return endless ? "delayTime" : "";
    }

    /** What cannot be used is for a person to see. */
    void putAside(Intake intake) {
        String key = id().isEmpty() ? "无编号 " + text("createTime") : id();
        String raw = new String(row.bytes(), UTF_8);
        intake.putAside(new BadRecord(
                "反馈 " + key, "字段 " + fault() + " 缺少或不在约定之内", raw.substring(0, Math.min(raw.length(), LONGEST_RAW))));
    }

    /**
     * Gives it to the intake; if that has it already and it was edited since, what it says now replaces it. What was
     * edited before it was first read replaces nothing.
     */
    void giveTo(Intake intake, RestLink link, Once once) throws BackendException {
        ReplyKind kind = KINDS.get(text("type"));
        List<String> addresses = Arrays.stream(text("fileUrls").split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        List<FileContent> files = Enclosures.fetched(link, addresses, id());
        boolean known =
                intake.take(reply(id(), kind, Moments.parse(text("createTime")).orElseThrow(), files))
                                .outcome()
                        == Outcome.DUPLICATE;
        if (!text("updateTime").equals(text("createTime")) && kind != ReplyKind.ACKNOWLEDGED) {
            String key = id() + "." + text("updateTime");
            once.unlessDone(key, () -> {
                if (known) {
                    intake.take(reply(key, edited(kind), updated().orElseThrow(), files));
                }
            });
        }
    }

    private static ReplyKind edited(ReplyKind kind) {
        boolean asks = kind == ReplyKind.EXTENSION_REQUEST || kind == ReplyKind.RETURN_REQUEST;
        return asks ? ReplyKind.PROGRESS : kind == ReplyKind.COMPLETED ? ReplyKind.CORRECTED : kind;
    }

    private UnitReply reply(String key, ReplyKind kind, Instant at, List<FileContent> files) {
        boolean answers = kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
        return new UnitReply(
                key,
                text("caseCode"),
                kind,
                text("content"),
                (text("deptName") + " " + text("userName")).strip(),
                at,
                answers
                        ? Optional.of(RESULTS.getOrDefault(text("finishType"), AnswerResult.UNSOLVED))
                        : Optional.empty(),
                false,
                kind == ReplyKind.EXTENSION_REQUEST ? Moments.parse(text("delayTime")) : Optional.empty(),
                "",
                files);
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
