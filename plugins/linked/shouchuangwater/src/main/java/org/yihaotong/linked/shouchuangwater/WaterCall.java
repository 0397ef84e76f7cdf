package org.yihaotong.linked.shouchuangwater;

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

/** A line of {@code /call/list} (话务数据). */
final class WaterCall {

    /** 留言 was answered by nobody. */
    private static final Map<Long, CallResult> RESULTS = Map.of(
            0L, CallResult.ANSWERED,
            1L, CallResult.NO_AGENT,
            2L, CallResult.BUSY,
            3L, CallResult.NO_AGENT);

    /** At the unit 1 is 满意, 2 一般, 3 不满意; in the centre 5 is best. */
    private static final Map<Long, Integer> MARKS = Map.of(1L, 5, 2L, 3, 3L, 1);

    private final JsonObject row;

    WaterCall(JsonObject row) {
        this.row = row;
    }

    /** Stores the record, or puts the row aside with what is wrong with it. */
    void giveTo(Intake intake) {
        String fault = fault();
        if (fault.isEmpty()) {
            intake.take(record());
        } else {
            String key = text("callId").isEmpty() ? "无编号 " + text("ringTime") : text("callId");
            intake.putAside(new BadRecord(key, "字段 " + fault + " 缺少或不在约定之内", new String(row.bytes(), UTF_8)));
        }
    }

    private String fault() {
        if (text("callId").isEmpty() || text("callId").length() > 64) {
            return "callId";
        }
        if (row.number("callType").filter(type -> type == 1 || type == 2).isEmpty()) {
            return "callType";
        }
        if (row.number("result").filter(RESULTS::containsKey).isEmpty()) {
            return "result";
        }
        if (time("ringTime").isEmpty() || time("hangupTime").isEmpty()) {
            return "ringTime 或 hangupTime";
        }
        return result() == CallResult.ANSWERED && time("answerTime").isEmpty() ? "answerTime" : "";
    }

    private CallRecord record() {
        return new CallRecord(
                text("callId"),
                row.number("callType").orElseThrow() == 1 ? CallDirection.IN : CallDirection.OUT,
                text("hotline"),
                text("caller"),
                text("called"),
                time("ringTime").orElseThrow(),
                time("answerTime").filter(at -> result() == CallResult.ANSWERED),
                time("hangupTime").orElseThrow(),
                result(),
                text("agentNo"),
                Optional.empty(),
                row.number("score").map(MARKS::get),
                text("outerNo"),
                "",
                text("recordUrl"));
    }

    private CallResult result() {
        return RESULTS.get(row.number("result").orElseThrow());
    }

    private Optional<Instant> time(String name) {
        return row.text(name).flatMap(Beijing::parse);
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
