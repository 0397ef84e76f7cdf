package org.yihaotong.testkit.backoffice;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yihaotong.kit.link.JsonObject;

/** Files that were uploaded to 首创水务 (附件); one that no order names within seven days is gone. */
final class ShouchuangFiles {

    private static final int LARGEST = 700 << 10;
    private static final Duration VALID = Duration.ofDays(7);

    private final Map<String, JsonObject> files = new LinkedHashMap<>();
    private final Map<String, Instant> uploaded = new LinkedHashMap<>();

    synchronized JsonObject upload(JsonObject request, Instant now) {
        int size = Base64.getDecoder().decode(request.text("base64").orElseThrow()).length;
        if (size > LARGEST) {
            return ShouchuangGateway.answer(4002, "附件过大", new JsonObject());
        }
        String id = "F" + (20_200_302_000_001L + files.size());
        files.put(id, request);
        uploaded.put(id, now);
        return ShouchuangGateway.answer(0, "成功", new JsonObject().with("fileId", id));
    }

    /** Whether the files that an order names are there. */
    synchronized boolean has(JsonObject order, Instant now) {
        return named(order).stream()
                .allMatch(id ->
                        files.containsKey(id) && uploaded.get(id).plus(VALID).isAfter(now));
    }

    synchronized List<String> names(JsonObject order) {
        return named(order).stream()
                .map(id -> files.get(id).text("fileName").orElseThrow())
                .toList();
    }

    private static List<String> named(JsonObject order) {
        return order.texts("fileIds").orElse(List.of());
    }
}
