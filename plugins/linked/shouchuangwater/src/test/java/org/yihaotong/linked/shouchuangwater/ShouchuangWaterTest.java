package org.yihaotong.linked.shouchuangwater;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.PaperLinks;
import org.yihaotong.testkit.PushGate;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.ShouchuangOffice;

/** The contract, and what 首创水务's document asks beyond it. */
public final class ShouchuangWaterTest extends AdapterContract {

    private final PaperLinks notes = new PaperLinks(clock, intake);

    private static final String HOOK = "/hook/shouchuangwater";
    private static final String SIGN_EVENT =
            "{\"eventId\":\"E202003021030000001\",\"eventType\":\"SIGN\",\"outerNo\":\""
                    + ORDER
                    + "\",\"scOrderId\":\"SC20200302000017\",\"eventTime\":\"2020-03-02"
                    + " 10:30:00\",\"operator\":\"客服01\",\"deptName\":\"抢修队\",\"content\":\"\",\"extra\":{}}";

    private PushGate gate;
    private ShouchuangOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openTheService() {
        gate = new PushGate(intake);
        office = new ShouchuangOffice(
                H2.links().open(H2.inMemory(), H2.OWNER, ""), clock, 0, gate.url(), Duration.ofMinutes(1));
        relay = new Relay(URI.create(office.baseUrl()).getPort());
        adapter = adapterWith(ShouchuangOffice.APP_ID, ShouchuangOffice.SECRET);
        gate.leadTo(adapter);
    }

    @After
    public void closeTheService() {
        office.close();
        relay.close();
        gate.close();
    }

    @Test
    public void theOrderIsSpelledAsTheDocumentSays() {
        JsonObject body = CreateOrder.of(
                draft().saying("小区停水", "停水").field("meterNumber", "0123456789").order(), OrderFiles.Uploaded.NOTHING);

        assertEquals(
                List.of(
                        "outerNo",
                        "title",
                        "content",
                        "orderType",
                        "level",
                        "bizType",
                        "linkMan",
                        "linkTel",
                        "secret",
                        "address",
                        "meterNo",
                        "acceptTime",
                        "deadline"),
                List.copyOf(body.members().keySet()));
        assertEquals(
                Map.entry(3, 2),
                Map.entry(body.members().get("orderType"), body.members().get("level")));
        assertEquals(Optional.of("TS"), body.text("bizType"));
    }

    @Test
    public void whatIsNotKnownIsLeftOutOrWrittenAsUnknown() throws BackendException {
        var order =
                draft().caller("", "110").at("", "").field("meterNumber", "12").order();
        JsonObject body = CreateOrder.of(order, OrderFiles.Uploaded.NOTHING);

        assertEquals(
                List.of("不详", "12345", "不详", Optional.empty()),
                List.of(
                        body.text("linkMan").orElseThrow(),
                        body.text("linkTel").orElseThrow(),
                        body.text("address").orElseThrow(),
                        body.text("meterNo")));
        assertTrue(adapter.dispatch(order).acknowledged());
    }

