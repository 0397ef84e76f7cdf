package org.yihaotong.testkit.backoffice;

import static org.yihaotong.testkit.backoffice.ShouchuangGateway.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.TableLink;

/** 首创水务: a JSON service with its state machine, and signed pushes to the centre. */
public final class ShouchuangOffice implements BackOffice {

    /** The values of the joint test, as the interface document gives them. */
    public static final String APP_ID = "SC12345";

    public static final String SECRET = "sc-test-secret-0001";

    private static final Map<ReplyKind, String> TYPES = Map.of(
            ReplyKind.ACKNOWLEDGED, "SIGN",
            ReplyKind.PROGRESS, "PROCESS",
            ReplyKind.EXTENSION_REQUEST, "DELAY_APPLY",
            ReplyKind.RETURN_REQUEST, "BACK_APPLY",
            ReplyKind.COMPLETED, "FINISH");

    private static final Map<ReplyKind, Integer> LEADS_TO = Map.of(
            ReplyKind.ACKNOWLEDGED, ShouchuangBook.SIGNED,
            ReplyKind.PROGRESS, ShouchuangBook.IN_WORK,
            ReplyKind.EXTENSION_REQUEST, ShouchuangBook.DELAY_ASKED,
            ReplyKind.RETURN_REQUEST, ShouchuangBook.RETURN_ASKED,
            ReplyKind.COMPLETED, ShouchuangBook.FINISHED);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final JsonObject EMPTY = new JsonObject();

    private final ShouchuangBook book;
    private final Clock clock;
    private final ShouchuangGateway gateway;
    private final ShouchuangPusher pusher;
    private final ShouchuangCalls calls = new ShouchuangCalls();
    private final ShouchuangFiles files = new ShouchuangFiles();
    private volatile List<String> photos = List.of();

    /**
     * Opens the service.
     *
     * @param tables an H2 database of the unit's own
     * @param port loopback port; 0: any free one
     * @param callbackUrl where events are pushed
     * @param minute how long a minute of the unit's repeat plan lasts
     */
    public ShouchuangOffice(TableLink tables, Clock clock, int port, String callbackUrl, Duration minute) {
        this.book = new ShouchuangBook(tables);
        this.clock = clock;
        this.pusher = new ShouchuangPusher(book, clock, callbackUrl, minute);
        this.gateway = new ShouchuangGateway(port, APP_ID, SECRET, clock, this::operate);
    }

    /** The base URL of the joining sheet. */
    public String baseUrl() {
        return "http://127.0.0.1:" + gateway.port();
    }

    /** Answers come with these photos from now on. */
    public void photograph(String... addresses) {
        photos = List.of(addresses);
    }

    /** The names of the files that came with an order. */
    public List<String> filesOf(String orderNo) {
        return files.names(ShouchuangBook.body(book.order(orderNo).orElseThrow()));
    }

    /** A call appears in the list. */
    public void call(JsonObject row) {
        calls.add(row);
    }

    /** Fails like this from now on. */
    public void fail(Fault fault) {
        gateway.fail(fault);
    }

    /** Pushes an event once more although the centre took it. */
    public void repeat(String eventId) {
        book.pushAgain(eventId, Optional.of(clock.instant()));
    }

    /** Events that are still to be pushed, now or later. */
    public int waitingPushes() {
        return book.duePushes(Instant.ofEpochMilli(Long.MAX_VALUE)).size();
    }

    @Override
    public void work() {
        pusher.push();
    }

    @Override
    public synchronized Optional<TakenOrder> order(String orderNo) {
        return book.order(orderNo).map(this::read);
    }

    @Override
    public synchronized List<TakenOrder> openOrders() {
        return book.openOrders().stream().map(this::read).toList();
    }

    @Override
    public long orders() {
        return book.orders();
    }

    @Override
    public synchronized String say(String orderNo, Saying saying) {
        Instant now = clock.instant();
        long status = book.order(orderNo).orElseThrow().number("status");
        if (status >= ShouchuangBook.FINISHED) {
            throw new IllegalStateException("the order is closed");
        }
        String id = "E" + STAMP.format(Beijing.time(now)) + String.format("%07d", book.nextEvent());
        book.note(id, orderNo, TYPES.get(saying.kind()), event(id, orderNo, saying, now), now);
        book.move(orderNo, LEADS_TO.get(saying.kind()), now);
        return id;
    }

    @Override
    public synchronized Optional<Boolean> decision(String replyId) {
        return book.event(replyId)
                .filter(event -> !event.text("agreed").isEmpty())
                .map(event -> event.number("agreed") == 1);
    }

    @Override
    public void close() {
        gateway.stop();
        book.close();
    }

    private JsonObject event(String id, String orderNo, Saying saying, Instant now) {
        JsonObject extra =
                switch (saying.kind()) {
                    case EXTENSION_REQUEST -> EMPTY.with(
                            "newDeadline", Beijing.text(saying.newDue().orElseThrow()));
                    case COMPLETED -> EMPTY.with("solved", saying.result().orElseThrow() == AnswerResult.SOLVED ? 1 : 0)
                            .with("visited", 1)
                            .with("fileUrls", photos.isEmpty() ? Optional.empty() : Optional.of(photos));
                    default -> EMPTY;
                };
        return EMPTY.with("eventId", id)
                .with("eventType", TYPES.get(saying.kind()))
                .with("outerNo", orderNo)
                .with("scOrderId", number(book.order(orderNo).orElseThrow()))
                .with("eventTime", Beijing.text(now))
                .with("operator", "客服01")
                .with("deptName", saying.handler())
                .with("content", saying.text())
                .with("extra", extra);
    }

