package org.yihaotong.linked.qiuyuheat;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.RecordingIntake.Refused;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;
import org.yihaotong.testkit.backoffice.qiuyuheat.QiuyuOffice;

public final class QiuyuHeatTest extends AdapterContract {

    @Rule
    public final QiuyuStage stage = new QiuyuStage(clock);

    @Override
    protected QiuyuOffice office() {
        return stage.office();
    }

    @Override
    protected HotlineAdapter adapter() {
        return stage.adapter();
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return stage.adapterFor(stage.throughRelay("jdbc:mariadb:"), QiuyuOffice.PASSWORD);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return stage.adapterFor(stage.throughRelay("jdbc:mariadb:"), "wrong");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            stage.relay().mend();
        } else {
            stage.relay().cut();
        }
    }

    /** The tables hold three bytes a character; what needs four is written as 〓, as the document asks. */
    @Override
    protected String carried(String text) {
        return text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "〓");
    }

    @Test
    @Override
    public void chineseAndRareCharactersSurvive() throws BackendException {
        adapter()
                .dispatch(draft().saying("“幸福里”小区' or 1=1 --不热", "姓𠮷，住河津市㙍头村。\n第二行<b>&amp;</b>😀")
                        .order());
        comeAndGo();

        TakenOrder taken = office().order(ORDER).orElseThrow();
        assertEquals("“幸福里”小区' or 1=1 --不热", taken.title());
        assertEquals("姓〓，住河津市㙍头村。\n第二行<b>&amp;</b>〓", taken.content());
    }

    @Test
    public void theRowSaysWhatTheOrderSays() throws BackendException {
        adapter()
                .dispatch(draft().saying("暖气不热", "来电人反映室温只有15度。")
                        .field("houseNumber", "2000010203")
                        .order());

        Row row = office().look("select * from qy_order").get(0);
        assertEquals(
                List.of("12345", ORDER, "3", "1", "NR", "暖气不热", "张某", "13900000001", "0", "2000010203", "0", "0"),
                List.of(
                                "src",
                                "order_no",
                                "kind",
                                "level",
                                "biz",
                                "title",
                                "man",
                                "tel",
                                "flag_secret",
                                "house_no",
                                "flag_state",
                                "flag_cancel")
                        .stream()
                        .map(row::text)
                        .toList());
        assertEquals(Optional.of(order().acceptedAt()), row.beijing("accept_time"));
        assertEquals(Optional.of(order().due()), row.beijing("limit_time"));
        assertEquals(today(), row.text("order_date"));
    }

    @Test
    public void fourFilesStandAtTheEndOfTheTextForFifteenDays() throws BackendException {
        List<FileContent> files = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new FileContent(
                        "f" + i,
                        i + ".jpg",
                        "image/jpeg",
                        1,
                        "",
                        () -> new ByteArrayInputStream(new byte[] {(byte) i})))
                .toList();
        adapter().dispatch(draft().saying("暖气不热", "冷".repeat(3000)).order().with(files));

        String content = office().look("select * from qy_order").get(0).text("content");
        assertTrue(content.length() <= 2000);
        assertTrue(content, content.endsWith("（另有2个附件不能随单传送，请致电12345）"));
        assertTrue(content, content.contains("（内容有删节，全文请致电12345）\n附件：https://"));
        List<String> urls = content.lines().filter(line -> line.contains("/f/")).toList();
        assertEquals(4, urls.size());
        clock.advance(Duration.ofDays(14));
        assertArrayEquals(
                new byte[] {1},
                stage.files().fetch(urls.get(0).substring("附件：".length())).orElseThrow());
    }

    @Test
    public void anOrderOnAnotherDayIsTheSameThoughItsFilesHaveOtherAddresses() throws BackendException {
        FileContent photo =
                new FileContent("f1", "1.jpg", "image/jpeg", 1, "", () -> new ByteArrayInputStream(new byte[1]));
        adapter().dispatch(order().with(List.of(photo)));
        WorkOrder again = order().with(List.of(photo));
        clock.advance(Duration.ofDays(1));

        adapter().dispatch(again);

        assertEquals(1, office().look("select order_no from qy_order").size());
    }

    @Test
    public void theTablesShowBeijingTimeWhereverTheServerStands() throws BackendException {
        adapter().dispatch(order());

        Row row = office().look("select cast(limit_time as char) as spelled, ins_time from qy_order")
                .get(0);
        assertEquals(Beijing.text(order().due()), row.text("spelled"));
        assertTrue(Duration.between(row.beijing("ins_time").orElseThrow(), Instant.now())
                        .abs()
                        .toMinutes()
                < 2);
    }

    @Test
    public void everyTypeUrgencyAndBusinessHasACode() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            adapter().dispatch(draft(ORDER + n++).type(type, Urgency.CRITICAL).order());
        }
        for (String title : List.of("管道漏水", "热费有疑问", "上门报修", "其他事情")) {
            adapter().dispatch(draft(ORDER + n++).saying(title, "如题。").order());
        }

        List<Row> rows = office().look("select * from qy_order order by order_seq");
        assertEquals(
                List.of("1", "2", "3", "4", "5", "5"),
                rows.stream().limit(6).map(row -> row.text("kind")).toList());
        assertEquals(
                List.of("LS", "FY", "BX", "QT"),
                rows.stream().skip(6).map(row -> row.text("biz")).toList());
    }

    @Test
    public void theOrdersOfADayAreNumberedByUs() throws BackendException {
        adapter().dispatch(order());
        adapter().dispatch(draft(ORDER + "0").order());
        clock.advance(Duration.ofDays(1));
        adapter().dispatch(draft(ORDER + "1").order());

        assertEquals(
                List.of("1", "2", "1"),
                office().look("select order_seq from qy_order order by order_date, order_seq").stream()
                        .map(row -> row.text("order_seq"))
                        .toList());
    }

    @Test
    public void anUnknownHouseIsLeftOutTheSecondTime() throws BackendException {
        adapter().dispatch(draft().field("houseNumber", "990001").order());
        comeAndGo();
        assertEquals(List.of(new Refused(ORDER, 1, "11 户号不存在", true)), intake.refused());

        adapter().dispatch(draft().version(2).field("houseNumber", "990001").order());
        comeAndGo();

        assertTrue(intake.numberOf(ORDER, 2).isPresent());
        assertEquals(
                List.of(ORDER, ORDER + "-2"),
                office().look("select order_no from qy_order order by order_seq").stream()
                        .map(row -> row.text("order_no"))
                        .toList());
    }

    @Test
    public void aReplyToASecondVersionIsAReplyToTheOrder() throws BackendException {
        adapter().dispatch(draft().field("houseNumber", "990001").order());
        comeAndGo();
        adapter().dispatch(draft().version(2).field("houseNumber", "990001").order());
        comeAndGo();
        office().say(ORDER + "-2", Saying.acknowledged());
        adapter().urge(new Urging("CB1", ORDER, "请尽快。", clock.instant()));
        comeAndGo();

        assertEquals(ORDER, intake.last(ReplyKind.ACKNOWLEDGED).orElseThrow().orderNo());
        assertEquals(
                "2", office().look("select order_seq from qy_order_msg").get(0).text("order_seq"));
    }

    @Test
    public void anOverdueOrderIsRefusedForGood() throws BackendException {
        adapter().dispatch(draft().due(clock.instant().minusSeconds(60)).order());
        comeAndGo();

        assertEquals(List.of(new Refused(ORDER, 1, "12 时限已过", false)), intake.refused());
    }

    @Test
    public void repliesOfSeveralOrdersComeByTheirTime() throws BackendException {
        handOver();
        adapter().dispatch(draft(ORDER + "0").order());
        comeAndGo();
        LocalDateTime now = Beijing.time(clock.instant());
        office().say(ORDER + "0", Saying.progress("第二"), now.minusMinutes(1));
        office().say(ORDER, Saying.progress("第三"), now);
        office().say(ORDER, Saying.progress("第一"), now.minusMinutes(2));
        comeAndGo();

        assertEquals(
                List.of("第一", "第二", "第三"),
                intake.replies().stream().map(UnitReply::text).toList());
    }

    @Test
    public void aSecondAnswerIsACorrectionAndTheTemperatureIsSaid() throws BackendException {
        handOver();
        office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "已清洗过滤器。"));
        office().change("update qy_reply set room_temp = 20.0");
        comeAndGo();
        office().say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "实为楼内平衡问题。"));
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.COMPLETED, ReplyKind.CORRECTED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals("已清洗过滤器。（室温 20.0 ℃）", intake.replies().get(0).text());
    }

    @Test
    public void aReplyTakenBackBeforeWeSawItNeverComesHome() throws BackendException {
        handOver();
        String id = office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "写错了。"));
        office().takeBack(id);
        comeAndGo();

        assertTrue(intake.replies().isEmpty());
        assertTrue(office().isRead(id));
    }

    @Test
    public void aReplyTakenBackLaterIsToldAsANote() throws BackendException {
        handOver();
        String id = office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "写错了。"));
        comeAndGo();
        office().takeBack(id);
        comeAndGo();
        office().say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "这才是答复。"));
        comeAndGo();

        UnitReply note = intake.last(ReplyKind.PROGRESS).orElseThrow();
        assertEquals(id + "/D", note.replyId());
        assertTrue(note.text(), note.text().contains("撤回了第 1 号反馈"));
        assertEquals("这才是答复。", intake.last(ReplyKind.COMPLETED).orElseThrow().text());
        assertTrue(office().isRead(id));
    }

    @Test
    public void aReplyThatLacksWhatItsKindNeedsComesHomeAsANote() throws BackendException {
        handOver();
        office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修好。"));
        office().change("update qy_reply set result = null");
        comeAndGo();

        assertEquals(
                "【办结缺少答复或办理结果】已修好。",
                intake.last(ReplyKind.PROGRESS).orElseThrow().text());
    }

    @Test
    public void aSupervisionOrderSaysUntilWhen() throws BackendException {
        handOver();
        Instant by = order().due();
        adapter().urge(new Urging("DB20200302-000001", ORDER, "请说明原因。", clock.instant(), 2, Optional.of(by)));

        Row row = office().look("select * from qy_order_msg").get(0);
        assertEquals("2", row.text("msg_type"));
        assertEquals(Optional.of(by), row.beijing("limit_time"));
        assertEquals("请说明原因。（督办编号 DB20200302-000001）", row.text("msg_text"));
    }

    @Test
    public void twoUrgesWithTheSameWordsAreTwo() throws BackendException {
        handOver();
        adapter().urge(new Urging("CB1", ORDER, "请尽快。", clock.instant()));
        adapter().urge(new Urging("CB2", ORDER, "请尽快。", clock.instant()));
        comeAndGo();

        assertEquals(2, office().order(ORDER).orElseThrow().urges());
    }

    @Test
    public void anExtensionCannotBeGrantedWithoutATime() throws BackendException {
        handOver();
        Decision nothing = new Decision(ORDER, "x/1/1", ReplyKind.EXTENSION_REQUEST, true, "同意", Optional.empty());

        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> adapter().decide(nothing))
                        .kind());
    }

    @Test
    public void aWithdrawalThatComesTooLateIsSaid() throws BackendException {
        handOver();
        office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修好。"));
        comeAndGo();
        adapter().withdraw(new Withdrawal(ORDER, "来电人撤诉。", clock.instant()));
        comeAndGo();

        assertTrue(intake.last(ReplyKind.PROGRESS).orElseThrow().text().startsWith("【撤单失败"));
    }

    @Test
    public void callsComeHomeOnceAndCorrectionsReplaceThem() throws BackendException {
        call(1, 1, "2020-03-02 09:00:10", 1, 3);
        call(2, 2, null, 2, 0);
        adapter().collectCalls("", intake);
        adapter().collectCalls("", intake);

        assertEquals(2, intake.calls().size());
        CallRecord first = intake.calls().get(0);
        assertEquals("2020-03-02/1", first.callId());
        assertEquals(CallDirection.IN, first.direction());
        assertEquals("2561166", first.number());
        assertEquals(Optional.of(5), first.satisfaction());
        assertEquals(Beijing.parse("2020-03-02 09:00:10"), first.answeredAt());
        assertEquals(CallResult.NO_AGENT, intake.calls().get(1).result());

        office().change("update qy_call set satis = 1, flag_read = 0 where call_id = 1");
        adapter().collectCalls("", intake);

        assertEquals(Optional.of(1), intake.calls().get(0).satisfaction());
    }

    @Test
    public void aCallThatCannotBeReadIsPutAsideAndTheOthersGoOn() throws BackendException {
        call(1, 7, null, 2, 0);
        call(2, 1, null, 1, 0);
        call(3, 1, null, 3, 0);
        adapter().collectCalls("", intake);

        assertEquals(
                List.of("direct 应为 1 或 2", "接通的通话没有 answer_time"),
                intake.aside().stream().map(row -> row.reason()).toList());
        assertEquals(CallResult.ABANDONED, intake.calls().get(0).result());
        assertTrue(office().look("select * from qy_call where flag_read = 0").isEmpty());
    }

    @Test
    public void aProgramThatStandsStillIsSeenAlthoughTheBaseIsUp() {
        office().standStill(Beijing.time(clock.instant()).minusMinutes(9));

        List<TestStep> steps = adapter().test();
        TestStep last = steps.get(steps.size() - 1);
        assertFalse(last.passed());
        assertTrue(last.detail(), last.detail().contains("已停 9 分钟"));
    }

    @Test
    public void mysqlIsSpelledInItsOwnWay() throws BackendException {
        stage.adapterFor(stage.throughRelay("jdbc:mysql:"), QiuyuOffice.PASSWORD)
                .dispatch(order());

        assertEquals(1, office().look("select order_no from qy_order").size());
    }

    @Test
    public void withoutAnAddressNothingIsTried() {
        HotlineAdapter bare = stage.adapterFor("", "x");

        BackendException trouble = assertThrows(BackendException.class, () -> bare.dispatch(order()));
        assertEquals(Kind.CONFIGURATION, trouble.kind());
        assertTrue(trouble.getMessage().contains("尚未填写"));
    }

    private void call(int id, int direct, String answered, int result, int satisfaction) {
        office().change(
                        "insert into qy_call (call_date, call_id, caller, called, direct, begin_time, answer_time,"
                                + " end_time, agent, result, satis)"
                                + " values ('2020-03-02', ?, '13900000016', '2561166', ?, '2020-03-02 09:00:00', ?,"
                                + " '2020-03-02 09:02:00', '8', ?, ?)",
                        id,
                        direct,
                        answered,
                        result,
                        satisfaction);
    }

    private String today() {
        return Beijing.time(clock.instant()).toLocalDate().toString();
    }
}
