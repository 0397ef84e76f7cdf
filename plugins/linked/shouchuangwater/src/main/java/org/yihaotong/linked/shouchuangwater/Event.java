package org.yihaotong.linked.shouchuangwater;

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

/** An event that the unit pushed (回调事件). */
final class Event {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "SIGN", ReplyKind.ACKNOWLEDGED,
            "PROCESS", ReplyKind.PROGRESS,
            "DELAY_APPLY", ReplyKind.EXTENSION_REQUEST,
            "BACK_APPLY", ReplyKind.RETURN_REQUEST,
            "FINISH", ReplyKind.COMPLETED);

    private final JsonObject body;
    private final JsonObject extra;

    Event(JsonObject body) {
        this.body = body;
        this.extra = body.object("extra").orElseGet(JsonObject::new);
    }

    /** The first field that is missing or wrong; empty if the event can be used. */
    Optional<String> fault() {
        if (text("eventId").isBlank() || text("eventId").length() > 64) {
            return Optional.of("eventId");
        }
        if (text("outerNo").isBlank()) {
            return Optional.of("outerNo");
        }
        if (time(body, "eventTime").isEmpty()) {
            return Optional.of("eventTime");
        }
        return switch (text("eventType")) {
            case "SIGN", "BACK_APPLY" -> Optional.empty();
            case "PROCESS" -> said();
            case "DELAY_APPLY" -> given(time(extra, "newDeadline").isPresent(), "extra.newDeadline");
            case "FINISH" -> said().or(() -> given(isFlag("solved"), "extra.solved"))
                    .or(() -> given(isFlag("visited"), "extra.visited"));
            default -> Optional.of("eventType");
        };
    }

    /** Where its photos lie; at most five. */
    List<String> photos() {
        return extra.texts("fileUrls").orElse(List.of());
    }

    String id() {
        return text("eventId");
    }

    /** The event in the centre's words; only for one without a fault. */
    UnitReply reply(List<FileContent> files) {
        String missing = files.size() < photos().size() ? "（部分附件未能取回，请向首创水务索取）" : "";
        ReplyKind kind = KINDS.get(text("eventType"));
        return new UnitReply(
                text("eventId"),
                text("outerNo"),
                kind,
                text("content") + missing,
                handler(),
                time(body, "eventTime").orElseThrow(),
                kind == ReplyKind.COMPLETED ? Optional.of(result()) : Optional.empty(),
                kind == ReplyKind.COMPLETED && isOne("visited"),
                kind == ReplyKind.EXTENSION_REQUEST ? time(extra, "newDeadline") : Optional.empty(),
                extra.text("suggestUnit").orElse(""),
                files);
    }

    private AnswerResult result() {
        return isOne("solved") ? AnswerResult.SOLVED : AnswerResult.UNSOLVED;
    }

    private String handler() {
        return (text("deptName") + " " + text("operator")).strip();
    }

    private Optional<String> said() {
        return given(!text("content").isBlank(), "content");
    }

    private boolean isFlag(String name) {
        return extra.number(name).filter(flag -> flag == 0 || flag == 1).isPresent();
    }

    private boolean isOne(String name) {
        return extra.number(name).filter(flag -> flag == 1).isPresent();
    }

    private String text(String name) {
        return body.text(name).orElse("");
    }

    private static Optional<Instant> time(JsonObject in, String name) {
        return in.text(name).flatMap(Beijing::parse);
    }

    private static Optional<String> given(boolean there, String field) {
        return there ? Optional.empty() : Optional.of(field);
    }
}
