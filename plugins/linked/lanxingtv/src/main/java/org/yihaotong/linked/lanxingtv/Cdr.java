package org.yihaotong.linked.lanxingtv;

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
import org.yihaotong.kit.link.XmlElement;

/** An element {@code c} (话务) in the canonical form; its id is unique on its day only. */
final class Cdr {

    private static final String NUMBER = "2339500";

    private static final Map<String, CallResult> RESULTS =
            Map.of("0", CallResult.ANSWERED, "1", CallResult.NO_AGENT, "2", CallResult.ABANDONED);

    private Cdr() {}

    static void take(XmlElement row, LocalDate day, Intake intake) {
        String fault = fault(row);
        if (fault.isEmpty()) {
            intake.take(record(row, day));
        } else {
            String id = row.attribute("id").isEmpty() ? HmacSha256.digest(row.bytes()) : row.attribute("id");
            intake.putAside(new BadRecord(day + "#" + id, fault, new String(row.bytes(), UTF_8)));
        }
    }

    private static String fault(XmlElement row) {
        if (row.attribute("id").isEmpty() || row.attribute("id").length() > 50) {
            return "编号 id 缺少或过长";
        }
        if (!row.attribute("dir").matches("[io]")) {
            return "呼叫方向 dir 不是i或o";
        }
        if (!RESULTS.containsKey(row.attribute("st"))) {
            return "通话结果 st 不在约定之内";
        }
        if (time(row, "s").isEmpty() || time(row, "e").isEmpty()) {
            return "开始时间 s 或结束时间 e 缺少或写错";
        }
        return row.attribute("st").equals("0") && time(row, "a").isEmpty() ? "接通的通话没有接听时间 a" : "";
    }

    private static CallRecord record(XmlElement row, LocalDate day) {
        CallResult result = RESULTS.get(row.attribute("st"));
        return new CallRecord(
                day + "-" + row.attribute("id"),
                row.attribute("dir").equals("i") ? CallDirection.IN : CallDirection.OUT,
                NUMBER,
                row.attribute("from"),
                row.attribute("to"),
                time(row, "s").orElseThrow(),
                time(row, "a").filter(at -> result == CallResult.ANSWERED),
                time(row, "e").orElseThrow(),
                result,
                row.attribute("agent"),
                Optional.empty(),
                Optional.of(row.attribute("pj"))
                        .filter(mark -> mark.matches("[1-5]"))
                        .map(Integer::valueOf),
                OrderName.ours(row.attribute("order")),
                "",
                "");
    }

    private static Optional<Instant> time(XmlElement row, String name) {
        return Beijing.parseCompact(row.attribute(name));
    }
}
