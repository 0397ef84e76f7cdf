package org.yihaotong.testkit.backoffice.yunchengpower;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

/** 运城供电公司's order service in memory, on a real HTTP server. */
public final class PowerOffice implements BackOffice {

    public static final String USER = "yc12345";
    public static final String PASSWORD = "Pw_95598_t";

    private static final String PATH = "/services/PowerOrderService";
    private static final Map<ReplyKind, String> TYPES = Map.of(
            ReplyKind.ACKNOWLEDGED, "10",
            ReplyKind.PROGRESS, "20",
            ReplyKind.EXTENSION_REQUEST, "31",
            ReplyKind.RETURN_REQUEST, "32",
            ReplyKind.COMPLETED, "90",
            ReplyKind.CORRECTED, "91");
    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "1", AnswerResult.EXPLAINED, "2", AnswerResult.UNSOLVED, "3");
    private static final int CALLS_A_PAGE = 100;

    private final SoapCounter counter;
    private final PowerGateway gateway;
    private final Clock clock;
    private final Map<String, Kept> orders = new LinkedHashMap<>();
    private final Map<String, List<Document>> files = new HashMap<>();
    private final TreeMap<String, String> rows = new TreeMap<>();
    private final Map<String, String> orderOfRow = new HashMap<>();
    private final Set<String> confirmed = new HashSet<>();
    private final Map<String, Boolean> decisions = new HashMap<>();
    private final Map<LocalDate, List<String>> calls = new HashMap<>();
    private Duration betweenPolls = Duration.ZERO;
    private Instant lastPoll = Instant.MIN;
    private boolean busy;

    /** Opens at a loopback port; 0: any free one. */
    public PowerOffice(Clock clock, int port) {
        this.clock = clock;
        this.gateway = new PowerGateway(USER, PASSWORD, clock, this::operate);
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

    /** Whether everything but the link test is answered with PW-S001. */
    public synchronized void busy(boolean now) {
        busy = now;
    }

    /** How far apart two queries for replies have to be; the document says half a minute. */
    public synchronized void wantBetweenPolls(Duration apart) {
        betweenPolls = apart;
    }

    /** How often a wrong password was tried within the last hour. */
    public int failures() {
        return gateway.failures();
    }

    /** A call on the unit's number: the elements of T107 as they are spelled. */
    public synchronized void call(LocalDate day, String elements) {
        calls.computeIfAbsent(day, d -> new ArrayList<>()).add("<CALL>" + elements + "</CALL>");
    }

    /** A row of feedback as it is spelled from FB_TYPE on. */
    public synchronized String row(String orderNo, String elements) {
        String id = String.format(Locale.ROOT, "%018d", 100_000_000_000L + Serial.before() + rows.size());
        rows.put(
                id,
                "<ROW><FB_ID>" + id + "</FB_ID><APP_NO>" + orderNo + "</APP_NO><POWER_NO>"
                        + Optional.ofNullable(orders.get(orderNo))
                                .map(Kept::number)
                                .orElse("")
                        + "</POWER_NO>" + elements + "</ROW>");
        orderOfRow.put(id, orderNo);
        return id;
    }

    /** Rows that nobody confirmed. */
    public synchronized int unconfirmed() {
        return rows.size() - confirmed.size();
    }

    /** The files of an order that the unit is to fetch: NAME and URL of each. */
    public synchronized List<Document> filesOf(String orderNo) {
        return files.getOrDefault(orderNo, List.of());
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
        String ext = saying.newDue()
                .map(Beijing::compact)
                .or(() -> saying.result().map(RESULTS::get))
                .orElse("");
        String id = row(
                orderNo,
                "<FB_TYPE>" + TYPES.get(saying.kind()) + "</FB_TYPE><FB_DESC>" + Document.escaped(saying.text())
                        + "</FB_DESC><FB_USER>" + saying.handler() + "</FB_USER><FB_TIME>"
                        + Beijing.compact(clock.instant()) + "</FB_TIME><EXT>" + ext + "</EXT>");
        orders.get(orderNo).say(id, saying, clock.instant());
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

    private synchronized String operate(String code, Document body) {
        if (busy && !code.equals("T000")) {
            return PowerGateway.result("PW-S001", "系统忙", "");
        }
        return switch (code) {
            case "T000" -> good("<SYS_DATE>" + Beijing.compact(clock.instant()).substring(0, 8) + "</SYS_DATE>");
            case "T101" -> create(body);
            case "T104" -> feedback(body);
            case "T105" -> confirm(body);
            case "T106" -> decide(body);
            case "T107" -> callsOf(body);
            default -> move(code, body);
        };
    }

    private String create(Document body) {
        String appNo = body.textAt("APP_NO");
        Kept known = orders.get(appNo);
        if (known != null) {
            return PowerGateway.result("PW-B001", "工单已存在", "<POWER_NO>" + known.number() + "</POWER_NO>");
        }
        boolean secret = body.textAt("CONTACT").equals("保密");
        String tel = body.textAt("TEL");
        Kept order = new Kept(
                appNo,
                body.textAt("ACCEPT_TIME").substring(0, 8) + String.format(Locale.ROOT, "%08d", orders.size() + 17),
                List.of(body.textAt("TITLE"), body.textAt("CONTENT")),
                List.of(secret ? "" : body.textAt("CONTACT"), tel.equals("12345") ? "" : tel),
                secret,
                Beijing.parseCompact(body.textAt("LIMIT_TIME")).orElseThrow(),
                clock.instant());
        orders.put(appNo, order);
        files.put(appNo, body.at("ATT_LIST").orElseThrow().children("ATT"));
        return good("<POWER_NO>" + order.number() + "</POWER_NO>");
    }

    private String move(String code, Document body) {
        Kept order = orders.get(body.textAt("APP_NO"));
        if (order == null) {
            return PowerGateway.result("PW-B002", "工单不存在", "");
        }
        if (order.isOver()) {
            return PowerGateway.result("PW-B003", "状态不允许", "");
        }
        if (code.equals("T102")) {
            return good("<URGE_TIMES>" + order.urged(body.textAt("URGE_TIME") + body.textAt("URGE_DESC"))
                    + "</URGE_TIMES>");
        }
        order.withdraw();
        return good("");
    }

    private String feedback(Document body) {
        Instant now = clock.instant();
        if (now.isBefore(lastPoll.equals(Instant.MIN) ? Instant.MIN : lastPoll.plus(betweenPolls))) {
            return PowerGateway.result("PW-S004", "查询过频", "");
        }
        lastPoll = now;
        int most = Integer.parseInt(body.textAt("MAX_ROWS"));
        List<String> waiting = rows.tailMap(body.textAt("LAST_ID"), false).entrySet().stream()
                .filter(row -> !confirmed.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<String> page = waiting.subList(0, Math.min(most, waiting.size()));
        return good("<ROWS>" + String.join("", page) + "</ROWS><HAS_MORE>" + (page.size() < waiting.size() ? "Y" : "N")
                + "</HAS_MORE>");
    }

    private String confirm(Document body) {
        long count = body.at("IDS").orElseThrow().children("FB_ID").stream()
                .map(Document::text)
                .filter(id -> rows.containsKey(id) && confirmed.add(id))
                .count();
        return good("<OK_COUNT>" + count + "</OK_COUNT>");
    }

    private String decide(Document body) {
        String id = body.textAt("FB_ID");
        Kept order = orders.get(orderOfRow.getOrDefault(id, ""));
        if (order == null) {
            return PowerGateway.result("PW-B002", "工单不存在", "");
        }
        if (!order.pending().equals(Optional.of(id))) {
            return PowerGateway.result("PW-B003", "状态不允许", "");
        }
        boolean agree = body.textAt("AUDIT").equals("1");
        Optional<Instant> limit = Beijing.parseCompact(body.textAt("NEW_LIMIT"));
        if (agree && order.last().equals(Optional.of(ReplyKind.EXTENSION_REQUEST)) && limit.isEmpty()) {
            return PowerGateway.result("PW-E004", "NEW_LIMIT", "");
        }
        decisions.put(id, agree);
        order.decided(agree, limit, clock.instant());
        return good("");
    }

    private String callsOf(Document body) {
        LocalDate day = LocalDate.parse(body.textAt("QRY_DATE"), DateTimeFormatter.BASIC_ISO_DATE);
        if (!day.isAfter(Beijing.time(clock.instant()).toLocalDate().minusDays(31))) {
            return PowerGateway.result("PW-B009", "日期超限", "");
        }
        List<String> all = calls.getOrDefault(day, List.of());
        int pages = Math.max(1, (all.size() + CALLS_A_PAGE - 1) / CALLS_A_PAGE);
        int from = Math.min(all.size(), (Integer.parseInt(body.textAt("PAGE_NO")) - 1) * CALLS_A_PAGE);
        return good("<TOTAL_PAGE>" + pages + "</TOTAL_PAGE><CALLS>"
                + String.join("", all.subList(from, Math.min(all.size(), from + CALLS_A_PAGE))) + "</CALLS>");
    }

    private static String good(String body) {
        return PowerGateway.result("0000", "成功", body);
    }
}
