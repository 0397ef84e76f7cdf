package org.yihaotong.testkit.backoffice.jingweigas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.backoffice.soap.Document;
import org.yihaotong.testkit.backoffice.soap.Kept;
import org.yihaotong.testkit.backoffice.soap.SoapCounter;

/** 经纬燃气's customer service system in memory, on a real HTTP server. */
public final class GasOffice implements BackOffice {

    public static final String APP_CODE = "YC12345";
    public static final String KEY = "jw-key-2019";
    public static final String CALLBACK_KEY = "jw-callback-key";

    private static final String PATH = "/GasWorkOrder.svc";
    private static final Map<ReplyKind, String> TYPES = Map.of(
            ReplyKind.ACKNOWLEDGED, "Signed",
            ReplyKind.PROGRESS, "Processing",
            ReplyKind.EXTENSION_REQUEST, "ApplyDelay",
            ReplyKind.RETURN_REQUEST, "ApplyReturn",
            ReplyKind.COMPLETED, "Finished");
    private static final Map<AnswerResult, String> CONCLUSIONS = Map.of(
            AnswerResult.SOLVED, "Solved", AnswerResult.EXPLAINED, "Explained", AnswerResult.UNSOLVED, "Unsolved");

    private final SoapCounter counter;
    private final GasPusher pusher;
    private final Clock clock;
    private final Map<String, Kept> orders = new LinkedHashMap<>();
    private final Map<String, Document> requests = new HashMap<>();
    private final Map<String, Boolean> decisions = new HashMap<>();
    private final Map<Instant, String> calls = new LinkedHashMap<>();
    private Duration betweenQueries = Duration.ZERO;
    private Instant lastQuery = Instant.MIN;
    private int busy;

