package org.yihaotong.testkit.backoffice.market12315;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.backoffice.soap.Document;
import org.yihaotong.testkit.backoffice.soap.Kept;
import org.yihaotong.testkit.backoffice.soap.SoapCounter;

/** The national 12315 platform in memory, on a real HTTP server. */
public final class MarketOffice implements BackOffice {

    public static final String ORG_CODE = "140800012345";
    public static final String KEY = "gs12315key";

    private static final String PATH = "/exchange/services/Exchange";
    private static final int CALLS_A_PAGE = 200;
    private static final Map<ReplyKind, String> CODES = Map.of(
            ReplyKind.ACKNOWLEDGED, "10",
            ReplyKind.PROGRESS, "30",
            ReplyKind.RETURN_REQUEST, "22",
            ReplyKind.EXTENSION_REQUEST, "35",
            ReplyKind.COMPLETED, "50",
            ReplyKind.CORRECTED, "51");
    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "1", AnswerResult.UNSOLVED, "2", AnswerResult.EXPLAINED, "4");

    private final SoapCounter counter;
    private final Clock clock;
    private final Map<String, Kept> orders = new LinkedHashMap<>();
    private final Map<String, Document> requests = new HashMap<>();
    private final Map<String, List<Document>> materials = new HashMap<>();
    private final Map<String, Kept> byCase = new HashMap<>();
    private final Map<String, Boolean> decisions = new HashMap<>();
    private final List<String> progress = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private final Map<String, String> bound = new LinkedHashMap<>();
    private final Map<LocalDate, List<String>> calls = new HashMap<>();
    private boolean synchronising;

    /** Opens at a loopback port; 0: any free one. */
    public MarketOffice(Clock clock, int port) {
        this.clock = clock;
        MarketGateway gateway = new MarketGateway(ORG_CODE, KEY, clock, this::operate);
        this.counter = new SoapCounter(port, PATH, gateway::serve);
    }

    public int port() {
        return counter.port();
    }

    public static String url(int port) {
        return "http://127.0.0.1:" + port + PATH;
    }

    /** Is ill in this way from now on. */
    public void fail(Fault fault) {
        counter.fail(fault);
    }

    /** Whether the national platform synchronises itself, as it does after midnight. */
    public synchronized void synchronise(boolean now) {
        synchronising = now;
    }

    /** The case as it was spelled. */
    public synchronized Document request(String orderNo) {
        return requests.get(orderNo);
    }

    /** What was handed over later about an order: one document a time. */
    public synchronized List<Document> materials(String orderNo) {
        return materials.getOrDefault(orders.get(orderNo).number(), List.of());
    }

    /** A step of a case: elements from {@code code} on, prefix {@code ex}; answers its progressId. */
    public synchronized String step(String caseId, String orderNo, String elements) {
        String id = "P" + UUID.randomUUID();
        String hotlineNo = orderNo.isEmpty() ? bound.getOrDefault(caseId, "") : orderNo;
        progress.add("<ex:progress><ex:seq>" + (Serial.before() + progress.size() + 1) + "</ex:seq><ex:progressId>" + id
                + "</ex:progressId><ex:caseId>" + caseId + "</ex:caseId>"
                + (hotlineNo.isEmpty() ? "" : "<ex:hotlineNo>" + hotlineNo + "</ex:hotlineNo>") + elements
                + "</ex:progress>");
        return id;
    }

    /** A case born here: elements from {@code caseId} on, prefix {@code ex}. */
    public synchronized void foreign(String elements) {
        cases.add("<ex:foreignCase><ex:seq>" + (Serial.before() + cases.size() + 1) + "</ex:seq>" + elements
                + "</ex:foreignCase>");
    }

    /** Which cases the centre bound to which of its orders. */
    public synchronized Map<String, String> bound() {
        return Map.copyOf(bound);
    }

    /** A call of this day: the whole element, prefix {@code ex}. */
    public synchronized void call(LocalDate day, String element) {
        calls.computeIfAbsent(day, d -> new ArrayList<>()).add(element);
    }

    @Override
    public void work() {
        // Nothing lies waiting: the service does at once what it is asked.
    }

    @Override
    public synchronized Optional<TakenOrder> order(String orderNo) {
        return Optional.ofNullable(orders.get(orderNo)).map(Kept::taken);
    }

    @Override
    public synchronized List<TakenOrder> openOrders() {
        return orders.values().stream()
                .filter(order -> !order.isOver())
                .map(Kept::taken)
                .toList();
    }

    @Override
    public synchronized long orders() {
        return orders.size();
    }

    @Override
    public synchronized String say(String orderNo, Saying saying) {
        Kept order = orders.get(orderNo);
        String id = step(
                order.number(),
                orderNo,
                "<ex:code>" + CODES.get(saying.kind()) + "</ex:code><ex:text>" + Document.escaped(saying.text())
                        + "</ex:text><ex:unitName>" + saying.handler() + "</ex:unitName><ex:at>"
                        + spell(clock.instant())
                        + "</ex:at>"
                        + saying.newDue()
                                .map(due -> "<ex:newDue>" + spell(due) + "</ex:newDue>")
                                .orElse("")
                        + saying.result()
                                .map(result -> "<ex:result>" + RESULTS.get(result) + "</ex:result>")
                                .orElse(""));
        order.say(id, saying, clock.instant());
        return id;
    }

    @Override
    public synchronized Optional<Boolean> decision(String replyId) {
        return Optional.ofNullable(decisions.get(replyId));
    }

    @Override
    public void close() {
        counter.close();
    }

    private synchronized String operate(Document body) {
        if (body.name().equals("echo")) {
            return "<ex:text>" + Document.escaped(body.textAt("text")) + "</ex:text><ex:now>" + spell(clock.instant())
                    + "</ex:now>";
        }
        if (synchronising) {
            return MarketGateway.receipt("SY02", "国家平台同步中", "")
                    + (body.name().startsWith("query") ? "<ex:last>0</ex:last>" : "");
        }
        return switch (body.name()) {
            case "submitCase" -> submit(body);
            case "queryProgress" -> page(progress, Integer.parseInt(body.textAt("since")), body);
            case "queryCases" -> page(cases, Math.max(0, Integer.parseInt(body.textAt("fromSeq")) - 1), body);
            case "queryCalls" -> callsOf(body);
            case "bindCase" -> {
                bound.put(body.textAt("caseId"), body.textAt("hotlineNo"));
                yield MarketGateway.receipt("OK", "成功", body.textAt("caseId"));
            }
            default -> Optional.ofNullable(byCase.get(body.textAt("caseId")))
                    .map(order -> move(order, body))
                    .orElseGet(() -> MarketGateway.receipt("ST01", "案件不存在", ""));
        };
    }

    private String submit(Document body) {
        String hotlineNo = body.textAt("hotlineNo");
        Kept known = orders.get(hotlineNo);
        if (known != null) {
            return MarketGateway.receipt("DUP01", "已报送", known.number());
        }
        Optional<String> fault = MarketRules.fault(body);
        if (fault.isPresent()) {
            return MarketGateway.receipt("VA01", fault.get(), "");
        }
        boolean anonymous = body.textAt("complainant", "anonymous").equals("true");
        String phone = body.textAt("complainant", "mobile") + body.textAt("complainant", "phone");
        Kept order = new Kept(
                hotlineNo,
                "140800" + String.format(Locale.ROOT, "%012d", 202_003_020_017L + orders.size()),
                List.of(body.textAt("title"), body.textAt("fact")),
                List.of(anonymous ? "" : body.textAt("complainant", "name"), phone.endsWith("-12345") ? "" : phone),
                anonymous,
                Beijing.instant(LocalDateTime.parse(body.textAt("due"))),
                clock.instant());
        orders.put(hotlineNo, order);
        byCase.put(order.number(), order);
        requests.put(hotlineNo, body);
        return MarketGateway.receipt("OK", "成功", order.number());
    }

    private String move(Kept order, Document body) {
        switch (body.name()) {
            case "urgeCase" -> order.urged(UUID.randomUUID().toString());
            case "appendMaterial" -> materials
                    .computeIfAbsent(order.number(), fresh -> new ArrayList<>())
                    .add(body);
            case "withdrawCase" -> {
                if (order.isOver() || order.taken().said().contains(ReplyKind.PROGRESS)) {
                    return MarketGateway.receipt("ST02", "状态不允许", "");
                }
                order.withdraw();
            }
            case "answerRequest" -> {
                return answer(order, body);
            }
            default -> {
                return MarketGateway.receipt("VA01", body.name(), "");
            }
        }
        return MarketGateway.receipt("OK", "成功", order.number());
    }

    private String answer(Kept order, Document body) {
        String id = body.textAt("progressId");
        if (!order.pending().equals(Optional.of(id))) {
            return MarketGateway.receipt("ST02", "状态不允许", "");
        }
        boolean agree = body.textAt("agree").equals("true");
        Optional<Instant> due = body.at("newDue").map(at -> Beijing.instant(LocalDateTime.parse(at.text())));
        decisions.put(id, agree);
        order.decided(agree, due, clock.instant());
        return MarketGateway.receipt("OK", "成功", order.number());
    }

    private static String page(List<String> all, int from, Document body) {
        int first = Math.min(Math.max(0, from - Serial.before()), all.size());
        int end = Math.min(all.size(), first + Math.min(100, Integer.parseInt(body.textAt("max"))));
        return MarketGateway.receipt("OK", "成功", "") + String.join("", all.subList(first, end)) + "<ex:last>"
                + (Serial.before() + end) + "</ex:last>";
    }

    private String callsOf(Document body) {
        List<String> all = calls.getOrDefault(LocalDate.parse(body.textAt("day")), List.of());
        int first = Math.min(all.size(), (Integer.parseInt(body.textAt("page")) - 1) * CALLS_A_PAGE);
        int pages = Math.max(1, (all.size() + CALLS_A_PAGE - 1) / CALLS_A_PAGE);
        return MarketGateway.receipt("OK", "成功", "")
                + String.join("", all.subList(first, Math.min(all.size(), first + CALLS_A_PAGE))) + "<ex:pages>" + pages
                + "</ex:pages>";
    }

    private static String spell(Instant at) {
        return Beijing.text(at).replace(' ', 'T');
    }
}
