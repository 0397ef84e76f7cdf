package org.yihaotong.testkit.backoffice.minshenggas;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.yihaotong.testkit.backoffice.Sheets.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.JsonRules;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.Sheets;
import org.yihaotong.testkit.backoffice.minshenggas.MinshengOffice.Held;

/** The operations of the service and the rules between fields that no schema says. */
final class MinshengDesk {

    private static final String PREFIX = "/api/v1";
    private static final Pattern ORDER = Pattern.compile("/work-orders/([A-Za-z0-9-]{4,40})(/reminders)?");
    private static final Pattern DECISION = Pattern.compile("/applications/([^/]+)/decision");
    private static final Pattern FILE = Pattern.compile(
            "name=\"file\"; filename=\"[^\"]+\"\\s+Content-Type: (image/jpeg|image/png|video/mp4|application/pdf)");
    private static final Set<String> DANGERS = Set.of("leak", "outage", "pressure");
    private static final JsonObject EMPTY = new JsonObject();

    private final MinshengOffice office;
    private final MinshengTokens tokens;
    private final JsonRules rules = JsonRules.of(MinshengDesk.class, "rules.json");

    MinshengDesk(MinshengOffice office, MinshengTokens tokens) {
        this.office = office;
        this.tokens = tokens;
    }

    PushAnswer answer(Push request) {
        synchronized (office) {
            String path = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : "";
            if (path.equals("/oauth2/token")) {
                return tokens.give(request);
            }
            if (!tokens.knows(request)) {
                return problem(401, "invalid-token").with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            }
            PushAnswer answer = operate(request, path);
            return request.header("X-Correlation-Id")
                    .map(id -> answer.with("X-Correlation-Id", id))
                    .orElse(answer);
        }
    }

    private PushAnswer operate(Push request, String path) {
        Matcher order = ORDER.matcher(path);
        if (order.matches()) {
            return order.group(2) == null
                    ? order(request, order.group(1))
                    : changed(request, order.group(1), "Reminder", body -> remind(order.group(1), body));
        }
        Matcher decision = DECISION.matcher(path);
        if (decision.matches() && request.method().equals("PUT")) {
            return decide(decision.group(1), request);
        }
        return switch (request.method() + " " + path) {
            case "GET /status" -> json(
                    200,
                    EMPTY.with("service", "ok")
                            .with("client", MinshengOffice.CLIENT)
                            .with("emergencyDesk", "staffed"));
            case "POST /attachments" -> FILE.matcher(new String(request.body(), ISO_8859_1))
                            .find()
                    ? json(201, EMPTY.with("attachmentId", office.file()))
                    : problem(415, "unsupported");
            case "GET /events" -> page(request, office.events(), 100);
            case "GET /call-records" -> page(request, office.calls(), 500);
            default -> problem(404, "not-found");
        };
    }

    private PushAnswer order(Push request, String orderNo) {
        return switch (request.method()) {
            case "PUT" -> put(request, orderNo);
            case "GET" -> office.held(orderNo).map(MinshengDesk::shown).orElse(problem(404, "not-found"));
            case "PATCH" -> "application/merge-patch+json"
                            .equals(request.header("Content-Type").orElse(""))
                    ? changed(request, orderNo, "Patch", body -> patch(orderNo, body))
                    : problem(415, "unsupported");
            default -> problem(405, "method");
        };
    }

    private PushAnswer put(Push request, String orderNo) {
        if (!request.header("If-None-Match").equals(Optional.of("*"))) {
            return problem(428, "precondition-required");
        }
        Optional<Held> known = office.held(orderNo);
        if (known.isPresent()) {
            return problem(412, "precondition").with("ETag", known.get().etag());
        }
        Optional<JsonObject> body = JsonObject.parse(request.body());
        Optional<String> fault = body.isEmpty() ? Optional.of("body") : fault("WorkOrder", body.get());
        if (fault.isPresent()) {
            return problem(body.isEmpty() ? 400 : 422, fault.get());
        }
        JsonObject order = body.get();
        boolean emergency = order.truth("emergency").orElseThrow();
        Optional<String> ticket = emergency ? Optional.of("E-20200302-07") : Optional.empty();
        office.hold(orderNo, new Held(order, 1, "created", ticket));
        office.ledger().open(orderNo, ticket.orElse(orderNo), told(order));
        return json(
                        201,
                        EMPTY.with("hotlineNo", orderNo)
                                .with("status", "created")
                                .with("emergencyTicket", ticket))
                .with("ETag", "\"1\"");
    }

    private Optional<String> fault(String schema, JsonObject body) {
        Optional<String> fault = rules.fault(schema, body).map(field -> "invalid " + field);
        return fault.isPresent() || !schema.equals("WorkOrder") ? fault : acrossFields(body);
    }

    private Optional<String> acrossFields(JsonObject order) {
        boolean emergency = order.truth("emergency").orElseThrow();
        String category = order.text("category").orElseThrow();
        JsonObject contact = order.object("contact").orElseThrow();
        if (category.equals("leak") && !emergency) {
            return Optional.of("leak-must-be-emergency");
        }
        if (emergency
                && (!DANGERS.contains(category) || order.object("emergencyInfo").isEmpty())) {
            return Optional.of("emergency-info");
        }
        if (emergency && contact.text("phone").isEmpty()) {
            return Optional.of("phone-required");
        }
        if (!emergency
                && contact.truth("confidential").orElseThrow()
                && contact.members().size() > 1) {
            return Optional.of("confidential");
        }
        boolean files = order.texts("attachments").orElse(List.of()).stream().allMatch(office::hasFile);
        boolean times =
                time(order, "receivedAt").isPresent() && time(order, "deadline").isPresent();
        return times && files ? Optional.empty() : Optional.of(times ? "attachments" : "times");
    }

