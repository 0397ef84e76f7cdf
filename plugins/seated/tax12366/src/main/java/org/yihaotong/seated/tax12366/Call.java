package org.yihaotong.seated.tax12366;

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
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;

/** An item of {@code calls} (话务) in the canonical form; a row that cannot be read goes to a person. */
final class Call {

    private static final Map<String, CallResult> RESULTS = Map.of(
            "1", CallResult.ANSWERED,
            "2", CallResult.ABANDONED,
            "3", CallResult.NO_AGENT,
            "4", CallResult.BUSY);

    private final JsonObject item;

    Call(JsonObject item) {
        this.item = item;
    }

    /** Whether the centre itself passed this call on, and so has it in its own records. */
    boolean isOurs() {
        return text("zjly").equals("12345");
    }

    void take(LocalDate day, Intake intake) {
        String fault = fault();
        if (fault.isEmpty()) {
            intake.take(record());
        } else {
            String key = text("lsh").isEmpty() ? HmacSm3.digest(item.bytes()) : text("lsh");
            intake.putAside(new BadRecord(day + "#" + key, fault, new String(item.bytes(), UTF_8)));
        }
    }

    private String fault() {
        if (text("lsh").isEmpty() || text("lsh").length() > 64) {
            return "流水号 lsh 缺少或过长";
        }
        if (!text("fx").matches("[12]")) {
            return "呼叫方向 fx 不是1或2";
        }
        if (!RESULTS.containsKey(text("jg"))) {
            return "通话结果 jg 不在约定之内";
        }
        if (time("kssj").isEmpty() || time("jssj").isEmpty()) {
            return "开始时间 kssj 或结束时间 jssj 缺少或写错";
        }
        return text("jg").equals("1") && time("jtsj").isEmpty() ? "接通的通话没有接听时间 jtsj" : "";
    }

    private CallRecord record() {
        CallResult result = RESULTS.get(text("jg"));
        return new CallRecord(
                text("lsh"),
                text("fx").equals("1") ? CallDirection.IN : CallDirection.OUT,
                Exported.NUMBER,
                text("zj"),
                text("bj"),
                time("kssj").orElseThrow(),
                time("jtsj").filter(at -> result == CallResult.ANSWERED),
                time("jssj").orElseThrow(),
                result,
                text("gh"),
                Optional.empty(),
                item.number("pf").filter(mark -> mark >= 1 && mark <= 5).map(Long::intValue),
                "",
                text("taxNo"),
                "");
    }

    private Optional<Instant> time(String name) {
        return Beijing.parse(text(name));
    }

    private String text(String name) {
        return item.text(name).orElse("").strip();
    }
}
