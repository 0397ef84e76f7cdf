package org.yihaotong.transferred.police110;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
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
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.CallDirection;
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
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.PaperFileLinks;
import org.yihaotong.testkit.PushGate;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.police110.PoliceCentre;

/** The contract as far as it goes for an emergency line, and what 110's document asks beyond it. */
public final class Police110Test extends AdapterContract {

    private static final String HOOK = "/hook/police110";
    private static final String RECEIPT = "{\"msgId\":\"m-1\",\"cardNo\":\"" + ORDER
            + "\",\"jjdbh\":\"14080020200302000117\",\"state\":\"dispatched\",\"at\":\"2020-03-02 09:32:00\","
            + "\"desk\":\"接警3\"}";
    private static final String OUTCOME = "{\"msgId\":\"m-2\",\"cardNo\":\"" + ORDER
            + "\",\"jjdbh\":\"14080020200302000117\",\"result\":\"handled\",\"text\":\"民警到场调解，双方和解。\","
            + "\"unit\":\"城区派出所\",\"finishedAt\":\"2020-03-02 10:20:00\",\"secret\":false}";

    private final PaperFileLinks files = new PaperFileLinks(clock);
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private PushGate gate;
    private PoliceCentre office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openThePlatform() {
        gate = new PushGate(intake);
        begin(clock);
    }

    @After
    public void closeThePlatform() {
        office.close();
        relay.close();
        gate.close();
    }

    /** 110 takes a card of the same or a lower revision for a repeat and changes nothing. */
    @Test
    @Override
    public void anotherOrderUnderTheSameNumberIsRefusedForGood() throws BackendException {
        Receipt first = adapter.dispatch(order());
        Receipt second = adapter.dispatch(draft().saying("路灯不亮", "完全是另一件事。").order());

        assertEquals(first, second);
        assertEquals("小区停水", office.order(ORDER).orElseThrow().title());
    }

    @Test
    @Override
    public void nothingPersonalIsInTheWordsOfATrouble() {
        office.answerOnly("2");
        assertFalse(trouble().getMessage().contains("张某"));
        reachable(false);
        assertFalse(trouble().getMessage().contains("幸福里"));
    }

    /** There is no urging of the police. */
    @Test
    @Override
    public void anUrgeArrivesOnce() throws BackendException {
        handOver();
        Urging urge = new Urging("CB20200302-000001", ORDER, "来电人再次来电催办。", clock.instant());

        BackendException refusal = assertThrows(BackendException.class, () -> adapter.urge(urge));

        assertEquals(Kind.REFUSED, refusal.kind());
    }

    @Test
    @Override
    public void anUrgeThatComesAgainToANewAdapterArrivesOnce() throws BackendException {
        anUrgeArrivesOnce();
    }

