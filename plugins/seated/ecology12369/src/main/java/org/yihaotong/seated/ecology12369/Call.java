package org.yihaotong.seated.ecology12369;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** An item of {@code call-log} (话务) in the canonical form; its id is unique on its day only. */
final class Call {

    private static final Map<String, CallResult> RESULTS = Map.of(
            "answered", CallResult.ANSWERED,
            "lost", CallResult.ABANDONED,
            "ivr", CallResult.NO_AGENT);

    private final JsonObject item;

    Call(JsonObject item) {
        this.item = item;
    }

    /** Whether the centre itself passed this call on, and so has it in its own records. */
    boolean isOurs() {
        return item.truth("viaCentre").orElse(false);
    }

    void take(LocalDate day, Intake intake) {
        String fault = fault();
        if (fault.isEmpty()) {
            intake.take(record(day));
        } else {
            String id = text("id").isEmpty() ? HmacSha256.digest(item.bytes()) : text("id");
            intake.putAside(new BadRecord(day + "#" + id, fault, new String(item.bytes(), UTF_8)));
        }
    }

    private String fault() {
        if (text("id").isEmpty() || text("id").length() > 50) {
            return "编号 id 缺少或过长";
        }
        if (!text("dir").matches("in|out")) {
            return "呼叫方向 dir 不是in或out";
        }
        if (!RESULTS.containsKey(text("result"))) {
            return "通话结果 result 不在约定之内";
        }
        if (time("begin").isEmpty() || time("end").isEmpty()) {
            return "开始时间 begin 或结束时间 end 缺少或写错";
        }
        return text("result").equals("answered") && time("answer").isEmpty() ? "接通的通话没有接听时间 answer" : "";
    }

    private CallRecord record(LocalDate day) {
        CallResult result = RESULTS.get(text("result"));
        return new CallRecord(
                day + "-" + text("id"),
                text("dir").equals("in") ? CallDirection.IN : CallDirection.OUT,
                LocalReport.NUMBER,
                text("from"),
                text("to"),
                time("begin").orElseThrow(),
                time("answer").filter(at -> result == CallResult.ANSWERED),
                time("end").orElseThrow(),
                result,
                text("agent"),
                Optional.empty(),
                item.number("score").filter(mark -> mark >= 1 && mark <= 5).map(Long::intValue),
                "",
                text("reportNo"),
                "");
    }

    private Optional<Instant> time(String name) {
        return Beijing.parseIso(text(name));
    }

    private String text(String name) {
        return item.text(name).orElse("").strip();
    }
}
