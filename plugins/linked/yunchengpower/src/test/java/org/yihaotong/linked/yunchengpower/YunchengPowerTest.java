package org.yihaotong.linked.yunchengpower;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.XmlElement;
import org.yihaotong.kit.soap.CxfSoapLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.Discretion;
import org.yihaotong.testkit.PaperFileLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.backoffice.soap.Document;
import org.yihaotong.testkit.backoffice.yunchengpower.PowerOffice;

/** The contract, and what 运城供电公司's document asks beyond it. */
public final class YunchengPowerTest extends AdapterContract {

    private static final Charset GBK = Charset.forName("GBK");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    private final PaperFileLinks files = new PaperFileLinks(clock);
    private PowerOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openTheService() {
        office = new PowerOffice(clock, 0);
        relay = new Relay(office.port());
        adapter = adapterWith(PowerOffice.PASSWORD, relay.port(), 2);
    }

    @After
    public void closeTheService() {
        relay.close();
        office.close();
    }

    /** The unit goes by the number alone and says what it has (PW-B001), which its document calls a success. */
    @Test
    @Override
    public void anotherOrderUnderTheSameNumberIsRefusedForGood() throws BackendException {
        Receipt first = adapter.dispatch(order());
        clock.advance(Duration.ofDays(2));

        Receipt again = adapter.dispatch(draft().saying("路灯不亮", "完全是另一件事。").order());

        assertEquals(first, again);
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

        Discretion.assertNothingPersonal(refusal);
        Discretion.assertNothingPersonal(silence);
    }

    @Override
    protected String carried(String text) {
        return Wording.in(GBK, text);
    }

    /** What the unit says stands in the envelope's own charset. */
    @Override
    protected String carriedBack(String text) {
        return text;
    }

    /** What GBK lacks arrives as a question mark, as the document wants it. */
    @Test
    @Override
    public void chineseAndRareCharactersSurvive() throws BackendException {
        adapter.dispatch(draft().saying("“幸福里”小区' or 1=1 --停电", "用户姓𠮷，河津市㙍头村。]]>\n第二行<b>&amp;</b>]]>")
                .order());

        TakenOrder taken = office.order(ORDER).orElseThrow();
        assertEquals("“幸福里”小区' or 1=1 --停电", taken.title());
        assertEquals("用户姓?，河津市?头村。\n第二行<b>&amp;</b>", taken.content());
    }

    @Test
    public void theOrderIsSpelledAsTheDocumentSays() {
        WorkOrder order = draft().saying("居民楼停电", "整栋楼停电。")
                .field("consumerNumber", "0123456789")
                .order();
        XmlElement body = OrderBody.of(order, List.of());

        assertEquals(
                List.of(
                        "APP_NO",
                        "APP_TYPE",
                        "EMER_FLAG",
                        "BIZ_CLASS",
                        "CONS_NO",
                        "CONTACT",
                        "TEL",
                        "ADDR",
                        "TITLE",
                        "CONTENT",
                        "ACCEPT_TIME",
                        "LIMIT_TIME",
                        "ATT_LIST"),
                body.children().stream().map(XmlElement::name).toList());
        assertEquals(
                "03 1 TD 0123456789",
                String.join(
                        " ",
                        body.textOf("APP_TYPE"),
                        body.textOf("EMER_FLAG"),
                        body.textOf("BIZ_CLASS"),
                        body.textOf("CONS_NO")));
        assertEquals(Beijing.compact(order.due()), body.textOf("LIMIT_TIME"));
    }

