package org.yihaotong.testkit.backoffice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yihaotong.kit.link.JsonObject;

/** The call list of 首创水务, given page by page. */
final class ShouchuangCalls {

    private final List<JsonObject> rows = new CopyOnWriteArrayList<>();

    void add(JsonObject row) {
        rows.add(row);
    }

    JsonObject page(JsonObject request) {
        String begin = request.text("beginTime").orElseThrow();
        String end = request.text("endTime").orElseThrow();
        List<JsonObject> between = rows.stream()
                .filter(row -> row.text("ringTime").orElse("").compareTo(begin) >= 0)
                .filter(row -> row.text("ringTime").orElse("").compareTo(end) < 0)
                .toList();
        long size = request.number("pageSize").orElseThrow();
        long page = request.number("pageNo").orElseThrow();
        return new JsonObject()
                .with("total", between.size())
                .with("pageNo", page)
                .with(
                        "list",
                        between.stream().skip((page - 1) * size).limit(size).toList());
    }
}
