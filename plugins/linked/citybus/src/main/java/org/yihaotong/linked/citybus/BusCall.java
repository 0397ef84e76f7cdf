package org.yihaotong.linked.citybus;

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

/** A call record of the unit (话务); the same id with a newer time replaces it. */
final class BusCall {

    private static final Map<String, CallResult> RESULTS = Map.of(
            "answered", CallResult.ANSWERED,
            "abandoned", CallResult.ABANDONED,
            "missed", CallResult.NO_AGENT,
            "voicemail", CallResult.NO_AGENT);

    private final JsonObject row;

    BusCall(JsonObject row) {
        this.row = row;
    }

    /** Stores the record, or puts the row aside with what is wrong with it. */
    void giveTo(Intake intake) {
        String fault = fault();
        if (fault.isEmpty()) {
            intake.take(record());
        } else {
            String key = text("id").isEmpty() ? "无编号 " + text("started_at") : text("id");
            intake.putAside(new BadRecord(key, "字段 " + fault + " 缺少或不在约定之内", new String(row.bytes(), UTF_8)));
        }
    }

    private String fault() {
        if (text("id").isEmpty() || text("id").length() > 64) {
            return "id";
        }
        if (!text("direction").matches("inbound|outbound")) {
            return "direction";
        }
        if (!RESULTS.containsKey(text("outcome"))) {
            return "outcome";
        }
        if (time("started_at").isEmpty() || time("ended_at").isEmpty()) {
            return "started_at 或 ended_at";
        }
        return text("outcome").equals("answered") && time("answered_at").isEmpty() ? "answered_at" : "";
    }

    private CallRecord record() {
        boolean in = text("direction").equals("inbound");
        CallResult result = RESULTS.get(text("outcome"));
        return new CallRecord(
                text("id"),
                in ? CallDirection.IN : CallDirection.OUT,
                local(text(in ? "to" : "from")),
                text("from"),
                text("to"),
                time("started_at").orElseThrow(),
                time("answered_at").filter(at -> result == CallResult.ANSWERED),
                time("ended_at").orElseThrow(),
                result,
                text("agent"),
                Optional.empty(),
                row.number("rating").filter(mark -> mark >= 1 && mark <= 5).map(Long::intValue),
                text("external_id"),
                "",
                "");
    }

    /** The line's number as the city dials it. */
    private static String local(String number) {
        return number.replaceFirst("^\\+86359", "");
    }

    private Optional<Instant> time(String name) {
        return row.text(name).flatMap(Beijing::parseIso);
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
