package org.yihaotong.linked.approvals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Enclosures;
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

    private final JsonObject row;

    Feedback(JsonObject row) {
        this.row = row;
    }

    String id() {
        return text("feedbackId");
    }

    /** When it was written or edited last; empty if the record cannot be used. */
    Optional<Instant> updated() {
        boolean usable = !id().isEmpty()
                && !text("caseCode").isEmpty()
                && KINDS.containsKey(text("type"))
                && Moments.parse(text("createTime")).isPresent();
        return usable ? Moments.parse(text("updateTime")) : Optional.empty();
    }

    /** Gives it to the intake; if that has it already and it was edited since, what it says now replaces it. */
    void giveTo(Intake intake, RestLink link) throws BackendException {
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
        if (known && !text("updateTime").equals(text("createTime")) && kind != ReplyKind.ACKNOWLEDGED) {
            ReplyKind now = kind == ReplyKind.COMPLETED ? ReplyKind.CORRECTED : kind;
            boolean asks = kind == ReplyKind.EXTENSION_REQUEST || kind == ReplyKind.RETURN_REQUEST;
            intake.take(reply(
                    id() + "." + text("updateTime"),
                    asks ? ReplyKind.PROGRESS : now,
                    updated().orElseThrow(),
                    files));
        }
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
