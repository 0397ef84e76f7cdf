package org.yihaotong.linked.jingweigas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.soap.CxfSoapLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.Discretion;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.PushGate;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.jingweigas.GasOffice;
import org.yihaotong.testkit.backoffice.soap.Document;

/** The contract, and what 经纬燃气's document asks beyond it. */
public final class JingweiGasTest extends AdapterContract {

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private static final String HOOK = "/hook/jingweigas";
    private static final String FEEDBACK =
            "<t:FeedbackId>0b0f6a52-7a3e-4c11-9e0a-3d0a6a2f0001</t:FeedbackId><t:HotlineNo>"
                    + ORDER
                    + "</t:HotlineNo><t:GasOrderNo>JW2003020007</t:GasOrderNo><t:Type>Finished</t:Type><t:Content>已更换并检测合格。</t:Content>"
                    + "<t:Handler>抢险一班</t:Handler><t:HandledAt>2020-03-02T09:48:00+08:00</t:HandledAt>"
                    + "<t:Conclusion>Solved</t:Conclusion><t:Contacted>true</t:Contacted>";

    private PushGate gate;
    private GasOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openTheService() {
        gate = new PushGate(intake);
        office = new GasOffice(clock, 0, gate.url(), Duration.ofMinutes(1));
        relay = new Relay(office.port());
        adapter = adapterWith(GasOffice.KEY, 2);
        gate.leadTo(adapter);
    }

    @After
    public void closeTheService() {
        office.close();
        relay.close();
        gate.close();
    }

    /** The unit goes by the number alone and ignores the content of a repeat (1001), which its document calls all right. */
    @Test
    @Override
    public void anotherOrderUnderTheSameNumberIsRefusedForGood() throws BackendException {
        Receipt first = adapter.dispatch(order());

        assertEquals(first, adapter.dispatch(draft().saying("路灯不亮", "完全是另一件事。").order()));
        assertEquals("小区停水", office.order(ORDER).orElseThrow().title());
    }

    @Test
    @Override
    public void nothingPersonalIsInTheWordsOfATrouble() throws BackendException {
        adapter.dispatch(order());
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已处理"));
        Withdrawal late = new Withdrawal(ORDER, "来电人张某撤诉。", clock.instant());
        BackendException refusal = assertThrows(BackendException.class, () -> adapter.withdraw(late));
        reachable(false);
        BackendException silence = assertThrows(BackendException.class, () -> adapter.dispatch(order()));

        assertEquals(Kind.REFUSED, refusal.kind());
        Discretion.assertNothingPersonal(refusal);
        Discretion.assertNothingPersonal(silence);
    }

