package org.yihaotong.testkit.backoffice.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** 市审批服务管理局: its platform with cases, feedback and calls, in memory. */
public final class ApprovalsOffice implements BackOffice {

    /** The values of the joint test, as the interface document gives them. */
    public static final String ACCOUNT = "hotline12345";

    public static final String PASSWORD = "Spj@2019";

    private static final Map<ReplyKind, String> TYPES = Map.of(
            ReplyKind.ACKNOWLEDGED, "SIGN",
            ReplyKind.PROGRESS, "HANDLE",
            ReplyKind.EXTENSION_REQUEST, "DELAY",
            ReplyKind.RETURN_REQUEST, "REFUSE",
            ReplyKind.COMPLETED, "FINISH",
            ReplyKind.CORRECTED, "FINISH_FIX");
    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "1", AnswerResult.EXPLAINED, "2", AnswerResult.UNSOLVED, "3");

    private final Clock clock;
    private final Ledger ledger;
    private final LoopbackDoor door;
    private final ApprovalsDesk desk;
    private final Map<String, JsonObject> feedback = new LinkedHashMap<>();
    private final Map<String, JsonObject> calls = new LinkedHashMap<>();
    private Duration ahead = Duration.ZERO;

    /**
     * Opens the platform.
     *
     * @param port loopback port; 0: any free one
     */
    public ApprovalsOffice(Clock clock, int port) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.desk = new ApprovalsDesk(this);
        this.door = new LoopbackDoor(port, 4 << 20, request -> {
            synchronized (this) {
                return request.path().startsWith("/files/")
                        ? new PushAnswer(200, "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8})
                        : desk.answer(request);
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

    /** The platform's clock is so much ahead of everybody's. */
    public synchronized void clockIsAhead(Duration by) {
        ahead = by;
    }

    /** A firewall answers with its own log-in page from now on. */
    public synchronized void firewall(boolean yes) {
        desk.firewall(yes);
    }

    /** Somebody logs in with the same account elsewhere, which ends the token that was given. */
    public synchronized void someoneElseLogsIn() {
        desk.forgetToken();
    }

    /** How often somebody logged in. */
    public synchronized int logIns() {
        return desk.logIns();
    }

    /** How often a wrong password was given since the last right one. */
    public synchronized int wrongLogIns() {
        return desk.wrongLogIns();
    }

    /** A record that is spelled like this appears. */
    public synchronized void list(JsonObject row) {
        feedback.put("row" + feedback.size(), row);
    }

    /** Before each of the next pages of feedback is given, one more record of this order arrives. */
    public synchronized void arriveWhileReading(String orderNo, int records) {
        desk.arrive(records, () -> say(orderNo, Saying.progress("又有进展。")));
    }

    /** Edits a record: the same id, a newer time. */
    public synchronized void edit(String feedbackId, String text) {
        feedback.put(feedbackId, feedback.get(feedbackId).with("content", text).with("updateTime", millis(now())));
    }

    /** Lays photos beside a record. */
    public synchronized void attach(String feedbackId, String addresses) {
        feedback.put(feedbackId, feedback.get(feedbackId).with("fileUrls", addresses));
    }

    /** A call appears in the list. */
    public synchronized void call(JsonObject row) {
        calls.put("call" + calls.size(), row);
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
        String id = String.format(Locale.ROOT, "FB%05d", Serial.before() + feedback.size() + 88_001);
        ledger.say(orderNo, id, saying.kind());
        feedback.put(
                id,
                new JsonObject()
                        .with("feedbackId", id)
                        .with("caseCode", orderNo)
                        .with("type", TYPES.get(saying.kind()))
                        .with("content", saying.text())
                        .with("userName", "窗口3")
                        .with("deptName", saying.handler())
                        .with("createTime", millis(now()))
                        .with("updateTime", millis(now()))
                        .with("finishType", saying.result().map(RESULTS::get).orElse(""))
                        .with(
                                "delayTime",
                                saying.newDue().map(ApprovalsOffice::millis).orElse(""))
                        .with("fileUrls", ""));
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

    Instant now() {
        return clock.instant().plus(ahead);
    }

    Ledger ledger() {
        return ledger;
    }

    List<JsonObject> feedback() {
        return List.copyOf(feedback.values());
    }

    List<JsonObject> calls() {
        return List.copyOf(calls.values());
    }

    static String millis(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }
}