    /** There are no time limits either. */
    @Test
    @Override
    public void anExtensionIsAskedForAndGranted() {
        Decision decision = new Decision(
                ORDER,
                "m-1",
                ReplyKind.EXTENSION_REQUEST,
                true,
                "同意",
                Optional.of(clock.instant().plusSeconds(60)));

        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> adapter.decide(decision))
                        .kind());
    }

    /** What is no matter for the police is 110's own decision. */
    @Test
    @Override
    public void aReturnIsAskedForAndRefusedSoThatTheUnitWorksOn() throws BackendException {
        handOver();
        String id = office.say(ORDER, Saying.asksReturn("不属警情，属物业纠纷。"));
        comeAndGo();
        assertEquals(
                "不属警情，属物业纠纷。",
                intake.last(ReplyKind.RETURN_REQUEST).orElseThrow().text());

        adapter.decide(new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, true, "同意", Optional.empty()));
        Decision refusing = new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, false, "属贵单位", Optional.empty());
        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> adapter.decide(refusing))
                        .kind());
    }

    /** 110's progress says that units are on the way. */
    @Test
    @Override
    public void aFinishedOrderComesHome() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        office.say(ORDER, Saying.progress("城区派出所"));
        String id = office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "民警到场调解，双方和解。"));
        comeAndGo();

        assertEquals(
                List.of("", "已派警：城区派出所", "民警到场调解，双方和解。"),
                intake.replies().stream().map(UnitReply::text).toList());
        assertEquals(id, intake.last(ReplyKind.COMPLETED).orElseThrow().replyId());
    }

    @Test
    public void theCardIsSpelledAsTheDocumentSays() {
        JsonObject card = IncidentCard.of(
                draft().saying("与邻居争执", "来电人称与邻居争执，有人动手。")
                        .field("transferred", "已转接")
                        .order(),
                Optional.empty(),
                "https://rec.example/r/",
                "0107");

        assertEquals(Optional.of("one_key"), card.text("transferMode"));
        assertEquals(Optional.of("dispute"), card.text("category"));
        assertEquals(Optional.of("https://rec.example/r/" + ORDER), card.text("recordingUrl"));
        assertEquals(Optional.of("YC20200302-000123"), card.text("orderNo"));
        assertEquals(Optional.of(false), card.truth("danger"));
    }

    @Test
    public void aCardWithoutACallIsDataOnlyAndCarriesOneMoment() throws BackendException {
        adapter.dispatch(order());

        JsonObject card = office.card(ORDER);
        assertEquals(Optional.of("data_only"), card.text("transferMode"));
        assertEquals(card.text("calledAt"), card.text("transferredAt"));
    }

    @Test
    public void dangerIsSaidWhenItIsPressing() {
        var critical = draft().type(AppealType.REPORT, Urgency.CRITICAL).order();
        var asked = draft().field("danger", "是").order();

        assertEquals(
                Optional.of(true),
                IncidentCard.of(critical, Optional.empty(), "http://r", "1").truth("danger"));
        assertEquals(
                Optional.of(true),
                IncidentCard.of(asked, Optional.empty(), "http://r", "1").truth("danger"));
    }

    @Test
    public void everyTypeAndUrgencyIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (Urgency urgency : Urgency.values()) {
                adapter.dispatch(draft(ORDER + n++).type(type, urgency).order());
            }
        }

        assertEquals(18, office.orders());
    }

    @Test
    public void aLaterFullerCardReplacesTheFirst() throws BackendException {
        Receipt first = adapter.dispatch(order());
        Receipt fuller =
                adapter.dispatch(draft().version(2).saying("小区停水", "又有人受伤。").order());

        assertEquals(first, fuller);
        assertEquals("又有人受伤。", office.order(ORDER).orElseThrow().content());
        assertEquals(1, office.orders());
    }

    @Test
    public void anIllPlatformLosesNothingAndDoublesNothing() throws BackendException {
        for (Fault fault : List.of(Fault.ERROR_500, Fault.SLOW, Fault.HALF)) {
            office.fail(fault);
            assertEquals(fault.name(), Kind.COMMUNICATION, trouble().kind());
        }
        office.fail(Fault.NONE);
        office.answerOnly("9");
        assertEquals(Kind.COMMUNICATION, trouble().kind());
        office.answerOnly("");

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void everyCodeHasItsConsequence() {
        Map<String, Kind> consequences = Map.of(
                "2", Kind.REFUSED,
                "3", Kind.REFUSED,
                "4", Kind.REFUSED,
                "5", Kind.REFUSED,
                "6", Kind.AUTHENTICATION,
                "7", Kind.CONFIGURATION,
                "9", Kind.COMMUNICATION,
                "88", Kind.COMMUNICATION);
        consequences.forEach((code, kind) -> {
            office.answerOnly(code);
            assertEquals(code, kind, trouble().kind());
        });
    }

    @Test
    public void aClockThatIsWrongIsSaidAsSuch() {
        closeThePlatform();
        gate = new PushGate(intake);
        begin(Clock.offset(clock, Duration.ofSeconds(121)));

        assertTrue(trouble().getMessage().contains("时钟"));
    }

    @Test
    public void theThirdMissedHeartbeatSaysThatThePlatformIsDown() throws BackendException {
        reachable(false);
        assertEquals("1", adapter.collect("", intake));
        assertEquals("2", adapter.collect("1", intake));
        BackendException down = assertThrows(BackendException.class, () -> adapter.collect("2", intake));
        assertTrue(down.getMessage().contains("电话照常一键转接"));

        reachable(true);
        assertEquals("", adapter.collect("2", intake));
    }

    @Test
    public void aWrongKeyIsSaidAtTheFirstHeartbeat() {
        assertEquals(
                Kind.AUTHENTICATION,
                assertThrows(BackendException.class, () -> strangerAdapter().collect("", intake))
                        .kind());
    }

    @Test
    public void theirHeartbeatIsAnsweredWithTheTime() {
        JsonObject answer = office.ask("GET", "/heartbeat", new byte[0]).orElseThrow();

        assertEquals(Optional.of("0"), answer.text("code"));
        assertEquals(Optional.of(Beijing.text(clock.instant())), answer.text("time"));
    }

    private Map<String, String> minutes(int count, boolean theirs) throws BackendException {
        Map<String, String> warnings = Map.of();
        for (int minute = 0; minute < count; minute++) {
            clock.advance(Duration.ofMinutes(1));
            if (theirs) {
                office.ask("GET", "/heartbeat", new byte[0]);
            }
            adapter.collect("", intake);
            warnings = intake.warnings();
        }
        return warnings;
    }

    @Test
    public void theirMissingHeartbeatsAreSaidAfterThreeAndNoMoreWhenTheyCome() throws BackendException {
        assertEquals(Map.of(), minutes(5, true));
        assertEquals(Map.of(), minutes(3, false));

        String warning = minutes(1, false).get("");
        assertTrue(warning, warning.startsWith("110平台连续三次没有向中心发来心跳（上一次 "));
        assertTrue(warning, warning.contains("请电话联系110接警台"));
        assertEquals(Map.of(), minutes(1, true));
    }

    @Test
    public void heartbeatsThatTheCentreItselfWasNotThereForAreNotMissed() throws BackendException {
        minutes(2, true);
        clock.advance(Duration.ofHours(3));
        adapter = nextAdapter();

        assertEquals(Map.of(), minutes(4, false));
        assertTrue(minutes(1, false).containsKey(""));
    }

    @Test
    public void aPoliceUnitOnItsWayIsNotCalledBack() throws BackendException {
        handOver();
        office.say(ORDER, Saying.progress("城区派出所"));

        BackendException refusal = assertThrows(
                BackendException.class, () -> adapter.withdraw(new Withdrawal(ORDER, "误按", clock.instant())));

        assertEquals(Kind.REFUSED, refusal.kind());
    }

    @Test
    public void aGoodPushIsAnsweredToTheLetter() {
        PushAnswer answer = adapter.pushed(push("/receipt", RECEIPT, clock.instant(), h -> {}), intake);

        assertEquals(200, answer.status());
        assertEquals("{\"code\":\"0\",\"msg\":\"成功\"}", answer.body());
        assertEquals("已派警", intake.replies().get(0).text());
    }

    @Test
    public void aWrongSignatureAndAnOldTimeAreToldAsSuch() {
        Instant now = clock.instant();
        assertEquals("401 6", codeOf(push("/receipt", RECEIPT, now, h -> h.put("x-sign", "0".repeat(64)))));
        assertEquals("401 6", codeOf(push("/receipt", RECEIPT, now, h -> h.remove("x-sign"))));
        assertEquals("401 6", codeOf(push("/receipt", RECEIPT, now, h -> h.put("x-unit", "119YC"))));
        assertEquals("401 7", codeOf(push("/receipt", RECEIPT, now.minusSeconds(121), h -> {})));
        assertEquals("401 7", codeOf(push("/receipt", RECEIPT, now.plusSeconds(121), h -> {})));
        assertEquals("200 0", codeOf(push("/receipt", RECEIPT, now.minusSeconds(119), h -> {})));
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void aMessageThatLacksSomethingNamesTheField() {
        assertEquals("body", field("/receipt", "[1]"));
        assertEquals("msgId", field("/receipt", RECEIPT.replace("m-1", "")));
        assertEquals("jjdbh", field("/receipt", RECEIPT.replace("14080020200302000117", "1408")));
        assertEquals("state", field("/receipt", RECEIPT.replace("dispatched", "sent")));
        assertEquals("at", field("/receipt", RECEIPT.replace("09:32:00", "25:32:00")));
        assertEquals("text", field("/receipt", RECEIPT.replace("dispatched", "refused")));
        assertEquals("linkedTo", field("/receipt", RECEIPT.replace("dispatched", "linked")));
        assertEquals("result", field("/outcome", OUTCOME.replace("handled", "done")));
        assertEquals("secret", field("/outcome", OUTCOME.replace("false}", "\"no\"}")));
        assertEquals("calls", field("/calls", "{\"msgId\":\"m\",\"day\":\"2020-03-02\",\"calls\":\"none\"}"));
        assertEquals("day", field("/calls", "{\"msgId\":\"m\",\"day\":\"2020-3-2\",\"calls\":[]}"));
        assertTrue(intake.replies().isEmpty());
    }

    @Test
    public void aRepeatedMessageCountsOnceAndTheOrderOfMessagesDoesNotMatter() {
        send("/outcome", OUTCOME);
        send("/outcome", OUTCOME);
        send("/receipt", RECEIPT);

        assertEquals(
                List.of(ReplyKind.COMPLETED, ReplyKind.PROGRESS),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertTrue(intake.replies().get(1).at().isBefore(intake.replies().get(0).at()));
    }

    @Test
    public void aSealedOutcomeSaysNothingMore() {
        send("/outcome", OUTCOME.replace("false}", "true}"));
        send("/outcome", OUTCOME.replace("m-2", "m-3").replace("handled", "secret"));

        for (UnitReply reply : intake.replies()) {
            assertEquals("已处置", reply.text());
            assertEquals("", reply.handler());
        }
        assertEquals(2, intake.replies().size());
    }

    @Test
    public void aCardThatIsNotOursIsNotAnsweredWithSuccess() {
        intake.findUnusable("没有这个工单");

        assertEquals("200 4", codeOf(push("/receipt", RECEIPT, clock.instant(), h -> {})));
    }

    @Test
    public void whileTheCentresStoreIsDownNothingIsTakenAndNothingIsLost() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        intake.breakDown(true);
        office.work();
        assertEquals(1, office.waitingPushes());

        intake.breakDown(false);
        clock.advance(Duration.ofSeconds(5));
        office.work();
        assertEquals(0, office.waitingPushes());
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void whatIsNoMatterForThePoliceBecomesATicketOnce() {
        String transfer = "{\"msgId\":\"t-1\",\"jjdbh\":\"14080020200302000200\",\"callId\":\"P1\","
                + "\"callerNo\":\"13900000024\",\"callerName\":\"吕某\",\"kind\":\"求助\","
                + "\"brief\":\"路灯不亮，行人不便。\",\"address\":\"盐湖区府西街2号\",\"lon\":111.005780,\"lat\":35.029245,"
                + "\"crs\":\"GCJ02\",\"receivedAt\":\"2020-03-02 09:30:11\",\"threeParty\":false}";

        JsonObject first = send("/transfer", transfer);
        JsonObject second = send("/transfer", transfer);

        assertEquals(Optional.of("YC20200302-900000"), first.text("orderNo"));
        assertEquals(first.text("orderNo"), second.text("orderNo"));
        assertEquals(111.0, intake.cases().get(0).place().lon().orElseThrow(), 0.000_02);
        assertEquals(35.03, intake.cases().get(0).place().lat().orElseThrow(), 0.000_02);
    }

    @Test
    public void callsComeHomeAndABadOneDoesNotKeepTheOthersBack() {
        JsonObject good = new JsonObject()
                .with("callId110", "P-1")
                .with("dir", "12345-110")
                .with("begin", "2020-03-02 09:30:58")
                .with("answer", "2020-03-02 09:31:02")
                .with("end", "2020-03-02 09:35:00")
                .with("result", "connected");
        JsonObject body = new JsonObject()
                .with("msgId", "c-1")
                .with("day", "2020-03-02")
                .with(
                        "calls",
                        List.of(
                                good,
                                good.with("callId110", "P-2").with("end", "?"),
                                good.with("callId110", "P-3")
                                        .with("dir", "110-12345")
                                        .with("result", "hung_up")));
        office.lay("/calls", body);
        office.work();
        office.lay("/calls", body);
        office.work();

        assertEquals(0, office.waitingPushes());
        List<CallRecord> calls = intake.calls();
        assertEquals(
                List.of("P-1", "P-3"), calls.stream().map(CallRecord::callId).toList());
        assertEquals(CallDirection.IN, calls.get(0).direction());
        assertEquals(CallResult.ABANDONED, calls.get(1).result());
        assertEquals("2020-03-02#P-2", intake.aside().get(0).key());
    }

    @Test
    public void aDayWithoutCallsIsToldAsSuch() {
        send("/calls", "{\"msgId\":\"c-0\",\"day\":\"2020-03-02\",\"calls\":[]}");

        assertEquals(Map.of(LocalDate.of(2020, 3, 2), 0), intake.counts());
    }

    @Test
    public void aRecordingThatLiesBesideTheOrderIsHadFromItsLinkForThreeDays() throws BackendException {
        FileContent photo = new FileContent("p", "p.jpg", "image/jpeg", 1, "", () -> stream("p"));
        FileContent recording = new FileContent("r", "来电录音.mp3", "audio/mpeg", 1, "", () -> stream("r"));
        adapter.dispatch(order().with(List.of(photo, recording)));
        adapter.dispatch(draft("YC20200302-000124-1").order().with(List.of(photo)));

        String url = office.card(ORDER).text("recordingUrl").orElseThrow();
        clock.advance(Duration.ofHours(71));
        assertEquals("r", new String(files.fetch(url).orElseThrow(), UTF_8));
        assertEquals(
                Optional.of("http://127.0.0.1:1/recordings/YC20200302-000124-1"),
                office.card("YC20200302-000124-1").text("recordingUrl"));
    }

    @Test
    public void aRecordingThatComesAfterTheCardIsToldOnceByASupplement() throws BackendException {
        FileContent first = new FileContent("r", "来电录音.mp3", "audio/mpeg", 1, "", () -> stream("r"));
        FileContent whole = new FileContent("w", "完整录音.mp3", "audio/mpeg", 1, "", () -> stream("w"));
        adapter.dispatch(order());
        assertFalse("a deadline is nothing to 110", adapter.amended(order()));
        assertTrue(adapter.amended(order().with(List.of(first))));
        adapter.dispatch(order().with(List.of(first)));
        nextAdapter().amended(order().with(List.of(first)));
        adapter.amended(order().with(List.of(whole)));

        List<JsonObject> told = office.supplements(ORDER);
        assertTrue(adapter.takesAmendments());
        assertEquals(
                List.of(2L, 3L),
                told.stream().map(said -> said.number("rev").orElseThrow()).toList());
        String url = told.get(1).text("recordingUrl").orElseThrow();
        assertEquals("w", new String(files.fetch(url).orElseThrow(), UTF_8));
    }

    @Test
    public void aRecordingThatWentWithTheCardIsNotToldAgain() throws BackendException {
        FileContent recording = new FileContent("r", "来电录音.mp3", "audio/mpeg", 1, "", () -> stream("r"));
        adapter.dispatch(order().with(List.of(recording)));
        adapter.amended(order().with(List.of(recording)));

        assertEquals(List.of(), office.supplements(ORDER));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    public void anythingElseIsNotThere() {
        assertEquals(
                404,
                adapter.pushed(new Push("GET", HOOK + "/recordings/C1", "", Map.of(), new byte[0]), intake)
                        .status());
    }

    @Override
    protected PoliceCentre office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(PoliceCentre.KEY);
    }

    @Override
    protected String addressSetting() {
        return "baseUrl";
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("not-the-key");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private void begin(Clock theirs) {
        office = new PoliceCentre(theirs, 0, gate.url());
        relay = new Relay(URI.create(office.baseUrl()).getPort());
        adapter = adapterWith(PoliceCentre.KEY);
        gate.leadTo(adapter);
    }

    private HotlineAdapter adapterWith(String key) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "baseUrl",
                        "http://127.0.0.1:" + relay.port(),
                        "hotline_id",
                        "police110",
                        "_key",
                        key,
                        "recordings",
                        "http://127.0.0.1:1/recordings",
                        "seconds",
                        1));
        return new Police110(settings, new CxfRestLinks(), files, ledger, clock);
    }

    private BackendException trouble() {
        return assertThrows(BackendException.class, () -> adapter.dispatch(order()));
    }

    private JsonObject send(String path, String body) {
        return document(adapter.pushed(push(path, body, clock.instant(), h -> {}), intake));
    }

    private String codeOf(Push push) {
        PushAnswer answer = adapter.pushed(push, intake);
        return answer.status() + " " + document(answer).text("code").orElseThrow();
    }

    private String field(String path, String body) {
        JsonObject answer = send(path, body);
        assertEquals(Optional.of("2"), answer.text("code"));
        return answer.text("field").orElseThrow();
    }

    private static JsonObject document(PushAnswer answer) {
        return JsonObject.parse(answer.bytes()).orElseThrow();
    }

    private static Push push(String path, String text, Instant stamped, Consumer<Map<String, String>> spoil) {
        byte[] body = text.getBytes(UTF_8);
        var police = new Signature(
                PoliceCentre.UNIT, PoliceCentre.CENTRE, PoliceCentre.KEY, Clock.fixed(stamped, ZoneOffset.UTC));
        Map<String, String> headers = new HashMap<>();
        police.headers("POST", path, body).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        spoil.accept(headers);
        return new Push("POST", HOOK + path, "", headers, body);
    }
}
