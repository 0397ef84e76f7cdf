package org.yihaotong.linked.approvals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.link.JsonObject;

/** A record of {@code /call/page} (话务). */
final class CounterCall {

    private static final Map<String, CallResult> RESULTS =
            Map.of("1", CallResult.ANSWERED, "2", CallResult.NO_AGENT, "3", CallResult.ABANDONED);
    private static final int WORST = 5;

    private final JsonObject row;

    CounterCall(JsonObject row) {
        this.row = row;
    }

    /** Stores the record, or puts the row aside with what is wrong with it. */
    void giveTo(Intake intake) {
        String fault = fault();
        if (fault.isEmpty()) {
            intake.take(record());
        } else {
            String key = text("callId").isEmpty() ? "无编号 " + text("startTime") : text("callId");
            intake.putAside(new BadRecord(key, "字段 " + fault + " 缺少或不在约定之内", new String(row.bytes(), UTF_8)));
        }
    }

    private String fault() {
        if (text("callId").isEmpty() || text("callId").length() > 32) {
            return "callId";
        }
        if (!text("callDirect").matches("[IO]")) {
            return "callDirect";
        }
        if (!RESULTS.containsKey(text("callState"))) {
            return "callState";
        }
        if (time("startTime").isEmpty() || time("endTime").isEmpty()) {
            return "startTime 或 endTime";
        }
        return text("callState").equals("1") && time("answerTime").isEmpty() ? "answerTime" : "";
    }

    private CallRecord record() {
        boolean in = text("callDirect").equals("I");
        CallResult result = RESULTS.get(text("callState"));
        return new CallRecord(
                text("callId"),
                in ? CallDirection.IN : CallDirection.OUT,
                text(in ? "calledNo" : "callerNo"),
                text("callerNo"),
                text("calledNo"),
                time("startTime").orElseThrow(),
                time("answerTime").filter(at -> result == CallResult.ANSWERED),
                time("endTime").orElseThrow(),
                result,
                text("agentId"),
                Optional.empty(),
                satisfaction(),
                text("caseCode"),
                "",
                "");
    }

    /** At the unit 1 is best; in the centre 5 is. */
    private Optional<Integer> satisfaction() {
        return Optional.of(text("evaluate"))
                .filter(mark -> mark.matches("[1-5]"))
                .map(mark -> WORST + 1 - Integer.parseInt(mark));
    }

    private Optional<Instant> time(String name) {
        return Moments.parse(text(name));
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
