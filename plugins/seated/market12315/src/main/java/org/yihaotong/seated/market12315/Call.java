package org.yihaotong.seated.market12315;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.link.SoapElement;

/** A call of {@code queryCalls} (话务) in the canonical form; one that cannot be read goes to a person. */
final class Call {

    private static final Map<String, CallResult> RESULTS =
            Map.of("OK", CallResult.ANSWERED, "LOST", CallResult.ABANDONED, "VOICEMAIL", CallResult.NO_AGENT);

    private final SoapElement row;

    Call(SoapElement row) {
        this.row = row;
    }

    /** Whether the centre itself passed this call on, and so has it in its own records. */
    boolean isOurs() {
        return row.attribute("relay").equals(Optional.of("12345"));
    }

    void take(Intake intake) {
        String fault = fault();
        if (fault.isEmpty()) {
            intake.take(record());
        } else {
            String key = text("callId").isEmpty() ? text("oldNumber") + " " + text("begin") : text("callId");
            intake.putAside(new BadRecord(key, fault + " 缺少或不合约定", row.write()));
        }
    }

    private String fault() {
        if (text("callId").isEmpty() || text("callId").length() > 64) {
            return "callId";
        }
        if (!text("direction").matches("IN|OUT")) {
            return "direction";
        }
        if (time("begin").isEmpty()) {
            return "begin";
        }
        if (time("end").isEmpty()) {
            return "end";
        }
        if (!text("score").matches("[1-5]?")) {
            return "score";
        }
        return RESULTS.containsKey(text("result")) ? "" : "result";
    }

    private CallRecord record() {
        boolean in = text("direction").equals("IN");
        CallResult result = RESULTS.get(text("result"));
        return new CallRecord(
                text("callId"),
                in ? CallDirection.IN : CallDirection.OUT,
                text("oldNumber"),
                text("caller"),
                in ? text("oldNumber") : "",
                time("begin").orElseThrow(),
                time("answer").filter(at -> result == CallResult.ANSWERED),
                time("end").orElseThrow(),
                result,
                text("seat"),
                Optional.empty(),
                row.textOf("score").map(String::strip).map(Integer::valueOf),
                "",
                text("caseId"),
                "");
    }

    private Optional<Instant> time(String name) {
        return Exchange.time(text(name));
    }

    private String text(String name) {
        return row.textOf(name).orElse("").strip();
    }
}
