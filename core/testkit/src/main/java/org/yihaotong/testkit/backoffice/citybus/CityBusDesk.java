package org.yihaotong.testkit.backoffice.citybus;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.JsonRules;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Sheets;

/** The operations of the platform. */
final class CityBusDesk {

    private static final String PREFIX = "/api/v3";
    private static final Pattern COMPLAINT =
            Pattern.compile("/complaints/ext:([\\w-]{1,36})(/(reminders|cancellation|decisions))?");
    private static final Set<String> WITH_TRIP = Set.of("late", "skip_stop", "attitude");
    private static final int LARGEST_MEDIA = 10_000_000;
    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(30);
    private static final JsonObject EMPTY = new JsonObject();
    private static final Map<Ledger.State, String> STATES = Map.of(
            Ledger.State.OPEN, "open",
            Ledger.State.ASKED, "rejection_pending",
            Ledger.State.FINISHED, "resolved",
            Ledger.State.RETURNED, "returned",
            Ledger.State.WITHDRAWN, "cancelled");

    private record Stored(String digest, PushAnswer answer) {}

    private final CityBusOffice office;
    private final CityBusPusher pusher;
    private final JsonRules rules = JsonRules.of(CityBusDesk.class, "rules.json");
    private final Map<String, Stored> keys = new HashMap<>();
    private final Set<String> media = new HashSet<>();
    private final Map<String, Instant> reminded = new HashMap<>();
    private int limited;

    CityBusDesk(CityBusOffice office, CityBusPusher pusher) {
        this.office = office;
        this.pusher = pusher;
    }

    PushAnswer answer(Push request) {
        return operate(request).with("X-Request-Id", UUID.randomUUID().toString());
    }

    private PushAnswer operate(Push request) {
        if (!request.header("X-Api-Key").equals(Optional.of(CityBusOffice.KEY))) {
            return error(401, "bad_key", "");
        }
        String path = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : "";
        Matcher complaint = COMPLAINT.matcher(path);
        if (complaint.matches()) {
            return office.ledger().state(complaint.group(1)).isEmpty()
                    ? error(404, "not_found", "")
                    : complaint(request, complaint.group(1), String.valueOf(complaint.group(3)));
        }
        return switch (request.method() + " " + path) {
            case "GET /ping" -> Sheets.json(
                    200,
                    EMPTY.with("pong", true)
                            .with("now", CityBusOffice.stamp(office.clock().instant()))
                            .with("webhook", pusher.standing()));
            case "POST /complaints" -> keyed(request);
            case "POST /media" -> media(request);
            case "PUT /webhook" -> checked(
                    request,
                    "Webhook",
                    body -> Sheets.json(
                            200,
                            EMPTY.with(
                                    "secret", pusher.register(body.text("url").orElseThrow()))));
            case "GET /events" -> events(Sheets.query(request));
            case "GET /calls" -> calls(Sheets.query(request));
            default -> error(404, "not_found", "");
        };
    }

    private PushAnswer keyed(Push request) {
        String key = request.header("Idempotency-Key").orElse("");
        if (key.length() < 8 || key.length() > 64) {
            return error(422, "invalid", "Idempotency-Key");
        }
        String digest = HmacSha256.digest(request.body());
        Stored stored = keys.get(key);
        if (stored != null) {
            return stored.digest().equals(digest)
                    ? stored.answer().with("Idempotent-Replayed", "true")
                    : error(422, "idempotency_mismatch", "");
        }
        PushAnswer answer = checked(request, "Complaint", this::open);
        if (answer.status() == 201) {
            keys.put(key, new Stored(digest, answer));
        }
        return answer;
    }

    private PushAnswer open(JsonObject body) {
        String orderNo = text(body, "external_id");
        Optional<String> known = office.ledger().number(orderNo);
        if (known.isPresent()) {
            return Sheets.json(
                    409,
                    EMPTY.with("error", EMPTY.with("code", "duplicate_external_id"))
                            .with("complaint_id", known.get()));
        }
        JsonObject contact = body.object("contact").orElseThrow();
        boolean anonymous = contact.truth("anonymous").orElseThrow();
        List<String> files = body.texts("media_ids").orElse(List.of());
        if (anonymous && contact.members().size() > 1) {
            return error(422, "invalid", "contact");
        }
        if (WITH_TRIP.contains(text(body, "category")) && body.object("trip").isEmpty()) {
            return error(422, "invalid", "trip");
        }
        if (!time(body, "due_at").isAfter(office.clock().instant())) {
            return error(422, "invalid", "due_at");
        }
        if (!media.containsAll(files)) {
            return error(422, "invalid", "media_ids");
        }
        files.forEach(media::remove);
        String number = "cmp_" + String.format("%012d", office.ledger().orders() + 1);
        office.hold(orderNo, body);
        office.ledger()
                .open(
                        orderNo,
                        number,
                        new Ledger.Told(
                                text(body, "subject"),
                                text(body, "description"),
                                text(contact, "name"),
                                text(contact, "phone").replaceFirst("^\\+86", ""),
                                anonymous,
                                time(body, "due_at")));
        return Sheets.json(
                201,
                EMPTY.with("complaint_id", number).with("external_id", orderNo).with("state", "open"));
    }

