package org.yihaotong.linked.cityheat;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.OrderDraft;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.cityheat.CityHeatOffice;

/** The contract, and what 市热力公司's document asks beyond it. */
public final class CityHeatTest extends AdapterContract {

    private static final Charset GBK = Charset.forName("GBK");

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private CityHeatOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openTheInterface() {
        office = new CityHeatOffice(clock, 0);
        relay = new Relay(URI.create(office.url()).getPort());
        adapter = adapterWith(CityHeatOffice.KEY, clock);
    }

    @After
    public void closeTheInterface() {
        relay.close();
        office.close();
    }

    @Test
    public void theDocumentsTestVectorComesOut() {
        Form form = new Form(GBK)
                .with("act", "add")
                .with("gdh", "YC20200302000131")
                .with("lx", "4")
                .with("yw", "BR")
                .with("hh", "0100200301")
                .with("sw", "14.0")
                .with("jj", "0")
                .with("xm", "何某")
                .with("dh", "13900000009")
                .with("dz", "盐湖区锦绣花园")
                .with("nr", "【暖气不热】室温只有14度")
                .with("slsj", "20200302090500")
                .with("xsx", "20200303180000");

        Form signed = HeatService.signed(form, "rl12345", "20200302091500", "rl_test_key_2016");

        assertEquals("013fb69f2a3246930e92a256feac2b85", signed.values().get("sign"));
        assertTrue(signed.text()
                .contains("xm=%BA%CE%C4%B3&dh=13900000009&dz=%D1%CE%BA%FE%C7%F8%BD%F5%D0%E5%BB%A8%D4%B0&nr=%A1%BE"
                        + "%C5%AF%C6%F8%B2%BB%C8%C8%A1%BF%CA%D2%CE%C2%D6%BB%D3%D014%B6%C8&slsj="));
    }

    @Test
    public void anOrdersNumberLosesItsDashesAndFindsThemAgain() throws BackendException {
        for (String ours : List.of("YC20200302-000123-1", "YC20200302-000123-12", "YC20200302-999999-35R35")) {
            String theirs = OrderNumber.theirs(ours);

            assertTrue(theirs, theirs.matches("[0-9A-Z]{17,18}"));
            assertEquals(Optional.of(ours), OrderNumber.ours(theirs));
        }
        assertEquals(Optional.empty(), OrderNumber.ours("RL2003020001"));
        assertEquals(Kind.REFUSED, kind(() -> OrderNumber.theirs("YC20200302-000123-36")));
    }

    @Test
    public void aColdRoomGoesWithItsAccountAndItsTemperature() throws BackendException {
        office.customer("13900000001", "0100200301");
        adapter.dispatch(cold().field("roomTemperature", "14").order());

        assertEquals("0100200301", office.parameters(ORDER).get("hh"));
        assertEquals("14.0", office.parameters(ORDER).get("sw"));
        assertEquals("BR", office.parameters(ORDER).get("yw"));
    }

    @Test
    public void whatIsNotKnownOfAColdRoomIsSpelledSo() throws BackendException {
        office.customer("幸福里小区3号楼", "0100200302");
        adapter.dispatch(cold().order());
        adapter.dispatch(draft("YC20200302-000124-1")
                .saying("暖气不热", "太冷")
                .at("", "")
                .confidential()
                .order());

        assertEquals("0100200302", office.parameters(ORDER).get("hh"));
        assertEquals("99.9", office.parameters(ORDER).get("sw"));
        assertEquals("0000000000", office.parameters("YC20200302-000124-1").get("hh"));
    }

    @Test
    public void inTheHeatingSeasonAColdRoomIsDueWithinADay() {
        Instant january = Instant.parse("2020-01-10T02:00:00Z");
        Instant march = Instant.parse("2020-03-16T02:00:00Z");

        assertEquals(
                january.plus(Duration.ofHours(23)),
                new HeatOrder(new OrderDraft(ORDER, january).saying("暖气不热", "冷").order()).due());
        assertEquals(
                march.plus(Duration.ofDays(3)),
                new HeatOrder(new OrderDraft(ORDER, march).saying("暖气不热", "冷").order()).due());
    }

