package org.yihaotong.linked.jingweigas;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.SoapElement;

/** A CallRecord (话务) in the canonical form; one that cannot be read goes to a person. */
final class GasCall {

    private static final Map<String, CallResult> RESULTS =
            Map.of("Answered", CallResult.ANSWERED, "Lost", CallResult.ABANDONED, "Busy", CallResult.BUSY);

    private final SoapElement row;

    GasCall(SoapElement row) {
        this.row = row;
    }

    void take(Intake intake) {
        String fault = fault();
        if (fault.isEmpty()) {
            intake.take(record());
        } else {
            intake.putAside(new BadRecord(
                    text("CallId").isEmpty() ? text("BeginAt") + "?" : text("CallId"),
                    fault + " 缺少或不合约定",
                    row.write()));
        }
    }

    private String fault() {
        if (text("CallId").isEmpty() || text("CallId").length() > 32) {
            return "CallId";
        }
        if (!text("Direction").matches("In|Out")) {
            return "Direction";
        }
        if (time("BeginAt").isEmpty()) {
            return "BeginAt";
        }
        if (time("EndAt").isEmpty()) {
            return "EndAt";
        }
        if (!text("Score").matches("[1-5]?")) {
            return "Score";
        }
        return RESULTS.containsKey(text("Outcome")) ? "" : "Outcome";
    }

    private CallRecord record() {
        boolean in = text("Direction").equals("In");
        return new CallRecord(
                text("CallId"),
                in ? CallDirection.IN : CallDirection.OUT,
                text(in ? "Callee" : "Caller"),
                text("Caller"),
                text("Callee"),
                time("BeginAt").orElseThrow(),
                time("AnswerAt"),
                time("EndAt").orElseThrow(),
                RESULTS.get(text("Outcome")),
                text("SeatNo"),
                Optional.empty(),
                row.textOf("Score").map(String::strip).map(Integer::valueOf),
                text("HotlineNo"),
                "",
                text("RecordFile"));
    }

    private Optional<Instant> time(String name) {
        return Beijing.parseIso(text(name));
    }

    private String text(String name) {
        return row.textOf(name).orElse("").strip();
    }
}
