package org.yihaotong.testkit.backoffice.cityheat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 市热力公司: its customers, orders, replies and calls, in memory. Orders are known by the number with our dashes. */
public final class CityHeatOffice implements BackOffice {

    /** The values of the joint test, as the interface document gives them. */
    public static final String USER = "rl12345";

    public static final String KEY = "rl_test_key_2016";

    private static final Map<ReplyKind, String> KINDS = Map.of(
            ReplyKind.ACKNOWLEDGED, "1",
            ReplyKind.PROGRESS, "2",
            ReplyKind.EXTENSION_REQUEST, "3",
            ReplyKind.RETURN_REQUEST, "4",
            ReplyKind.COMPLETED, "5",
            ReplyKind.CORRECTED, "6");
    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "1", AnswerResult.UNSOLVED, "2", AnswerResult.EXPLAINED, "3");

    private final Clock clock;
    private final Ledger ledger;
    private final LoopbackDoor door;
    private final List<JsonObject> replies = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Map<String, String>> orders = new LinkedHashMap<>();
    private final Map<String, List<JsonObject>> calls = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();
    private long next = 1L + Serial.before();

    /**
     * Opens the interface.
     *
     * @param port loopback port; 0: any free one
     */
    public CityHeatOffice(Clock clock, int port) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        CityHeatDesk desk = new CityHeatDesk(this);
        this.door = new LoopbackDoor(port, 1 << 20, request -> {
            synchronized (this) {
                return desk.answer(request);
            }
        });
    }

    /** Host and port of the joining sheet. */
    public String url() {
        return "http://127.0.0.1:" + door.port();
    }

    /** Fails like this from now on. */
    public void fail(Fault fault) {
        door.fail(fault);
    }

    /** A customer's account, found by telephone or address. */
    public synchronized void customer(String phoneOrAddress, String account) {
        accounts.put(phoneOrAddress, account);
    }

    /** The parameters that an order came with. */
    public synchronized Map<String, String> parameters(String orderNo) {
        return orders.get(orderNo);
    }

    /** A call of this hour, spelled {@code 2020030209}. */
    public synchronized void call(String hour, JsonObject row) {
        calls.computeIfAbsent(hour, none -> new ArrayList<>()).add(row);
    }

    /** Running numbers begin anew at 1 (the heating season opens); so many of the latest rows are kept. */
    public synchronized void beginAnew(int kept) {
        List<JsonObject> last = List.copyOf(replies.subList(replies.size() - kept, replies.size()));
        Map<String, String> before = Map.copyOf(keys);
        replies.clear();
        keys.clear();
        next = 1;
        for (JsonObject row : last) {
            String id = Long.toString(next++);
            Optional.ofNullable(before.get(row.text("id").orElse(""))).ifPresent(key -> keys.put(id, key));
            replies.add(row.with("id", id));
        }
    }

    @Override
    public void work() {
        // Everything is done when it is asked for.
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        return ledger.order(orderNo);
    }

    @Override
    public List<TakenOrder> openOrders() {
        return ledger.openOrders();
    }

    @Override
    public long orders() {
        return ledger.orders();
    }

    @Override
    public synchronized String say(String orderNo, Saying saying) {
        String id = Long.toString(next++);
        String moment = Beijing.compact(clock.instant());
        String number = orders.get(orderNo).get("gdh");
        boolean asks = saying.kind() == ReplyKind.EXTENSION_REQUEST || saying.kind() == ReplyKind.RETURN_REQUEST;
        String key = String.join("-", number, KINDS.get(saying.kind()), moment) + (asks ? "-" + id : "");
        ledger.say(orderNo, key, saying.kind());
        keys.put(id, key);
        replies.add(new JsonObject()
                .with("id", id)
                .with("gdh", number)
                .with("lx", KINDS.get(saying.kind()))
                .with("nr", Wording.in(CityHeatDesk.GBK, saying.text()))
                .with("ry", saying.handler())
                .with("sj", moment)
                .with("jg", saying.result().map(RESULTS::get).orElse(""))
                .with("sw", "")
                .with("xsx", saying.newDue().map(Beijing::compact).orElse("")));
        return key;
    }

    /** A reply as the unit's own people wrote it. */
    public synchronized void note(JsonObject row) {
        replies.add(row.with("id", Long.toString(next++)));
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return ledger.decision(replyId);
    }

    @Override
    public void close() {
        door.close();
    }

    Clock clock() {
        return clock;
    }

    Ledger ledger() {
        return ledger;
    }

    void open(String orderNo, Map<String, String> parameters) {
        orders.put(orderNo, parameters);
    }

    /** Our number of the order that came under this one. */
    Optional<String> orderOf(String number) {
        return orders.entrySet().stream()
                .filter(order -> number.equals(order.getValue().get("gdh")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<String> account(String phoneOrAddress) {
        return Optional.ofNullable(accounts.get(phoneOrAddress));
    }

    boolean hasAccount(String account) {
        return accounts.containsValue(account);
    }

    Optional<String> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    List<JsonObject> replies() {
        return replies;
    }

    List<JsonObject> calls(String hour) {
        return calls.getOrDefault(hour, List.of());
    }

    long highest() {
        return next - 1;
    }
}
