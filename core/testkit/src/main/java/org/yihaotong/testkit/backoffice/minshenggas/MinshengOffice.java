package org.yihaotong.testkit.backoffice.minshenggas;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 民生天然气: its work orders, their ETags, its feed of events and its call records, in memory. */
public final class MinshengOffice implements BackOffice {

    /** The values of the joint test, as the interface document gives them. */
    public static final String CLIENT = "yc12345";

    public static final String SECRET = "ms-secret-test";

    private static final JsonObject EMPTY = new JsonObject();
    private static final Map<ReplyKind, String> TYPES = Map.of(
            ReplyKind.ACKNOWLEDGED, "acknowledged",
            ReplyKind.PROGRESS, "progress",
            ReplyKind.EXTENSION_REQUEST, "extensionRequested",
            ReplyKind.RETURN_REQUEST, "returnRequested",
            ReplyKind.COMPLETED, "completed");
    private static final Map<AnswerResult, String> RESULTS = Map.of(
            AnswerResult.SOLVED, "resolved",
            AnswerResult.EXPLAINED, "explained",
            AnswerResult.UNSOLVED, "unresolved");

    /** A work order as its service shows it. */
    record Held(JsonObject document, int version, String status, Optional<String> emergencyTicket) {

        String etag() {
            return "\"" + version + "\"";
        }
    }

    private final Clock clock;
    private final Ledger ledger;
    private final LoopbackDoor door;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final List<JsonObject> events = new ArrayList<>();
    private final List<JsonObject> calls = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final MinshengTokens tokens;
    private int staffChanges;

    /**
     * Opens the service.
     *
     * @param port loopback port; 0: any free one
     */
    public MinshengOffice(Clock clock, int port) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.tokens = new MinshengTokens(clock);
        this.door = new LoopbackDoor(port, 10 << 20, new MinshengDesk(this, tokens)::answer);
    }

    /** Host and port of the joining sheet. */
    public String url() {
        return "http://127.0.0.1:" + door.port();
    }

    /** Fails like this from now on. */
    public void fail(Fault fault) {
        door.fail(fault);
    }

    /** Every token is void from now on. */
    public synchronized void forgetTokens() {
        tokens.forget();
    }

    /** How many tokens were given out. */
    public synchronized int tokensGiven() {
        return tokens.given();
    }

    /** The unit's own staff works on an order just before each of the next so many changes. */
    public synchronized void staffIsQuicker(int times) {
        staffChanges = times;
    }

    /** A work order as it was put. */
    public synchronized JsonObject document(String orderNo) {
        return held.get(orderNo).document();
    }

    /** How many files were uploaded. */
    public synchronized int files() {
        return files.size();
    }

    /** An event of a type that {@link Saying} does not know. */
    public synchronized void note(String orderNo, String type, String text) {
        event(orderNo, type, text, EMPTY);
    }

    /** A call record appears, or appears again changed. */
    public synchronized void call(JsonObject row) {
        calls.add(row);
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
        String application = "A-" + (Serial.before() + events.size() + 1);
        JsonObject data =
                switch (saying.kind()) {
                    case EXTENSION_REQUEST -> EMPTY.with("applicationId", application)
                            .with(
                                    "requestedDeadline",
                                    Beijing.iso(saying.newDue().orElseThrow()));
                    case RETURN_REQUEST -> EMPTY.with("applicationId", application);
                    case COMPLETED -> EMPTY.with(
                                    "result", RESULTS.get(saying.result().orElseThrow()))
                            .with("contacted", true)
                            .with("safetyCheck", isLeak(orderNo) ? Optional.of(false) : Optional.empty());
                    default -> EMPTY;
                };
        String event = event(orderNo, TYPES.get(saying.kind()), saying.text(), data);
        String id = data.text("applicationId").orElse(event);
        ledger.say(orderNo, id, saying.kind());
        Held now = held.get(orderNo);
        held.put(orderNo, new Held(now.document(), now.version() + 1, TYPES.get(saying.kind()), now.emergencyTicket()));
        return id;
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return ledger.decision(replyId);
    }

    @Override
    public void close() {
        door.close();
    }

    Ledger ledger() {
        return ledger;
    }

    Optional<Held> held(String orderNo) {
        return Optional.ofNullable(held.get(orderNo));
    }

    void hold(String orderNo, Held next) {
        held.put(orderNo, next);
    }

    /** Before a change is looked at, the staff may have been quicker. */
    void staffWorks(String orderNo) {
        Held now = held.get(orderNo);
        if (now != null && staffChanges > 0) {
            staffChanges--;
            held.put(orderNo, new Held(now.document(), now.version() + 1, now.status(), now.emergencyTicket()));
        }
    }

    String file() {
        files.add("F" + (files.size() + 1));
        return files.get(files.size() - 1);
    }

    boolean hasFile(String id) {
        return files.contains(id);
    }

    List<JsonObject> events() {
        return events;
    }

    List<JsonObject> calls() {
        return calls;
    }

    Instant now() {
        return clock.instant();
    }

    private boolean isLeak(String orderNo) {
        return document(orderNo).text("category").equals(Optional.of("leak"));
    }

    private String event(String orderNo, String type, String text, JsonObject data) {
        String id = "01E" + String.format("%013d", Serial.before() + events.size() + 1);
        events.add(EMPTY.with("eventId", id)
                .with("hotlineNo", orderNo)
                .with("type", type)
                .with("occurredAt", Beijing.iso(clock.instant()))
                .with("actor", "抢修一队")
                .with("text", text)
                .with("data", data)
                .with("etag", held.containsKey(orderNo) ? held.get(orderNo).etag() : "\"1\""));
        return id;
    }
}
