package org.yihaotong.testkit.backoffice.citybus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 市公共交通总公司: its complaints, events, webhook and calls, in memory. */
public final class CityBusOffice implements BackOffice {

    /** The value of the joint test, as the interface document gives it. */
    public static final String KEY = "cb_test_12345";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonObject EMPTY = new JsonObject();
    private static final Map<ReplyKind, String> TYPES = Map.of(
            ReplyKind.ACKNOWLEDGED, "complaint.accepted",
            ReplyKind.PROGRESS, "complaint.progressed",
            ReplyKind.EXTENSION_REQUEST, "complaint.extension_requested",
            ReplyKind.RETURN_REQUEST, "complaint.rejected",
            ReplyKind.COMPLETED, "complaint.resolved",
            ReplyKind.CORRECTED, "complaint.resolution_amended");

    private final Clock clock;
    private final Ledger ledger;
    private final LoopbackDoor door;
    private final CityBusPusher pusher;
    private final CityBusDesk desk;
    private final List<JsonObject> events = new ArrayList<>();
    private final Map<String, JsonObject> complaints = new LinkedHashMap<>();
    private final Map<String, Integer> sequences = new HashMap<>();
    private final List<JsonObject> calls = new ArrayList<>();

    /**
     * Opens the platform.
     *
     * @param port loopback port; 0: any free one
     */
    public CityBusOffice(Clock clock, int port) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.pusher = new CityBusPusher(clock);
        this.desk = new CityBusDesk(this, pusher);
        this.door = new LoopbackDoor(port, 11 << 20, request -> {
            synchronized (this) {
                return request.path().startsWith("/photos/") ? photo(request) : desk.answer(request);
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

    /** The end of the webhook that the unit sees. */
    public CityBusPusher webhook() {
        return pusher;
    }

    /** The next so many requests with a body come too often. */
    public synchronized void limit(int next) {
        desk.limit(next);
    }

    /** An event as it is listed. */
    public synchronized JsonObject event(String id) {
        return events.stream()
                .filter(event -> event.text("id").equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    /** A complaint as it was posted. */
    public synchronized JsonObject complaint(String orderNo) {
        return complaints.get(orderNo);
    }

    /** A call record appears, or appears again changed. */
    public synchronized void call(JsonObject row) {
        calls.removeIf(known -> known.text("id").equals(row.text("id")));
        calls.add(row);
    }

    /** A moment as the platform spells it. */
    public static String stamp(Instant moment) {
        return STAMP.format(moment);
    }

    /** Pushes what is due. */
    @Override
    public void work() {
        pusher.push();
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
    public String say(String orderNo, Saying saying) {
        return say(orderNo, saying, List.of());
    }

    /** The same with photos, which lie at these addresses. */
    public synchronized String say(String orderNo, Saying saying, List<String> photos) {
        String id = "evt_" + String.format(Locale.ROOT, "%06d", Serial.before() + events.size() + 1);
        ledger.say(orderNo, id, saying.kind());
        JsonObject data = EMPTY.with("complaint_id", ledger.number(orderNo)).with("external_id", orderNo);
        JsonObject said =
                switch (saying.kind()) {
                    case ACKNOWLEDGED -> data.with("operator", saying.handler());
                    case PROGRESS, REOPENED -> data.with("note", saying.text());
                    case EXTENSION_REQUEST -> data.with("reason", saying.text())
                            .with("proposed_due_at", stamp(saying.newDue().orElseThrow()));
                    case RETURN_REQUEST -> data.with("reason", saying.text());
                    case COMPLETED -> data.with("resolution", saying.text())
                            .with(
                                    "outcome",
                                    saying.result().orElseThrow() == AnswerResult.SOLVED ? "fixed" : "explained")
                            .with("passenger_contacted", true)
                            .with("photos", photos);
                    case CORRECTED -> data.with("resolution", saying.text());
                };
        JsonObject event = EMPTY.with("id", id)
                .with("type", TYPES.get(saying.kind()))
                .with("created_at", stamp(clock.instant()))
                .with("sequence", sequences.merge(orderNo, 1, Integer::sum))
                .with("replay", false)
                .with("data", said);
        events.add(event);
        pusher.enqueue(event);
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

    private static PushAnswer photo(Push request) {
        return request.header("X-Api-Key").equals(Optional.of(KEY))
                ? new PushAnswer(200, "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8})
                : new PushAnswer(401, "text/plain", "");
    }

    Clock clock() {
        return clock;
    }

    Ledger ledger() {
        return ledger;
    }

    void hold(String orderNo, JsonObject complaint) {
        complaints.put(orderNo, complaint);
    }

    List<JsonObject> events() {
        return events;
    }

    List<JsonObject> calls() {
        return calls;
    }

    static String text(JsonObject document) {
        return new String(document.bytes(), UTF_8);
    }
}
