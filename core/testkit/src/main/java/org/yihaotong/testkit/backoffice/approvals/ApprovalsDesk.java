package org.yihaotong.testkit.backoffice.approvals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.JsonRules;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Sheets;

/** The operations of the platform, each behind the one token that is good. */
final class ApprovalsDesk {

    private static final String PREFIX = "/spzx/api";
    private static final Duration LIFE = Duration.ofHours(2);
    private static final Duration LOCK = Duration.ofMinutes(10);
    private static final JsonObject EMPTY = new JsonObject();
    private static final Map<String, String> SCHEMAS = Map.of(
            "/login", "Login",
            "/case/add", "CaseAdd",
            "/case/urge", "Urge",
            "/case/revoke", "Revoke",
            "/case/audit", "Audit",
            "/case/detail", "Detail",
            "/feedback/page", "Page",
            "/call/page", "Page",
            "/file/upload", "Upload");
    private static final Map<Ledger.State, String> STATES = Map.of(
            Ledger.State.OPEN, "02",
            Ledger.State.ASKED, "05",
            Ledger.State.FINISHED, "06",
            Ledger.State.RETURNED, "07",
            Ledger.State.WITHDRAWN, "08");

    private final ApprovalsOffice office;
    private final JsonRules rules = JsonRules.of(ApprovalsDesk.class, "rules.json");
    private final Set<String> files = new HashSet<>();
    private String token = "";
    private Instant loggedIn = Instant.EPOCH;
    private int logIns;
    private int wrong;
    private Instant lockedUntil = Instant.EPOCH;
    private boolean firewall;
    private int arriving;
    private Runnable arrival = () -> {};

    ApprovalsDesk(ApprovalsOffice office) {
        this.office = office;
    }

    void firewall(boolean yes) {
        firewall = yes;
    }

    void forgetToken() {
        token = "";
    }

    int logIns() {
        return logIns;
    }

    int wrongLogIns() {
        return wrong;
    }

    void arrive(int records, Runnable next) {
        arriving = records;
        arrival = next;
    }

    PushAnswer answer(Push request) {
        if (firewall) {
            return new PushAnswer(200, "text/html;charset=UTF-8", "<html>请先登录防火墙</html>");
        }
        String path = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : "";
        Optional<JsonObject> body = JsonObject.parse(request.body());
        if (!request.method().equals("POST") || body.isEmpty()) {
            return said("1002", "body");
        }
        boolean good = request.header("token").equals(Optional.of(token)) && !token.isEmpty();
        if (!path.equals("/login") && (!good || loggedIn.plus(LIFE).isBefore(office.now()))) {
            return said("401", "");
        }
        Optional<String> fault =
                SCHEMAS.containsKey(path) ? rules.fault(SCHEMAS.get(path), body.get()) : Optional.empty();
        return fault.map(field -> said("1002", field)).orElseGet(() -> operate(path, body.get()));
    }

    private PushAnswer operate(String path, JsonObject body) {
        return switch (path) {
            case "/login" -> logIn(body);
            case "/heartbeat" -> said("200", EMPTY.with("user", ApprovalsOffice.ACCOUNT));
            case "/case/add" -> add(body);
            case "/case/audit" -> audit(body);
            case "/feedback/page" -> feedback(body);
            case "/call/page" -> page(body, office.calls(), "startTime", false, Duration.ofDays(1));
            case "/file/upload" -> upload(body);
            default -> office.ledger().state(text(body, "caseCode")).isEmpty()
                    ? said("1004", "")
                    : aboutCase(path, body, text(body, "caseCode"));
        };
    }

    private PushAnswer logIn(JsonObject body) {
        String proof = HmacSm3.digest((ApprovalsOffice.PASSWORD + ApprovalsOffice.ACCOUNT).getBytes(UTF_8));
        if (!text(body, "account").equals(ApprovalsOffice.ACCOUNT)) {
            return said("403", "");
        }
        if (!text(body, "password").equals(proof) || lockedUntil.isAfter(office.now())) {
            lockedUntil = ++wrong % 5 == 0 ? office.now().plus(LOCK) : lockedUntil;
            return said("402", "");
        }
        wrong = 0;
        logIns++;
        token = UUID.randomUUID().toString().replace("-", "");
        loggedIn = office.now();
        return said("200", EMPTY.with("token", token).with("expire", "7200"));
    }

