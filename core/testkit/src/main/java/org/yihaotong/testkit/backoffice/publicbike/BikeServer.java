package org.yihaotong.testkit.backoffice.publicbike;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.LoopbackDoor;

/** The doors of the server: refuses what GeoReport v2 and the unit's paper refuse, in GeoReport's form. */
final class BikeServer implements AutoCloseable {

    static final String KEY = "pb-test-12345";

    private static final String BASE = "/open311/v2";
    private static final Set<String> SERVICES = Set.of("BIKE", "STAND", "CARD", "FEE", "PARK", "OTHER");
    private static final Set<String> KINDS = Set.of("inquiry", "report", "help", "complaint", "suggestion");
    private static final Set<String> URGENCIES = Set.of("normal", "urgent", "critical");
    private static final Set<String> FAULTS = Set.of("TYRE", "CHAIN", "LOCK", "SEAT", "UNKNOWN");

    private final BikeBook book;
    private final LoopbackDoor door;

    BikeServer(BikeBook book, int port) {
        this.book = book;
        this.door = new LoopbackDoor(port, 256 << 10, this::answer);
    }

    int port() {
        return door.port();
    }

    void fail(Fault fault) {
        door.fail(fault);
    }

    @Override
    public void close() {
        door.close();
    }

    private PushAnswer answer(Push push) {
        String path = push.path().replaceFirst("^" + BASE, "");
        if (path.equals("/discovery.json")) {
            return json(200, "{\"changeset\":\"2020-01-01\"}");
        }
        if (path.startsWith("/media/")) {
            return new PushAnswer(200, "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8});
        }
        Map<String, String> form = form(push.method().equals("GET") ? push.query() : new String(push.body(), UTF_8));
        if (!"yuncheng-bike".equals(form.get("jurisdiction_id"))) {
            return error(400, "jurisdiction_id was not provided");
        }
        if (!KEY.equals(form.get("api_key"))) {
            return error(403, "api_key");
        }
        String wanted = push.method() + " " + path.replaceFirst("^/requests/.+", "/requests/{id}");
        return switch (wanted) {
            case "GET /services.json" -> json(200, "[{\"service_code\":\"BIKE\"},{\"service_code\":\"OTHER\"}]");
            case "POST /requests.json" -> request(form);
            case "GET /requests/{id}" -> one(path.replaceFirst("^/requests/(.+)\\.json$", "$1"));
            case "POST /servicerequestupdates.json" -> update(form);
            case "GET /servicerequestupdates.json" -> updates(form);
            case "GET /calls.json" -> list(book.calls());
            default -> error(404, "unknown");
        };
    }

    private PushAnswer request(Map<String, String> form) {
        String fault = requestFault(form);
        if (!fault.isEmpty()) {
            return error(400, fault);
        }
        String before = book.byExternalId(form.get("attribute[external_id]"));
        return before.isEmpty()
                ? json(200, "[{\"service_request_id\":\"" + book.add(form) + "\",\"account_id\":null}]")
                : error(409, "duplicate external_id " + before);
    }

    private static String requestFault(Map<String, String> form) {
        String text = form.getOrDefault("description", "");
        String service = form.getOrDefault("service_code", "");
        boolean placed = form.containsKey("address_string")
                || (form.getOrDefault("lat", "").matches("3[4-6]\\.\\d{6}")
                        && form.getOrDefault("long", "").matches("11[0-2]\\.\\d{6}"));
        if (!SERVICES.contains(service) || !placed) {
            return "service_code or place";
        }
        if (text.isBlank()
                || text.length() > 2000
                || form.getOrDefault("first_name", "").isBlank()) {
            return "description or first_name";
        }
        if (!form.getOrDefault("media_url", "https://x/y.jpg").matches("https?://[^/\\s]+/\\S+\\.(jpe?g|png)")) {
            return "media_url";
        }
        if (form.get("first_name").length() > 40
                || form.getOrDefault("phone", "").length() > 20) {
            return "contact too long";
        }
        boolean attributes = KINDS.contains(form.getOrDefault("attribute[kind]", ""))
                && URGENCIES.contains(form.getOrDefault("attribute[urgency]", ""))
                && isTime(form, "attribute[due]")
                && isTime(form, "requested_datetime")
                && form.getOrDefault("attribute[external_id]", "").matches(".{1,40}");
        boolean own =
                switch (service) {
                    case "BIKE" -> FAULTS.contains(form.getOrDefault("attribute[fault]", ""));
                    case "STAND" -> form.getOrDefault("attribute[station_no]", "")
                            .matches("\\d{4}");
                    default -> true;
                };
        return attributes && own ? "" : "attribute";
    }

    private PushAnswer update(Map<String, String> form) {
        String text = form.getOrDefault("description", "");
        String type = form.getOrDefault("extras[type]", "");
        String word = Map.of("urge", "催办：", "supervise", "督办：", "withdraw", "撤单：", "decision", "审批：")
                .getOrDefault(type, "?");
        boolean good = text.startsWith(word)
                && text.length() <= 1000
                && form.getOrDefault("update_id", "").matches(".{1,40}")
                && "12345".equals(form.get("first_name"))
                && isTime(form, "updated_datetime")
                && (!type.equals("supervise") || isTime(form, "extras[reply_by]"))
                && (!type.equals("decision")
                        || form.getOrDefault("extras[agree]", "").matches("[01]"));
        if (!good) {
            return error(400, "update");
        }
        if (!book.has(form.get("service_request_id"))) {
            return error(404, "unknown");
        }
        String id = book.hear(form);
        return id.isEmpty() ? error(409, "already closed") : json(200, "[{\"update_id\":\"" + id + "\"}]");
    }

    private PushAnswer updates(Map<String, String> form) {
        Instant from = Beijing.parseIso(form.getOrDefault("start_date", "")).orElse(null);
        Instant to = Beijing.parseIso(form.getOrDefault("end_date", "")).orElse(null);
        boolean good = from != null && to != null && !from.plusSeconds(86_400).isBefore(to);
        return good ? list(book.updates(from, to)) : error(400, "window");
    }

    private PushAnswer one(String id) {
        return book.has(id) ? list(List.of(book.shown(id))) : error(404, "unknown");
    }

    private static PushAnswer list(List<JsonObject> rows) {
        return json(
                200,
                "["
                        + String.join(
                                ",",
                                rows.stream()
                                        .map(row -> new String(row.bytes(), UTF_8))
                                        .toList()) + "]");
    }

    private static boolean isTime(Map<String, String> form, String name) {
        return Beijing.parseIso(form.getOrDefault(name, "")).isPresent();
    }

    private static PushAnswer error(int status, String words) {
        return json(status, "[{\"code\":" + status + ",\"description\":\"" + words + "\"}]");
    }

    private static PushAnswer json(int status, String body) {
        return new PushAnswer(status, "application/json; charset=utf-8", body);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] part = pair.split("=", 2);
            if (part.length == 2) {
                form.put(URLDecoder.decode(part[0], UTF_8), URLDecoder.decode(part[1], UTF_8));
            }
        }
        return form;
    }
}
