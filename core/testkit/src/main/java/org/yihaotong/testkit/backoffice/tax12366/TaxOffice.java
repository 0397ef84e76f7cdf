package org.yihaotong.testkit.backoffice.tax12366;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.JsonRules;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 市税务局's 12366 platform: what its document refuses, it refuses. */
public final class TaxOffice implements BackOffice {

    /** The values of the joint test, as the interface document gives them. */
    public static final String APP_KEY = "YC12345";

    public static final String KEY = "59433132333435535753434B45593031";
    public static final String SALT = "tax-salt-2020";

    private static final String PREFIX = "/hx/v1/";
    private static final int LARGEST_BODY = 6 << 20;
    private static final JsonObject EMPTY = new JsonObject();

    private static final Map<ReplyKind, String> STATES = Map.of(
            ReplyKind.ACKNOWLEDGED, "1",
            ReplyKind.PROGRESS, "2",
            ReplyKind.EXTENSION_REQUEST, "3",
            ReplyKind.RETURN_REQUEST, "4",
            ReplyKind.COMPLETED, "5",
            ReplyKind.CORRECTED, "6");

    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "1", AnswerResult.EXPLAINED, "2", AnswerResult.UNSOLVED, "3");

    private final Clock clock;
    private final Ledger ledger;
    private final TaxEnvelopes envelopes;
    private final TaxDesk desk;
    private final TaxShelves shelves = new TaxShelves();
    private final JsonRules rules = JsonRules.of(TaxOffice.class, "business.schema.json");
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, JsonObject> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final LoopbackDoor door;
    private String trouble = "";
    private boolean forging;

    /** Opens the platform on a loopback port; 0: any free one. */
    public TaxOffice(Clock clock, int port) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.envelopes = new TaxEnvelopes(clock);
        this.desk = new TaxDesk(ledger);
        this.door = new LoopbackDoor(port, LARGEST_BODY, this::receive);
    }

    /** The base URL of the joining sheet. */
    public String baseUrl() {
        return "http://127.0.0.1:" + door.port();
    }

    /** Fails like this from now on. */
    public void fail(Fault fault) {
        door.fail(fault);
    }

    /** Answers everything with this code from now on, without doing it; an empty one ends this. */
    public void answerOnly(String code) {
        trouble = code;
    }

    /** Whether answers carry a wrong digest from now on. */
    public void forge(boolean yes) {
        forging = yes;
    }

    /** One more item of the export. */
    public void born(JsonObject item) {
        shelves.put("export", item);
    }

    /** One more item of the feedback, as it stands. */
    public void utter(JsonObject item) {
        shelves.put("feedback", item);
    }

    /** One more answer of the tax office, or a change of one. */
    public void answers(JsonObject item) {
        shelves.answer(clock.instant(), item);
    }

    /** One more call of a day. */
    public void called(String day, JsonObject item) {
        shelves.put(day, item);
    }

    /** The serials of all requests that got past the digest, in order. */
    public synchronized List<String> serials() {
        return List.copyOf(asked);
    }

    /** The business part of the last order that was taken or known. */
    public JsonObject lastTransfer() {
        return desk.lastTransfer();
    }

    /** The last urge as it came. */
    public JsonObject lastUrge() {
        return desk.lastUrge();
    }

    @Override
    public void work() {
        // Nothing is pushed.
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
        String id = "FK" + String.format(Locale.ROOT, "%010d", Serial.before() + shelves.count("feedback") + 1);
        ledger.say(orderNo, id, saying.kind());
        utter(item(id, orderNo, saying));
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

    private JsonObject item(String id, String orderNo, Saying saying) {
        Optional<Instant> newDue = saying.newDue();
        return EMPTY.with("fkid", id)
                .with("gdbh", orderNo)
                .with("taxNo", ledger.number(orderNo).orElseThrow())
                .with("zt", STATES.get(saying.kind()))
                .with("nr", saying.text())
                .with("bm", saying.handler())
                .with("ry", "")
                .with("sj", Beijing.text(clock.instant()))
                .with(
                        "ext",
                        EMPTY.with("xsx", newDue.map(Beijing::text))
                                .with("jg", saying.result().map(RESULTS::get))
                                .with(
                                        "yydm",
                                        Optional.of("FZN").filter(g -> saying.kind() == ReplyKind.RETURN_REQUEST)));
    }

    private PushAnswer receive(Push push) {
        String type =
                push.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
        if (!push.method().equals("POST") || !push.path().startsWith(PREFIX)) {
            return new PushAnswer(404, "text/plain", "");
        }
        if (!type.equals("application/json;charset=utf-8")) {
            return new PushAnswer(415, "text/plain", "");
        }
        JsonObject answer = judge(push.path().substring(PREFIX.length()), push.body());
        return new PushAnswer(200, "application/json;charset=UTF-8", answer.bytes());
    }

    private synchronized JsonObject judge(String service, byte[] body) {
        JsonObject envelope = JsonObject.parse(body).orElse(EMPTY);
        String serial = envelope.text("serial").orElse("");
        Optional<String> misfit = rules.fault("envelope", envelope);
        Optional<String> refusal = misfit.isPresent() && envelope.text("appKey").isPresent()
                ? Optional.of("E201")
                : envelopes.refusal(envelope);
        if (refusal.isPresent()) {
            return envelopes.bare(serial, refusal.get(), "拒绝");
        }
        asked.add(serial);
        String digest = envelope.text("digest").orElseThrow();
        if (!trouble.isEmpty()) {
            return envelopes.bare(serial, trouble, "系统忙");
        }
        if (digests.containsKey(serial)) {
            return digests.get(serial).equals(digest) ? answers.get(serial) : envelopes.bare(serial, "E105", "流水号重复");
        }
        JsonObject answer = serve(service, serial, envelopes.business(envelope));
        digests.put(serial, digest);
        answers.put(serial, answer);
        return forging ? answer.with("digest", "0".repeat(64)) : answer;
    }

    private JsonObject serve(String service, String serial, Optional<JsonObject> given) {
        JsonObject business = given.orElse(EMPTY);
        Optional<String> fault = rules.knows(service) && !service.equals("t") && !service.equals("envelope")
                ? rules.fault(service, business).or(() -> TaxDesk.fault(service, business))
                : Optional.of("service");
        TaxDesk.Said said = fault.map(field -> new TaxDesk.Said("E201", field, EMPTY))
                .or(() -> shelves.serve(service, business, clock.instant()))
                .orElseGet(() -> desk.serve(service, business));
        return envelopes.answer(serial, said.code(), said.msg(), said.business());
    }
}