    @Test
    public void aBusyUnitIsLeftAloneForHalfAMinute() throws BackendException {
        office.beBusy(1);
        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, () -> adapter.dispatch(order()))
                        .kind());
        clock.advance(Duration.ofSeconds(29));
        assertThrows(BackendException.class, () -> adapter.dispatch(order()));
        assertEquals(0, office.orders());
        clock.advance(Duration.ofSeconds(1));

        assertTrue(adapter.dispatch(order()).acknowledged());
    }

    @Test
    public void everyTypeUrgencyAndMatterIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (Urgency urgency : Urgency.values()) {
                adapter.dispatch(draft(ORDER + n++)
                        .type(type, urgency)
                        .saying("燃气表不走字", "……")
                        .field("userNumber", "01234567")
                        .order());
            }
        }

        assertEquals(18, office.orders());
        assertEquals("01234567", office.request(ORDER + "0").textAt("Address", "UserNo"));
        assertEquals("Meter", office.request(ORDER + "0").textAt("Business"));
    }

    @Test
    public void aLeakIsAnEmergencyWhateverTheCentreCalledIt() throws BackendException {
        adapter.dispatch(draft().type(AppealType.HELP, Urgency.NORMAL)
                .saying("疑似燃气泄漏", "厨房有燃气味。")
                .order());

        assertEquals("Leak", office.request(ORDER).textAt("Business"));
        assertEquals("Emergency", office.request(ORDER).textAt("Level"));
    }

    @Test
    public void filesTravelAsFarAsTheUnitTakesThem() throws BackendException {
        byte[] photo = "照片".getBytes(UTF_8);
        adapter.dispatch(order().with(List.of(
                file("1", "现场.jpg", "image/jpeg", photo),
                file("2", "大.mp4", "video/mp4", new byte[500_001]),
                file("3", "名".repeat(115) + ".png", "image/png", photo))));

        List<Document> files =
                office.request(ORDER).at("Attachments").orElseThrow().children();
        assertEquals(2, files.size());
        assertEquals("现场.jpg", files.get(0).textAt("FileName"));
        assertArrayEquals(photo, Base64.getDecoder().decode(files.get(0).textAt("Data")));
        assertTrue(files.get(1).textAt("FileName").endsWith("名.png"));
        assertTrue(office.order(ORDER).orElseThrow().content().endsWith("（另有1个附件不能随单传送，请致电12345）"));
    }

    @Test
    public void anAnswerThatBreaksOffOrComesLateIsTriedAgainWithoutASecondOrder() throws BackendException {
        office.fail(Fault.HALF);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        office.fail(Fault.ERROR_500);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        adapter = adapterWith(GasOffice.KEY, 1);
        office.fail(Fault.SLOW);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        office.fail(Fault.NONE);

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void aClockThatIsWrongIsAQuestionOfIdentity() {
        Clock wrong = Clock.offset(clock, Duration.ofMinutes(6));
        HotlineAdapter early = new JingweiGas(settings(GasOffice.KEY, 2), new CxfSoapLinks(), ledger, wrong);

        assertEquals(
                Kind.AUTHENTICATION,
                assertThrows(BackendException.class, () -> early.dispatch(order()))
                        .kind());
    }

    @Test
    public void anUrgeAndASupervisionOrderAreTwoThings() throws BackendException {
        handOver();
        adapter.urge(new Urging("U1", ORDER, "", clock.instant()));
        adapter.urge(new Urging(
                "U2",
                ORDER,
                "督办",
                clock.instant(),
                3,
                Optional.of(clock.instant().plusSeconds(3600))));
        adapter.urge(new Urging("U3", ORDER, "督办", clock.instant(), 3, Optional.empty()));

        assertEquals(3, office.order(ORDER).orElseThrow().urges());
    }

    @Test
    public void aDecisionOnAnUnknownApplicationIsRefused() throws BackendException {
        handOver();
        Decision decision = new Decision(ORDER, "x#AP1", ReplyKind.RETURN_REQUEST, true, "同意", Optional.empty());

        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> adapter.decide(decision))
                        .kind());
    }

    @Test
    public void theCentresServiceAnswersThePing() {
        Document answer = office.pingCentre("水").orElseThrow();

        assertEquals("PingResponse", answer.name());
        assertEquals("水", answer.textAt("Echo"));
        assertFalse(answer.textAt("ServerTime").isEmpty());
    }

    @Test
    public void feedbackIsAcceptedOnceAndItsRepeatAsWell() {
        office.submit(FEEDBACK);
        office.submit(FEEDBACK);
        office.work();

        assertEquals(0, office.waiting());
        assertEquals(List.of(), office.refused());
        assertEquals(1, intake.replies().size());
        UnitReply reply = intake.replies().get(0);
        assertEquals("0b0f6a52-7a3e-4c11-9e0a-3d0a6a2f0001", reply.replyId());
        assertEquals(Instant.parse("2020-03-02T01:48:00Z"), reply.at());
        assertTrue(reply.contactedCaller());
    }

    @Test
    public void feedbackComesAgainWhileTheCentreIsDownAndIsOvertakenMeanwhile() throws BackendException {
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
                intake.replies().stream().map(UnitReply::kind).toList());
        assertTrue(intake.replies().get(1).at().isBefore(intake.replies().get(0).at()));
        assertEquals(0, office.waiting());
    }

    @Test
    public void feedbackWithFilesBringsThem() throws IOException {
        office.submit(FEEDBACK
                + "<t:Attachments><t:Attachment><t:FileName>检测.jpg</t:FileName><t:MediaType>image/jpeg</t:MediaType><t:Data>"
                + Base64.getEncoder().encodeToString("图".getBytes(UTF_8))
                + "</t:Data></t:Attachment></t:Attachments>");
        office.work();

        FileContent file = intake.replies().get(0).files().get(0);
        assertEquals("检测.jpg", file.name());
        assertEquals("图", new String(file.source().open().readAllBytes(), UTF_8));
    }

    @Test
    public void feedbackTheCentreCanNotUseIsRefusedByItsCode() {
        intake.findUnusable("没有这个工单");
        office.submit(FEEDBACK);
        office.work();
        intake.findUnusable("");
        for (String broken : List.of(
                FEEDBACK.replace("Finished", "Ended"),
                FEEDBACK.replace("+08:00", ""),
                FEEDBACK.replace("<t:Conclusion>Solved</t:Conclusion>", ""),
                FEEDBACK.replace("JW2003020007", "20003020007"),
                FEEDBACK.replace("已更换并检测合格。", ""),
                FEEDBACK.replace("Finished", "ApplyDelay"),
                FEEDBACK.replace("0b0f6a52-", ""))) {
            office.submit(broken);
        }
        office.work();

        assertEquals(List.of("1", "3", "3", "3", "3", "3", "3", "3"), office.refused());
        assertTrue(intake.replies().isEmpty());
    }

    @Test
    public void onlyTheUnitMayCallAndInTimeAndInItsVersion() {
        Instant now = clock.instant();
        Ticket good = new Ticket(GasOffice.APP_CODE, GasOffice.CALLBACK_KEY, clock);

        assertTrue(call(good, "SubmitFeedback").body().contains("Accepted>true"));
        assertFault("AuthFailed", call(new Ticket(GasOffice.APP_CODE, GasOffice.KEY, clock), "SubmitFeedback"));
        assertFault("AuthFailed", call(new Ticket("YC00000", GasOffice.CALLBACK_KEY, clock), "SubmitFeedback"));
        for (int seconds : List.of(-301, 301)) {
            Clock wrong = Clock.fixed(now.plusSeconds(seconds), ZoneOffset.UTC);
            assertFault(
                    "AuthFailed",
                    call(new Ticket(GasOffice.APP_CODE, GasOffice.CALLBACK_KEY, wrong), "SubmitFeedback"));
        }
        assertFault("InvalidMessage", call(good, "Ping"));
        Push old = new Push(
                "POST",
                HOOK,
                "",
                Map.of("content-type", "text/xml"),
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><a/></s:Body></s:Envelope>"
                        .getBytes(UTF_8));
        assertFault("VersionMismatch", adapter.pushed(old, intake));
    }

    @Test
    public void theServiceIsDescribedWithItsTypes() {
        Push wsdl = new Push("GET", HOOK, "wsdl", Map.of("host", "centre:8181"), new byte[0]);
        Push types = new Push("GET", HOOK, "xsd=gas-types.xsd", Map.of(), new byte[0]);

        String description = adapter.pushed(wsdl, intake).body();
        assertTrue(description.contains("location=\"http://centre:8181/hook/jingweigas\""));
        assertTrue(description.contains("schemaLocation=\"?xsd=gas-types.xsd\""));
        assertTrue(adapter.pushed(types, intake).body().contains("targetNamespace=\"urn:jwgas:types:1\""));
    }

    @Test
    public void everyCodeHasItsConsequence() {
        Map<String, Kind> kinds = Map.of(
                "3001", Kind.REFUSED,
                "3004", Kind.REFUSED,
                "3005", Kind.REFUSED,
                "3007", Kind.REFUSED,
                "5001", Kind.COMMUNICATION,
                "9999", Kind.COMMUNICATION);
        kinds.forEach((code, kind) -> assertEquals(
                kind,
                assertThrows(
                                BackendException.class,
                                () -> Result.good(GasService.element("X")
                                        .with(GasService.element("Result").with("Code", code))))
                        .kind()));
    }

    @Test
    public void callsComeByDaysPageByPageAtTheUnitsPace() throws BackendException {
        Instant midnight = Instant.parse("2020-02-29T16:00:00Z");
        clock.advance(Duration.between(clock.instant(), Instant.parse("2020-03-01T19:00:00Z")));
        office.wantBetweenQueries(Duration.ofSeconds(10));
        for (int n = 0; n < 120; n++) {
            office.call(midnight.plusSeconds(n), call("C" + n, n == 7 ? "Vanished" : n == 8 ? "Lost" : "Answered"));
        }
        office.call(midnight.minusSeconds(1), call("before", "Answered"));
        office.call(midnight.plus(Duration.ofDays(1)), call("after", "Answered"));

        String first = adapter.collectCalls("2020-02-29", intake);
        assertEquals("2020-02-29 1", first);
        assertEquals(first, adapter.collectCalls(first, intake));
        clock.advance(Duration.ofSeconds(10));
        assertEquals("2020-03-01", adapter.collectCalls(first, intake));
        assertEquals("2020-03-01", adapter.collectCalls("2020-03-01", intake));

        assertEquals(119, intake.calls().size());
        assertEquals(
                List.of("C7"), intake.aside().stream().map(row -> row.key()).toList());
        assertEquals(Map.of(LocalDate.of(2020, 3, 1), 120), intake.counts());
        CallRecord call = intake.calls().get(0);
        assertEquals("2062626", call.number());
        assertEquals(Optional.of(4), call.satisfaction());
        assertEquals("rec/1.wav", call.recording());
        assertEquals(CallResult.ABANDONED, intake.calls().get(7).result());
    }

    @Override
    protected GasOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(GasOffice.KEY, 2);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("not-the-key", 2);
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String key, int seconds) {
        return new JingweiGas(settings(key, seconds), new CxfSoapLinks(), ledger, clock);
    }

    private Settings settings(String key, int seconds) {
        return Configured.as(
                Settings.class,
                Map.of(
                        "url",
                        GasOffice.url(relay.port()),
                        "appCode",
                        GasOffice.APP_CODE,
                        "_key",
                        key,
                        "_callbackKey",
                        GasOffice.CALLBACK_KEY,
                        "seconds",
                        seconds,
                        "perSecond",
                        1000));
    }

    private Kind kindOfDispatch() {
        return assertThrows(BackendException.class, () -> adapter.dispatch(order()))
                .kind();
    }

    private PushAnswer call(Ticket ticket, String action) {
        String envelope = "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Header>"
                + ticket.elements(SoapVersion.SOAP_12).get(0).write()
                + "</s:Header><s:Body><c:SubmitFeedback xmlns:c='urn:jwgas:callback:1'"
                + " xmlns:t='urn:jwgas:types:1'><c:Feedback>"
                + FEEDBACK + "</c:Feedback></c:SubmitFeedback></s:Body></s:Envelope>";
        String type = "application/soap+xml; charset=utf-8; action=\"urn:jwgas:callback:1/" + action + "\"";
        return adapter.pushed(
                new Push("POST", HOOK, "", Map.of("content-type", type), envelope.getBytes(UTF_8)), intake);
    }

    private static void assertFault(String code, PushAnswer answer) {
        assertEquals(500, answer.status());
        assertTrue(answer.body(), answer.body().contains(code));
    }

    private static FileContent file(String id, String name, String type, byte[] bytes) {
        byte[] kept = Arrays.copyOf(bytes, bytes.length);
        return new FileContent(id, name, type, kept.length, "", () -> new ByteArrayInputStream(kept));
    }

    private static String call(String id, String outcome) {
        String answered = outcome.equals("Answered") ? "<t:AnswerAt>2020-03-01T00:30:05+08:00</t:AnswerAt>" : "";
        return "<t:CallId>" + id + "</t:CallId><t:Direction>In</t:Direction><t:Caller>13900000001</t:Caller>"
                + "<t:Callee>2062626</t:Callee><t:BeginAt>2020-03-01T00:30:00+08:00</t:BeginAt>" + answered
                + "<t:EndAt>2020-03-01T00:31:00+08:00</t:EndAt><t:SeatNo>7</t:SeatNo><t:Outcome>" + outcome
                + "</t:Outcome><t:Score>4</t:Score><t:Emergency>true</t:Emergency><t:RecordFile>rec/1.wav</t:RecordFile>";
    }
}
