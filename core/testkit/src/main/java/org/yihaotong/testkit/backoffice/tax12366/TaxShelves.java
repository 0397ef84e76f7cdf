package org.yihaotong.testkit.backoffice.tax12366;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.tax12366.TaxDesk.Said;

/** The platform's services that only tell: ping, feedback, export, calls, knowledge. */
final class TaxShelves {

    private static final JsonObject EMPTY = new JsonObject();

    private static final int ANSWERS_A_PAGE = 20;

    private final Map<String, List<JsonObject>> lists = new HashMap<>();
    private final List<Changed> answers = new ArrayList<>();

    /** An answer as it reads since a moment. */
    private record Changed(Instant at, JsonObject item) {}

    synchronized void put(String list, JsonObject item) {
        lists.computeIfAbsent(list, name -> new ArrayList<>()).add(item);
    }

    synchronized void answer(Instant at, JsonObject item) {
        answers.add(new Changed(at, item));
    }

    synchronized int count(String list) {
        return list(list).size();
    }

    /** The answer, if this service only tells. */
    synchronized Optional<Said> serve(String service, JsonObject business, Instant now) {
        return switch (service) {
            case "ping" -> ok(EMPTY.with("pong", business.text("ping")).with("now", Beijing.text(now)));
            case "feedback", "export" -> Optional.of(follow(service, business));
            case "calls" -> ok(day(business));
            case "knowledge" -> ok(answers(business));
            default -> Optional.empty();
        };
    }

    private Said follow(String list, JsonObject business) {
        String bookmark = business.text("bz").orElse("");
        if (!bookmark.matches("(" + list.charAt(0) + "\\d+)?")) {
            return new Said("E201", "bz", EMPTY);
        }
        int from = bookmark.isEmpty() ? 0 : Math.max(0, Integer.parseInt(bookmark.substring(1)) - Serial.before());
        int to =
                Math.min(count(list), from + business.number("sl").orElseThrow().intValue());
        return new Said(
                "0000",
                "成功",
                EMPTY.with("list", list(list).subList(from, to))
                        .with("bz", list.charAt(0) + Integer.toString(Serial.before() + to))
                        .with("end", to == count(list)));
    }

    private JsonObject day(JsonObject business) {
        List<JsonObject> all = list(business.text("rq").orElseThrow());
        int size = business.number("ys").orElseThrow().intValue();
        int from = Math.min(all.size(), (business.number("ym").orElseThrow().intValue() - 1) * size);
        return EMPTY.with("zs", all.size()).with("list", all.subList(from, Math.min(all.size(), from + size)));
    }

    private JsonObject answers(JsonObject business) {
        Instant since = business.text("gxsj").flatMap(Beijing::parse).orElseThrow();
        List<JsonObject> all = answers.stream()
                .filter(changed -> !changed.at().isBefore(since))
                .map(Changed::item)
                .toList();
        int from = Math.min(all.size(), (business.number("ym").orElseThrow().intValue() - 1) * ANSWERS_A_PAGE);
        return EMPTY.with("zys", (all.size() + ANSWERS_A_PAGE - 1) / ANSWERS_A_PAGE)
                .with("list", all.subList(from, Math.min(all.size(), from + ANSWERS_A_PAGE)));
    }

    private List<JsonObject> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    private static Optional<Said> ok(JsonObject business) {
        return Optional.of(new Said("0000", "成功", business));
    }
}