    @Test
    public void everyTypeUrgencyAndMatterIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (Urgency urgency : Urgency.values()) {
                adapter.dispatch(draft("YC20200302-" + (100_123 + n++) + "-1")
                        .type(type, urgency)
                        .saying("电费有误", "……")
                        .order());
            }
        }

        assertEquals(18, office.orders());
    }

    @Test
    public void lengthsAreCountedInBytes() throws BackendException {
        adapter.dispatch(draft().saying("长".repeat(99), "很长的内容。".repeat(300))
                .at("140802", "址".repeat(200))
                .order());

        TakenOrder taken = office.order(ORDER).orElseThrow();
        assertEquals(60, taken.title().getBytes(GBK).length);
        assertTrue(taken.content().getBytes(GBK).length <= 1000);
        assertTrue(taken.content().endsWith("（内容有删节，全文请致电12345）"));
    }

    @Test
    public void threeFilesOfTwoMegabytesAreFetchedWithinADayAndTheOthersAreCounted() throws BackendException {
        adapter.dispatch(order().with(List.of(
                file("f1", 3), file("f2", 2_000_001), file("f3", 2_000_000), file("f4", 1), file("f5", 1))));

        List<Document> files = office.filesOf(ORDER);
        assertEquals(
                List.of("f1 现场.jpg", "f3 现场.jpg", "f4 现场.jpg"),
                files.stream().map(file -> file.textAt("NAME")).toList());
        assertTrue(office.order(ORDER).orElseThrow().content().endsWith("（另有2个附件不能随单传送，请致电12345）"));
        clock.advance(Duration.ofHours(23));
        assertEquals(
                "f1", new String(this.files.fetch(files.get(0).textAt("URL")).orElseThrow(), GBK));
    }

    @Test
    public void anOrderGoesWithoutItsFilesWhereNobodySaidHowTheCentreIsReached() throws BackendException {
        files.forgetAddress();
        adapter.dispatch(order().with(List.of(file("f1", 3))));

        assertEquals(List.of(), office.filesOf(ORDER));
        assertTrue(office.order(ORDER).orElseThrow().content().endsWith("（另有1个附件不能随单传送，请致电12345）"));
    }

    private static FileContent file(String id, long size) {
        return new FileContent(
                id, id + " 现场.jpg", "image/jpeg", size, "", () -> new ByteArrayInputStream(id.getBytes(GBK)));
    }

    @Test
    public void aMoveHasOneSerialNumberAndNoTwoMovesShareOne() {
        Instant at = Instant.parse("2020-03-02T01:15:00Z");

        assertEquals("20200302091500000123", Serial.dispatch("YC20200302-000123-1", 1, at));
        assertEquals("20200302091500100123", Serial.dispatch("YC20200302-000123-1", 2, at));
        assertEquals("20200302091500500123", Serial.urge("YC20200302-000123-1", at));
        assertEquals("20200302091500600123", Serial.withdrawal("YC20200302-000123-1R2", at));
        assertEquals(20, Serial.dispatch("ANOTHER", 1, at).length());
        Serial serials = new Serial();
        assertNotEquals(serials.fresh(at), serials.fresh(at));
        assertTrue(serials.fresh(at).startsWith("202003020915008"));
    }

    @Test
    public void anAnswerThatBreaksOffIsTriedAgainUnderTheSameNumber() throws BackendException {
        office.fail(Fault.HALF);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        office.fail(Fault.NONE);

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void aRestartingOrSlowOrBusyServerIsATemporaryTrouble() throws BackendException {
        office.fail(Fault.ERROR_500);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        adapter = adapterWith(PowerOffice.PASSWORD, relay.port(), 1);
        office.fail(Fault.SLOW);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        office.fail(Fault.NONE);
        office.busy(true);
        assertEquals(Kind.COMMUNICATION, kindOfDispatch());
        office.busy(false);

        assertTrue(adapter.dispatch(order()).acknowledged());
    }

    @Test
    public void aWrongPasswordIsNotTriedUntilTheUserIsLocked() {
        HotlineAdapter stranger = strangerAdapter();
        for (int tries = 0; tries < 10; tries++) {
            assertEquals(
                    Kind.AUTHENTICATION,
                    assertThrows(BackendException.class, () -> stranger.dispatch(order()))
                            .kind());
        }
        assertEquals(1, office.failures());
        clock.advance(Duration.ofMinutes(21));
        assertThrows(BackendException.class, () -> stranger.dispatch(order()));

        assertEquals(2, office.failures());
    }

    @Test
    public void aClockThatIsWrongIsSaid() {
        Clock wrong = Clock.offset(clock, Duration.ofMinutes(11));
        HotlineAdapter early =
                new YunchengPower(settings(PowerOffice.PASSWORD, office.port(), 2), new CxfSoapLinks(), files, wrong);

        BackendException refusal = assertThrows(BackendException.class, () -> early.dispatch(order()));

        assertTrue(refusal.getMessage(), refusal.getMessage().contains("时钟"));
    }

    @Test
    public void everyCodeHasItsConsequence() {
        assertEquals(Kind.REFUSED, kindOf("PW-B001"));
        assertEquals(Kind.REFUSED, kindOf("PW-B003"));
        assertEquals(Kind.REFUSED, kindOf("PW-E002"));
        assertEquals(Kind.COMMUNICATION, kindOf("PW-S001"));
        assertEquals(Kind.COMMUNICATION, kindOf("PW-S004"));
        assertEquals(Kind.COMMUNICATION, kindOf("PW-X999"));
        BackendException field = assertThrows(BackendException.class, () -> Code.body(answer("PW-E004", "TEL")));
        assertEquals("供电公司应答（PW-E004）字段校验失败：TEL。", field.getMessage());
        BackendException loud =
                assertThrows(BackendException.class, () -> Code.body(answer("PW-E004", "张某 13900000001")));
        assertFalse(loud.getMessage().contains("张某"));
    }

    @Test
    public void repliesAreConfirmedOnlyWhenTheCentreHasThem() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        intake.breakDown(true);
        assertThrows(IllegalStateException.class, () -> adapter.collect("", intake));
        assertEquals(1, office.unconfirmed());
        intake.breakDown(false);

        adapter.collect("", intake);

        assertEquals(0, office.unconfirmed());
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void pagesFollowAtTheUnitsPace() throws BackendException {
        handOver();
        office.wantBetweenPolls(Duration.ofSeconds(30));
        for (int n = 0; n < 70; n++) {
            office.say(ORDER, Saying.progress("第" + n + "次"));
        }
        clock.advance(Duration.ofSeconds(31));
        adapter.collect("", intake);
        adapter.collect("", intake);
        assertEquals(50, intake.replies().size());
        clock.advance(Duration.ofSeconds(31));

        adapter.collect("", intake);

        assertEquals(70, intake.replies().size());
        assertEquals(0, office.unconfirmed());
    }

    @Test
    public void aCorrectionReplacesTheAnswerAndAnUnreadableRowBlocksNobody() throws BackendException {
        handOver();
        String now = Beijing.compact(clock.instant());
        office.row(ORDER, "<FB_TYPE>77</FB_TYPE><FB_DESC/><FB_USER/><FB_TIME>" + now + "</FB_TIME><EXT/>");
        office.row(ORDER, "<FB_TYPE>31</FB_TYPE><FB_DESC>延期</FB_DESC><FB_USER/><FB_TIME>" + now + "</FB_TIME><EXT/>");
        office.row(
                ORDER,
                "<FB_TYPE>90</FB_TYPE><FB_DESC>不属实</FB_DESC><FB_USER/><FB_TIME>" + now + "</FB_TIME><EXT>3</EXT>");
        office.row(ORDER, "<FB_TYPE>91</FB_TYPE><FB_DESC>更正</FB_DESC><FB_USER/><FB_TIME>" + now + "</FB_TIME><EXT/>");

        adapter.collect("", intake);

        assertEquals(2, intake.aside().size());
        assertEquals(
                List.of(ReplyKind.COMPLETED, ReplyKind.CORRECTED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals(
                Optional.of(AnswerResult.EXPLAINED), intake.replies().get(0).result());
        assertEquals(0, office.unconfirmed());
    }

    @Test
    public void aSupervisionOrderIsMoreThanAnUrge() throws BackendException {
        handOver();
        adapter.urge(new Urging("U1", ORDER, "催办", clock.instant()));
        clock.advance(Duration.ofSeconds(5));
        adapter.urge(new Urging(
                "U2",
                ORDER,
                "督办".repeat(200),
                clock.instant(),
                2,
                Optional.of(clock.instant().plusSeconds(3600))));

        assertEquals(2, office.order(ORDER).orElseThrow().urges());
    }

    @Test
    public void anExtensionWithoutANewLimitIsNotSent() throws BackendException {
        handOver();
        Decision decision = new Decision(ORDER, "1", ReplyKind.EXTENSION_REQUEST, true, "同意", Optional.empty());

        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> adapter.decide(decision))
                        .kind());
    }

    @Test
    public void callsComeByWholeDaysOncePagedAndCounted() throws BackendException {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2020-03-02T17:59:00Z")));
        for (int n = 0; n < 103; n++) {
            office.call(DAY, call(n, "1", "<ANSWER_TIME>20200301080010</ANSWER_TIME>", "0", "1"));
        }
        office.call(DAY, call(103, "2", "<ANSWER_TIME/>", "2", ""));
        office.call(DAY, call(104, "1", "<ANSWER_TIME/>", "9", ""));

        assertEquals("2020-03-02", adapter.collectCalls("2020-03-01", intake));
        assertEquals("2020-03-02", adapter.collectCalls("2020-03-02", intake));

        assertEquals(104, intake.calls().size());
        assertEquals(Map.of(DAY, 105), intake.counts());
        assertEquals("CALL_RESULT 不合约定", intake.aside().get(0).reason());
        CallRecord in = intake.calls().get(0);
        assertEquals(CallDirection.IN, in.direction());
        assertEquals("6363236", in.number());
        assertEquals(Optional.of(5), in.satisfaction());
        assertEquals(Instant.parse("2020-03-01T00:00:00Z"), in.startedAt());
        assertEquals(CallResult.NO_AGENT, intake.calls().get(103).result());
        assertEquals("6363236", intake.calls().get(103).number());
        clock.advance(Duration.ofMinutes(1));
        assertEquals("2020-03-03", adapter.collectCalls("2020-03-02", intake));
    }

    @Test
    public void callsOlderThanTheUnitKeepsAreNotAskedFor() throws BackendException {
        LocalDate today = Beijing.time(clock.instant()).toLocalDate();

        assertEquals(today.minusDays(27).toString(), adapter.collectCalls("", intake));
        assertEquals(today.minusDays(27).toString(), adapter.collectCalls("2001-01-01", intake));
    }

    @Override
    protected PowerOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(PowerOffice.PASSWORD, relay.port(), 2);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("not-the-password", relay.port(), 2);
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String password, int port, int seconds) {
        return new YunchengPower(settings(password, port, seconds), new CxfSoapLinks(), files, clock);
    }

    private static Settings settings(String password, int port, int seconds) {
        return Configured.as(
                Settings.class,
                Map.of(
                        "hotline_id",
                        "yunchengpower",
                        "url",
                        PowerOffice.url(port),
                        "user",
                        PowerOffice.USER,
                        "_password",
                        password,
                        "seconds",
                        seconds));
    }

    private Kind kindOfDispatch() {
        return assertThrows(BackendException.class, () -> adapter.dispatch(order()))
                .kind();
    }

    private static Kind kindOf(String code) {
        return assertThrows(BackendException.class, () -> Code.body(answer(code, "")))
                .kind();
    }

    private static XmlElement answer(String code, String words) {
        return new XmlElement("RSP")
                .with(new XmlElement("HEAD")
                        .with(new XmlElement("RET_CODE", code))
                        .with(new XmlElement("RET_MSG", words)));
    }

    private static String call(int n, String inOut, String answer, String result, String satis) {
        boolean in = inOut.equals("1");
        return "<CALL_ID>" + String.format("%020d", n) + "</CALL_ID><CALLER>" + (in ? "13900000001" : "6363236")
                + "</CALLER><CALLED>" + (in ? "6363236" : "13900000001") + "</CALLED><IN_OUT>" + inOut
                + "</IN_OUT><BEGIN_TIME>20200301080000</BEGIN_TIME>" + answer
                + "<END_TIME>20200301080300</END_TIME><AGENT>A7</AGENT><CALL_RESULT>" + result + "</CALL_RESULT><SATIS>"
                + satis + "</SATIS><APP_NO/>";
    }
}
