package org.yihaotong.linked.publicbike;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.open311.RestOpen311Links;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.PaperFileLinks;
import org.yihaotong.testkit.PaperLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.publicbike.BikeOffice;

public final class PublicBikeTest extends AdapterContract {

    private static final String LINE = "publicbike";

    private final BikeOffice office = new BikeOffice(clock);
    private final Relay relay = new Relay(office.port());
    private final PaperLinks notes = new PaperLinks(clock, intake);
    private final PaperFileLinks photos = new PaperFileLinks(clock);
    private final PublicBike adapter = adapterFor(BikeOffice.KEY);

    @After
    public void closeTheDoors() {
        adapter.close();
        relay.close();
        office.close();
    }

    @Override
    protected BikeOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterFor(BikeOffice.KEY);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterFor("wrong");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    @Test
    public void onePhotoHasItsPlaceAndFurtherOnesStandInTheText() throws BackendException {
        WorkOrder order = order().with(List.of(photo("f1"), recording(), photo("f2"), photo("f3")));
        Receipt first = adapter().dispatch(order);

        Map<String, String> form = office().posted(ORDER);
        String text = form.get("description");
        assertEquals("f1", shown(form.get("media_url")));
        assertTrue(text, text.endsWith("（另有1个附件不能随单传送，请致电12345）"));
        String[] more =
                text.replaceFirst("(?s).*\n附件：", "").replaceFirst("（.*", "").split("\n", -1);
        assertEquals(List.of("f2", "f3"), List.of(shown(more[0]), shown(more[1])));
        clock.advance(Duration.ofDays(29));
        assertEquals("f1", shown(form.get("media_url")));
        assertEquals("another day has other addresses", first, adapter().dispatch(order));
    }

    @Test
    public void aPhotoOfAnUpdateComesHomeWithIt() throws BackendException {
        handOver();
        office.photograph("http://127.0.0.1:" + relay.port() + "/open311/v2/media/7.jpg");
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修好。"));
        comeAndGo();

        List<FileContent> files = intake.last(ReplyKind.COMPLETED).orElseThrow().files();
        assertEquals(List.of("7.jpg"), files.stream().map(FileContent::name).toList());
        office.photograph("http://elsewhere.example/8.jpg");
        office.say(ORDER, Saying.progress("请看照片。"));
        comeAndGo();
        assertEquals(List.of(), intake.last(ReplyKind.PROGRESS).orElseThrow().files());
    }

    @Test
    public void aSecondInstanceHasNotesOfItsOwn() throws BackendException {
        handOver();
        PublicBike second = adapterFor("northbike", BikeOffice.KEY);
        try {
            Urging urge = new Urging("CB1", ORDER, "催", clock.instant());
            assertEquals(
                    Kind.REFUSED,
                    assertThrows(BackendException.class, () -> second.urge(urge))
                            .kind());
        } finally {
            second.close();
        }
    }

    private String shown(String url) {
        return new String(photos.fetch(url).orElseThrow(), UTF_8);
    }

    private static FileContent photo(String id) {
        return new FileContent(
                id, id + ".jpg", "image/jpeg", 2, "", () -> new ByteArrayInputStream(id.getBytes(UTF_8)));
    }

    private static FileContent recording() {
        return new FileContent("r", "来电.mp3", "audio/mpeg", 2, "", () -> new ByteArrayInputStream(new byte[2]));
    }

    @Test
    public void theRequestSaysWhatTheOrderSays() throws BackendException {
        adapter()
                .dispatch(draft().saying("车辆故障：车锁打不开", "还车后仍计费")
                        .field("bikeNumber", "12345678")
                        .order());

        Map<String, String> form = office().posted(ORDER);
        assertEquals(
                List.of("BIKE", "LOCK", "12345678", "help", "urgent", "张某", "13900000001", "幸福里小区3号楼", ORDER),
                List.of(
                                "service_code",
                                "attribute[fault]",
                                "attribute[bike_no]",
                                "attribute[kind]",
                                "attribute[urgency]",
                                "first_name",
                                "phone",
                                "address_string",
                                "attribute[external_id]")
                        .stream()
                        .map(form::get)
                        .toList());
        assertEquals(Beijing.iso(order().due()), form.get("attribute[due]"));
        assertEquals("车辆故障：车锁打不开\n还车后仍计费", form.get("description"));
    }

    @Test
    public void aStationWithoutNumberIsUnknown() throws BackendException {
        adapter().dispatch(draft().saying("站点锁柱损坏", "不能还车").order());

        assertEquals("STAND", office().posted(ORDER).get("service_code"));
        assertEquals("0000", office().posted(ORDER).get("attribute[station_no]"));
    }

