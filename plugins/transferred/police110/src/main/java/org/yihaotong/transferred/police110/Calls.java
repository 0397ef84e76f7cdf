package org.yihaotong.transferred.police110;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** The pushed records of calls that went over between 12345 and 110 (话务); what cannot be read goes to a person. */
final class Calls {

    private static final String TO_110 = "12345-110";
    private static final int MOST = 500;

    private static final Map<String, CallResult> RESULTS = Map.of(
            "connected", CallResult.ANSWERED,
            "no_answer", CallResult.NO_AGENT,
            "hung_up", CallResult.ABANDONED);

    private Calls() {}

    static Optional<String> fault(JsonObject body) {
        boolean some = body.objects("calls").filter(list -> list.size() <= MOST).isPresent();
        return Fields.of(body)
                .key("msgId", 36)
                .fault()
                .or(() -> Optional.of("day").filter(d -> !isDay(body.text("day").orElse(""))))
                .or(() -> Optional.of("calls").filter(c -> !some));
    }

    /** Of a day without calls it counts that it was told: 110 reports every day. */
    static void take(JsonObject body, Intake intake) {
        String day = body.text("day").orElse("");
        List<JsonObject> calls = body.objects("calls").orElse(List.of());
        if (calls.isEmpty()) {
            intake.reconcile(LocalDate.parse(day), 0);
        }
        for (JsonObject call : calls) {
            Optional<String> field = faultOf(call);
            if (field.isPresent()) {
                String key = day + "#" + call.text("callId110").orElseGet(() -> HmacSha256.digest(call.bytes()));
                intake.putAside(new BadRecord(key, "字段缺少或写错：" + field.get(), new String(call.bytes(), UTF_8)));
            } else {
                intake.take(record(call));
            }
        }
    }

    private static Optional<String> faultOf(JsonObject call) {
        return Fields.of(call)
                .key("callId110", 64)
                .oneOf("dir", Set.of(TO_110, "110-12345"))
                .time("begin")
                .time("end")
                .oneOf("result", RESULTS.keySet())
                .when(call.text("answer").isPresent(), fields -> fields.time("answer"))
                .fault();
    }

    private static CallRecord record(JsonObject call) {
        boolean to110 = text(call, "dir").equals(TO_110);
        CallResult said = RESULTS.get(text(call, "result"));
        boolean answered = said == CallResult.ANSWERED;
        boolean timed = call.text("answer").isPresent();
        return new CallRecord(
                text(call, "callId110"),
                to110 ? CallDirection.IN : CallDirection.OUT,
                Police110.NUMBER,
                to110 ? "12345" : Police110.NUMBER,
                to110 ? Police110.NUMBER : "12345",
                Beijing.parse(text(call, "begin")).orElseThrow(),
                call.text("answer").flatMap(Beijing::parse).filter(at -> answered),
                Beijing.parse(text(call, "end")).orElseThrow(),
                answered && !timed ? CallResult.TRANSFERRED : said,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                text(call, "jjdbh"),
                "");
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String text(JsonObject body, String name) {
        return body.text(name).orElse("").strip();
    }
}
