package org.yihaotong.linked.minshenggas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** A call record of the unit (话务); one that the unit deleted keeps its times and loses its persons. */
final class GasCall {

    private static final Map<String, CallResult> RESULTS = Map.of(
            "answered", CallResult.ANSWERED,
            "abandoned", CallResult.ABANDONED,
            "noAnswer", CallResult.NO_AGENT,
            "busy", CallResult.BUSY);

    private final JsonObject row;
    private final boolean deleted;

    GasCall(JsonObject row) {
        this.row = row;
        this.deleted = row.truth("deleted").orElse(false);
    }

    /** Stores the record, or puts the row aside with what is wrong with it. */
    void giveTo(Intake intake) {
        Optional<String> fault = fault();
        if (fault.isPresent()) {
            intake.putAside(new BadRecord(
                    "call " + text("callId"), "字段 " + fault.get() + " 缺失或格式不符", new String(shown().bytes(), UTF_8)));
        } else {
            intake.take(record());
        }
    }

    /** What a person is shown of a row that was put aside: of a deleted one nobody's number. */
    private JsonObject shown() {
        return deleted ? row.with("from", "").with("to", "").with("agentId", "").with("recordingId", "") : row;
    }

    private Optional<String> fault() {
        if (text("callId").isBlank() || text("callId").length() > 64) {
            return Optional.of("callId");
        }
        if (!text("direction").matches("in|out")) {
            return Optional.of("direction");
        }
        if (time("startedAt").isEmpty()) {
            return Optional.of("startedAt");
        }
        if (time("endedAt").isEmpty()) {
            return Optional.of("endedAt");
        }
        return RESULTS.containsKey(text("disposition")) ? Optional.empty() : Optional.of("disposition");
    }

    private CallRecord record() {
        boolean in = text("direction").equals("in");
        CallResult result = RESULTS.get(text("disposition"));
        return new CallRecord(
                text("callId"),
                in ? CallDirection.IN : CallDirection.OUT,
                text(in ? "to" : "from"),
                deleted ? "" : text("from"),
                deleted ? "" : text("to"),
                time("startedAt").orElseThrow(),
                result == CallResult.ANSWERED ? time("answeredAt") : Optional.empty(),
                time("endedAt").orElseThrow(),
                result,
                deleted ? "" : text("agentId"),
                Optional.empty(),
                row.number("rating").map(Long::intValue),
                text("hotlineNo"),
                "",
                deleted ? "" : text("recordingId"));
    }

    private Optional<Instant> time(String name) {
        return row.text(name).flatMap(Beijing::parseIso);
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
