package org.yihaotong.linked.lanxingradio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.link.XmlElement;

/** {@code CALLS} files: a day's calls; the newest file of a day replaces all earlier ones of that day. */
final class Calls {

    private static final Map<String, CallDirection> DIRECTIONS =
            Map.of("in", CallDirection.IN, "out", CallDirection.OUT);
    private static final Map<String, CallResult> RESULTS =
            Map.of("answered", CallResult.ANSWERED, "missed", CallResult.NO_AGENT, "abandoned", CallResult.ABANDONED);

    private final Boxes boxes;

    Calls(Boxes boxes) {
        this.boxes = boxes;
    }

    /** Takes the days that lie there; answers the files that cannot be read or do not count right. */
    List<FileName> collect(Intake intake) throws BackendException {
        List<FileName> wrong = new ArrayList<>();
        for (FileName name : boxes.list(Boxes.OUT, "CALLS")) {
            if (isReplaced(name)) {
                boxes.done(name);
                continue;
            }
            Optional<XmlElement> calls = boxes.read(Boxes.OUT, name)
                    .map(Message::body)
                    .filter(body -> body.name().equals("Calls"))
                    .filter(body -> body.attribute("count")
                            .equals(Integer.toString(body.children("Call").size())));
            Optional<LocalDate> day = calls.flatMap(body -> day(body.attribute("day")));
            if (day.isEmpty()) {
                wrong.add(name);
                continue;
            }
            List<XmlElement> all = calls.get().children("Call");
            all.forEach(call -> take(name, call, intake));
            intake.reconcile(day.get(), all.size());
            boxes.done(name);
        }
        return wrong;
    }

    private boolean isReplaced(FileName name) throws BackendException {
        List<FileName> others = new ArrayList<>(boxes.list(Boxes.PROCESSED, "CALLS"));
        others.addAll(boxes.list(Boxes.OUT, "CALLS"));
        return others.stream()
                .anyMatch(other ->
                        other.about().equals(name.about()) && other.stamp().compareTo(name.stamp()) > 0);
    }

    private static void take(FileName name, XmlElement call, Intake intake) {
        String flaw = flaw(call);
        if (flaw.isEmpty()) {
            intake.take(call(call));
        } else {
            String id = call.attribute("id");
            String row = new String(call.bytes(), java.nio.charset.StandardCharsets.UTF_8);
            String key = id.isEmpty() ? name + "#" + Integer.toHexString(row.hashCode()) : id;
            intake.putAside(new BadRecord(key, flaw, row.substring(0, Math.min(row.length(), 4000))));
        }
    }

    private static String flaw(XmlElement call) {
        if (call.attribute("id").isEmpty() || call.attribute("id").length() > 64) {
            return "通话编号 id 不合规";
        }
        if (!DIRECTIONS.containsKey(call.attribute("dir")) || !RESULTS.containsKey(call.attribute("result"))) {
            return "方向 dir 或结果 result 不合规";
        }
        if (time(call, "start").isEmpty() || time(call, "end").isEmpty()) {
            return "开始 start 或结束 end 时间不合规";
        }
        boolean answered = time(call, "answer").isPresent();
        boolean fits = answered == call.attribute("result").equals("answered");
        return fits && (answered || call.attribute("answer").isEmpty()) ? "" : "接听时间 answer 与结果不符";
    }

    private static CallRecord call(XmlElement call) {
        CallDirection direction = DIRECTIONS.get(call.attribute("dir"));
        String score = call.attribute("score");
        return new CallRecord(
                call.attribute("id"),
                direction,
                call.attribute(direction == CallDirection.IN ? "callee" : "caller"),
                call.attribute("caller"),
                call.attribute("callee"),
                time(call, "start").orElseThrow(),
                time(call, "answer"),
                time(call, "end").orElseThrow(),
                RESULTS.get(call.attribute("result")),
                call.attribute("agent"),
                Optional.empty(),
                score.matches("[1-5]") ? Optional.of(Integer.valueOf(score)) : Optional.empty(),
                call.attribute("order"),
                "",
                "");
    }

    private static Optional<Instant> time(XmlElement call, String attribute) {
        return WallTime.parse(call.attribute(attribute));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
