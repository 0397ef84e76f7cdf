package org.yihaotong.seated.tax12366;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.knowledge.KnowledgeEntry;
import org.yihaotong.api.knowledge.KnowledgeSource;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.tax12366.TaxOffice;

/** The contract, and what the tax platform's document asks beyond it. */
public final class Tax12366Test extends AdapterContract {

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private TaxOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openThePlatform() {
        begin(clock);
    }

    @After
    public void closeThePlatform() {
        office.close();
        relay.close();
    }

    @Test
    public void theDocumentsTestVectorComesOut() throws BackendException {
        JsonObject business = new JsonObject()
                .with("gdbh", "YC20200302-000141")
                .with("lx", "ZX")
                .with("jjcd", 1)
                .with("bt", "个税汇算咨询")
                .with("nr", "来电人咨询2019年度个税汇算时间。")
                .with("sz", "GRSDS")
                .with("lxr", "尤某")
                .with("lxdh", "13900000022")
                .with("slsj", "2020-03-02 09:00:00")
                .with("xbsj", "2020-03-05 18:00:00");
        Instant moment = Beijing.parse("2020-03-02 09:15:00").orElseThrow().plusMillis(123);

        JsonObject sealed = new Envelope(TaxOffice.APP_KEY, TaxOffice.KEY, TaxOffice.SALT)
                .seal("0123456789abcdef0123456789abcdef", moment, business);

        assertEquals(
                "{\"appKey\":\"YC12345\",\"serial\":\"0123456789abcdef0123456789abcdef\","
                        + "\"timestamp\":\"20200302091500123\",\"payload\":\"/MZyN7Ds3n5v59wg0JOrs95V7vaN8//J4YkCLKroBS/M362h7qIz10iNVpzxt2Cm1wcKKX47gxs7bXhOVYvNYq9i"
                        + "7vQ4Mk5t0y0eI4jGYZLl0JY+49DO/l1baNt++1sqyN80h2BEIzsjxNZsl51V4EDw2HhEEFl0CIvBipOv+mse4RsE"
                        + "xoCNYbkMBzVvEchwyphGTVqhsLSUSJWdC74nGYcZQs1Ipvlqyp0GJq86U4SM9He5OZZV0OU6ohWPc6ExxQaFATBw"
                        + "6LV04ABWjvfQwqntMVI6+utzckKb8BCJXnc8RxmH7QrnqKazMC+zSIkW\","
                        + "\"digest\":\"791f7be85b1eec448427cce824f9bf78cf0cd225d098615ef21332844f8ad188\"}",
                new String(sealed.bytes(), UTF_8));
    }