    @Test
    public void everyTypeUrgencyAndMatterIsTakenWithinItsBytes() throws BackendException {
        int n = 10;
        for (AppealType type : AppealType.values()) {
            for (String title : List.of("管网漏水", "小区停暖", "热费疑问", "报停报开")) {
                adapter.dispatch(draft("YC20200302-0001" + n++ + "-1")
                        .type(type, Urgency.CRITICAL)
                        .saying(title, "长".repeat(500))
                        .order());
            }
        }

        assertEquals(24, office.orders());
        assertEquals(799, office.parameters("YC20200302-000110-1").get("nr").getBytes(GBK).length);
    }

    @Test
    public void runningNumbersThatBeginAnewBringNothingTwice() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        office.say(ORDER, Saying.asksExtension(clock.instant().plus(Duration.ofDays(9)), "等配件。"));
        comeAndGo();
        office.beginAnew(1);
        clock.advance(Duration.ofMinutes(1));
        comeAndGo();
        assertEquals(2, intake.replies().size());
        office.say(ORDER, Saying.progress("配件已到。"));
        comeAndGo();

        assertEquals(3, intake.replies().size());
        assertTrue(watermark, watermark.startsWith("2 "));
    }

    @Test
    public void manyRepliesAreReadHandByHand() throws BackendException {
        handOver();
        for (int i = 0; i < 45; i++) {
            clock.advance(Duration.ofSeconds(1));
            office.say(ORDER, Saying.progress("第" + i + "次上门"));
        }
        comeAndGo();

        assertEquals(45, intake.replies().size());
    }

    @Test
    public void aCorrectionReplacesTheAnswerAndTheMeasuredTemperatureIsTold() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "已解释。"));
        office.note(new JsonObject()
                .with("gdh", "YC202003020001231")
                .with("lx", "6")
                .with("nr", "已调节阀门。")
                .with("ry", "回访")
                .with("sj", Beijing.compact(clock.instant()))
                .with("jg", "1")
                .with("sw", "20.1")
                .with("xsx", ""));
        comeAndGo();

        UnitReply corrected = intake.last(ReplyKind.CORRECTED).orElseThrow();
        assertEquals("已调节阀门。（实测室温20.1度）", corrected.text());
        assertEquals(Optional.of(AnswerResult.SOLVED), corrected.result());
    }

    @Test
    public void aCorrectionThatSaysNoResultKeepsThatOfItsAnswer() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已调节阀门。"));
        comeAndGo();
        adapter = nextAdapter();
        office.note(row("6", "已更换阀门。"));
        comeAndGo();

        UnitReply corrected = intake.last(ReplyKind.CORRECTED).orElseThrow();
        assertEquals("已更换阀门。", corrected.text());
        assertEquals(Optional.of(AnswerResult.SOLVED), corrected.result());
    }

    @Test
    public void anExtensionWithoutItsTimeAndAnEmptyReportComeHomeAsProgress() throws BackendException {
        handOver();
        office.note(row("3", "等配件。"));
        office.note(row("2", ""));
        comeAndGo();

        assertEquals(
                List.of("申请延期，未写明延至何时：等配件。", "（对方没有写内容）"),
                intake.replies().stream().map(UnitReply::text).toList());
        assertTrue(intake.replies().stream().allMatch(reply -> reply.kind() == ReplyKind.PROGRESS));
    }

    @Test
    public void aDecisionFindsItsRequestAfterTheNumbersBeganAnew() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        String request = office.say(ORDER, Saying.asksReturn("不属于我公司。"));
        comeAndGo();
        clock.advance(Duration.ofDays(366));
        office.beginAnew(1);
        adapter.decide(new Decision(ORDER, request, ReplyKind.RETURN_REQUEST, false, "属于", Optional.empty()));

        assertEquals(Optional.of(false), office.decision(request));
        office.beginAnew(0);
        assertEquals(
                Kind.REFUSED,
                kind(() -> adapter.decide(
                        new Decision(ORDER, request, ReplyKind.RETURN_REQUEST, false, "属于", Optional.empty()))));
    }

    @Test
    public void aRedoOfAColdRoomIsDueADayAfterItsOwnDispatch() {
        Instant january = Instant.parse("2020-01-10T02:00:00Z");
        WorkOrder first = new OrderDraft(ORDER, january).saying("暖气不热", "冷").order();
        WorkOrder redo = new WorkOrder(
                first.orderNo() + "R2",
                1,
                first.ticket(),
                2,
                true,
                first.type(),
                first.urgency(),
                first.title(),
                first.content(),
                first.matter(),
                first.fields(),
                first.caller(),
                false,
                first.place(),
                first.acceptedAt(),
                january.plus(Duration.ofDays(2)),
                first.due().plus(Duration.ofDays(9)));

        assertEquals(january.plus(Duration.ofDays(3)), new HeatOrder(redo).due());
    }

    @Test
    public void aClockThatIsWrongIsSaidAndWaits() {
        FixedClock late = new FixedClock(clock.instant().minus(Duration.ofMinutes(11)));

        BackendException trouble = assertThrows(BackendException.class, () -> adapterWith(CityHeatOffice.KEY, late)
                .dispatch(order()));

        assertEquals(Kind.COMMUNICATION, trouble.kind());
        assertTrue(trouble.getMessage().contains("时钟"));
    }

    @Test
    public void aSupervisionOrderSaysUntilWhen() throws BackendException {
        handOver();
        Instant until = clock.instant().plus(Duration.ofDays(1));
        adapter.urge(new Urging("DB20200302-000001", ORDER, "请答复。", clock.instant(), 1, Optional.of(until)));

        assertEquals(1, office.order(ORDER).orElseThrow().urges());
    }

    @Test
    public void aServiceThatIsIllIsTriedAgainWithoutASecondOrder() throws BackendException {
        for (Fault fault : List.of(Fault.HALF, Fault.ERROR_500, Fault.SLOW)) {
            office.fail(fault);
            assertEquals(fault.name(), Kind.COMMUNICATION, kind(() -> adapter.dispatch(order())));
            office.fail(Fault.NONE);
        }

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void callsComeHourByHourAndAreCountedByTheDay() throws BackendException {
        LocalDate yesterday = Beijing.time(clock.instant()).toLocalDate().minusDays(1);
        Instant nine = Beijing.instant(yesterday.atTime(9, 5));
        String hour = Beijing.compact(nine).substring(0, 10);
        office.call(hour, call("1", nine, "1"));
        office.call(hour, call("2", nine, "0"));
        office.call(hour, call("3", nine, "x"));
        String bookmark = adapter.collectCalls("", intake);

        assertEquals(2, intake.calls().size());
        assertEquals(yesterday.getYear() + "-1", intake.calls().get(0).callId());
        assertEquals(Optional.of(5), intake.calls().get(0).satisfaction());
        assertEquals(1, intake.aside().size());
        assertEquals(3, (int) intake.counts().getOrDefault(yesterday, 3));
        assertFalse(bookmark.startsWith(yesterday + "T"));
    }

    @Override
    protected boolean comparesContent() {
        return false;
    }

    @Override
    protected String carried(String text) {
        return Wording.in(GBK, text);
    }

    @Override
    protected CityHeatOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(CityHeatOffice.KEY, clock);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("not-the-key", clock);
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private JsonObject row(String kind, String text) {
        return new JsonObject()
                .with("gdh", "YC202003020001231")
                .with("lx", kind)
                .with("nr", text)
                .with("ry", "回访")
                .with("sj", Beijing.compact(clock.instant()))
                .with("jg", "")
                .with("sw", "")
                .with("xsx", "");
    }

    private OrderDraft cold() {
        return draft().saying("暖气不热", "室温只有14度。");
    }

    private HotlineAdapter adapterWith(String key, FixedClock hands) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "url",
                        "http://127.0.0.1:" + relay.port(),
                        "user",
                        CityHeatOffice.USER,
                        "_secret",
                        key,
                        "seconds",
                        1,
                        "perSecond",
                        1000));
        return new CityHeat(settings, new CxfRestLinks(), ledger, hands);
    }

    private static JsonObject call(String number, Instant at, String result) {
        return new JsonObject()
                .with("lsh", number)
                .with("zj", "13900000009")
                .with("bj", "2860001")
                .with("fx", "1")
                .with("ks", Beijing.compact(at))
                .with("jt", result.equals("1") ? Beijing.compact(at.plusSeconds(4)) : "")
                .with("js", Beijing.compact(at.plusSeconds(64)))
                .with("gh", "02")
                .with("jg", result)
                .with("pj", "1");
    }

    private static Kind kind(ThrowingRunnable work) {
        return assertThrows(BackendException.class, work).kind();
    }
}
