package org.yihaotong.linked.citybus;

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

/** An event of the unit, pushed or listed: the same under the same id (事件). */
final class BusEvent {

    private static final int MOST_PHOTOS = 6;
    private static final Map<String, ReplyKind> KINDS = Map.of(
            "complaint.accepted", ReplyKind.ACKNOWLEDGED,
            "complaint.progressed", ReplyKind.PROGRESS,
            "complaint.extension_requested", ReplyKind.EXTENSION_REQUEST,
            "complaint.rejected", ReplyKind.RETURN_REQUEST,
            "complaint.resolved", ReplyKind.COMPLETED,
            "complaint.resolution_amended", ReplyKind.CORRECTED);
    private static final Map<String, AnswerResult> RESULTS = Map.of("fixed", AnswerResult.SOLVED);
    private static final Map<String, String> GROUNDS =
            Map.of("not_our_line", "（不是我公司线路）", "duplicate", "（重复工单）", "not_enough_info", "（信息不足）");

    private final JsonObject event;
    private final JsonObject detail;

    BusEvent(JsonObject event) {
        this.event = event;
        this.detail = event.object("data").orElseGet(JsonObject::new);
    }

    String id() {
        return event.text("id").orElse("");
    }

    /** Where its photos lie; they need the key and some time. */
    List<String> photos() {
        return detail.texts("photos").orElse(List.of()).stream()
                .limit(MOST_PHOTOS)
                .toList();
    }

    /** The event in the centre's words; empty if it is a test, of another type, or unusable. */
    Optional<UnitReply> reply(List<FileContent> files) {
        ReplyKind kind = KINDS.get(event.text("type").orElse(""));
        Optional<Instant> at = event.text("created_at").flatMap(Beijing::parseIso);
        if (kind == null
                || at.isEmpty()
                || id().isEmpty()
                || text("external_id").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UnitReply(
                id(),
                text("external_id"),
                kind,
                words(),
                text("operator"),
                at.get(),
                result(kind),
                detail.truth("passenger_contacted").orElse(false),
                detail.text("proposed_due_at").flatMap(Beijing::parseIso),
                "",
                files));
    }

    /** {@code unfounded} says that the matter was looked into and explained; an amendment does not say what changed. */
    private Optional<AnswerResult> result(ReplyKind kind) {
        return switch (kind) {
            case COMPLETED -> Optional.of(RESULTS.getOrDefault(text("outcome"), AnswerResult.EXPLAINED));
            case CORRECTED -> Optional.of(AnswerResult.EXPLAINED);
            default -> Optional.empty();
        };
    }

    private String words() {
        return text("note") + text("reason") + GROUNDS.getOrDefault(text("reason_code"), "") + text("resolution");
    }

    private String text(String name) {
        return detail.text(name).orElse("");
    }
}