    @Test
    public void aTaxReportNeverTellsWhoMadeIt() throws BackendException {
        adapter.dispatch(draft().type(AppealType.REPORT, Urgency.NORMAL)
                .saying("张某举报偷税", "张某（13900000001）举报某店不开发票。")
                .order());

        JsonObject sent = office.lastTransfer();
        assertEquals(Optional.of("JB"), sent.text("lx"));
        assertEquals(Optional.empty(), sent.text("lxr"));
        assertEquals(Optional.empty(), sent.text("lxdh"));
        assertEquals(Optional.of("来电人（（电话略））举报某店不开发票。"), sent.text("nr"));
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
    public void theTaxIsFoundByItsWordsAndTheTaxpayerOnlyInOneOfThreeLengths() throws BackendException {
        adapter.dispatch(draft().saying("个税汇算咨询", "……")
                .field("taxpayerId", "91140800MA0ABCDE0X")
                .order());
        assertEquals(Optional.of("GRSDS"), office.lastTransfer().text("sz"));
        assertEquals(Optional.of("91140800MA0ABCDE0X"), office.lastTransfer().text("nsrsbh"));

        adapter.dispatch(
                draft("YC2").saying("办税服务", "……").field("taxpayerId", "9114").order());
        assertEquals(Optional.of("QT"), office.lastTransfer().text("sz"));
        assertEquals(Optional.empty(), office.lastTransfer().text("nsrsbh"));
    }

    @Test
    public void threeFittingFilesTravelAndOthersStay() throws BackendException {
        adapter = adapterWith(TaxOffice.KEY, TaxOffice.SALT, 30);
        adapter.dispatch(order().with(List.of(
                file("1", "image/jpeg", 1 << 20),
                file("2", "image/png", (1 << 20) + 1),
                file("3", "audio/mpeg", 10),
                file("4", "application/pdf", 1 << 20),
                file("5", "image/png", 1 << 20),
                file("6", "image/png", 3))));

        assertEquals(
                List.of("jpg", "pdf", "png"),
                office.lastTransfer().objects("fj").orElseThrow().stream()
                        .map(file -> file.text("lx").orElseThrow())
                        .toList());
    }

    @Test
    public void aRepeatSoonAfterIsTheSameEnvelopeAndALaterOneANewOne() throws BackendException {
        Receipt first = adapter.dispatch(order());
        adapter.dispatch(order());
        clock.advance(Duration.ofMinutes(11));
        Receipt late = adapter.dispatch(order());

        assertEquals(first, late);
        assertEquals(3, office.serials().size());
        assertEquals(2, office.serials().stream().distinct().count());
        assertEquals(1, office.orders());
    }

    @Test
    public void aSupervisionOrderNamesItsTime() throws BackendException {
        handOver();
        Instant by = clock.instant().plus(Duration.ofHours(4));
        adapter.urge(new Urging("DB1", ORDER, "请于4小时内答复。", clock.instant(), 2, Optional.of(by)));

        assertEquals(Optional.of("DB"), office.lastUrge().text("lx"));
        assertEquals(Optional.of(Beijing.text(by)), office.lastUrge().text("hfsx"));
    }

    @Test
    public void everyCodeHasItsConsequence() {
        Map<String, Kind> consequences = Map.ofEntries(
                Map.entry("E101", Kind.AUTHENTICATION),
                Map.entry("E102", Kind.CONFIGURATION),
                Map.entry("E103", Kind.AUTHENTICATION),
                Map.entry("E104", Kind.AUTHENTICATION),
                Map.entry("E105", Kind.REFUSED),
                Map.entry("E201", Kind.REFUSED),
                Map.entry("E206", Kind.REFUSED),
                Map.entry("E302", Kind.REFUSED),
                Map.entry("E303", Kind.REFUSED),
                Map.entry("E304", Kind.REFUSED),
                Map.entry("E901", Kind.COMMUNICATION),
                Map.entry("E902", Kind.COMMUNICATION),
                Map.entry("E777", Kind.COMMUNICATION));
        consequences.forEach((code, kind) -> {
            office.answerOnly(code);
            assertEquals(code, kind, trouble().kind());
        });
    }

    @Test
    public void aRefusalNamesTheField() {
        JsonObject answer = new JsonObject().with("code", "E201").with("msg", "nsrsbh");

        assertEquals(
                "12366平台应答（E201）字段错误：nsrsbh。", Code.of(answer).failure(answer).getMessage());
    }

    @Test
    public void anIllPlatformLosesNothingAndDoublesNothing() throws BackendException {
        office.fail(Fault.ERROR_500);
        assertEquals(Kind.COMMUNICATION, trouble().kind());
        office.fail(Fault.SLOW);
        assertEquals(Kind.COMMUNICATION, trouble().kind());
        office.fail(Fault.HALF);
        assertEquals(Kind.COMMUNICATION, trouble().kind());
        office.fail(Fault.NONE);
        office.answerOnly("E901");
        assertEquals(Kind.COMMUNICATION, trouble().kind());
        office.answerOnly("");

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void aForgedAnswerIsNotBelieved() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        office.forge(true);

        BackendException trouble = assertThrows(BackendException.class, this::comeAndGo);

        assertEquals(Kind.COMMUNICATION, trouble.kind());
        assertTrue(intake.replies().isEmpty());
        office.forge(false);
        comeAndGo();
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void aClockThatIsWrongIsSaidAsSuch() {
        closeThePlatform();
        begin(Clock.offset(clock, Duration.ofMinutes(14)));

        BackendException trouble = trouble();

        assertEquals(Kind.CONFIGURATION, trouble.kind());
        assertTrue(trouble.getMessage().contains("时钟"));
    }

    @Test
    public void aKeyThatIsNoneIsSaidBeforeAnythingIsSent() {
        adapter = adapterWith("短", TaxOffice.SALT);

        assertEquals(Kind.CONFIGURATION, trouble().kind());
        assertEquals(List.of(), office.serials());
    }

    @Test
    public void manyRepliesComeHomePageByPageAndOnce() throws BackendException {
        handOver();
        for (int i = 0; i < 120; i++) {
            office.say(ORDER, Saying.progress("第" + i + "步"));
        }
        comeAndGo();
        String whole = watermark;
        comeAndGo();

        assertEquals(120, intake.replies().size());
        assertEquals(whole, watermark);
    }

    @Test
    public void whatLacksSomethingComesHomeAllTheSame() throws BackendException {
        handOver();
        office.utter(new JsonObject()
                .with("gdbh", ORDER)
                .with("zt", "3")
                .with("nr", "要查档")
                .with("fkid", "A1"));
        office.utter(new JsonObject()
                .with("gdbh", ORDER)
                .with("zt", "5")
                .with("nr", "已答复")
                .with("fkid", "A2"));
        office.utter(new JsonObject().with("gdbh", ORDER).with("zt", "9").with("nr", "？"));
        comeAndGo();

        List<UnitReply> replies = intake.replies();
        assertEquals(
                List.of(ReplyKind.PROGRESS, ReplyKind.COMPLETED, ReplyKind.PROGRESS),
                replies.stream().map(UnitReply::kind).toList());
        assertEquals("申请延期，未写明延至何时：要查档", replies.get(0).text());
        assertEquals(Optional.of(AnswerResult.EXPLAINED), replies.get(1).result());
    }

    @Test
    public void aCorrectionFollowsTheAnswer() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "三月一日起"));
        office.say(
                ORDER,
                new Saying(ReplyKind.CORRECTED, "四月一日起", "纳服科", Optional.of(AnswerResult.EXPLAINED), Optional.empty()));
        comeAndGo();