    private PushAnswer add(JsonObject body) {
        String code = text(body, "caseCode");
        Optional<String> known = office.ledger().number(code);
        if (known.isPresent()) {
            return said("1003", EMPTY.with("caseId", known.get()));
        }
        boolean secret = text(body, "isSecret").equals("Y");
        if (secret
                && (!text(body, "applyName").equals("保密")
                        || !text(body, "applyTel").isEmpty())) {
            return said("1002", "applyName");
        }
        if (!secret && text(body, "applyTel").isEmpty()) {
            return said("1002", "applyTel");
        }
        String ids = text(body, "fileIds");
        if (!ids.isEmpty() && !files.containsAll(List.of(ids.split(",")))) {
            return said("1002", "fileIds");
        }
        String number = String.format(
                "%019d", 1_234_567_890_123_450_000L + office.ledger().orders());
        String person = secret ? "" : text(body, "applyName").replace("不详", "");
        String phone = secret ? "" : text(body, "applyTel").replaceFirst("^12345$", "");
        office.ledger()
                .open(
                        code,
                        number,
                        new Ledger.Told(
                                text(body, "title"),
                                text(body, "content"),
                                person,
                                phone,
                                secret,
                                time(body, "limitTime")));
        return said("200", EMPTY.with("caseId", number));
    }

    /** Urges have no key here; people know a repeat by the number in its text. */
    private PushAnswer aboutCase(String path, JsonObject body, String code) {
        Ledger.State state = office.ledger().state(code).orElseThrow();
        boolean closed = state != Ledger.State.OPEN && state != Ledger.State.ASKED;
        if (path.equals("/case/detail")) {
            return said("200", EMPTY.with("caseCode", code).with("state", STATES.get(state)));
        }
        if (closed) {
            return said("1005", "");
        }
        if (path.equals("/case/revoke")) {
            office.ledger().withdraw(code);
        } else if (text(body, "urgeType").equals("2") == text(body, "limitTime").isEmpty()) {
            return said("1002", "limitTime");
        } else {
            office.ledger().urge(code, text(body, "content"));
        }
        return said("200", "");
    }

    private PushAnswer audit(JsonObject body) {
        String id = text(body, "feedbackId");
        boolean agree = text(body, "result").equals("Y");
        if (!office.ledger().hasAsked(id)) {
            return said("1004", "");
        }
        if (office.ledger().pending(id).isEmpty()) {
            return said("1005", "");
        }
        office.ledger()
                .decide(
                        id,
                        agree,
                        Optional.of(text(body, "newLimitTime"))
                                .filter(given -> !given.isEmpty())
                                .map(given -> time(body, "newLimitTime")));
        return said("200", "");
    }

    private PushAnswer upload(JsonObject body) {
        if (text(body, "content").length() > 2_000_000) {
            return said("1006", "");
        }
        String id = "F" + (files.size() + 1);
        files.add(id);
        return said("200", EMPTY.with("fileId", id));
    }

    private PushAnswer feedback(JsonObject body) {
        PushAnswer page = page(body, office.feedback(), "updateTime", true, Duration.ofDays(7));
        if (arriving > 0) {
            arriving--;
            arrival.run();
        }
        return page;
    }

    private PushAnswer page(JsonObject body, List<JsonObject> all, String by, boolean descending, Duration longest) {
        Instant begin = time(body, "beginTime");
        Instant end = time(body, "endTime");
        if (Duration.between(begin, end).compareTo(longest) > 0) {
            return said("1002", "endTime");
        }
        List<JsonObject> rows = new ArrayList<>(all.stream()
                .filter(row -> !time(row, by).isBefore(begin) && time(row, by).isBefore(end))
                .sorted(Comparator.comparing(row -> text(row, by)))
                .toList());
        if (descending) {
            Collections.reverse(rows);
        }
        int size = Integer.parseInt(text(body, "pageSize"));
        int page = Integer.parseInt(text(body, "pageNum"));
        int from = Math.min(rows.size(), (page - 1) * size);
        return said(
                "200",
                EMPTY.with("total", Integer.toString(rows.size()))
                        .with("pages", Integer.toString((rows.size() + size - 1) / size))
                        .with("pageNum", Integer.toString(page))
                        .with("records", rows.subList(from, Math.min(rows.size(), from + size))));
    }

    private PushAnswer said(String status, Object data) {
        return Sheets.json(
                200,
                EMPTY.with("status", status)
                        .with("message", status.equals("200") ? "操作成功" : "操作失败")
                        .with("data", data)
                        .with("time", ApprovalsOffice.millis(office.now())));
    }

    private static String text(JsonObject in, String name) {
        return in.text(name).orElse("");
    }

    private static Instant time(JsonObject in, String name) {
        return Instant.ofEpochMilli(Long.parseLong(text(in, name)));
    }
}
