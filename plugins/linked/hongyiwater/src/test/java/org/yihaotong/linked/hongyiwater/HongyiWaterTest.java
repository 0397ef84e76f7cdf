package org.yihaotong.linked.hongyiwater;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Digests;
import org.yihaotong.kit.link.SmsArrived;
import org.yihaotong.kit.link.SmsText;
import org.yihaotong.kit.notice.RestNoticeLinks;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.PaperLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiGateway;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiOffice;

public final class HongyiWaterTest extends AdapterContract {

    private static final String FIRST = "13900000019";
    private static final String SECOND = "13900000020";

    private final HongyiGateway gateway = new HongyiGateway(clock);
    private final Relay relay = new Relay(gateway.port());
    private final PaperLinks links = new PaperLinks(clock, intake);
    private final HongyiOffice office = new HongyiOffice(gateway, links, clock);
    private final HongyiWater adapter = adapterFor(Map.of());

    /** Whatever the hour of the day the tests are run, it is day in Yuncheng. */
    @Before
    public void waitForTheDay() {
        while (Beijing.time(clock.instant()).getHour() < 9
                || Beijing.time(clock.instant()).getHour() > 18) {
            clock.advance(Duration.ofHours(1));
        }
    }

    @After
    public void closeTheDoors() {
        adapter.close();
        relay.close();
        office.close();
    }

    @Override
    protected HongyiOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterFor(Map.of());
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterFor(Map.of("_password", "wrong"));
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    /** A short message is one line of GBK without brackets of signatures; the page has the whole. */
    @Test
    @Override
    public void chineseAndRareCharactersSurvive() throws BackendException {
        adapter().dispatch(draft().saying("标题", "姓𠮷，住㙍头村。\n第二行【假】").order());

        assertEquals("姓?，住?头村。 第二行〔假〕", office().order(ORDER).orElseThrow().content());
    }

    /** A text message is a summary in GBK; the page behind its link shows the order whole, and takes any answer. */
    @Override
    protected void assertSaysTheSame(WorkOrder order, TakenOrder taken) {
        assertTrue(taken.content(), taken.content().startsWith("第一行???龘 繁體 ??? "));
        assertTrue(taken.content(), taken.content().contains("①℃￥“” '\"<b>&amp;</b> "));
    }

    @Test
    @Override
    public void aConfidentialOrderNeverCarriesTheCaller() throws BackendException {
        adapter().dispatch(draft().confidential().order());

        assertFalse(last().contains("张某"));
        assertFalse(last().contains("1390000"));
    }

    @Test
    @Override
    public void theLongestOrderIsTaken() throws BackendException {
        adapter()
                .dispatch(draft().saying("长".repeat(99), "很长的内容。".repeat(666))
                        .at("140802", "址".repeat(200))
                        .order());

        assertEquals(60, office().order(ORDER).orElseThrow().content().length());
        assertTrue(SmsText.parts(last()) <= 5);
    }

    @Test
    public void theTestVectorsOfTheDocumentHold() {
        assertEquals("9f8f38c953b068df83a5fdf469cea8a0", Digests.md5("hy_sms_pw" + "0302091500", US_ASCII));
        assertEquals(
                "%A1%BE%B2%E2%CA%D4%A1%BF20200302091500%A1%BE%D4%CB%B3%C712345%A1%BF",
                URLEncoder.encode("【测试】20200302091500【运城12345】", SmsText.GBK));
    }

    @Test
    public void aMessageLooksAsTheTemplateShowsIt() throws BackendException {
        adapter()
                .dispatch(draft().type(AppealType.HELP, Urgency.NORMAL)
                        .due(Beijing.parse("2020-03-05 18:00:00").orElseThrow())
                        .order());

        assertTrue(
                last(),
                last().matches("【工单】0123 求助 一般：来电人反映幸福里小区3号楼自6时起停水。，地址幸福里小区3号楼，时限3-5 18:00。"
                        + "回复QS0123签收，或点 http://127.0.0.1:8181/s/[0-9A-Za-z]{8}【运城12345】"));
        assertEquals(FIRST, gateway.sent().get(0).mobile());
    }