    private PushAnswer complaint(Push request, String orderNo, String operation) {
        return switch (request.method() + " " + operation) {
            case "GET null" -> Sheets.json(
                    200,
                    office.complaint(orderNo)
                            .with("complaint_id", office.ledger().number(orderNo))
                            .with(
                                    "state",
                                    STATES.get(office.ledger().state(orderNo).orElseThrow())));
            case "POST reminders" -> checked(request, "Reminder", body -> remind(orderNo, body));
            case "POST cancellation" -> checked(request, "Cancellation", body -> cancel(orderNo));
            case "POST decisions" -> checked(request, "Decision", body -> decide(body));
            default -> error(404, "not_found", "");
        };
    }

    private PushAnswer remind(String orderNo, JsonObject body) {
        boolean supervised = text(body, "kind").equals("supervision");
        if (supervised && body.text("respond_by").isEmpty()) {
            return error(422, "invalid", "respond_by");
        }
        Instant now = office.clock().instant();
        if (!supervised && reminded.getOrDefault(orderNo, Instant.MIN).isAfter(now.minus(BETWEEN_REMINDERS))) {
            return error(429, "reminder_too_soon", "").with("Retry-After", "1800");
        }
        reminded.put(orderNo, now);
        office.ledger().urge(orderNo, text(body, "message") + now);
        return Sheets.json(201, EMPTY);
    }

    private PushAnswer cancel(String orderNo) {
        Ledger.State state = office.ledger().state(orderNo).orElseThrow();
        if (state != Ledger.State.OPEN && state != Ledger.State.ASKED) {
            return error(409, "already_resolved", "");
        }
        office.ledger().withdraw(orderNo);
        return Sheets.json(200, EMPTY.with("state", "cancelled"));
    }

    private PushAnswer decide(JsonObject body) {
        String id = text(body, "request_event_id");
        if (!office.ledger().hasAsked(id)) {
            return error(404, "not_found", "request_event_id");
        }
        if (office.ledger().pending(id).isEmpty()) {
            return error(409, "already_decided", "");
        }
        office.ledger()
                .decide(
                        id,
                        body.truth("approved").orElseThrow(),
                        body.text("due_at").flatMap(Beijing::parseIso));
        return Sheets.json(200, EMPTY);
    }

    private PushAnswer media(Push request) {
        String type = request.header("Content-Type").orElse("");
        if (!type.matches("image/jpeg|image/png|video/mp4")) {
            return error(415, "unsupported_media", "");
        }
        if (request.body().length > LARGEST_MEDIA) {
            return error(413, "too_large", "");
        }
        String id = "med_" + UUID.randomUUID();
        media.add(id);
        return Sheets.json(201, EMPTY.with("media_id", id));
    }

    private PushAnswer events(Map<String, String> query) {
        List<JsonObject> all = office.events();
        String after = query.getOrDefault("after", "");
        int limit = Integer.parseInt(query.getOrDefault("limit", "100"));
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            from = text(all.get(i), "id").equals(after) ? i + 1 : from;
        }
        int to = Math.min(all.size(), from + limit);
        return Sheets.json(200, EMPTY.with("data", all.subList(from, to)).with("has_more", to < all.size()));
    }

    private PushAnswer calls(Map<String, String> query) {
        Instant from = Beijing.parseIso(query.getOrDefault("from", "")).orElseThrow();
        Instant to = Beijing.parseIso(query.getOrDefault("to", "")).orElseThrow();
        if (Duration.between(from, to).compareTo(Duration.ofDays(31)) > 0) {
            return error(422, "invalid", "to");
        }
        List<JsonObject> rows = office.calls().stream()
                .filter(row -> !time(row, "updated_at").isBefore(from)
                        && time(row, "updated_at").isBefore(to))
                .toList();
        int at = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int end = Math.min(rows.size(), at + 2);
        JsonObject page = EMPTY.with("data", rows.subList(at, end));
        return Sheets.json(200, end < rows.size() ? page.with("next_cursor", Integer.toString(end)) : page);
    }

    private PushAnswer checked(Push request, String schema, Operation operation) {
        if (limited > 0) {
            limited--;
            return error(429, "rate_limited", "").with("Retry-After", "20");
        }
        Optional<JsonObject> body = JsonObject.parse(request.body());
        if (body.isEmpty()) {
            return error(400, "bad_json", "");
        }
        return rules.fault(schema, body.get())
                .map(field -> error(422, "invalid", field))
                .orElseGet(() -> operation.with(body.get()));
    }

    /** The next so many requests with a body come too often. */
    void limit(int next) {
        limited = next;
    }

    private static PushAnswer error(int status, String code, String field) {
        JsonObject error = EMPTY.with("code", code).with("message", "refused");
        return Sheets.json(
                status,
                EMPTY.with(
                        "error",
                        field.isEmpty()
                                ? error
                                : error.with(
                                        "fields",
                                        List.of(EMPTY.with("name", field).with("reason", "wrong")))));
    }

    private static String text(JsonObject in, String name) {
        return in.text(name).orElse("");
    }

    private static Instant time(JsonObject in, String name) {
        return Beijing.parseIso(text(in, name)).orElseThrow();
    }

    /** What is done with a body that fits. */
    @FunctionalInterface
    private interface Operation {
        PushAnswer with(JsonObject body);
    }
}