    /** An operation that changes an order: with its ETag of now, and only then looked at. */
    private PushAnswer changed(Push request, String orderNo, String schema, Change change) {
        if (request.header("If-Match").isEmpty()) {
            return problem(428, "precondition-required");
        }
        office.staffWorks(orderNo);
        Optional<Held> now = office.held(orderNo);
        if (now.isEmpty()) {
            return problem(404, "not-found");
        }
        if (!request.header("If-Match").equals(Optional.of(now.get().etag()))) {
            return problem(412, "precondition").with("ETag", now.get().etag());
        }
        Optional<JsonObject> body = JsonObject.parse(request.body());
        Optional<String> fault = body.isEmpty() ? Optional.of("body") : fault(schema, body.get());
        return fault.map(field -> problem(422, field)).orElseGet(() -> change.with(body.get()));
    }

    private PushAnswer patch(String orderNo, JsonObject patch) {
        Held now = office.held(orderNo).orElseThrow();
        boolean withdrawn = patch.text("status").isPresent();
        Ledger.State state = office.ledger().state(orderNo).orElseThrow();
        if (state != Ledger.State.OPEN && state != Ledger.State.ASKED) {
            return problem(409, "state");
        }
        boolean files = patch.texts("attachments").orElse(List.of()).stream().allMatch(office::hasFile);
        boolean reason = !withdrawn || patch.text("withdrawReason").isPresent();
        if (!files
                || !reason
                || (patch.members().containsKey("deadline")
                        && time(patch, "deadline").isEmpty())) {
            return problem(422, "invalid");
        }
        JsonObject merged = now.document();
        for (Map.Entry<String, Object> member : patch.members().entrySet()) {
            merged = merged.with(member.getKey(), member.getValue());
        }
        Held next = new Held(merged, now.version() + 1, withdrawn ? "withdrawn" : now.status(), now.emergencyTicket());
        office.hold(orderNo, next);
        office.ledger().amend(orderNo, told(merged));
        if (withdrawn) {
            office.ledger().withdraw(orderNo);
        }
        return shown(next);
    }

    private PushAnswer remind(String orderNo, JsonObject reminder) {
        if ("supervise".equals(reminder.text("kind").orElse(""))
                && time(reminder, "replyBy").isEmpty()) {
            return problem(422, "replyBy");
        }
        boolean fresh =
                office.ledger().urge(orderNo, reminder.text("reminderId").orElseThrow());
        return json(fresh ? 201 : 200, EMPTY)
                .with("ETag", office.held(orderNo).orElseThrow().etag());
    }

    private PushAnswer decide(String application, Push request) {
        Optional<JsonObject> body = JsonObject.parse(request.body());
        if (body.isEmpty() || rules.fault("Decision", body.get()).isPresent()) {
            return problem(422, "invalid");
        }
        boolean approved = body.get().truth("approved").orElseThrow();
        Ledger ledger = office.ledger();
        if (!ledger.hasAsked(application)) {
            return problem(404, "not-found");
        }
        if (ledger.pending(application).isEmpty()) {
            return ledger.decision(application).equals(Optional.of(approved))
                    ? json(200, EMPTY)
                    : problem(409, "decided");
        }
        ledger.decide(application, approved, time(body.get(), "newDeadline"));
        return json(200, EMPTY);
    }

    private PushAnswer page(Push request, List<JsonObject> all, int most) {
        Map<String, String> query = new LinkedHashMap<>(Sheets.query(request));
        int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
        String cursor = query.getOrDefault("cursor", "c0");
        if (limit < 1
                || limit > most
                || !cursor.matches("c\\d+")
                || (query.containsKey("since") && time(query) == null)) {
            return problem(400, "bad-request");
        }
        int from = Math.min(all.size(), Math.max(0, Integer.parseInt(cursor.substring(1)) - Serial.before()));
        int to = Math.min(all.size(), from + limit);
        return json(
                200,
                EMPTY.with("items", all.subList(from, to))
                        .with("nextCursor", "c" + (Serial.before() + to))
                        .with("hasMore", to < all.size()));
    }

    private static Instant time(Map<String, String> query) {
        return Beijing.parseIso(query.get("since")).orElse(null);
    }

    private static Optional<Instant> time(JsonObject in, String name) {
        return in.text(name).flatMap(Beijing::parseIso);
    }

    private static PushAnswer shown(Held held) {
        return json(200, held.document().with("status", held.status()).with("emergencyTicket", held.emergencyTicket()))
                .with("ETag", held.etag());
    }

    private static Ledger.Told told(JsonObject order) {
        JsonObject contact = order.object("contact").orElseThrow();
        return new Ledger.Told(
                order.text("title").orElse(""),
                order.text("content").orElse(""),
                contact.text("name").orElse(""),
                contact.text("phone")
                        .filter(phone -> !Objects.equals(phone, "12345"))
                        .orElse(""),
                contact.truth("confidential").orElseThrow(),
                time(order, "deadline").orElseThrow());
    }

    private static PushAnswer problem(int status, String code) {
        return new PushAnswer(
                status,
                "application/problem+json",
                EMPTY.with("type", "about:blank")
                        .with("title", "Refused")
                        .with("status", status)
                        .with("code", code)
                        .bytes());
    }

    /** What is done to an order whose ETag fits. */
    @FunctionalInterface
    private interface Change {
        PushAnswer with(JsonObject body);
    }
}
