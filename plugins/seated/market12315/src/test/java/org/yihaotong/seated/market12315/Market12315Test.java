package org.yihaotong.seated.market12315;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.soap.CxfSoapLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.Discretion;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.backoffice.market12315.MarketOffice;
import org.yihaotong.testkit.backoffice.soap.Document;

/** The contract, and what the 12315 platform's document asks beyond it. */
public final class Market12315Test extends AdapterContract {

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private static final String CASE = "140800202003019999";
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    private MarketOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openTheService() {
        office = new MarketOffice(clock, 0);
        relay = new Relay(office.port());
        adapter = adapterWith(MarketOffice.KEY, 2);
    }

    @After
    public void closeTheService() {
        relay.close();
        office.close();
    }

    /** The platform goes by the number alone and answers a repeat with the first case (DUP01), as a success. */
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
        office.say(ORDER, Saying.progress("已受理"));
        Withdrawal late = new Withdrawal(ORDER, "来电人张某撤诉。", clock.instant());
        BackendException refusal = assertThrows(BackendException.class, () -> adapter.withdraw(late));
        reachable(false);
        BackendException silence = assertThrows(BackendException.class, () -> adapter.dispatch(order()));

        assertEquals(Kind.REFUSED, refusal.kind());
        Discretion.assertNothingPersonal(refusal);
        Discretion.assertNothingPersonal(silence);
    }

    @Test
    public void everyTypeUrgencyAndFieldIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (Urgency urgency : Urgency.values()) {
                adapter.dispatch(draft("YC20200302-" + (200_000 + n++) + "-1")
                        .type(type, urgency)
                        .saying("食品变质", "短")
                        .field("respondent", "某某超市")
                        .order());
            }
        }

        assertEquals(18, office.orders());
        Document request = office.request("YC20200302-200000-1");
        assertEquals("YP", request.textAt("field"));
        assertEquals("某某超市", request.textAt("respondent", "name"));
        assertTrue(request.textAt("fact").length() >= 10);
    }

    @Test
    public void aConfidentialOrderGoesAsAnAnonymousReport() throws BackendException {
        adapter.dispatch(draft().type(AppealType.COMPLAINT, Urgency.NORMAL)
                .confidential()
                .order());

        assertEquals("JB", office.request(ORDER).textAt("caseType"));
        assertEquals("true", office.request(ORDER).textAt("isReport"));
        assertEquals("匿名", office.request(ORDER).textAt("complainant", "name"));
        assertTrue(office.request(ORDER).at("complainant", "phone").isEmpty());
    }

    @Test
    public void aCreditCodeIsSentOnlyIfItsCheckCharacterIsRight() throws BackendException {
        String good = "91140800MA0GXXXX0" + CreditCode.check("91140800MA0GXXXX0");
        assertTrue(CreditCode.isValid(good));
        assertFalse(CreditCode.isValid(good.substring(0, 17) + (good.endsWith("0") ? "1" : "0")));
        assertTrue("the code of a real model of the standard", CreditCode.isValid("91350100M000100Y43"));
        adapter.dispatch(draft().field("creditCode", good).order());
        adapter.dispatch(draft("YC20200302-000999-1")
                .field("creditCode", good.substring(0, 17) + (good.endsWith("0") ? "1" : "0"))
                .order());

        assertEquals(good, office.request(ORDER).textAt("respondent", "uscc"));
        assertEquals("", office.request("YC20200302-000999-1").textAt("respondent", "uscc"));
    }

    @Test
    public void filesTravelAsPartsWithTheirDigests() throws BackendException {
        byte[] large = new byte[700_000];
        Arrays.fill(large, (byte) 0xD8);
        WorkOrder order = order().with(List.of(
                file("1", "小票.jpg", "image/jpeg", "图".getBytes(UTF_8)),
                file("2", "录音.mp3", "audio/mpeg", large),
                file("3", "录像.mp4", "video/mp4", large)));

        assertTrue(adapter.dispatch(order).acknowledged());
        assertTrue(adapter.dispatch(order).acknowledged());

        assertEquals(2, office.request(ORDER).children("attachment").size());
        assertTrue(office.order(ORDER).orElseThrow().content().endsWith("（另有1个附件不能随单传送，请致电12345）"));
    }

    @Test
    public void moreThanFiveFilesFollowAsMaterialOnce() throws BackendException {
        List<FileContent> files = IntStream.range(0, 8)
                .mapToObj(i -> file("f" + i, i + ".jpg", "image/jpeg", new byte[] {(byte) i}))
                .toList();
        adapter.dispatch(order().with(files));
        adapter.dispatch(order().with(files));

        assertEquals(5, office.request(ORDER).children("attachment").size());
        List<Document> materials = office.materials(ORDER);
        assertEquals(
                List.of("5.jpg", "6.jpg", "7.jpg"),
                materials.stream()
                        .map(m -> m.at("attachment").orElseThrow().textAt("name"))
                        .toList());
    }

    @Test
    public void aFileThatComesLaterFollowsItsCaseOnce() throws BackendException {
        FileContent first = file("f1", "1.jpg", "image/jpeg", new byte[] {1});
        FileContent later = file("f2", "2.jpg", "image/jpeg", new byte[] {2});
        adapter.dispatch(order().with(List.of(first)));
        assertTrue(adapter.amended(order().with(List.of(first, later))));
        assertFalse("nothing but files is told", adapter.amended(order().with(List.of(first, later))));
        adapterWith(MarketOffice.KEY, 2).amended(order().with(List.of(first, later)));

        assertTrue(adapter.takesAmendments());
        assertEquals(1, office.materials(ORDER).size());
        assertEquals(
                "2.jpg",
                office.materials(ORDER).get(0).at("attachment").orElseThrow().textAt("name"));
    }

    @Test
    public void anAnswerThatBreaksOffOrComesLateIsTriedAgainWithoutASecondCase() throws BackendException {
        office.fail(Fault.HALF);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        office.fail(Fault.ERROR_500);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        adapter = adapterWith(MarketOffice.KEY, 1);
        office.fail(Fault.SLOW);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        office.fail(Fault.NONE);

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void aClockThatIsWrongIsSaid() {
        HotlineAdapter early = new Market12315(
                settings(MarketOffice.KEY, 2),
                new CxfSoapLinks(),
                this::number,
                ledger,
                Clock.offset(clock, Duration.ofMinutes(16)));

        BackendException trouble = assertThrows(BackendException.class, () -> early.dispatch(order()));

        assertEquals(Kind.CONFIGURATION, trouble.kind());
        assertTrue(trouble.getMessage().contains("时钟"));
    }

    @Test
    public void whileTheNationalPlatformSynchronisesThereIsNothingNew() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        office.synchronise(true);
        assertEquals("0", adapter.collect("", intake));
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        office.synchronise(false);

        assertEquals("1", adapter.collect("0", intake));
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void everyStepOfACaseHasItsKindAndItsWord() throws BackendException {
        handOver();
        String caseId = office.order(ORDER).orElseThrow().number();
        for (String code : List.of("20", "40", "41", "42", "43", "22", "21", "50", "51")) {
            office.step(caseId, ORDER, step(code, ""));
        }
        office.step(caseId, ORDER, step("35", ""));
        office.step("140800000000000001", "", step("50", "1"));

        adapter.collect("", intake);

        assertEquals(
                List.of(
                        ReplyKind.PROGRESS,
                        ReplyKind.PROGRESS,
                        ReplyKind.PROGRESS,
                        ReplyKind.PROGRESS,
                        ReplyKind.PROGRESS,
                        ReplyKind.RETURN_REQUEST,
                        ReplyKind.RETURN_REQUEST,
                        ReplyKind.COMPLETED,
                        ReplyKind.CORRECTED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals("调解成功：说明", intake.replies().get(1).text());
        assertEquals(List.of("P10"), intake.aside().stream().map(BadRecord::key).toList());
    }

    @Test
    public void aRefusalToAcceptOnLegalGroundIsFinal() throws BackendException {
        handOver();
        office.step(office.order(ORDER).orElseThrow().number(), ORDER, step("21", ""));
        adapter.collect("", intake);
        String id = intake.last(ReplyKind.RETURN_REQUEST).orElseThrow().replyId();

        adapter.decide(new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, true, "同意", Optional.empty()));
        BackendException refusal = assertThrows(
                BackendException.class,
                () -> adapter.decide(
                        new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, false, "不同意", Optional.empty())));

        assertEquals(Kind.REFUSED, refusal.kind());
    }

    @Test
    public void aCaseBornThereComesHomeOnceAndItsProgressAfterIt() throws BackendException {
        office.foreign(foreign(CASE, "秦某", "<ex:mobile>13900000021</ex:mobile>", "10", ""));
        office.foreign(foreign("140800202003018888", "***", "", "30", ""));
        office.foreign(foreign("140800202003017777", "李某", "", "50", ""));
        office.foreign(foreign("140800202003016666", "王某", "", "10", "<ex:hotlineNo>" + ORDER + "</ex:hotlineNo>"));
        String watermark = adapter.collectCalls("", intake);
        office.foreign(foreign(CASE, "秦某", "<ex:mobile>13900000021</ex:mobile>", "30", ""));
        watermark = adapter.collectCalls(watermark, intake);

        assertTrue(watermark, watermark.endsWith(" 5"));
        assertEquals(3, intake.cases().size());
        UnitCase first = intake.cases().get(0);
        assertEquals(new Caller("秦某", "13900000021"), first.caller());
        assertEquals("12315", first.number());
        assertEquals("食药", first.matter());
        assertTrue(first.content().endsWith("被诉方：某某超市"));
        assertTrue(intake.cases().get(1).confidential());
        assertEquals(Caller.UNKNOWN, intake.cases().get(1).caller());
        assertTrue(intake.cases().get(2).finished().isPresent());
        assertEquals(2, office.bound().size());

        office.step(CASE, "", step("50", "1"));
        adapter.collect("", intake);
        UnitReply end = intake.last(ReplyKind.COMPLETED).orElseThrow();
        assertEquals(office.bound().get(CASE), end.orderNo());
        assertEquals(Optional.of(AnswerResult.SOLVED), end.result());
    }

    @Test
    public void longListsAreFollowedToTheirEnd() throws BackendException {
        handOver();
        for (int n = 0; n < 230; n++) {
            office.say(ORDER, Saying.progress("第" + n + "次"));
        }

        assertEquals("230", adapter.collect("", intake));
        assertEquals(230, intake.replies().size());
    }

    @Test
    public void callsComeByWholeDaysAndWhatTheCentrePassedOnCountsOnce() throws BackendException {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2020-03-01T19:00:00Z")));
        for (int n = 0; n < 201; n++) {
            office.call(DAY, call("C" + n, "OK", ""));
        }
        office.call(DAY, call("R1", "OK", " relay=\"12345\" relayCallId=\"ours-1\""));
        office.call(DAY, call("V1", "VOICEMAIL", ""));
        office.call(DAY, call("X1", "GONE", ""));

        assertEquals("2020-03-01 0", adapter.collectCalls("2020-02-29 0", intake));

        assertEquals(202, intake.calls().size());
        assertEquals(Map.of(DAY, 203), intake.counts());
        assertEquals(List.of("X1"), intake.aside().stream().map(BadRecord::key).toList());
        CallRecord call = intake.calls().get(0);
        assertEquals("12358", call.number());
        assertEquals(Optional.of(3), call.satisfaction());
        assertEquals(CASE, call.caseNo());
        assertEquals(CallResult.NO_AGENT, intake.calls().get(201).result());
    }

    @Test
    public void aSupervisionOrderAndAnOrderWithoutACase() throws BackendException {
        handOver();
        adapter.urge(new Urging(
                "U1", ORDER, "", clock.instant(), 1, Optional.of(clock.instant().plusSeconds(60))));
        Urging stray = new Urging("U2", "YC20200302-000777-1", "催办", clock.instant());

        assertEquals(1, office.order(ORDER).orElseThrow().urges());
        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> adapter.urge(stray)).kind());
    }

    @Override
    protected MarketOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(MarketOffice.KEY, 2);
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
        return new Market12315(settings(key, seconds), new CxfSoapLinks(), this::number, ledger, clock);
    }

    private Optional<String> number(String orderNo) {
        return office.order(orderNo).map(TakenOrder::number);
    }

    private Settings settings(String key, int seconds) {
        return Configured.as(
                Settings.class,
                Map.of(
                        "url",
                        MarketOffice.url(relay.port()),
                        "orgCode",
                        MarketOffice.ORG_CODE,
                        "_key",
                        key,
                        "seconds",
                        seconds,
                        "perMinute",
                        60_000));
    }

    private Kind kindOfDispatch() {
        return assertThrows(BackendException.class, () -> adapter.dispatch(order()))
                .kind();
    }

    private static FileContent file(String id, String name, String type, byte[] bytes) {
        byte[] kept = Arrays.copyOf(bytes, bytes.length);
        return new FileContent(id, name, type, kept.length, "", () -> new ByteArrayInputStream(kept));
    }

    private static String step(String code, String result) {
        return "<ex:code>" + code + "</ex:code><ex:text>说明</ex:text><ex:unitName>盐湖区局</ex:unitName>"
                + "<ex:at>2020-03-03T10:00:00</ex:at>"
                + (result.isEmpty() ? "" : "<ex:result>" + result + "</ex:result>");
    }

    private static String foreign(String caseId, String name, String phone, String state, String hotlineNo) {
        return "<ex:caseId>" + caseId + "</ex:caseId><ex:channel>PHONE</ex:channel><ex:oldNumber>12315</ex:oldNumber>"
                + "<ex:callId>K1</ex:callId><ex:caseType>TS</ex:caseType><ex:field>YP</ex:field><ex:complainant>"
                + "<ex:anonymous>false</ex:anonymous><ex:name>" + name + "</ex:name>" + phone + "</ex:complainant>"
                + "<ex:respondent><ex:name>某某超市</ex:name><ex:address>中银大道1号</ex:address></ex:respondent>"
                + "<ex:title>食品过期</ex:title><ex:fact>购买的面包已过期。</ex:fact><ex:regionCode>140802</ex:regionCode>"
                + "<ex:registeredAt>2020-03-01T09:00:00</ex:registeredAt><ex:state>" + state + "</ex:state>"
                + hotlineNo;
    }

    private static String call(String id, String result, String relay) {
        String answer = result.equals("OK") ? "<ex:answer>2020-03-01T09:00:05</ex:answer>" : "";
        return "<ex:call" + relay + "><ex:callId>" + id + "</ex:callId><ex:oldNumber>12358</ex:oldNumber>"
                + "<ex:caller>13900000021</ex:caller><ex:direction>IN</ex:direction>"
                + "<ex:begin>2020-03-01T09:00:00</ex:begin>"
                + answer + "<ex:end>2020-03-01T09:03:00</ex:end><ex:seat>8</ex:seat><ex:result>" + result
                + "</ex:result><ex:score>3</ex:score><ex:caseId>" + CASE + "</ex:caseId></ex:call>";
    }
}
