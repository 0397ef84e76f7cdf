package org.yihaotong.testkit.backoffice.ecology12369;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.backoffice.ecology12369.ReportRules.Refusal;

/** 市生态环境局's 12369 platform: what its document refuses, it refuses. */
public final class EcologyOffice implements BackOffice {

    /** The values of the joint test, as the interface document gives them. */
    public static final String AREA = "140800";

    public static final String CLIENT = "yc12345";
    public static final String KEY = "hb12369-test-key";

    private static final String PREFIX = "/jubao/api";
    private static final int LARGEST_BODY = 90 << 20;
    private static final long TOLERANCE = 300;
    private static final JsonObject EMPTY = new JsonObject();

    private static final Map<ReplyKind, String> CODES = Map.of(
            ReplyKind.ACKNOWLEDGED, "received",
            ReplyKind.PROGRESS, "assigned",
            ReplyKind.EXTENSION_REQUEST, "extend_apply",
            ReplyKind.RETURN_REQUEST, "not_accepted",
            ReplyKind.COMPLETED, "finished",
            ReplyKind.CORRECTED, "revised");

    private final Clock clock;
    private final Ledger ledger;
    private final EcologyDesk desk;
    private final HmacSha256 key = new HmacSha256(KEY);
    private final Map<String, byte[]> photos = new HashMap<>();
    private final LoopbackDoor door;
    private Refusal trouble;

    /** Opens the platform on a loopback port; 0: any free one. */
    public EcologyOffice(Clock clock, int port) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.desk = new EcologyDesk(ledger);
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

    /** Answers everything with this from now on, without doing it; status 0 ends this. */
    public void answerOnly(int status, String error) {
        trouble = status == 0 ? null : new Refusal(status, error, "description");
    }

    /** The last report as it came. */
    public JsonObject lastReport() {
        return desk.lastReport();
    }

    /** The names of photos that followed a report, in their order. */
    public List<String> laterPhotos(String orderNo) {
        return desk.photos(orderNo);
    }

    /** The last urge as it came. */
    public JsonObject lastUrge() {
        return desk.lastUrge();
    }

    /** One more step as it stands, under the next number. */
    public String step(JsonObject step) {
        return desk.step(step);
    }

    /** One more local report or call, as it stands. */
    public void put(String list, JsonObject item) {
        desk.put(list, item);
    }

    /** A photo under this path. */
    public void photo(String path, byte[] bytes) {
        photos.put(path, bytes.clone());
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
        String id = step(EMPTY.with("reportNo", ledger.number(orderNo).orElseThrow())
                .with("hotlineNo", orderNo)
                .with("code", CODES.get(saying.kind()))
                .with("text", saying.text())
                .with("unit", saying.handler())
                .with("person", "")
                .with("at", Beijing.iso(clock.instant()))
                .with(
                        "data",
                        EMPTY.with("newDue", saying.newDue().map(Beijing::iso))
                                .with("result", saying.result().map(EcologyOffice::finding)))
                .with("photos", List.of()));
        ledger.say(orderNo, id, saying.kind());
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

    private static String finding(AnswerResult result) {
        return result == AnswerResult.SOLVED ? "true" : "answered";
    }

    private PushAnswer receive(Push push) {
        if (!push.header("X-Area").equals(Optional.of(AREA))) {
            return refuse(new Refusal(403, "wrong-area", "X-Area"));
        }
        if (!isTheCentre(push)) {
            return refuse(new Refusal(401, "bad-auth", "X-Auth"));
        }
        if (trouble != null) {
            return refuse(trouble);
        }
        if (photos.containsKey(push.path())) {
            return new PushAnswer(200, "image/jpeg", photos.get(push.path()));
        }
        if (!push.path().startsWith(PREFIX)) {
            return refuse(new Refusal(404, "not-found", ""));
        }
        String place = push.method() + " " + push.path().substring(PREFIX.length());
        EcologyDesk.Said said = desk.serve(place, push);
        return said.refusal().map(EcologyOffice::refuse).orElseGet(() -> answer(said.status(), said.body()));
    }

    private boolean isTheCentre(Push push) {
        String time = push.header("X-Time").orElse("");
        String text = String.join("\n", CLIENT, time, push.method(), push.path());
        return push.header("X-Client").equals(Optional.of(CLIENT))
                && time.matches("\\d{1,12}")
                && Math.abs(Long.parseLong(time) - clock.instant().getEpochSecond()) <= TOLERANCE
                && push.header("X-Auth").equals(Optional.of(key.sign(text)));
    }

    private static PushAnswer refuse(Refusal refusal) {
        return answer(
                refusal.status(),
                EMPTY.with("error", refusal.error()).with("message", "拒绝").with("field", refusal.field()));
    }

    private static PushAnswer answer(int status, JsonObject body) {
        return new PushAnswer(status, "application/json;charset=UTF-8", body.bytes());
    }

    /** Items of a list after a number. */
    static List<JsonObject> after(List<JsonObject> all, String field, long after, int size) {
        List<JsonObject> found = new ArrayList<>();
        for (JsonObject item : all) {
            if (item.number(field).orElse(0L) > after && found.size() < size) {
                found.add(item);
            }
        }
        return found;
    }
}
