package org.yihaotong.seated.ecology12369;

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
import java.util.ArrayList;
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
import org.yihaotong.api.hotline.CallResult;
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
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.ecology12369.EcologyOffice;

/** The contract, and what the environmental platform's document asks beyond it. */
public final class Ecology12369Test extends AdapterContract {

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private EcologyOffice office;
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
    public void thePlaceIsShiftedToChinasGridAndLeftOutBeyondTheArea() throws BackendException {
        adapter.dispatch(at(order(), 111.0, 35.03));
        JsonObject place = office.lastReport().object("place").orElseThrow();
        assertEquals(111.005780, place.decimal("lon").orElseThrow(), 0.000_01);
        assertEquals(35.029245, place.decimal("lat").orElseThrow(), 0.000_01);
        assertEquals(Optional.of("140802"), place.text("countyCode"));

        adapter.dispatch(at(draft("YC20200302-000124-1").at("110100", "外地").order(), 116.4, 39.9));
        place = office.lastReport().object("place").orElseThrow();
        assertEquals(Optional.empty(), place.decimal("lon"));
        assertEquals(Optional.of("140800"), place.text("countyCode"));
    }

    @Test
    public void aCriticalOrderIsPressingOnlyWithPlaceAndNumber() throws BackendException {
        adapter.dispatch(draft().type(AppealType.REPORT, Urgency.CRITICAL).order());
        assertEquals(Optional.of(1L), office.lastReport().number("urgency"));
        assertTrue(office.lastReport().text("description").orElseThrow().endsWith("（特急）"));

        adapter.dispatch(
                at(draft("YC-2").type(AppealType.REPORT, Urgency.CRITICAL).order(), 111.0, 35.03));
        assertEquals(Optional.of(2L), office.lastReport().number("urgency"));
    }

    @Test
    public void pollutionIsFoundByItsWords() throws BackendException {
        adapter.dispatch(draft().saying("工地夜间噪音", "扬尘也大，污水直排，垃圾成堆。").order());

        assertEquals(
                Optional.of(List.of("noise", "air", "water")),
                office.lastReport().texts("pollution"));
    }

