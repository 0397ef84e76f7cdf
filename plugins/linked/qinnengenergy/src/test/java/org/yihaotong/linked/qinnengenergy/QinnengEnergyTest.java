package org.yihaotong.linked.qinnengenergy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.notice.RestNoticeLinks;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.PaperLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.backoffice.qinnengenergy.QinnengGroup;
import org.yihaotong.testkit.backoffice.qinnengenergy.QinnengOffice;

public final class QinnengEnergyTest extends AdapterContract {

    private final QinnengGroup group = new QinnengGroup(clock);
    private final Relay relay = new Relay(group.port());
    private final PaperLinks links = new PaperLinks(clock, intake);
    private final QinnengOffice office = new QinnengOffice(group, links, clock);
    private final QinnengEnergy adapter = adapterFor(Map.of());

    @After
    public void closeTheDoors() {
        adapter.close();
        relay.close();
        office.close();
    }

    @Override
    protected QinnengOffice office() {
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
        return adapterFor(Map.of("_key", "wrong"));
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    /** The group reads one line without marks that could make links, headings or mentions; the page has the whole. */
    @Test
    @Override
    public void chineseAndRareCharactersSurvive() throws BackendException {
        adapter()
                .dispatch(draft().saying("标题不进群", "姓𠮷，住㙍头村。\n# 第二行 [点我](http://x) <b>*_`@all")
                        .order());

        assertEquals(
                "姓𠮷，住㙍头村。 ＃ 第二行 ［点我］（http://x） ＜b＞＊＿｀＠all",
                office().order(ORDER).orElseThrow().content());
    }

    /** What could make a link, a heading or a mention is written full-width; all else is as it was. */
    @Override
    protected void assertSaysTheSame(WorkOrder order, TakenOrder taken) {
        String line = "𰻝𠮷㙍龘 繁體 བོད 😀👨‍👩‍👧 ①℃￥“” '\"＜b＞&amp;＜/b＞ a｜b,c;d\\e%20{f}［g］=＃～—";
        assertEquals("第一行" + line + " 第二行： " + line + "。", taken.content());
    }

    @Test
    @Override
    public void aConfidentialOrderNeverCarriesTheCaller() throws BackendException {
        adapter().dispatch(draft().confidential().order());

        assertFalse(message().contains("张某"));
        assertFalse(message().contains("13900000001"));
    }

    @Test
    @Override
    public void theLongestOrderIsTaken() throws BackendException {
        adapter()
                .dispatch(draft().saying("长".repeat(99), "很长的内容。".repeat(666))
                        .at("140802", "址".repeat(200))
                        .order());

        assertTrue(QinnengOffice.value(message(), "诉求内容").endsWith("…（点击查看全文）"));
        assertEquals(509, QinnengOffice.value(message(), "诉求内容").length());
    }

    @Test
    public void theGroupNeverReadsNameAndNumberOfTheCaller() throws BackendException {
        adapter().dispatch(order());

        assertFalse(message().contains("张某"));
        assertFalse(message().contains("13900000001"));
    }

    @Test
    public void namesAndNumbersWithinTheTextStayOnThePage() throws BackendException {
        adapter()
                .dispatch(draft().saying("暖气不热", "张某说不热，请打13900000001或邻居139-0000-0002、0359-2551315。")
                        .order());
        assertEquals("来电人说不热，请打（电话见页面）或邻居（电话见页面）、（电话见页面）。", QinnengOffice.value(message(), "诉求内容"));

        adapter().urge(new Urging("CB1", ORDER, "来电人又从13900000003来电。", clock.instant()));
        assertEquals("来电人又从（电话见页面）来电。", QinnengOffice.value(message(), "催办内容"));
    }

    @Test
    public void aMessageLooksAsTheDocumentShowsIt() throws BackendException {
        adapter()
                .dispatch(draft().type(AppealType.COMPLAINT, Urgency.NORMAL)
                        .saying("暖气不热", "来电人反映家中暖气不热。")
                        .at("140802", "开发区禹西路5号")
                        .due(Beijing.parse("2020-03-05 18:00:00").orElseThrow())
                        .order());

        List<String> lines = message().lines().toList();
        assertEquals(
                List.of(
                        "### 【12345新工单】" + ORDER,
                        "> **诉求类型：**投诉",
                        "> **紧急程度：**一般",
                        "> **诉求内容：**来电人反映家中暖气不热。",
                        "> **地址：**开发区禹西路5号",
                        "> **办理时限：**3月5日 18:00"),
                lines.subList(0, 6));
        assertTrue(lines.get(6)
                .matches("\\[点击签收或反馈\\]\\(http://127\\.0\\.0\\.1:8181/m/r/[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\)"));
        assertTrue(group.calls().isEmpty());
    }

    @Test
    public void anUrgentOrderCallsTheDutyPhone() throws BackendException {
        adapter().dispatch(draft().type(AppealType.HELP, Urgency.CRITICAL).order());
        adapter().dispatch(draft().type(AppealType.HELP, Urgency.CRITICAL).order());

        assertTrue(message().startsWith("### <font color=\"warning\">【12345紧急工单】</font>" + ORDER));
        assertEquals(1, group.calls().size());
        assertTrue(group.calls().get(0).endsWith("[13900000017]"));
    }

    @Test
    public void aSupervisionOrderWarnsAndCallsAndSaysUntilWhen() throws BackendException {
        handOver();
        Instant by = Beijing.parse("2020-03-06 12:30:00").orElseThrow();
        adapter().urge(new Urging("DB1", ORDER, "请说明原因。", clock.instant(), 1, Optional.of(by)));

        assertTrue(message().startsWith("### <font color=\"warning\">【12345督办】</font>" + ORDER));
        assertEquals("3月6日 12:30", QinnengOffice.value(message(), "办理时限"));
    }

    @Test
    public void aWithdrawalHasNoLinkAndSpendsTheOldOne() throws BackendException {
        handOver();
        adapter().withdraw(new Withdrawal(ORDER, "来电人撤诉。", clock.instant()));

        assertEquals("### 【12345撤单】" + ORDER, message());
        assertThrows(IllegalStateException.class, () -> office().say(ORDER, Saying.acknowledged()));
    }

    @Test
    public void anAnswerThatNeverCameMeansOnceMoreAfterAMinuteAndThenNoMore() throws BackendException {
        group.fail(Fault.HALF);
        assertEquals(Kind.COMMUNICATION, failure().kind());
        group.fail(Fault.NONE);
        assertEquals(Kind.COMMUNICATION, failure().kind());
        assertEquals(1, group.messages().size());

        clock.advance(Duration.ofSeconds(61));
        adapter().dispatch(quiet());
        adapter().dispatch(quiet());

        assertEquals(2, group.messages().size());
        assertEquals(
                "### 【12345新工单】" + ORDER + " (重发)",
                message().lines().findFirst().orElseThrow());
    }

    @Test
    public void twoAnswersThatNeverCameNeedAPerson() {
        group.fail(Fault.HALF);
        assertEquals(Kind.COMMUNICATION, failure().kind());
        clock.advance(Duration.ofSeconds(61));
        failure();
        group.fail(Fault.NONE);
        clock.advance(Duration.ofSeconds(61));

        assertEquals(Kind.REFUSED, failure().kind());
        assertEquals(2, group.messages().size());
    }

    @Test
    public void aBusyRobotAndABrokenOneSentNothingAndAreTriedAgain() throws BackendException {
        group.beBusy(1);
        assertEquals(Kind.COMMUNICATION, failure().kind());
        group.fail(Fault.ERROR_500);
        assertEquals(Kind.COMMUNICATION, failure().kind());
        group.fail(Fault.NONE);

        adapter().dispatch(quiet());

        assertEquals(1, group.messages().size());
        assertFalse(message().contains("重发"));
    }

    @Test
    public void whatNobodySignsIsSaidAgainOnceAndCallsTheDutyPhone() throws BackendException {
        handOver();
        links.leaveUnsigned(ORDER);
        adapter().collect("", intake);
        adapter().collect("", intake);

        assertEquals(2, group.messages().size());
        assertTrue(message().contains("尚未签收"));
        assertTrue(group.calls().get(group.calls().size() - 1).contains("未签收"));
    }

    @Test
    public void theTestSpeaksToTheGroupOnceADay() {
        adapter().test();
        List<TestStep> again = adapter().test();

        assertEquals(1, group.calls().size());
        assertTrue(group.calls().get(0).startsWith("【12345】联通测试 "));
        assertTrue(again.get(again.size() - 1).passed());

        clock.advance(Duration.ofDays(1));
        adapter().test();
        assertEquals(2, group.calls().size());
    }

    @Test
    public void callsComeFromTheFileAndTheSameFileChangesNothing() throws BackendException {
        byte[] file =
                "2020-03-02\t08:55:01\t1\t801\t13900000017\t6\t121\t01\r\n2020-03-02\t09:10:44\t1\t801\t13900000018\t25\t0\t01\r\n"
                        .getBytes(Charset.forName("GBK"));
        adapter.read("话务_勤能_202003.txt", file, intake);
        adapter.read("话务_勤能_202003.txt", file, intake);

        assertEquals(2, intake.calls().size());
        CallRecord first = intake.calls().get(0);
        assertEquals("2020-03-02 08:55:01/801/a8a47ae2", first.callId());
        assertEquals(Beijing.parse("2020-03-02 08:55:07"), first.answeredAt());
        assertEquals(Beijing.parse("2020-03-02 08:57:08").orElseThrow(), first.endedAt());
        assertEquals(CallResult.NO_AGENT, intake.calls().get(1).result());
    }

    @Test
    public void aRowThatCannotBeReadIsPutAsideAndAForeignFileRefused() throws BackendException {
        adapter.read("话务_勤能_202003.txt", "2020-03-02\t08:55\t1\r\n".getBytes(Charset.forName("GBK")), intake);

        assertEquals("话务_勤能_202003.txt#1", intake.aside().get(0).key());
        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> adapter.read("x.csv", new byte[0], intake))
                        .kind());
    }

    @Test
    public void withoutAnAddressOrAPageNothingIsTried() {
        BackendException bare = assertThrows(
                BackendException.class, () -> adapterFor(Map.of("url", "")).dispatch(order()));
        BackendException pinless = assertThrows(
                BackendException.class, () -> adapterFor(Map.of("_pin", "")).dispatch(order()));

        assertEquals(List.of(Kind.CONFIGURATION, Kind.CONFIGURATION), List.of(bare.kind(), pinless.kind()));
        assertTrue(bare.getMessage().contains("尚未填写"));
    }

    private BackendException failure() {
        return assertThrows(BackendException.class, () -> adapter().dispatch(quiet()));
    }

    private WorkOrder quiet() {
        return draft().type(AppealType.HELP, Urgency.NORMAL).order();
    }

    private String message() {
        return group.messages().get(group.messages().size() - 1);
    }

    private QinnengEnergy adapterFor(Map<String, Object> other) {
        Map<String, Object> sheet = new HashMap<>(Map.of(
                "hotline_id", "qinnengenergy",
                "url", "http://127.0.0.1:" + relay.port(),
                "_key", QinnengGroup.KEY,
                "_pin", "2551",
                "dutyPhone", "13900000017"));
        sheet.putAll(other);
        return new QinnengEnergy(
                Configured.as(Settings.class, sheet), new RestNoticeLinks(new CxfRestLinks(), clock), links, clock);
    }
}