        assertEquals("四月一日起", intake.last(ReplyKind.CORRECTED).orElseThrow().text());
    }

    @Test
    public void aFinishedOrderCanNotBeWithdrawn() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已办结"));

        BackendException refusal = assertThrows(
                BackendException.class, () -> adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant())));

        assertEquals(Kind.REFUSED, refusal.kind());
    }

    @Test
    public void casesBornAtThePlatformAreImportedAndOursAreSkipped() throws BackendException {
        office.born(born("S14080020200302900001", "1"));
        office.born(born("S14080020200302900002", "1").with("gdbh", ORDER));
        String bookmark = adapter.collectCalls("", intake);
        office.born(born("S14080020200302900001", "5"));
        adapter.collectCalls(bookmark, intake);

        assertEquals(1, intake.cases().size());
        assertEquals("139****0022", intake.cases().get(0).caller().phone());
        assertEquals(AppealType.CONSULTATION, intake.cases().get(0).type());
        UnitReply end = intake.last(ReplyKind.COMPLETED).orElseThrow();
        assertEquals("YC20200302-900000-1", end.orderNo());
    }

    @Test
    public void aDayOfCallsComesHomeWholeAndIsReconciled() throws BackendException {
        clock.advance(Duration.between(clock.instant(), noonOfTomorrow()));
        LocalDate day = Beijing.time(clock.instant()).toLocalDate().minusDays(1);
        for (int i = 0; i < 305; i++) {
            office.called(day.toString(), call(day, "L" + i));
        }
        office.called(day.toString(), call(day, "L-ours").with("zjly", "12345"));
        office.called(day.toString(), call(day, "L-bad").with("kssj", "昨天"));
        office.called(day.toString(), call(day, "L-left").with("jg", "2").with("jtsj", (Object) null));

        String bookmark = adapter.collectCalls("", intake);
        adapter.collectCalls(bookmark, intake);

        assertEquals(306, intake.calls().size());
        assertEquals(Map.of(day, 307), intake.counts());
        assertEquals(1, intake.aside().size());
        assertEquals(day + "#L-bad", intake.aside().get(0).key());
        CallRecord left = intake.calls().get(305);
        assertEquals(CallResult.ABANDONED, left.result());
        assertEquals(Optional.empty(), left.answeredAt());
        assertFalse(intake.calls().stream().anyMatch(call -> call.callId().equals("L-ours")));
    }

    @Test
    public void whatTheTaxOfficeTellsCallersIsKnowledgeOfItsUnit() throws BackendException {
        for (int i = 0; i < 45; i++) {
            office.answers(answer("K" + i, "问题" + i).with("da", "答案" + i));
        }
        office.answers(answer("K-old", "过期的问题").with("yxq_z", "2019-12-31"));
        String bookmark = adapter.collectCalls("", intake);
        KnowledgeSource source = (KnowledgeSource) nextAdapter();

        assertEquals("tax12366", source.unit());
        assertEquals(45, source.entries().size());
        KnowledgeText first = source.entries().get(0).text();
        assertEquals("问题0", first.title());
        assertEquals("税总函〔2020〕1号", first.source());
        assertEquals(Optional.of(LocalDate.of(2099, 12, 31)), first.validUntil());

        clock.advance(Duration.ofHours(2));
        office.answers(answer("K0", "问题0").with("da", "新答案"));
        office.answers(answer("K1", "问题1").with("zt", "0"));
        adapter.collectCalls(bookmark, intake);
        assertEquals("新答案", source.entries().get(0).text().answer());
        assertFalse(source.entries().stream().map(KnowledgeEntry::id).anyMatch("K1"::equals));
    }

    @Test
    public void theTaxSeasonIsTheFirstHalfOfTheMonthInTheMorning() {
        assertTrue(Platform.isTaxSeason(LocalDateTime.of(2020, 3, 15, 9, 0)));
        assertFalse(Platform.isTaxSeason(LocalDateTime.of(2020, 3, 15, 11, 0)));
        assertFalse(Platform.isTaxSeason(LocalDateTime.of(2020, 3, 16, 10, 0)));
    }

    @Override
    protected TaxOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(TaxOffice.KEY, TaxOffice.SALT);
    }

    @Override
    protected String addressSetting() {
        return "baseUrl";
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("00".repeat(16), TaxOffice.SALT);
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
        office = new TaxOffice(theirs, 0);
        relay = new Relay(URI.create(office.baseUrl()).getPort());
        adapter = adapterWith(TaxOffice.KEY, TaxOffice.SALT);
    }

    private HotlineAdapter adapterWith(String key, String salt) {
        return adapterWith(key, salt, 1);
    }

    private HotlineAdapter adapterWith(String key, String salt, int seconds) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "hotline_id",
                        "tax12366",
                        "baseUrl",
                        "http://127.0.0.1:" + relay.port(),
                        "appKey",
                        TaxOffice.APP_KEY,
                        "_key",
                        key,
                        "_salt",
                        salt,
                        "seconds",
                        seconds));
        return new Tax12366(settings, new CxfRestLinks(), ledger, clock);
    }

    private BackendException trouble() {
        return assertThrows(BackendException.class, () -> adapter.dispatch(order()));
    }

    private Instant noonOfTomorrow() {
        return Beijing.instant(
                Beijing.time(clock.instant()).toLocalDate().plusDays(1).atTime(12, 0));
    }

    private static JsonObject born(String taxNo, String state) {
        return new JsonObject()
                .with("taxNo", taxNo)
                .with("ly", "DH")
                .with("callId", "C1")
                .with("lx", "ZX")
                .with("bt", "发票咨询")
                .with("nr", "咨询电子发票如何领用。")
                .with("lxr", "尤某")
                .with("lxdh", "139****0022")
                .with("sz", "ZZS")
                .with("slsj", "2020-03-02 09:00:00")
                .with("zt", state)
                .with("xgsj", "2020-03-02 10:00:00");
    }

    private static JsonObject answer(String id, String question) {
        return new JsonObject()
                .with("zsid", id)
                .with("wt", question)
                .with("da", "详见文件。")
                .with("wh", "税总函〔2020〕1号")
                .with("yxq_q", "2020-01-01")
                .with("yxq_z", "2099-12-31")
                .with("zt", "1");
    }

    private static JsonObject call(LocalDate day, String id) {
        return new JsonObject()
                .with("lsh", id)
                .with("zj", "139****0001")
                .with("bj", "12366")
                .with("fx", "1")
                .with("kssj", day + " 09:00:00")
                .with("jtsj", day + " 09:00:08")
                .with("jssj", day + " 09:03:00")
                .with("gh", "1001")
                .with("jg", "1")
                .with("pf", 5)
                .with("taxNo", (Object) null)
                .with("zjly", (Object) null);
    }

    private static FileContent file(String id, String type, int size) {
        return new FileContent(id, id + ".x", type, size, "", () -> new ByteArrayInputStream(new byte[size]));
    }
}
