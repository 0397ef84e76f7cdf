package org.yihaotong.standard;

import java.time.Clock;
import java.util.Optional;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.CaseTaken;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** What a unit may do by section 1, and by which rules; both spellings end here. */
final class Operations {

    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 200;

    private final Settings settings;
    private final Shelf shelf;
    private final Uploads uploads;
    private final Replies replies;
    private final Doorbell doorbell;
    private final Clock clock;

    Operations(Settings settings, Shelf shelf, Uploads uploads, Replies replies, Doorbell doorbell, Clock clock) {
        this.settings = settings;
        this.shelf = shelf;
        this.uploads = uploads;
        this.replies = replies;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * What was taken.
     *
     * @param isNew false if it had been taken before
     */
    record Done(boolean isNew, JsonObject body) {}

    JsonObject hello() {
        return new JsonObject()
                .with("unit", settings.hotline_id())
                .with("unitName", settings.hotline_name())
                .with("serverTime", Beijing.iso(clock.instant()))
                .with("interface", "1.0")
                .with("doorbell", doorbell.standing());
    }

    JsonObject orders(JsonObject walk) {
        return shelf.orders(cursor(walk), limit(walk));
    }

    JsonObject notices(JsonObject walk) {
        return shelf.notices(cursor(walk), limit(walk));
    }

    private static Optional<String> cursor(JsonObject walk) {
        return Fields.of(walk, "cursor", "limit").text("cursor", 0, 200).filter(c -> !c.isEmpty());
    }

    private static int limit(JsonObject walk) {
        return Fields.of(walk, "cursor", "limit")
                .number("limit", 1, LONGEST_PAGE)
                .orElse(PAGE);
    }

    JsonObject order(String orderNo) {
        return shelf.order(orderNo).orElseThrow(() -> Problem.of(404, "order-unknown", "没有这张工单。"));
    }

    Done reply(String orderNo, JsonObject reply, Intake intake) {
        return replies.take(orderNo, reply, intake);
    }

    JsonObject confirm(String noticeId, JsonObject confirmation) {
        Fields fields = Fields.of(confirmation, "confirmedAt", "by");
        fields.needTime("confirmedAt");
        String by = fields.text("by", 0, 40).orElse("");
        if (!shelf.confirm(noticeId, by)) {
            throw Problem.of(404, "notice-unknown", "没有这条通知。");
        }
        return new JsonObject();
    }

    JsonObject put(String name, String mediaType, byte[] content) {
        return uploads.put(name, mediaType, content);
    }

    /** A file of the centre's that goes with an order, or one of the unit's own. */
    FileContent file(String id) {
        return shelf.file(id)
                .or(() -> uploads.find(id))
                .orElseThrow(() -> Problem.of(404, "attachment-unknown", "没有这个附件，或已过期。"));
    }

    JsonObject calls(JsonObject batch, Intake intake) {
        return Calls.take(batch, intake);
    }

    Done unitCase(JsonObject body, Intake intake) {
        var given = Calls.unitCase(body);
        CaseTaken taken = intake.take(given);
        JsonObject receipt = new JsonObject()
                .with("caseNo", given.caseNo())
                .with("orderNo", taken.orderNo().isEmpty() ? taken.ticket() : taken.orderNo());
        return switch (taken.outcome()) {
            case APPLIED -> new Done(true, receipt);
            case DUPLICATE, LATE -> new Done(false, receipt);
            case REFUSED -> throw switch (taken.code()) {
                case "case-no-reused" -> Problem.of(409, "case-no-reused", taken.reason());
                case "forbidden" -> Problem.of(403, "forbidden", taken.reason());
                default -> Problem.of(400, "invalid", taken.reason());
            };
        };
    }
}
