package org.yihaotong.linked.lanxingtv;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
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
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.XmlElement;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.lanxingtv.LanxingTvOffice;

/** The contract, and what 蓝星同方数字电视's document asks beyond it. */
public final class LanxingTvTest extends AdapterContract {

    private LanxingTvOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openTheBoss() {
        office = new LanxingTvOffice(clock, 0);
        relay = new Relay(URI.create(office.baseUrl()).getPort());
        adapter = adapterWith(LanxingTvOffice.PASSWORD, LanxingTvOffice.KEY);
    }

    @After
    public void closeTheBoss() {
        office.close();
        relay.close();
    }

    /** The unit calls any order under a known number known (12, as success), so nothing else can be said. */
    @Test
    @Override
    public void anotherOrderUnderTheSameNumberIsRefusedForGood() throws BackendException {
        Receipt first = adapter.dispatch(order());
        Receipt second =
                adapter.dispatch(draft().version(2).saying("路灯不亮", "完全是另一件事。").order());

        assertEquals(first, second);
        assertEquals("小区停水", office.order(ORDER).orElseThrow().title());
    }

    /** As above: the first trouble here is a wrong field, not another order. */
    @Test
    @Override
    public void nothingPersonalIsInTheWordsOfATrouble() {
        office.answerOnly("3");
        assertTrue(trouble().getMessage().startsWith("蓝星同方数字电视应答（3）字段错误"));
        reachable(false);
        assertTrue(!trouble().getMessage().contains("张某"));
    }

    @Test
    public void theDocumentsCheckSumsComeOut() {
        Boss boss = new Boss(null, "tf2016", clock, Pace.of(1, Duration.ofMillis(1)));

        assertEquals("6DD6A09B", boss.check("T0001", "TEST"));
        assertEquals("67FC83A1", boss.check("T20200302000017", "NEW"));
    }

    @Test
    public void theOrderIsSpelledAsTheDocumentSays() throws BackendException {
        XmlElement order = NewOrder.of(draft().saying("机顶盒无法开机", "来电人反映机顶盒指示灯不亮。")
                .field("cardNumber", "123456789012")
                .order());

        assertEquals(
                List.of("title", "text", "name", "phone", "addr"),
                order.children().stream().map(XmlElement::name).toList());
        assertEquals(
                List.of("H", "1", "STB", "123456789012", "0"),
                List.of(
                        order.attribute("kind"),
                        order.attribute("urgent"),
                        order.attribute("biz"),
                        order.attribute("card"),
                        order.attribute("secret")));
    }

