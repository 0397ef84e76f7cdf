package org.yihaotong.testkit.backoffice.publicbike;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;

/** What the service desk keeps: requests, updates of both sides, calls. */
final class BikeBook {

    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "FIXED", AnswerResult.EXPLAINED, "EXPLAIN", AnswerResult.UNSOLVED, "NOFURTHER");

    private final Clock clock;
    private final Map<String, Map<String, String>> requests = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> heard = new LinkedHashMap<>();
    private final Map<String, List<ReplyKind>> said = new LinkedHashMap<>();
    private final List<String> closed = new ArrayList<>();
    private final List<JsonObject> updates = new ArrayList<>();
    private final List<JsonObject> calls = new ArrayList<>();

    private String photo = "";

    BikeBook(Clock clock) {
        this.clock = clock;
    }

    synchronized String add(Map<String, String> form) {
        String id = "PB" + (10_023 + Serial.before() + requests.size());
        requests.put(id, form);
        return id;
    }

    synchronized String byExternalId(String orderNo) {
        return requests.entrySet().stream()
                .filter(request -> orderNo.equals(request.getValue().get("attribute[external_id]")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    synchronized boolean has(String id) {
        return requests.containsKey(id);
    }

    synchronized Map<String, String> request(String id) {
        return requests.get(id);
    }

    synchronized List<String> requests() {
        return List.copyOf(requests.keySet());
    }

    synchronized JsonObject shown(String id) {
        return new JsonObject()
                .with("service_request_id", id)
                .with("status", closed.contains(id) ? "closed" : "open")
                .with("description", requests.get(id).get("description"));
    }

    /** What the centre says; empty if the request is closed already. */
    synchronized String hear(Map<String, String> form) {
        String id = form.get("service_request_id");
        String key = form.get("update_id");
        if (heard.containsKey(key)) {
            return heard.get(key).get("answer");
        }
        String type = form.get("extras[type]");
        if (closed.contains(id) && !type.equals("decision")) {
            return "";
        }
        Map<String, String> kept = new LinkedHashMap<>(form);
        kept.put("answer", "U" + (553 + Serial.before() + updates.size()));
        heard.put(key, kept);
        if (form.get("status").equals("CLOSED")) {
            closed.add(id);
        } else {
            closed.remove(id);
        }
        write(kept.get("answer"), id, "OPEN", "", form.get("description"), new JsonObject().with("origin", "12345"));
        return kept.get("answer");
    }

    synchronized List<Map<String, String>> heard(String id) {
        return heard.values().stream()
                .filter(form -> id.equals(form.get("service_request_id")))
                .toList();
    }

    synchronized boolean isClosed(String id) {
        return closed.contains(id);
    }

    synchronized String say(String id, Saying saying) {
        String code =
                switch (saying.kind()) {
                    case ACKNOWLEDGED -> "ACK";
                    case PROGRESS, REOPENED -> "INVEST";
                    case EXTENSION_REQUEST -> "DELAY";
                    case RETURN_REQUEST -> "NOTOURS";
                    case COMPLETED, CORRECTED -> RESULTS.get(saying.result().orElseThrow());
                };
        boolean ends = saying.kind() == ReplyKind.RETURN_REQUEST || saying.kind() == ReplyKind.COMPLETED;
        if (ends) {
            closed.add(id);
        }
        said.computeIfAbsent(id, fresh -> new ArrayList<>()).add(saying.kind());
        JsonObject extras = new JsonObject()
                .with("new_due", saying.newDue().map(Beijing::iso).map(Object.class::cast));
        String key = "U" + (553 + updates.size());
        write(key, id, ends ? "CLOSED" : "OPEN", code, saying.text(), extras);
        return key;
    }

    synchronized List<ReplyKind> said(String id) {
        return said.getOrDefault(id, List.of());
    }

    synchronized List<JsonObject> updates(Instant from, Instant to) {
        return updates.stream()
                .filter(row -> {
                    Instant at = Beijing.parseIso(row.text("updated_datetime").orElseThrow())
                            .orElseThrow();
                    return !at.isBefore(from) && !at.isAfter(to);
                })
                .limit(1000)
                .toList();
    }

    synchronized List<JsonObject> calls() {
        return List.copyOf(calls);
    }

    synchronized void call(JsonObject row) {
        calls.add(row);
    }

    /** Updates come with this photo from now on. */
    synchronized void photograph(String url) {
        photo = url;
    }

    /** Writes an update that a test makes up. */
    synchronized void write(String key, String id, String status, String code, String text, JsonObject extras) {
        updates.add(new JsonObject()
                .with("update_id", key)
                .with("service_request_id", id)
                .with("status", status)
                .with("external_status_code", code)
                .with("description", text)
                .with("updated_datetime", Beijing.iso(clock.instant()))
                .with("media_url", photo)
                .with("extras", extras));
    }

    synchronized Optional<Boolean> decision(String update) {
        return heard.values().stream()
                .filter(form -> update.equals(form.get("extras[ref]")))
                .map(form -> form.get("extras[agree]").equals("1"))
                .findFirst();
    }
}
