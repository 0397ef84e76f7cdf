package org.yihaotong.linked.yinlongwater;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.RecordingIntake.Refused;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.YinlongOffice;

/** What 银龙水务's document asks beyond the common contract, whatever database its tables live in. */
public abstract class YinlongContract extends AdapterContract {

    @Override
    protected abstract YinlongOffice office();

    /** A query as the tables' owner. */
    protected abstract List<Row> look(String sql);

    protected HotlineAdapter adapterFor(String url, String password) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of("url", url, "user", YinlongOffice.USER, "_password", password, "perMinute", 60_000));
        return new YinlongWater(settings, H2.links(), clock);
    }

    @Test
    public void theRowSaysWhatTheOrderSays() throws BackendException {
        adapter().dispatch(draft().field("accountNumber", "00012345A").order());

        Row row = look("select * from mid.t_gd").get(0);
        assertEquals(
                List.of(ORDER, "1", "3", "1", "小区停水", "张某", "13900000001", "0", "幸福里小区3号楼", "140802", "00012345A"),
                List.of("gdbh", "bb", "sqlx", "jjcd", "bt", "lxr", "lxdh", "bmbz", "dz", "qx", "yhbh").stream()
                        .map(row::text)
                        .toList());
        assertEquals(Optional.of(order().acceptedAt()), row.beijing("slsj"));
        assertEquals(Optional.of(order().due()), row.beijing("xbsj"));
        assertTrue(Duration.between(row.beijing("crsj").orElseThrow(), clock.instant())
                        .abs()
                        .toMinutes()
                < 2);
    }

    @Test
    public void everyTypeAndUrgencyHasACode() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            adapter().dispatch(draft(ORDER + n++).type(type, Urgency.CRITICAL).order());
        }

        assertEquals(
                List.of("1", "2", "3", "4", "5", "5"),
                look("select sqlx from mid.t_gd order by xh").stream()
                        .map(row -> row.text("sqlx"))
                        .toList());
    }

    @Test
    public void aLongContentIsCutAndAttachedWhole() throws BackendException {
        String content = "水".repeat(1500);
        adapter().dispatch(draft().saying("停水", content).order());
        comeAndGo();

        assertEquals(
                "水".repeat(1490) + "（详见附件）", office().order(ORDER).orElseThrow().content());
        assertEquals(4500, office().attachedBytes(ORDER, 1));
        adapter().dispatch(draft().saying("停水", content).order());
        assertEquals(4500, office().attachedBytes(ORDER, 1));
    }

    @Test
    public void sixFilesOfFiveMegabytesGoBeforeTheOrderAndAnotherIsCounted() throws BackendException {
        List<FileContent> files = IntStream.range(0, 8)
                .mapToObj(i -> file("f" + i, i == 3 ? 5_242_881 : 10))
                .toList();
        adapter().dispatch(order().with(files));
        adapter().dispatch(order().with(files.subList(0, 2)));
        comeAndGo();

        assertEquals(60, office().attachedBytes(ORDER, 1));
        assertTrue(office().order(ORDER).orElseThrow().content().endsWith("（另有2个附件不能随单传送，请致电12345）"));
    }

    private static FileContent file(String id, long size) {
        return new FileContent(id, id + ".jpg", "image/jpeg", size, "", () -> new ByteArrayInputStream(new byte[10]));
    }

    @Test
    public void whatIsNotKnownIsWrittenAsUnknown() throws BackendException {
        adapter()
                .dispatch(draft().caller("", "+1 (20)")
                        .at("510100", "")
                        .field("accountNumber", "太长太长太长太长太长太长太长")
                        .order());

        Row row = look("select * from mid.t_gd").get(0);
        assertEquals(
                List.of("不详", "120", "不详", "140800", ""),
                List.of("lxr", "lxdh", "dz", "qx", "yhbh").stream()
                        .map(row::text)
                        .toList());
    }

    @Test
    public void anOrderWhoseAreaIsRefusedGoesAgainForTheWholeCity() throws BackendException {
        adapter().dispatch(draft().at("140899", "某地").order());
        comeAndGo();
        assertEquals(List.of(new Refused(ORDER, 1, "E12 区县代码无效", true)), intake.refused());

        adapter().dispatch(draft().at("140899", "某地").version(2).order());
        comeAndGo();

        assertEquals(1, office().order(ORDER).orElseThrow().timesTaken());
        assertTrue(intake.numberOf(ORDER, 2).isPresent());
        assertEquals(
                "140800", look("select qx from mid.t_gd where bb = 2").get(0).text("qx"));
    }

    @Test
    public void aRefusalThatCanBeMendedIsNotMadeFinalByARepeat() throws BackendException {
        WorkOrder order = draft().at("140899", "某地").order();
        adapter().dispatch(order);
        office().work();

        assertEquals(Receipt.sent(), adapter().dispatch(order));
        comeAndGo();
        assertTrue(intake.refused().get(0).retry());
    }

    @Test
    public void anOrderWhoseNumberIsRefusedGoesAgainWithTheCentresOwn() throws BackendException {
        adapter().dispatch(draft().caller("李某", "139-0000-00").order());
        comeAndGo();
        assertTrue(intake.refused().get(0).retry());

        adapter().dispatch(draft().caller("李某", "139-0000-00").version(2).order());
        comeAndGo();

        assertEquals("12345", office().order(ORDER).orElseThrow().phone());
    }

    @Test
    public void anOverdueOrderIsRefusedForGood() throws BackendException {
        WorkOrder late = draft().due(clock.instant().minusSeconds(60)).order();
        adapter().dispatch(late);
        comeAndGo();

        assertEquals(List.of(new Refused(ORDER, 1, "E13 限办时间早于当前时间", false)), intake.refused());
        BackendException again =
                assertThrows(BackendException.class, () -> adapter().dispatch(late));
        assertEquals(BackendException.Kind.REFUSED, again.kind());
    }

    @Test
    public void aBusyUnitIsLeftAloneForSomeMinutes() throws BackendException {
        office().beBusy(1);
        handOver();
        assertTrue(intake.refused().get(0).retry());

        BackendException early = assertThrows(BackendException.class, () -> adapter()
                .dispatch(draft().version(2).order()));
        assertEquals(BackendException.Kind.COMMUNICATION, early.kind());
        WorkOrder again = draft().version(2).order();
        clock.advance(Duration.ofMinutes(7));
        adapter().dispatch(again);
        comeAndGo();

        assertEquals(1, office().order(ORDER).orElseThrow().timesTaken());
    }

    @Test
    public void aMovedTimeLimitDoesNotMakeItAnotherOrder() throws BackendException {
        handOver();

        assertTrue(adapter()
                .dispatch(draft().due(clock.instant().plus(Duration.ofDays(9))).order())
                .acknowledged());
    }

    @Test
    public void everyReceiptIsReportedOnceAndTheBookmarkStaysShort() throws BackendException {
        for (int n = 100; n < 140; n++) {
            adapter().dispatch(draft(ORDER + n).order());
        }
        comeAndGo();
        assertTrue(watermark, watermark.length() < 20);
        clock.advance(Duration.ofHours(1));
        comeAndGo();

        assertFalse(watermark, watermark.contains(";"));
        assertTrue(intake.numberOf(ORDER + 139, 1).isPresent());
    }

    @Test
    public void repliesOfOneOrderGoByTheirTimeAndThenByTheirNumber() throws BackendException {
        handOver();
        var noon = Beijing.time(clock.instant());
        String second = office().say(ORDER, Saying.progress("后来"), noon);
        String first = office().say(ORDER, Saying.acknowledged(), noon.minusMinutes(5));
        String third = office().say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "已解释"), noon);
        comeAndGo();

        assertEquals(
                List.of(first, second, third),
                intake.replies().stream().map(UnitReply::replyId).toList());
    }

    @Test
    public void moreRepliesThanOneHandHoldsAllComeHome() throws BackendException {
        handOver();
        for (int n = 0; n < 230; n++) {
            office().say(
                            ORDER,
                            Saying.progress("第" + n + "次"),
                            Beijing.time(clock.instant()).plusSeconds(300 - n));
        }
        comeAndGo();

        assertEquals(230, intake.replies().size());
        assertEquals("第229次", intake.replies().get(0).text());
        assertEquals("第0次", intake.replies().get(229).text());
    }

    @Test
    public void aSecondAnswerIsACorrection() throws BackendException {
        handOver();
        office().say(ORDER, Saying.finished(AnswerResult.UNSOLVED, "未修复"));
        comeAndGo();
        office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修复"));
        comeAndGo();

        assertEquals("未修复", intake.last(ReplyKind.COMPLETED).orElseThrow().text());
        assertEquals("已修复", intake.last(ReplyKind.CORRECTED).orElseThrow().text());
    }

    @Test
    public void theFlagFollowsWhatTheCentreCouldDoWithAReply() throws BackendException {
        handOver();
        String good = office().say(ORDER, Saying.acknowledged());
        comeAndGo();
        intake.findUnusable("工单不属于贵单位");
        String bad = office().say(ORDER, Saying.progress("……"));
        comeAndGo();
        intake.findUnusable("");
        String empty = office().say(ORDER, Saying.finished(AnswerResult.SOLVED, ""));
        comeAndGo();

        assertEquals(List.of(1L, 9L, 9L), List.of(office().flag(good), office().flag(bad), office().flag(empty)));
        assertEquals(
                List.of("工单不属于贵单位", "办结缺少答复 nr 或解决标志 jjbz"),
                look("select cwxx from mid.t_fk where clbz = 9 order by xh").stream()
                        .map(row -> row.text("cwxx"))
                        .toList());
    }

    @Test
    public void anExtensionWithoutANewTimeIsNotGranted() {
        Decision vague =
                new Decision(ORDER, "FK20200302000001", ReplyKind.EXTENSION_REQUEST, true, "同意", Optional.empty());

        BackendException refusal =
                assertThrows(BackendException.class, () -> adapter().decide(vague));

        assertEquals(BackendException.Kind.REFUSED, refusal.kind());
    }

    @Test
    public void callsComeHomeOnceAndACorrectedOneReplacesItsRecord() throws BackendException {
        office().call("HW1", "1", Beijing.time(clock.instant()));
        office().call("HW2", "4", null);
        adapter().collectCalls("", intake);
        adapter().collectCalls("", intake);

        assertEquals(
                List.of(CallResult.ANSWERED, CallResult.ABANDONED),
                intake.calls().stream().map(CallRecord::result).toList());
        assertEquals("2120770", intake.calls().get(0).number());
        assertEquals(Optional.of(4), intake.calls().get(0).satisfaction());

        office().correct("HW1", 3);
        adapter().collectCalls("", intake);

        assertEquals(Optional.of(2), intake.calls().get(0).satisfaction());
        assertEquals(2, intake.calls().size());
    }

    @Test
    public void aCallThatCannotBeReadIsPutAsideAndTheOthersGoOn() throws BackendException {
        office().call("HW1", "1", null);
        office().call("HW2", "2", null);
        adapter().collectCalls("", intake);

        assertEquals(1, intake.aside().size());
        assertEquals(
                List.of("HW2"), intake.calls().stream().map(CallRecord::callId).toList());
        assertEquals(0, look("select lsh from mid.t_hw where clbz = 0").size());
    }

    @Test
    public void aSupervisionOrderSaysUntilWhen() throws BackendException {
        handOver();
        Instant by = order().due();
        adapter().urge(new Urging("DB1", ORDER, "请说明原因。", clock.instant(), 1, Optional.of(by)));

        Row row = look("select * from mid.t_gd_cb").get(0);
        assertEquals("2", row.text("cblx"));
        assertEquals(Optional.of(by), row.beijing("hfsj"));
    }
}