    @Test
    public void everyTypeAndUrgencyIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (Urgency urgency : Urgency.values()) {
                adapter.dispatch(draft("YC20200302-" + n++).type(type, urgency).order());
            }
        }

        assertEquals(18, office.orders());
    }

    @Test
    public void twoPicturesTravelAndTheTextSaysThatMoreWaits() throws BackendException {
        adapter.dispatch(order().with(List.of(
                file("1", "image/jpeg", 300 << 10),
                file("2", "image/png", 10),
                file("3", "image/jpeg", 300 << 10),
                file("4", "image/jpeg", 3))));

        XmlElement order = office.last("NEW").child("order").orElseThrow();
        assertEquals(2, order.children("pic").size());
        assertTrue(order.textOf("text").endsWith("（另有2个附件不能随单传送，请致电12345）"));
    }

    @Test
    public void aRepeatOnAnotherDayIsKnown() throws BackendException {
        Receipt first = adapter.dispatch(order());
        clock.advance(Duration.ofDays(1));

        assertEquals(first, adapter.dispatch(order()));
        assertEquals(1, office.orders());
    }

    @Test
    public void aSupervisionOrderNamesItsTime() throws BackendException {
        handOver();
        Instant by = clock.instant().plus(Duration.ofHours(4));
        adapter.urge(new Urging("DB1", ORDER, "请于4小时内答复。", clock.instant(), 2, Optional.of(by)));

        XmlElement press = office.last("PRESS").child("press").orElseThrow();
        assertEquals("D", press.attribute("kind"));
        assertEquals(Beijing.text(by), press.attribute("before"));
    }

    @Test
    public void everyCodeHasItsConsequence() {
        Map<String, Kind> consequences = Map.ofEntries(
                Map.entry("1", Kind.REFUSED),
                Map.entry("2", Kind.AUTHENTICATION),
                Map.entry("3", Kind.REFUSED),
                Map.entry("5", Kind.CONFIGURATION),
                Map.entry("13", Kind.REFUSED),
                Map.entry("14", Kind.REFUSED),
                Map.entry("15", Kind.REFUSED),
                Map.entry("50", Kind.COMMUNICATION),
                Map.entry("51", Kind.COMMUNICATION),
                Map.entry("99", Kind.COMMUNICATION));
        consequences.forEach((code, kind) -> {
            office.answerOnly(code);
            assertEquals(code, kind, trouble().kind());
        });
    }

    @Test
    public void aWrongCheckSumIsSaidAsSuch() {
        adapter = adapterWith(LanxingTvOffice.PASSWORD, "tf2017");

        assertEquals(Kind.AUTHENTICATION, trouble().kind());
    }

    @Test
    public void anIllBossLosesNothingAndDoublesNothing() throws BackendException {
        for (Fault fault : List.of(Fault.ERROR_500, Fault.SLOW, Fault.HALF)) {
            office.fail(fault);
            assertEquals(fault.name(), Kind.COMMUNICATION, trouble().kind());
        }
        office.fail(Fault.NONE);

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void aReplyThatWasNotTakenOffComesAgainAndCountsOnce() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        XmlElement row = new XmlElement("fb")
                .with("fid", "F00001")
                .with("order", ORDER)
                .with("kind", "1")
                .with("time", Beijing.text(clock.instant()));
        comeAndGo();
        office.utter(row);
        comeAndGo();

        assertEquals(1, intake.replies().size());
        assertEquals(0, office.waiting());
    }

    @Test
    public void nothingIsTakenOffBeforeItIsStored() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        intake.breakDown(true);
        assertThrows(IllegalStateException.class, this::comeAndGo);
        assertEquals(1, office.waiting());

        intake.breakDown(false);
        comeAndGo();
        assertEquals(1, intake.replies().size());
        assertEquals(0, office.waiting());
    }

    @Test
    public void manyRepliesComeHomeHandByHand() throws BackendException {
        handOver();
        for (int i = 0; i < 75; i++) {
            office.say(ORDER, Saying.progress("第" + i + "步"));
        }
        comeAndGo();

        assertEquals(75, intake.replies().size());
        assertEquals(0, office.waiting());
    }

    @Test
    public void aSecondCompletionCorrectsTheFirst() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.UNSOLVED, "线路老化"));
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已更换线路"));
        comeAndGo();

        assertEquals(
                List.of("线路老化", "已更换线路"),
                intake.replies().stream().map(UnitReply::text).toList());
    }

    @Test
    public void anExtensionWithoutItsTimeComesHomeAsProgress() throws BackendException {
        handOver();
        office.utter(new XmlElement("fb")
                .with("fid", "F9")
                .with("order", ORDER)
                .with("kind", "3")
                .with("limit", "")
                .with(new XmlElement("text", "等待备件")));
        comeAndGo();

        assertEquals(
                "申请延期，未写明延至何时：等待备件",
                intake.last(ReplyKind.PROGRESS).orElseThrow().text());
    }

    @Test
    public void aDecisionThatIsRepeatedOnAnotherDayWasMade() throws BackendException {
        handOver();
        String id = office.say(ORDER, Saying.asksReturn("不是我公司的线路"));
        Decision decision = new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, false, "属于", Optional.empty());
        adapter.decide(decision);
        clock.advance(Duration.ofDays(1));
        adapter.decide(decision);

        assertEquals(Optional.of(false), office.decision(id));
    }

    @Test
    public void anEmptyReportIsStillAReport() throws BackendException {
        handOver();
        office.say(ORDER, Saying.progress(""));
        comeAndGo();

        assertEquals("（对方没有写内容）", intake.replies().get(0).text());
    }

    @Test
    public void aFinishedOrderCanNotBeWithdrawn() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修复"));

        BackendException refusal = assertThrows(
                BackendException.class, () -> adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant())));

        assertEquals(Kind.REFUSED, refusal.kind());
    }

    @Test
    public void aDayOfCallsComesHomeWholeAndIsReconciled() throws BackendException {
        clock.advance(Duration.between(clock.instant(), noonOfTomorrow()));
        LocalDate day = Beijing.time(clock.instant()).toLocalDate().minusDays(1);
        for (int i = 0; i < 601; i++) {
            office.called(day.toString(), call(day, i).with("st", "0"));
        }
        office.called(day.toString(), call(day, 777).with("st", "9"));
        office.called(day.toString(), call(day, 778).with("st", "2").with("a", ""));

        String bookmark = adapter.collectCalls("", intake);
        adapter.collectCalls(bookmark, intake);

        assertEquals(602, intake.calls().size());
        assertEquals(Map.of(day, 603), intake.counts());
        assertEquals(day + "#777", intake.aside().get(0).key());
        CallRecord left = intake.calls().get(601);
        assertEquals(day + "-778", left.callId());
        assertEquals(CallResult.ABANDONED, left.result());
    }

    @Test
    public void theUnitsThreeRequestsASecondAreKept() throws BackendException {
        office.count();
        adapter = new LanxingTv(settings(LanxingTvOffice.PASSWORD, LanxingTvOffice.KEY), new CxfRestLinks(), clock);

        for (int i = 0; i < 7; i++) {
            adapter.dispatch(draft("YC20200302-" + i).order());
        }

        assertEquals(7, office.orders());
    }

    @Test
    public void aRedoFitsTheUnitsTwentyPlacesAndComesHomeUnderItsOwnNumber() throws BackendException {
        String redo = "YC20200302-000123-10R12";
        adapter.dispatch(draft(redo).order());
        office.say("YC200302000123-10R12", Saying.acknowledged());
        adapter.urge(new Urging("CB1", redo, "再催。", clock.instant()));
        comeAndGo();

        assertEquals(redo, intake.replies().get(0).orderNo());
        assertEquals(1, office.order("YC200302000123-10R12").orElseThrow().urges());
    }

    @Test
    public void aNumberThatFitsNowhereIsRefusedInWords() {
        BackendException refusal = assertThrows(
                BackendException.class,
                () -> adapter.dispatch(draft("A-NUMBER-OF-29-PLACES-0000001").order()));

        assertEquals(Kind.REFUSED, refusal.kind());
    }

    @Override
    protected LanxingTvOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(LanxingTvOffice.PASSWORD, LanxingTvOffice.KEY);
    }

    @Override
    protected String addressSetting() {
        return "baseUrl";
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("not-the-password", LanxingTvOffice.KEY);
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String password, String key) {
        return new LanxingTv(settings(password, key), new CxfRestLinks(), clock, Pace.of(1, Duration.ofMillis(1)));
    }

    private Settings settings(String password, String key) {
        return Configured.as(
                Settings.class,
                Map.of(
                        "baseUrl",
                        "http://127.0.0.1:" + relay.port(),
                        "user",
                        LanxingTvOffice.USER,
                        "_password",
                        password,
                        "_key",
                        key,
                        "seconds",
                        2));
    }

    private BackendException trouble() {
        return assertThrows(BackendException.class, () -> adapter.dispatch(order()));
    }

    private Instant noonOfTomorrow() {
        return Beijing.instant(
                Beijing.time(clock.instant()).toLocalDate().plusDays(1).atTime(12, 0));
    }

    private static XmlElement call(LocalDate day, int id) {
        String date = day.toString().replace("-", "");
        return new XmlElement("c")
                .with("id", Integer.toString(id))
                .with("from", "139****0001")
                .with("to", "2339500")
                .with("dir", "i")
                .with("s", date + "090000")
                .with("a", date + "090010")
                .with("e", date + "090300")
                .with("agent", "03")
                .with("pj", "")
                .with("order", "");
    }

    private static FileContent file(String id, String type, int size) {
        return new FileContent(id, id + ".jpg", type, size, "", () -> new ByteArrayInputStream(new byte[size]));
    }
}