    @Test
    public void everyTypeUrgencyAndMatterIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (Urgency urgency : Urgency.values()) {
                adapter.dispatch(draft(ORDER + n++)
                        .type(type, urgency)
                        .saying("路面漏水", "……")
                        .order());
            }
        }

        assertEquals(18, office.orders());
    }

    @Test
    public void anAnswerThatBreaksOffIsTriedAgainWithoutASecondOrder() throws BackendException {
        office.fail(Fault.HALF);
        assertTemporary();
        office.fail(Fault.NONE);

        Receipt receipt = adapter.dispatch(order());

        assertTrue(receipt.acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void aGatewayThatFailsIsATemporaryTrouble() {
        office.fail(Fault.ERROR_500);

        assertTemporary();
        assertEquals(0, office.orders());
    }

    @Test
    public void aServiceThatIsTooSlowIsATemporaryTrouble() {
        office.fail(Fault.SLOW);

        assertTemporary();
    }

    @Test
    public void everyCodeHasItsConsequence() {
        assertEquals(BackendException.Kind.AUTHENTICATION, kindOf(2001));
        assertEquals(BackendException.Kind.AUTHENTICATION, kindOf(2004));
        assertEquals(BackendException.Kind.COMMUNICATION, kindOf(2002));
        assertEquals(BackendException.Kind.COMMUNICATION, kindOf(2003));
        assertEquals(BackendException.Kind.REFUSED, kindOf(3002));
        assertEquals(BackendException.Kind.REFUSED, kindOf(4001));
        assertEquals(BackendException.Kind.COMMUNICATION, kindOf(4290));
        assertEquals(BackendException.Kind.COMMUNICATION, kindOf(5001));
        assertEquals(BackendException.Kind.COMMUNICATION, kindOf(9999));
    }

    @Test
    public void aRefusalNamesTheField() {
        JsonObject answer = new JsonObject().with("code", 4001).with("data", new JsonObject().with("field", "linkTel"));

        BackendException refusal = assertThrows(BackendException.class, () -> Code.data(answer));

        assertEquals("首创水务应答（4001）参数错误：linkTel。", refusal.getMessage());
    }

    @Test
    public void aFinishedOrderCanNotBeWithdrawn() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修复"));

        BackendException refusal = assertThrows(
                BackendException.class, () -> adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant())));

        assertEquals(BackendException.Kind.REFUSED, refusal.kind());
    }

    @Test
    public void aDecisionOnAnUnknownRequestIsRefused() throws BackendException {
        handOver();
        Decision decision = new Decision(ORDER, "E0", ReplyKind.RETURN_REQUEST, true, "同意", Optional.empty());

        BackendException refusal = assertThrows(BackendException.class, () -> adapter.decide(decision));

        assertEquals(BackendException.Kind.REFUSED, refusal.kind());
    }

    @Test
    public void aPushThatComesTwiceCountsOnce() throws BackendException {
        handOver();
        String id = office.say(ORDER, Saying.acknowledged());
        office.work();
        office.repeat(id);
        office.work();

        assertEquals(1, intake.replies().size());
        assertEquals(0, office.waitingPushes());
    }

    @Test
    public void anOvertakenEventComesLateWithItsOwnTime() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        intake.breakDown(true);
        office.work();
        intake.breakDown(false);
        clock.advance(Duration.ofSeconds(10));
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修复"));
        office.work();
        clock.advance(Duration.ofMinutes(1));
        office.work();

        assertEquals(
                List.of(ReplyKind.COMPLETED, ReplyKind.ACKNOWLEDGED),
                intake.replies().stream().map(reply -> reply.kind()).toList());
        assertTrue(intake.replies().get(1).at().isBefore(intake.replies().get(0).at()));
    }

    @Test
    public void aGoodPushIsAnsweredToTheLetter() {
        PushAnswer answer = adapter.pushed(push(SIGN_EVENT, clock.instant(), headers -> {}), intake);

        assertEquals(200, answer.status());
        assertEquals("{\"code\":0,\"msg\":\"ok\"}", answer.body());
    }

    @Test
    public void aWrongSignatureIsToldAsSuch() {
        assertEquals(2001, code(push(SIGN_EVENT, clock.instant(), h -> h.put("x-sc-sign", "0".repeat(64)))));
        assertEquals(2001, code(push(SIGN_EVENT, clock.instant(), h -> h.remove("x-sc-sign"))));
        assertEquals(2001, code(push(SIGN_EVENT, clock.instant(), h -> h.put("x-sc-timestamp", "now"))));
        assertEquals(2004, code(push(SIGN_EVENT, clock.instant(), h -> h.put("x-sc-appid", "SC00000"))));
        assertTrue(intake.replies().isEmpty());
    }

    @Test
    public void anOldTimestampIsToldAsSuch() {
        assertEquals(2002, code(push(SIGN_EVENT, clock.instant().minusSeconds(301), h -> {})));
        assertEquals(2002, code(push(SIGN_EVENT, clock.instant().plusSeconds(301), h -> {})));
    }

    @Test
    public void aReplayedNonceIsToldAsSuchForTenMinutes() {
        Push push = push(SIGN_EVENT, clock.instant(), h -> {});

        assertEquals(0, code(push));
        assertEquals(2003, code(push));
    }

    @Test
    public void anEventThatLacksSomethingNamesTheField() {
        assertEquals("body", field("[1,2]"));
        assertEquals("body", field("{\"eventId\":\"E1\""));
        assertEquals("eventId", field(SIGN_EVENT.replace("E202003021030000001", " ")));
        assertEquals("eventType", field(SIGN_EVENT.replace("SIGN", "SING")));
        assertEquals("eventTime", field(SIGN_EVENT.replace("2020-03-02 10:30:00", "2020-02-30 10:30:00")));
        assertEquals("content", field(SIGN_EVENT.replace("SIGN", "FINISH")));
        assertEquals("extra.newDeadline", field(SIGN_EVENT.replace("SIGN", "DELAY_APPLY")));
        assertEquals(
                "extra.solved",
                field(SIGN_EVENT.replace("SIGN", "FINISH").replace("\"content\":\"\"", "\"content\":\"好\"")));
    }

    @Test
    public void anEventTheCentreCanNotUseIsNotAnsweredWithSuccess() {
        intake.findUnusable("没有这个工单");

        PushAnswer answer = adapter.pushed(push(SIGN_EVENT, clock.instant(), h -> {}), intake);

        assertEquals("{\"code\":3001,\"msg\":\"没有这个工单\"}", answer.body());
    }

    @Test
    public void theDocumentsTestVectorComesOut() {
        String text = Signature.stringToSign(
                "POST", "/openapi/v2/ping", "1577836800000", "abcdef0123456789", "{}".getBytes(UTF_8));

        assertEquals(
                "POST\n/openapi/v2/ping\n1577836800000\nabcdef0123456789\n"
                        + "f1a823aaaaafe40e113c7f04dd72c289faf86252c4a9b57cf1d3c9e12547f9ad",
                text);
        assertEquals(
                "f87544a8ffbf7b5d867f395ba581100fbedafcea44fa6a5fc4ff02d54ded5da8",
                new HmacSm3("sc-test-secret-0001").sign(text));
    }

    @Test
    public void photosComeWithTheAnswerAndThoseThatDoNotAreSaid() throws BackendException {
        handOver();
        office.photograph("http://127.0.0.1:" + relay.port() + "/files/1.jpg", "http://127.0.0.1:1/2.jpg");
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修复"));
        office.work();

        UnitReply answer = intake.last(ReplyKind.COMPLETED).orElseThrow();
        assertEquals(1, answer.files().size());
        assertEquals("image/jpeg", answer.files().get(0).mediaType());
        assertTrue(answer.text().endsWith("（部分附件未能取回，请向首创水务索取）"));
    }

    @Test
    public void photosThatCannotBeHadNowComeWithTheNextPush() throws BackendException {
        handOver();
        office.photograph("http://127.0.0.1:" + relay.port() + "/files/1.jpg");
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修复"));
        relay.cut();
        office.work();
        assertEquals(List.of(), intake.last(ReplyKind.COMPLETED).orElseThrow().files());
        assertEquals(1, office.waitingPushes());

        relay.mend();
        clock.advance(Duration.ofMinutes(1));
        office.work();
        assertEquals(0, office.waitingPushes());
    }

    @Test
    public void callsOfADayComeUntilItIsOverAndAreCounted() throws BackendException {
        LocalDate today = Beijing.time(clock.instant()).toLocalDate();
        Instant nine = Beijing.instant(today.atTime(9, 0));
        office.call(call("SC-1", nine)
                .with("result", 0)
                .with("answerTime", Beijing.text(nine))
                .with("score", 1));
        office.call(call("SC-2", nine).with("result", 3));
        office.call(call("SC-3", nine).with("result", 7));
        assertEquals(today.toString(), adapter.collectCalls(today.toString(), intake));
        assertEquals(2, intake.calls().size());
        assertEquals(Optional.of(5), intake.calls().get(0).satisfaction());
        assertEquals("SC-3", intake.aside().get(0).key());
        clock.advance(Duration.between(
                clock.instant(), Beijing.instant(today.plusDays(1).atTime(0, 15))));

        assertEquals(today.plusDays(1).toString(), adapter.collectCalls(today.toString(), intake));
        assertEquals(Map.of(today, 3), intake.counts());
    }

    private static JsonObject call(String id, Instant at) {
        return new JsonObject()
                .with("callId", id)
                .with("callType", 1)
                .with("caller", "13900000001")
                .with("called", "2587066")
                .with("hotline", "2587066")
                .with("ringTime", Beijing.text(at))
                .with("hangupTime", Beijing.text(at.plusSeconds(60)));
    }

    @Override
    protected ShouchuangOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(ShouchuangOffice.APP_ID, ShouchuangOffice.SECRET);
    }

    @Override
    protected String addressSetting() {
        return "baseUrl";
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith(ShouchuangOffice.APP_ID, "not-the-secret");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String appId, String secret) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "hotline_id",
                        "shouchuangwater",
                        "baseUrl",
                        "http://127.0.0.1:" + relay.port(),
                        "appId",
                        appId,
                        "_secret",
                        secret,
                        "seconds",
                        1));
        return new ShouchuangWater(settings, new CxfRestLinks(), notes, clock);
    }

    @Test
    public void filesAreUploadedOnceAndARepeatNamesTheSameOnes() throws BackendException {
        List<FileContent> files = List.of(
                file("f1", "image/jpeg"),
                file("f2", "video/mp4"),
                file("f3", "audio/mpeg"),
                file("f4", "application/pdf"));
        WorkOrder order = order();
        Receipt first = adapter.dispatch(order.with(files));
        clock.advance(Duration.ofDays(1));

        assertEquals(first, adapter.dispatch(order.with(files.subList(0, 1))));
        assertEquals(List.of("f1", "f3", "f4"), office.filesOf(ORDER));
        assertTrue(office.order(ORDER).orElseThrow().content().endsWith("（另有1个附件不能随单传送，请致电12345）"));
    }

    @Test
    public void filesThatTheUnitHasForgottenAreUploadedAgain() throws BackendException {
        WorkOrder order = order().with(List.of(file("f1", "image/jpeg")));
        relay.cut();
        assertTemporary();
        relay.mend();
        notes.note("shouchuangwater", ORDER, "files", clock.instant().getEpochSecond() + "|0|F1");
        clock.advance(Duration.ofDays(7));

        adapter.dispatch(order);

        assertEquals(List.of("f1"), office.filesOf(ORDER));
    }

    @Test
    public void aPhotoThatCameLaterDoesNotMakeAnotherOrderOfARepeat() throws BackendException {
        Receipt first = adapter.dispatch(order());

        assertEquals(first, adapter.dispatch(order().with(List.of(file("f1", "image/jpeg")))));
        assertEquals(List.of(), office.filesOf(ORDER));
    }

    private static FileContent file(String id, String type) {
        return new FileContent(id, id, type, 2, "", () -> new ByteArrayInputStream(new byte[2]));
    }

    private void assertTemporary() {
        BackendException trouble = assertThrows(BackendException.class, () -> adapter.dispatch(order()));
        assertEquals(BackendException.Kind.COMMUNICATION, trouble.kind());
    }

    private static BackendException.Kind kindOf(int code) {
        return assertThrows(BackendException.class, () -> Code.data(new JsonObject().with("code", code)))
                .kind();
    }

    private int code(Push push) {
        return document(push).number("code").orElseThrow().intValue();
    }

    private String field(String event) {
        JsonObject answer = document(push(event, clock.instant(), headers -> {}));
        assertEquals(Optional.of(4001L), answer.number("code"));
        return answer.object("data").orElseThrow().text("field").orElseThrow();
    }

    private JsonObject document(Push push) {
        return JsonObject.parse(adapter.pushed(push, intake).body().getBytes(UTF_8))
                .orElseThrow();
    }

    private static Push push(String event, Instant stamped, Consumer<Map<String, String>> spoil) {
        byte[] body = event.getBytes(UTF_8);
        var unit =
                new Signature(ShouchuangOffice.APP_ID, ShouchuangOffice.SECRET, Clock.fixed(stamped, ZoneOffset.UTC));
        Map<String, String> headers = new HashMap<>();
        unit.headers("POST", HOOK, body).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        spoil.accept(headers);
        return new Push("POST", HOOK, "", headers, body);
    }
}