    private synchronized JsonObject operate(String operation, JsonObject request) {
        return switch (operation) {
            case "/call/list" -> ok(calls.page(request));
            case "/ping" -> ok(EMPTY.with("serverTime", Beijing.text(clock.instant())));
            case "/file/upload" -> files.upload(request, clock.instant());
            default -> aboutOrder(operation, request);
        };
    }

    private JsonObject aboutOrder(String operation, JsonObject request) {
        String outerNo = request.text("outerNo").orElseThrow();
        Optional<Row> order = book.order(outerNo);
        if (order.isEmpty() && !operation.equals("/order/create")) {
            return answer(3001, "工单不存在", EMPTY);
        }
        return switch (operation) {
            case "/order/create" -> create(outerNo, request, order);
            case "/order/urge" -> urge(order.get(), request);
            case "/order/cancel" -> cancel(order.get());
            case "/order/audit" -> audit(order.get(), request);
            default -> query(order.get());
        };
    }

    private JsonObject create(String outerNo, JsonObject request, Optional<Row> known) {
        if (known.isPresent() && !ShouchuangBook.isSame(known.get(), request)) {
            return answer(3002, "工单号重复且内容不一致", EMPTY);
        }
        if (known.isEmpty() && !files.has(request, clock.instant())) {
            return answer(4001, "参数错误", EMPTY.with("field", "fileIds"));
        }
        if (known.isEmpty()) {
            Instant deadline =
                    Beijing.parse(request.text("deadline").orElseThrow()).orElseThrow();
            book.open(outerNo, request, deadline, clock.instant());
        }
        return ok(EMPTY.with("scOrderId", number(book.order(outerNo).orElseThrow())));
    }

    private JsonObject urge(Row order, JsonObject request) {
        return ok(EMPTY.with(
                "urgeCount",
                book.urge(order.text("outer_no"), request.text("urgeNo").orElseThrow())));
    }

    private JsonObject cancel(Row order) {
        if (order.number("status") >= ShouchuangBook.FINISHED) {
            return answer(3004, "当前状态不允许", EMPTY);
        }
        book.move(order.text("outer_no"), ShouchuangBook.CANCELLED, clock.instant());
        return ok(EMPTY.with("cancelled", true));
    }

    private JsonObject audit(Row order, JsonObject request) {
        String outerNo = order.text("outer_no");
        Optional<Row> event = book.event(request.text("eventId").orElseThrow())
                .filter(found -> found.text("outer_no").equals(outerNo));
        if (event.isEmpty()) {
            return answer(3005, "事件不存在", EMPTY);
        }
        boolean agree = request.truth("agree").orElseThrow();
        boolean delay = order.number("status") == ShouchuangBook.DELAY_ASKED
                && event.get().text("type").equals("DELAY_APPLY");
        boolean back = order.number("status") == ShouchuangBook.RETURN_ASKED
                && event.get().text("type").equals("BACK_APPLY");
        if (!delay && !back) {
            return answer(3004, "当前状态不允许", EMPTY);
        }
        Optional<Instant> deadline = request.text("newDeadline").flatMap(Beijing::parse);
        if (delay && agree && deadline.isEmpty()) {
            return answer(4001, "参数错误", EMPTY.with("field", "newDeadline"));
        }
        deadline.filter(given -> delay && agree).ifPresent(given -> book.extend(outerNo, given));
        book.decide(event.get().text("event_id"), agree);
        book.move(outerNo, afterDecision(delay, agree), clock.instant());
        return ok(EMPTY);
    }

    private static int afterDecision(boolean delay, boolean agree) {
        return delay ? ShouchuangBook.IN_WORK : agree ? ShouchuangBook.RETURNED : ShouchuangBook.SIGNED;
    }

    private JsonObject query(Row order) {
        return ok(EMPTY.with("outerNo", order.text("outer_no"))
                .with("scOrderId", number(order))
                .with("status", (int) order.number("status"))
                .with("updateTime", Beijing.text(Instant.ofEpochMilli(order.number("changed_at")))));
    }

    private TakenOrder read(Row order) {
        JsonObject body = ShouchuangBook.body(order);
        List<Row> events = book.events(order.text("outer_no"));
        return new TakenOrder(
                order.text("outer_no"),
                number(order),
                (int) order.number("taken"),
                body.text("title").orElse(""),
                body.text("content").orElse(""),
                body.text("linkMan").filter(name -> !name.equals("匿名")).orElse(""),
                body.text("linkTel").filter(phone -> !phone.equals("12345")).orElse(""),
                body.number("secret").orElse(0L) == 1,
                (int) order.number("urges"),
                order.number("status") == ShouchuangBook.CANCELLED,
                events.stream().map(ShouchuangOffice::kind).toList(),
                pending(order, events),
                Instant.ofEpochMilli(order.number("deadline")),
                Instant.ofEpochMilli(order.number("changed_at")));
    }

    private static Optional<String> pending(Row order, List<Row> events) {
        boolean asked =
                List.of(ShouchuangBook.DELAY_ASKED, ShouchuangBook.RETURN_ASKED).contains((int) order.number("status"));
        return asked ? Optional.of(events.get(events.size() - 1).text("event_id")) : Optional.empty();
    }

    private static ReplyKind kind(Row event) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().equals(event.text("type")))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static String number(Row order) {
        String day = ShouchuangBook.body(order).text("acceptTime").orElseThrow().substring(0, 10);
        return "SC" + day.replace("-", "") + String.format("%06d", order.number("nr"));
    }

    private static JsonObject ok(JsonObject data) {
        return answer(0, "成功", data);
    }
}