    /** Opens at a loopback port (0: any free one), and calls back there; a test may shorten the minutes between tries. */
    public GasOffice(Clock clock, int port, String callbackUrl, Duration minute) {
        this.clock = clock;
        this.pusher = new GasPusher(new GasKey(APP_CODE, CALLBACK_KEY, clock), clock, callbackUrl, minute);
        GasGateway gateway = new GasGateway(new GasKey(APP_CODE, KEY, clock), this::operate);
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

    /** How far apart two queries for calls have to be; the document says ten seconds. */
    public synchronized void wantBetweenQueries(Duration apart) {
        betweenQueries = apart;
    }

    /** Is too busy for the next so many orders. */
    public synchronized void beBusy(int next) {
        busy = next;
    }

    /** A call on the unit's number that began then: the elements of CallRecord as they are spelled, prefix {@code t}. */
    public synchronized void call(Instant began, String elements) {
        calls.put(began.plusNanos(calls.size()), "<t:CallRecord>" + elements + "</t:CallRecord>");
    }

    /** The order as it was spelled. */
    public synchronized Document request(String orderNo) {
        return requests.get(orderNo);
    }

    /** Feedback as it is spelled, prefix {@code t}. */
    public void submit(String elements) {
        pusher.add("<c:Feedback>" + elements + "</c:Feedback>");
    }

    /** Feedback that the centre did not answer yet. */
    public int waiting() {
        return pusher.waiting();
    }

    /** Codes with which the centre refused feedback for good. */
    public List<String> refused() {
        return pusher.refused();
    }

    /** Asks the centre's callback service whether it lives. */
    public Optional<Document> pingCentre(String word) {
        return pusher.call("Ping", "<c:Echo>" + word + "</c:Echo>");
    }

    @Override
    public void work() {
        pusher.push();
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

    /** The id of a request is followed by its application number, as the centre keeps it. */
    @Override
    public synchronized String say(String orderNo, Saying saying) {
        Kept order = orders.get(orderNo);
        String id = UUID.randomUUID().toString();
        boolean asks = saying.kind() == ReplyKind.EXTENSION_REQUEST || saying.kind() == ReplyKind.RETURN_REQUEST;
        String application = asks ? "AP" + id.substring(0, 8) : "";
        submit("<t:FeedbackId>" + id + "</t:FeedbackId><t:HotlineNo>" + orderNo + "</t:HotlineNo><t:GasOrderNo>"
                + order.number() + "</t:GasOrderNo><t:Type>" + TYPES.get(saying.kind()) + "</t:Type><t:Content>"
                + Document.escaped(saying.text()) + "</t:Content><t:Handler>" + saying.handler()
                + "</t:Handler><t:HandledAt>" + GasKey.spell(clock.instant()) + "</t:HandledAt>"
                + (asks ? "<t:ApplicationNo>" + application + "</t:ApplicationNo>" : "")
                + saying.newDue()
                        .map(due -> "<t:ApplyDeadline>" + GasKey.spell(due) + "</t:ApplyDeadline>")
                        .orElse("")
                + saying.result()
                        .map(result -> "<t:Conclusion>" + CONCLUSIONS.get(result)
                                + "</t:Conclusion><t:Contacted>true</t:Contacted>")
                        .orElse(""));
        order.say(asks ? id + "#" + application : id, saying, clock.instant());
        return asks ? id + "#" + application : id;
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
        return switch (body.name()) {
            case "Ping" -> "<w:Echo>" + Document.escaped(body.textAt("Echo")) + "</w:Echo><w:ServerTime>"
                    + GasKey.spell(clock.instant()) + "</w:ServerTime>";
            case "CreateWorkOrder" -> busy-- > 0
                    ? GasGateway.result("5001", "忙")
                    : create(body.at("Order").orElseThrow());
            case "GetCallRecords" -> callsOf(body);
            default -> Optional.ofNullable(orders.get(body.textAt("HotlineNo")))
                    .map(order -> move(order, body))
                    .orElseGet(() -> GasGateway.result("3001", "工单不存在"));
        };
    }

    private String create(Document order) {
        String hotlineNo = order.textAt("HotlineNo");
        Kept known = orders.get(hotlineNo);
        if (known != null) {
            return GasGateway.result("1001", "已存在") + "<w:GasOrderNo>" + known.number() + "</w:GasOrderNo>";
        }
        Instant due = time(order, "Deadline");
        boolean leak = order.textAt("Business").equals("Leak")
                && !order.textAt("Level").equals("Emergency");
        boolean hidden = order.textAt("Contact", "Hidden").equals("true");
        boolean told = hidden
                && !(order.textAt("Contact", "Name").equals("匿名")
                        && order.textAt("Contact", "Phone").equals("12345"));
        if (leak || told || !due.isAfter(time(order, "AcceptedAt"))) {
            return GasGateway.result("3007", "违反规则");
        }
        String phone = order.textAt("Contact", "Phone");
        Kept kept = new Kept(
                hotlineNo,
                "JW" + String.format(Locale.ROOT, "%010d", 2_003_020_007L + orders.size()),
                List.of(order.textAt("Title"), order.textAt("Content")),
                List.of(hidden ? "" : order.textAt("Contact", "Name"), phone.equals("12345") ? "" : phone),
                hidden,
                due,
                clock.instant());
        orders.put(hotlineNo, kept);
        requests.put(hotlineNo, order);
        return GasGateway.result("0", "成功") + "<w:GasOrderNo>" + kept.number() + "</w:GasOrderNo>";
    }

    private String move(Kept order, Document body) {
        return switch (body.name()) {
            case "UrgeWorkOrder" -> urge(order, body);
            case "RevokeWorkOrder" -> revoke(order);
            case "DecideApplication" -> decide(order, body);
            default -> GasGateway.result("0", "成功") + "<w:GasOrderNo>" + order.number() + "</w:GasOrderNo><w:Status>"
                    + status(order) + "</w:Status><w:LastChange>"
                    + GasKey.spell(order.taken().changedAt()) + "</w:LastChange>";
        };
    }

    private static String urge(Kept order, Document body) {
        if (body.textAt("UrgeType").equals("SUPERVISE")
                && body.at("ReplyBefore").isEmpty()) {
            return GasGateway.result("3007", "ReplyBefore");
        }
        return GasGateway.result("0", "成功") + "<w:UrgeCount>"
                + order.urged(UUID.randomUUID().toString()) + "</w:UrgeCount>";
    }

    private static String revoke(Kept order) {
        if (order.isOver()) {
            return GasGateway.result("3004", "状态不允许");
        }
        order.withdraw();
        return GasGateway.result("0", "成功");
    }

    private String decide(Kept order, Document body) {
        String application = body.textAt("ApplicationNo");
        Optional<String> pending = order.pending().filter(id -> id.endsWith("#" + application));
        if (pending.isEmpty()) {
            boolean known = decisions.keySet().stream().anyMatch(id -> id.endsWith("#" + application));
            return known ? GasGateway.result("3004", "状态不允许") : GasGateway.result("3005", "申请不存在");
        }
        boolean agreed = body.textAt("Agreed").equals("true");
        boolean delay = order.last().equals(Optional.of(ReplyKind.EXTENSION_REQUEST));
        if (delay && agreed && body.at("NewDeadline").isEmpty()) {
            return GasGateway.result("3007", "NewDeadline");
        }
        decisions.put(pending.get(), agreed);
        order.decided(agreed, body.at("NewDeadline").map(due -> time(body, "NewDeadline")), clock.instant());
        return GasGateway.result("0", "成功");
    }

    private String callsOf(Document body) {
        Instant now = clock.instant();
        Instant from = time(body, "From");
        Instant to = time(body, "To");
        int size = Integer.parseInt(body.textAt("PageSize"));
        if (!lastQuery.equals(Instant.MIN) && now.isBefore(lastQuery.plus(betweenQueries))) {
            return GasGateway.result("5001", "忙");
        }
        if (size > 100 || Duration.between(from, to).compareTo(Duration.ofDays(1)) > 0) {
            return GasGateway.result("3007", "窗口");
        }
        lastQuery = now;
        List<String> all = calls.entrySet().stream()
                .filter(call -> !call.getKey().isBefore(from) && call.getKey().isBefore(to))
                .map(Map.Entry::getValue)
                .toList();
        int first = Math.min(all.size(), Integer.parseInt(body.textAt("PageIndex")) * size);
        return GasGateway.result("0", "成功") + "<w:TotalCount>" + all.size() + "</w:TotalCount><w:Records>"
                + String.join("", all.subList(first, Math.min(all.size(), first + size))) + "</w:Records>";
    }

    private static String status(Kept order) {
        if (order.isWithdrawn()) {
            return "Revoked";
        }
        return order.taken().said().isEmpty()
                ? "Created"
                : switch (order.last().orElseThrow()) {
                    case ACKNOWLEDGED -> "Signed";
                    case PROGRESS -> "Processing";
                    case EXTENSION_REQUEST -> order.pending().isPresent() ? "DelayPending" : "Processing";
                    case RETURN_REQUEST -> order.pending().isPresent()
                            ? "ReturnPending"
                            : order.isOver() ? "Returned" : "Signed";
                    default -> "Finished";
                };
    }

    private static Instant time(Document in, String name) {
        return OffsetDateTime.parse(in.textAt(name)).toInstant();
    }
}