    @Test
    public void anAnswerThatWasCutOffIsFoundByItsNumber() throws BackendException {
        office().fail(Fault.HALF);
        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, () -> adapter().dispatch(order()))
                        .kind());
        office().fail(Fault.NONE);

        assertEquals("PB10023", adapter().dispatch(order()).backOfficeNumber());
        assertEquals(1, office().orders());
    }

    @Test
    public void aBrokenServerIsTriedAgain() throws BackendException {
        office().fail(Fault.ERROR_500);
        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, () -> adapter().dispatch(order()))
                        .kind());
        office().fail(Fault.NONE);

        adapter().dispatch(order());
        assertEquals(1, office().orders());
    }

    @Test
    public void whatBecomesVisibleLateIsStillRead() throws BackendException {
        handOver();
        clock.advance(Duration.ofMinutes(5));
        comeAndGo();
        clock.advance(Duration.ofMinutes(-2));
        office().say(ORDER, Saying.progress("已派巡检员"));
        clock.advance(Duration.ofMinutes(4));
        comeAndGo();

        assertEquals("已派巡检员", intake.last(ReplyKind.PROGRESS).orElseThrow().text());
    }

    @Test
    public void aSilenceOfDaysIsReadDayByDay() throws BackendException {
        handOver();
        office().say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "已解释。"));
        clock.advance(Duration.ofDays(3));
        comeAndGo();

        assertEquals(
                Optional.of(AnswerResult.EXPLAINED),
                intake.last(ReplyKind.COMPLETED).orElseThrow().result());
    }

    @Test
    public void whatWeSaidOurselvesDoesNotComeBack() throws BackendException {
        handOver();
        adapter().urge(new Urging("CB1", ORDER, "请尽快。", clock.instant()));
        comeAndGo();

        assertTrue(intake.replies().isEmpty());
        assertEquals("催办：请尽快。", office().heard(ORDER).get("description"));
    }

    @Test
    public void theSameMatterAsAnotherRequestIsExplained() throws BackendException {
        handOver();
        office().write("U900", ORDER, "DUP", "已有人反映", new JsonObject().with("duplicate_of", "PB1"));
        office().write("U901", ORDER, "DELAY", "要等配件", new JsonObject());
        office().write("U902", ORDER, "NEW", "新代码", new JsonObject());
        comeAndGo();

        assertEquals(
                "已有人反映（与 PB1 为同一事项）",
                intake.last(ReplyKind.COMPLETED).orElseThrow().text());
        assertEquals(
                List.of("【延期申请没有写明时间】要等配件", "【不认识的状态 NEW】新代码"),
                intake.replies().stream().skip(1).map(reply -> reply.text()).toList());
    }

    @Test
    public void aSupervisionOrderSaysUntilWhen() throws BackendException {
        handOver();
        Instant by = order().due();
        adapter().urge(new Urging("DB1", ORDER, "请说明原因。", clock.instant(), 2, Optional.of(by)));

        assertEquals("supervise", office().heard(ORDER).get("extras[type]"));
        assertEquals(Beijing.iso(by), office().heard(ORDER).get("extras[reply_by]"));
    }

    @Test
    public void aWithdrawalThatComesTooLateIsRefused() throws BackendException {
        handOver();
        office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修好。"));

        BackendException late = assertThrows(
                BackendException.class, () -> adapter().withdraw(new Withdrawal(ORDER, "来电人撤诉。", clock.instant())));
        assertEquals(Kind.REFUSED, late.kind());
    }

    @Test
    public void callsComeHomeOnce() throws BackendException {
        handOver();
        office().call("B0451", "answered", Optional.of(ORDER));
        office().call("B0452", "missed", Optional.empty());
        office().call("B0453", "odd", Optional.empty());
        String bookmark = adapter().collectCalls("", intake);
        adapter().collectCalls(bookmark, intake);

        assertEquals(
                List.of(CallResult.ANSWERED, CallResult.NO_AGENT),
                intake.calls().stream().map(call -> call.result()).toList());
        assertEquals(ORDER, intake.calls().get(0).orderNo());
        assertEquals("2361111", intake.calls().get(0).number());
        assertEquals("B0453", intake.aside().get(0).key());
    }

    @Test
    public void withoutAnAddressNothingIsTried() {
        PublicBike bare = new PublicBike(
                Configured.as(
                        Settings.class,
                        Map.of("hotline_id", LINE, "url", "", "jurisdiction", "yuncheng-bike", "_key", "x")),
                new RestOpen311Links(new CxfRestLinks()),
                notes,
                photos,
                clock);

        BackendException trouble = assertThrows(BackendException.class, () -> bare.dispatch(order()));
        assertEquals(Kind.CONFIGURATION, trouble.kind());
        assertFalse(bare.test().get(0).passed());
    }

    private PublicBike adapterFor(String key) {
        return adapterFor(LINE, key);
    }

    private PublicBike adapterFor(String line, String key) {
        return new PublicBike(
                Configured.as(
                        Settings.class,
                        Map.of(
                                "hotline_id",
                                line,
                                "url",
                                "http://127.0.0.1:" + relay.port() + "/open311/v2",
                                "jurisdiction",
                                "yuncheng-bike",
                                "_key",
                                key,
                                "perSecond",
                                1000)),
                new RestOpen311Links(new CxfRestLinks()),
                notes,
                photos,
                clock);
    }
}