    @Test
    public void everyTypeAndUrgencyIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (Urgency urgency : Urgency.values()) {
                adapter.dispatch(
                        draft(ORDER + n++).type(type, urgency).saying("噪", "吵").order());
            }
        }

        assertEquals(18, office.orders());
    }

    @Test
    public void photosTravelWithTheirDigestsAndOthersStay() throws BackendException {
        adapter.dispatch(order().with(List.of(
                file("1.jpg", "image/jpeg", 2 << 20),
                file("录音.mp3", "audio/mpeg", 10),
                file("门口“东”.png", "image/png", 30))));

        List<JsonObject> photos = office.lastReport().objects("photos").orElseThrow();
        assertEquals(
                List.of("1.jpg", "门口“东”.png"),
                photos.stream().map(photo -> photo.text("name").orElseThrow()).toList());
        assertTrue(office.lastReport().text("description").orElseThrow().endsWith("（另有1个附件不能随单传送，请致电12345）"));
        assertEquals(1, office.orders());
    }

    @Test
    public void thePhotosBeyondSixAndThoseThatComeLaterFollowTheirReportOnce() throws BackendException {
        List<FileContent> photos = new ArrayList<>(IntStream.rangeClosed(1, 8)
                .mapToObj(i -> file(i + ".jpg", "image/jpeg", 10))
                .toList());
        adapter.dispatch(order().with(photos));
        adapter.dispatch(order().with(photos));
        assertEquals(6, office.lastReport().objects("photos").orElseThrow().size());
        assertEquals(List.of("7.jpg", "8.jpg"), office.laterPhotos(ORDER));

        photos.add(file("9.png", "image/png", 10));
        assertTrue(adapter.amended(order().with(photos)));
        assertFalse("nothing but photos is told", adapter.amended(order().with(photos)));
        nextAdapter().amended(order().with(photos));
        assertTrue(adapter.takesAmendments());
        assertEquals(List.of("7.jpg", "8.jpg", "9.png"), office.laterPhotos(ORDER));
    }

    @Test
    public void aMovedTimeLimitDoesNotMakeAnotherOrder() throws BackendException {
        Receipt first = adapter.dispatch(order());
        Receipt second = adapter.dispatch(
                draft().due(clock.instant().plus(Duration.ofDays(9))).order());

        assertEquals(first, second);
        assertEquals(1, office.orders());
    }

    @Test
    public void aSupervisionOrderNamesItsTime() throws BackendException {
        handOver();
        Instant by = clock.instant().plus(Duration.ofHours(4));
        adapter.urge(new Urging("DB1", ORDER, "请于4小时内答复。", clock.instant(), 2, Optional.of(by)));

        assertEquals(Optional.of("supervise"), office.lastUrge().text("level"));
        assertEquals(Optional.of(Beijing.iso(by)), office.lastUrge().text("replyBy"));
    }

    @Test
    public void everyStatusHasItsConsequence() {
        Map<Integer, Kind> consequences = Map.ofEntries(
                Map.entry(400, Kind.REFUSED),
                Map.entry(401, Kind.AUTHENTICATION),
                Map.entry(403, Kind.AUTHENTICATION),
                Map.entry(404, Kind.REFUSED),
                Map.entry(410, Kind.REFUSED),
                Map.entry(413, Kind.REFUSED),
                Map.entry(415, Kind.REFUSED),
                Map.entry(422, Kind.REFUSED),
                Map.entry(429, Kind.COMMUNICATION),
                Map.entry(500, Kind.COMMUNICATION),
                Map.entry(502, Kind.COMMUNICATION),
                Map.entry(503, Kind.COMMUNICATION),
                Map.entry(504, Kind.COMMUNICATION));
        consequences.forEach((status, kind) -> {
            office.answerOnly(status, "invalid");
            assertEquals(status.toString(), kind, trouble().kind());
        });
        office.answerOnly(422, "invalid");
        assertTrue(trouble().getMessage().contains("invalid description"));
    }

    @Test
    public void anIllPlatformLosesNothingAndDoublesNothing() throws BackendException {
        for (Fault fault : List.of(Fault.ERROR_500, Fault.SLOW, Fault.HALF)) {
            office.fail(fault);
            assertEquals(fault.name(), Kind.COMMUNICATION, trouble().kind());
        }
        office.fail(Fault.NONE);

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void aClockThatIsWrongIsHintedAt() {
        closeThePlatform();
        begin(Clock.offset(clock, Duration.ofSeconds(301)));

        assertTrue(trouble().getMessage().contains("时钟"));
    }

    @Test
    public void aWithdrawnReportIsNotUrged() throws BackendException {
        handOver();
        adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant()));
        Urging urge = new Urging("CB1", ORDER, "再催。", clock.instant());

        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> adapter.urge(urge)).kind());
    }

    @Test
    public void whoeverIsOnTheSiteIsNotCalledBack() throws BackendException {
        handOver();
        office.say(ORDER, Saying.progress("已到现场"));

        BackendException refusal = assertThrows(
                BackendException.class, () -> adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant())));

        assertEquals(Kind.REFUSED, refusal.kind());
    }

    @Test
    public void aLateStepComesHomeWithItsOwnTime() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已责令停工整改。"));
        comeAndGo();
        office.step(step("on_site").with("at", Beijing.iso(clock.instant().minusSeconds(3600))));
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.COMPLETED, ReplyKind.PROGRESS),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertTrue(intake.replies().get(1).at().isBefore(intake.replies().get(0).at()));
        assertEquals("现场检查：执法人员已检查。", intake.replies().get(1).text());
    }

    @Test
    public void everyStepHasItsWords() throws BackendException {
        handOver();
        office.step(step("extend_apply").with("data", new JsonObject()));
        office.step(step("callback").with("data", new JsonObject().with("satisfied", true)));
        office.step(step("finished").with("data", new JsonObject().with("result", "false")));
        office.step(step("revised")
                .with("data", new JsonObject().with("result", "partly").with("measure", "限期整改。")));
        office.step(step("not_accepted").with("text", "").with("data", new JsonObject().with("ground", "属住建部门职责")));
        office.step(step("received").with("hotlineNo", (Object) null));
        comeAndGo();

        assertEquals(
                List.of(
                        "申请延期，未写明延至何时：执法人员已检查。",
                        "已回访举报人，满意。执法人员已检查。",
                        "不属实。执法人员已检查。",
                        "部分属实。执法人员已检查。处理措施：限期整改。",
                        "属住建部门职责"),
                intake.replies().stream().map(UnitReply::text).toList());
        assertEquals(
                Optional.of(AnswerResult.EXPLAINED), intake.replies().get(2).result());
    }

    @Test
    public void photosOfAStepComeHomeFromThePlatformOnly() throws BackendException {
        handOver();
        String home = "http://127.0.0.1:" + relay.port();
        office.photo("/photos/1.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2});
        office.step(step("on_site").with("photos", List.of(home + "/photos/1.jpg", "http://127.0.0.1:1/2.jpg")));
        comeAndGo();

        List<FileContent> files = intake.replies().get(0).files();
        assertEquals(1, files.size());
        assertEquals("image/jpeg", files.get(0).mediaType());
        assertEquals(4, files.get(0).size());
    }

    @Test
    public void manyStepsComeHomePageByPage() throws BackendException {
        handOver();
        for (int i = 0; i < 230; i++) {
            office.step(step("assigned"));
        }
        comeAndGo();
        String whole = watermark;
        comeAndGo();

        assertEquals(230, intake.replies().size());
        assertEquals(whole, watermark);
    }

    @Test
    public void reportsBornAtThePlatformAreImportedAndOursAreSkipped() throws BackendException {
        office.put("/local-reports", born(1, "1408002020030290001", "received"));
        office.put("/local-reports", born(2, "1408002020030290002", "received").with("hotlineNo", ORDER));
        String bookmark = adapter.collectCalls("", intake);
        office.put("/local-reports", born(3, "1408002020030290001", "finished"));
        adapter.collectCalls(bookmark, intake);

        assertEquals(1, intake.cases().size());
        assertEquals("噪声污染、大气污染", intake.cases().get(0).matter());
        assertEquals(111.0, intake.cases().get(0).place().lon().orElseThrow(), 0.000_02);
        assertEquals(
                "YC20200302-900000-1",
                intake.last(ReplyKind.COMPLETED).orElseThrow().orderNo());
    }

    @Test
    public void aDayOfCallsComesHomeWholeAndIsReconciled() throws BackendException {
        clock.advance(Duration.between(clock.instant(), noonOfTomorrow()));
        LocalDate day = Beijing.time(clock.instant()).toLocalDate().minusDays(1);
        for (int i = 0; i < 505; i++) {
            office.put(day.toString(), call(day, "K" + i));
        }
        office.put(day.toString(), call(day, "K-ours").with("viaCentre", true));
        office.put(day.toString(), call(day, "K-bad").with("begin", "昨天"));
        office.put(day.toString(), call(day, "K-lost").with("result", "lost").with("answer", (Object) null));

        String bookmark = adapter.collectCalls("", intake);
        adapter.collectCalls(bookmark, intake);

        assertEquals(506, intake.calls().size());
        assertEquals(Map.of(day, 507), intake.counts());
        assertEquals(day + "#K-bad", intake.aside().get(0).key());
        assertEquals(CallResult.ABANDONED, intake.calls().get(505).result());
        assertFalse(intake.calls().stream().anyMatch(call -> call.callId().contains("ours")));
    }

    @Override
    protected EcologyOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(EcologyOffice.KEY);
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
        office = new EcologyOffice(theirs, 0);
        relay = new Relay(URI.create(office.baseUrl()).getPort());
        adapter = adapterWith(EcologyOffice.KEY);
    }

    private HotlineAdapter adapterWith(String key) {
        Settings settings = Configured.as(
                Settings.class, Map.of("baseUrl", "http://127.0.0.1:" + relay.port(), "_key", key, "seconds", 2));
        return new Ecology12369(settings, new CxfRestLinks(), ledger, clock, Pace.of(1, Duration.ofMillis(1)));
    }

    private BackendException trouble() {
        return assertThrows(BackendException.class, () -> adapter.dispatch(order()));
    }

    private Instant noonOfTomorrow() {
        return Beijing.instant(
                Beijing.time(clock.instant()).toLocalDate().plusDays(1).atTime(12, 0));
    }

    private JsonObject step(String code) {
        return new JsonObject()
                .with("reportNo", "1408000000000000001")
                .with("hotlineNo", ORDER)
                .with("code", code)
                .with("text", "执法人员已检查。")
                .with("unit", "盐湖分局")
                .with("person", "")
                .with("at", Beijing.iso(clock.instant()))
                .with("data", new JsonObject())
                .with("photos", List.of());
    }

    private static JsonObject born(int seq, String number, String code) {
        return new JsonObject()
                .with("seq", seq)
                .with("reportNo", number)
                .with("channel", "phone")
                .with("kind", "report")
                .with("pollution", List.of("noise", "air"))
                .with("subject", "某某建筑工地")
                .with("description", "夜间施工噪音扰民。")
                .with(
                        "place",
                        new JsonObject()
                                .with("address", "盐湖区人民北路")
                                .with("lon", 111.005780)
                                .with("lat", 35.029245)
                                .with("crs", "GCJ02")
                                .with("countyCode", "140802"))
                .with("informant", new JsonObject().with("name", "许*").with("phone", "139****0023"))
                .with("registeredAt", "2020-03-02T09:00:00+08:00")
                .with("code", code);
    }

    private static JsonObject call(LocalDate day, String id) {
        return new JsonObject()
                .with("id", id)
                .with("from", "139****0001")
                .with("to", "12369")
                .with("dir", "in")
                .with("begin", day + "T09:00:00+08:00")
                .with("answer", day + "T09:00:08+08:00")
                .with("end", day + "T09:03:00+08:00")
                .with("agent", "1")
                .with("result", "answered")
                .with("score", 4)
                .with("viaCentre", false);
    }

    private static FileContent file(String name, String type, int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) '\r');
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        return new FileContent(name, name, type, size, "", () -> new ByteArrayInputStream(bytes));
    }

    private static WorkOrder at(WorkOrder order, double lon, double lat) {
        Place place = new Place(order.place().area(), order.place().address(), Optional.of(lon), Optional.of(lat));
        return new WorkOrder(
                order.orderNo(),
                order.version(),
                order.ticket(),
                order.round(),
                order.lead(),
                order.type(),
                order.urgency(),
                order.title(),
                order.content(),
                order.matter(),
                order.fields(),
                order.caller(),
                order.confidential(),
                place,
                order.acceptedAt(),
                order.dispatchedAt(),
                order.due());
    }
}
