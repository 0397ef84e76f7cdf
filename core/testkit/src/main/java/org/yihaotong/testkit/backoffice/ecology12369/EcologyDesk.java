package org.yihaotong.testkit.backoffice.ecology12369;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Ledger.State;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.ecology12369.FormParts.FormPart;
import org.yihaotong.testkit.backoffice.ecology12369.ReportRules.Refusal;

/** What the platform does with a request that is the centre's. */
final class EcologyDesk {

    private static final JsonObject EMPTY = new JsonObject();
    private static final String SECRET = "（来电人要求保密，请经12345联系）";
    private static final Pattern OF_REPORT =
            Pattern.compile("POST /reports/(\\d{19})/(urges|withdrawal|decisions|photos)");
    private static final Map<String, String> SCHEMAS =
            Map.of("urges", "Urge", "withdrawal", "Withdrawal", "decisions", "Decision");

    /** An answer before it is spelled. */
    record Said(int status, JsonObject body, Optional<Refusal> refusal) {}

    private final Ledger ledger;
    private final ReportRules rules = new ReportRules();
    private final Map<String, JsonObject> reports = new HashMap<>();
    private final Map<String, List<JsonObject>> lists = new HashMap<>();
    private final Map<String, List<String>> photos = new HashMap<>();
    private JsonObject lastUrge = EMPTY;
    private JsonObject lastReport = EMPTY;
    private long steps = 88_000L + Serial.before();

    EcologyDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    JsonObject lastUrge() {
        return lastUrge;
    }

    JsonObject lastReport() {
        return lastReport;
    }

    synchronized List<String> photos(String orderNo) {
        return List.copyOf(photos.getOrDefault(orderNo, List.of()));
    }

    synchronized String step(JsonObject step) {
        steps++;
        put("/steps", step.with("stepNo", steps));
        return Long.toString(steps);
    }

    synchronized void put(String list, JsonObject item) {
        lists.computeIfAbsent(list, name -> new ArrayList<>()).add(item);
    }

    synchronized Said serve(String place, Push push) {
        Matcher report = OF_REPORT.matcher(place);
        if (report.matches()) {
            return ofReport(report.group(1), report.group(2), push);
        }
        return switch (place) {
            case "GET /alive" -> ok(EMPTY.with("alive", true).with("area", EcologyOffice.AREA));
            case "POST /reports" -> open(push);
            case "GET /reports" -> read(parameter(push, "hotlineNo"));
            case "GET /steps" -> list("/steps", "stepNo", push);
            case "GET /local-reports" -> list("/local-reports", "seq", push);
            case "GET /call-log" -> calls(push);
            default -> refuse(404, "not-found", "");
        };
    }

    private Said open(Push push) {
        Optional<List<FormPart>> parts =
                FormParts.read(push.header("Content-Type").orElse(""), push.body());
        boolean first = parts.filter(list -> list.get(0).name().equals("report"))
                .filter(list -> list.get(0).type().equals("application/json"))
                .isPresent();
        Optional<JsonObject> report = parts.filter(list -> first)
                .flatMap(list -> JsonObject.parse(list.get(0).content()));
        if (report.isEmpty()) {
            return refuse(400, "bad-request", "report");
        }
        lastReport = report.get();
        Optional<Refusal> refusal = rules.ofReport(report.get(), parts.get());
        if (refusal.isPresent()) {
            return new Said(0, EMPTY, refusal);
        }
        return keep(report.get());
    }

    private Said keep(JsonObject report) {
        String no = text(report, "hotlineNo");
        Optional<String> known = ledger.number(no);
        if (known.isPresent()) {
            return reports.get(no).members().equals(report.members())
                    ? ok(EMPTY.with("reportNo", known.get()).with("warnings", List.of()))
                    : refuse(409, "hotline-no-used", "hotlineNo");
        }
        String number = "140800" + String.format(Locale.ROOT, "%013d", ledger.orders() + 1);
        reports.put(no, report);
        ledger.open(no, number, told(report));
        return new Said(201, EMPTY.with("reportNo", number).with("warnings", List.of()), Optional.empty());
    }

    private static Ledger.Told told(JsonObject report) {
        String description = text(report, "description");
        boolean secret = description.endsWith(SECRET);
        String plain = secret ? description.substring(0, description.length() - SECRET.length()) : description;
        String[] part = plain.split("\n", 2);
        JsonObject informant = report.object("informant").orElseThrow();
        return new Ledger.Told(
                part[0],
                part.length > 1 ? part[1] : "",
                text(informant, "name"),
                text(informant, "phone"),
                secret,
                Beijing.parseIso(text(report, "due")).orElseThrow());
    }

