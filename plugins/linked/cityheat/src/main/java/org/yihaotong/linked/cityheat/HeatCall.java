package org.yihaotong.linked.cityheat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** A row of {@code hw} (话务); its number is unique within a year only. */
final class HeatCall {

    private final JsonObject row;
    private final String key;

    HeatCall(JsonObject row, int year) {
        this.row = row;
        this.key = year + "-" + row.text("lsh").orElse("");
    }

    /** Stores the record, or puts the row aside with what is wrong with it. */
    void giveTo(Intake intake) {
        String fault = fault();
        if (fault.isEmpty()) {
            intake.take(record());
        } else {
            intake.putAside(new BadRecord(
                    key + " " + text("ks"), "字段 " + fault + " 缺少或不在约定之内", new String(row.bytes(), UTF_8)));
        }
    }

    private String fault() {
        if (text("lsh").isEmpty() || text("lsh").length() > 20) {
            return "lsh";
        }
        if (!text("fx").matches("[12]")) {
            return "fx";
        }
        if (!text("jg").matches("[01]")) {
            return "jg";
        }
        if (time("ks").isEmpty() || time("js").isEmpty()) {
            return "ks 或 js";
        }
        return text("jg").equals("1") && time("jt").isEmpty() ? "jt" : "";
    }

    private CallRecord record() {
        boolean in = text("fx").equals("1");
        boolean answered = text("jg").equals("1");
        return new CallRecord(
                key,
                in ? CallDirection.IN : CallDirection.OUT,
                text(in ? "bj" : "zj"),
                text("zj"),
                text("bj"),
                time("ks").orElseThrow(),
                time("jt").filter(at -> answered),
                time("js").orElseThrow(),
                answered ? CallResult.ANSWERED : CallResult.NO_AGENT,
                text("gh"),
                Optional.empty(),
                satisfaction(),
                "",
                "",
                "");
    }

    /** 0 is no mark; 1 to 3 are 满意, 一般, 不满意. */
    private Optional<Integer> satisfaction() {
        return switch (text("pj")) {
            case "1" -> Optional.of(5);
            case "2" -> Optional.of(3);
            case "3" -> Optional.of(1);
            default -> Optional.empty();
        };
    }

    private Optional<Instant> time(String name) {
        return Beijing.parseCompact(text(name));
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
