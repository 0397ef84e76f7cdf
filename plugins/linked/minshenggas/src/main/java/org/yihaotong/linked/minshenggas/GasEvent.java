package org.yihaotong.linked.minshenggas;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** An event of the unit's feed (反馈). */
final class GasEvent {

    /** Anything else that is said is progress, as is 险情解除: the order goes on. */
    private static final Map<String, ReplyKind> KINDS = Map.of(
            "acknowledged", ReplyKind.ACKNOWLEDGED,
            "extensionRequested", ReplyKind.EXTENSION_REQUEST,
            "returnRequested", ReplyKind.RETURN_REQUEST,
            "completed", ReplyKind.COMPLETED,
            "reopened", ReplyKind.REOPENED);

    private static final Map<String, String> LEADING =
            Map.of("reopened", "对方复查认为未办好，重新办理。", "emergencyClosed", "险情已解除。");
    private static final Map<String, AnswerResult> RESULTS =
            Map.of("resolved", AnswerResult.SOLVED, "explained", AnswerResult.EXPLAINED);

    private final JsonObject event;
    private final JsonObject detail;
    private final ReplyKind kind;
    private final boolean vague;

    GasEvent(JsonObject event) {
        this.event = event;
        this.detail = event.object("data").orElseGet(JsonObject::new);
        this.vague = text("type").equals("extensionRequested") && newDue().isEmpty();
        this.kind = vague ? ReplyKind.PROGRESS : KINDS.getOrDefault(text("type"), ReplyKind.PROGRESS);
    }

    String hotlineNo() {
        return text("hotlineNo");
    }

    /** Whether the unit's emergency desk is done with the order. */
    boolean endsEmergency() {
        return text("type").equals("emergencyClosed") || kind == ReplyKind.COMPLETED;
    }

    /** What a person must look at when a ticket is over and the unit opens its order again. */
    BadRecord stray() {
        return new BadRecord(
                "reopened " + text("eventId"),
                "民生天然气复查认为没有办好、重新办理，而中心的工单不在待审核或待回访，无法退回办理中；请核实后联系来电人，必要时另行受理",
                hotlineNo());
    }

    boolean isReopening() {
        return kind == ReplyKind.REOPENED;
    }

    /** The event in the centre's words; empty if it names no order or no time. */
    Optional<UnitReply> reply() {
        Optional<Instant> at = Beijing.parseIso(text("occurredAt"));
        boolean asks = kind == ReplyKind.EXTENSION_REQUEST || kind == ReplyKind.RETURN_REQUEST;
        String key = asks ? detail.text("applicationId").orElse("") : text("eventId");
        if (at.isEmpty() || key.isEmpty() || hotlineNo().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UnitReply(
                key,
                hotlineNo(),
                kind,
                words(),
                text("actor"),
                at.get(),
                kind == ReplyKind.COMPLETED ? Optional.of(result()) : Optional.empty(),
                detail.truth("contacted").orElse(false),
                newDue(),
                ""));
    }

    private String words() {
        String said = LEADING.getOrDefault(text("type"), vague ? "申请延期，未写明延至何时：" : "") + text("text");
        String whole = said.isBlank() && kind != ReplyKind.ACKNOWLEDGED ? "（对方没有写内容）" : said;
        return whole
                + detail.truth("safetyCheck")
                        .map(done -> done ? "（已做安全检查）" : "（未做安全检查）")
                        .orElse("");
    }

    private Optional<Instant> newDue() {
        return detail.text("requestedDeadline").flatMap(Beijing::parseIso);
    }

    private AnswerResult result() {
        return RESULTS.getOrDefault(detail.text("result").orElse(""), AnswerResult.UNSOLVED);
    }

    private String text(String name) {
        return event.text(name).orElse("");
    }
}