    private Said read(String orderNo) {
        Optional<State> state = ledger.state(orderNo);
        if (state.isEmpty()) {
            return refuse(404, "not-found", "");
        }
        return state.get() == State.WITHDRAWN
                ? refuse(410, "withdrawn", "")
                : ok(reports.get(orderNo).with("reportNo", ledger.number(orderNo)));
    }

    private Said ofReport(String number, String what, Push push) {
        List<FormPart> parts = FormParts.read(push.header("Content-Type").orElse(""), push.body())
                .orElse(List.of());
        JsonObject body = JsonObject.parse(push.body()).orElse(EMPTY);
        Optional<Refusal> refusal =
                what.equals("photos") ? ReportRules.ofLater(parts) : rules.ofBody(SCHEMAS.get(what), body);
        Optional<String> order = ledger.orderOf(number);
        if (refusal.isPresent() || order.isEmpty()) {
            return new Said(0, EMPTY, refusal.or(() -> Optional.of(new Refusal(404, "not-found", ""))));
        }
        State state = ledger.state(order.get()).orElseThrow();
        if (state == State.WITHDRAWN) {
            return refuse(410, "withdrawn", "");
        }
        return switch (what) {
            case "urges" -> urge(order.get(), body);
            case "withdrawal" -> withdraw(order.get(), state);
            case "photos" -> keep(order.get(), parts);
            default -> decide(body);
        };
    }

    private Said urge(String orderNo, JsonObject urge) {
        lastUrge = urge;
        boolean fresh = ledger.urge(orderNo, text(urge, "urgeNo"));
        return new Said(fresh ? 201 : 200, EMPTY, Optional.empty());
    }

    private Said keep(String orderNo, List<FormPart> more) {
        more.forEach(photo ->
                photos.computeIfAbsent(orderNo, fresh -> new ArrayList<>()).add(photo.fileName()));
        return new Said(201, EMPTY, Optional.empty());
    }

    private Said withdraw(String orderNo, State state) {
        boolean late = ledger.order(orderNo).orElseThrow().said().contains(ReplyKind.PROGRESS) || state != State.OPEN;
        if (late) {
            return refuse(409, "on-site", "");
        }
        ledger.withdraw(orderNo);
        return ok(EMPTY);
    }

    private Said decide(JsonObject decision) {
        String step = Long.toString(decision.number("stepNo").orElseThrow());
        boolean agree = decision.truth("agree").orElseThrow();
        if (!ledger.hasAsked(step)) {
            return refuse(404, "not-found", "stepNo");
        }
        if (ledger.pending(step).isEmpty()) {
            return ledger.decision(step).equals(Optional.of(agree)) ? ok(EMPTY) : refuse(409, "decided", "stepNo");
        }
        ledger.decide(step, agree, decision.text("newDue").flatMap(Beijing::parseIso));
        return ok(EMPTY);
    }

    private Said list(String name, String field, Push push) {
        List<JsonObject> items = EcologyOffice.after(
                lists.getOrDefault(name, List.of()),
                field,
                Long.parseLong(parameter(push, "after")),
                Integer.parseInt(parameter(push, "size")));
        long last =
                items.isEmpty() ? 0 : items.get(items.size() - 1).number(field).orElse(0L);
        return ok(EMPTY.with("items", items).with("last", last));
    }

    private Said calls(Push push) {
        List<JsonObject> all = lists.getOrDefault(parameter(push, "date"), List.of());
        int from = Math.min(all.size(), Integer.parseInt(parameter(push, "offset")));
        int to = Math.min(all.size(), from + Integer.parseInt(parameter(push, "size")));
        return ok(EMPTY.with("items", all.subList(from, to)).with("total", all.size()));
    }

    private static String parameter(Push push, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(push.query());
        return found.find() ? found.group(1) : "";
    }

    private static Said ok(JsonObject body) {
        return new Said(200, body, Optional.empty());
    }

    private static Said refuse(int status, String error, String field) {
        return new Said(0, EMPTY, Optional.of(new Refusal(status, error, field)));
    }

    private static String text(JsonObject in, String name) {
        return in.text(name).orElse("");
    }
}