    @Test
    public void namesAndNumbersWithinTheTextStayOnThePage() throws BackendException {
        adapter().dispatch(draft().saying("停水", "张某说停水，请打13900000001。").order());

        assertEquals("来电人说停水，请打（电话见页面）。", office().order(ORDER).orElseThrow().content());
    }

    @Test
    public void aSupervisionOrderSaysUntilWhen() throws BackendException {
        handOver();
        Instant by = Beijing.parse("2020-03-06 12:30:00").orElseThrow();
        adapter().urge(new Urging("DB1", ORDER, "请说明原因", clock.instant(), 1, Optional.of(by)));

        assertTrue(last(), last().startsWith("【督办】0123 请说明原因，3-6 12:30前反馈。点 "));
    }

    @Test
    public void anAnswerThatNeverCameIsAskedForUnderTheSameNumber() throws BackendException {
        gateway.fail(Fault.HALF);
        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, () -> adapter().dispatch(order()))
                        .kind());
        gateway.fail(Fault.NONE);

        adapter().dispatch(order());

        assertEquals(1, gateway.sent().size());
    }

    @Test
    public void atNightOnlyWhatIsUrgentGoesOut() throws BackendException {
        while (Beijing.time(clock.instant()).getHour() != 22) {
            clock.advance(Duration.ofHours(1));
        }
        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, () -> adapter()
                                .dispatch(draft().type(AppealType.HELP, Urgency.NORMAL)
                                        .order()))
                        .kind());

        adapter().dispatch(order());
        assertEquals(1, gateway.sent().size());
    }

    @Test
    public void shortMessagesAreAnswersWhateverTheirWidthAndCase() throws BackendException {
        handOver();
        gateway.write(FIRST, "ｑｓ０１２３");
        gateway.write(FIRST, "BL 0123 已到现场");
        gateway.write(SECOND, "延期0123 28日 要开挖");
        gateway.write(FIRST, "bj0123 未解决，缺配件");
        comeAndGo();
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.ACKNOWLEDGED, ReplyKind.PROGRESS, ReplyKind.EXTENSION_REQUEST, ReplyKind.COMPLETED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals("已到现场", intake.replies().get(1).text());
        assertEquals("要开挖", intake.replies().get(2).text());
        assertEquals(
                18, Beijing.time(intake.replies().get(2).newDue().orElseThrow()).getHour());
        assertEquals(Optional.of(AnswerResult.UNSOLVED), intake.replies().get(3).result());
        assertFalse("an answer spends the link", links.isOpen(ORDER, last().replaceFirst(".*8181(/s/.{8}).*", "$1")));
    }

    @Test
    public void longAnswersArePutTogether() throws BackendException {
        handOver();
        gateway.write(FIRST, "(2/2)恢复供水。");
        gateway.write(FIRST, "(1/2)BJ0123 爆管已修复，");
        comeAndGo();
        comeAndGo();

        assertEquals(
                "爆管已修复，恢复供水。", intake.last(ReplyKind.COMPLETED).orElseThrow().text());
    }

    @Test
    public void thePartsOfALongAnswerMayComeInDifferentRounds() throws BackendException {
        handOver();
        gateway.write(FIRST, "(1/2)BJ0123 爆管已修复，");
        comeAndGo();
        gateway.write(FIRST, "(2/2)恢复供水。");
        comeAndGo();
        assertTrue(intake.replies().isEmpty());
        comeAndGo();

        assertEquals(
                List.of("爆管已修复，恢复供水。"),
                intake.replies().stream().map(UnitReply::text).toList());
        assertEquals(1, gateway.sent().size());
    }

    @Test
    public void aPartThatIsLostIsNotWaitedForLong() throws BackendException {
        handOver();
        gateway.write(FIRST, "(1/2)BJ0123 爆管已修复，");
        comeAndGo();
        clock.advance(Duration.ofMinutes(3));
        comeAndGo();

        assertEquals("爆管已修复，", intake.last(ReplyKind.COMPLETED).orElseThrow().text());
    }

    @Test
    public void aHintThatTheGatewayDoesNotTakeYetHoldsUpNoAnswer() throws BackendException {
        gateway.keepPace();
        handOver();
        gateway.write(FIRST, "什么意思");
        gateway.write(FIRST, "QS0123");
        comeAndGo();
        comeAndGo();
        assertEquals(ReplyKind.ACKNOWLEDGED, intake.replies().get(0).kind());
        assertEquals(1, gateway.sent().size());

        clock.advance(Duration.ofSeconds(31));
        comeAndGo();
        assertTrue(last(), last().startsWith("【提示】"));
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void atNightTheSecondPhoneHearsOfUrgentOrdersOnlyAndHintsWait() throws BackendException {
        String quiet = "YC20200302-000456-1";
        adapter().dispatch(draft(quiet).type(AppealType.HELP, Urgency.NORMAL).order());
        adapter().dispatch(draft().type(AppealType.HELP, Urgency.URGENT).order());
        while (Beijing.time(clock.instant()).getHour() != 22) {
            clock.advance(Duration.ofHours(1));
        }
        gateway.report(gateway.sent().get(0), "UNDELIV");
        gateway.report(gateway.sent().get(1), "UNDELIV");
        gateway.write(FIRST, "什么意思");
        comeAndGo();
        comeAndGo();
        comeAndGo();
        assertEquals(3, gateway.sent().size());
        assertTrue(last(), last().startsWith("【催办】0123 "));

        clock.advance(Duration.ofHours(9));
        comeAndGo();
        assertEquals(5, gateway.sent().size());
        assertTrue(gateway.sent().get(3).text().startsWith("【催办】0456 "));
    }

    @Test
    public void atNightASupervisionOrderWaitsUnlessItsOrderIsUrgent() throws BackendException {
        adapter().dispatch(draft().type(AppealType.HELP, Urgency.NORMAL).order());
        while (Beijing.time(clock.instant()).getHour() != 22) {
            clock.advance(Duration.ofHours(1));
        }
        Instant by = clock.instant().plus(Duration.ofHours(12));
        Urging urge = new Urging("DB1", ORDER, "请说明原因", clock.instant(), 1, Optional.of(by));
        assertThrows(BackendException.class, () -> adapter().urge(urge));

        clock.advance(Duration.ofHours(9));
        adapter().urge(urge);
        assertTrue(last(), last().startsWith("【督办】0123 "));
    }

    @Test
    public void aWithdrawalThatDidNotArriveGoesToTheSecondPhoneWithoutALink() throws BackendException {
        handOver();
        adapter().withdraw(new Withdrawal(ORDER, "来电人撤诉。", clock.instant()));
        gateway.report(gateway.sent().get(1), "EXPIRED");
        comeAndGo();
        comeAndGo();

        assertEquals(SECOND, gateway.sent().get(2).mobile());
        assertEquals("【撤单】0123 已撤销，无需办理。【运城12345】", last());
    }

    @Test
    public void aLineThatCannotBeReadGoesToAPerson() {
        SmsArrived.Post post = SmsArrived.read(List.of("55102,13900000019,01,20200302101500,%ZZ"), clock.instant());

        assertEquals(1, post.unreadable().size());
        assertTrue(post.whole().isEmpty());
    }

    @Test
    public void whatIsTakenFromTheGatewaySurvivesACentreThatCannotStore() throws BackendException {
        handOver();
        gateway.write(FIRST, "QS0123");
        comeAndGo();
        intake.breakDown(true);
        assertThrows(IllegalStateException.class, this::comeAndGo);
        intake.breakDown(false);
        comeAndGo();

        assertEquals(ReplyKind.ACKNOWLEDGED, intake.replies().get(0).kind());
    }

    @Test
    public void strangersAreDroppedAndWhatIsNotUnderstoodIsAnsweredOnce() throws BackendException {
        handOver();
        gateway.write("13900000099", "BJ0123 我来办结");
        gateway.write(FIRST, "什么意思");
        comeAndGo();
        comeAndGo();
        comeAndGo();

        assertTrue(intake.replies().isEmpty());
        assertEquals("不是登记的值班手机发来的短信，没有采用", intake.aside().get(0).reason());
        assertEquals(2, gateway.sent().size());
        assertEquals("【提示】回复格式：QS/BL/YQ/TD/BJ加4位尾号。【运城12345】", last());
    }

    @Test
    public void whatDidNotArriveGoesToTheSecondPhoneAndThenAPersonIsTold() throws BackendException {
        handOver();
        gateway.report(gateway.sent().get(0), "UNDELIV");
        comeAndGo();
        comeAndGo();
        assertEquals(SECOND, gateway.sent().get(1).mobile());

        gateway.report(gateway.sent().get(1), "EXPIRED");
        comeAndGo();
        comeAndGo();

        assertTrue(intake.last(ReplyKind.PROGRESS).orElseThrow().text().contains("没有送达"));
        assertEquals(2, gateway.sent().size());
    }

    @Test
    public void callsComeFromTheBill() throws BackendException {
        byte[] bill = "呼叫类型,对方号码,起始时间,时长(秒),通话地,费用(元)\r\n被叫,13900000019,20200302085501,121,运城,0.00\r\n乱,1\r\n"
                .getBytes(SmsText.GBK);
        adapter.read("话单_2577201_202003.csv", bill, intake);
        adapter.read("话单_2577201_202003.csv", bill, intake);

        assertEquals(1, intake.calls().size());
        assertEquals("20200302085501/c4118ed3/被叫", intake.calls().get(0).callId());
        assertEquals("2577201", intake.calls().get(0).number());
        assertEquals("话单_2577201_202003.csv#3", intake.aside().get(0).key());
        assertThrows(BackendException.class, () -> adapter.read("x.csv", bill, intake));
    }

    @Test
    public void codesOfTheGatewayHaveTheirConsequences() throws BackendException {
        Outbox.judge(0);
        Outbox.judge(-9);
        assertEquals(
                List.of(Kind.AUTHENTICATION, Kind.CONFIGURATION, Kind.CONFIGURATION, Kind.REFUSED, Kind.COMMUNICATION),
                List.of(-2, -3, -8, -10, -99).stream()
                        .map(HongyiWaterTest::kind)
                        .toList());
    }

    @Test
    public void theWordsOfAReplyOnThePageComeHome() throws BackendException {
        handOver();
        office().say(ORDER, Saying.progress("已到现场。"));
        comeAndGo();

        assertEquals("已到现场。", intake.last(ReplyKind.PROGRESS).orElseThrow().text());
    }

    private static Kind kind(int code) {
        return assertThrows(BackendException.class, () -> Outbox.judge(code)).kind();
    }

    private String last() {
        return gateway.sent().get(gateway.sent().size() - 1).text();
    }

    private HongyiWater adapterFor(Map<String, Object> other) {
        Map<String, Object> sheet = new HashMap<>(Map.of(
                "hotline_id",
                "hongyiwater",
                "url",
                "http://127.0.0.1:" + relay.port(),
                "user",
                HongyiGateway.USER,
                "_password",
                HongyiGateway.PASSWORD,
                "_pin",
                "2577",
                "dutyPhones",
                new String[] {FIRST, SECOND}));
        sheet.putAll(other);
        return new HongyiWater(
                Configured.as(Settings.class, sheet), new RestNoticeLinks(new CxfRestLinks(), clock), links, clock);
    }
}
