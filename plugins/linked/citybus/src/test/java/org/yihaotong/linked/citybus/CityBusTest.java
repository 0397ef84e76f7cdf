package org.yihaotong.linked.citybus;

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
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.PushGate;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.citybus.CityBusOffice;

/** The contract, and what 市公共交通总公司's document asks beyond it. */
public final class CityBusTest extends AdapterContract {

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private static final String VECTOR_SECRET = "whsec_Y2l0eWJ1cy13ZWJob29rLXRlc3Qta2V5";
    private static final String VECTOR_BODY = "{\"id\":\"evt_01E2D0\",\"type\":\"webhook.test\","
            + "\"created_at\":\"2020-03-02T01:15:00.000Z\",\"sequence\":0,\"replay\":false,\"data\":{}}";
    private static final String VECTOR_SIGNATURE =
            "t=1583111700,v1=9941efa7ef7aedc818af2fd8ea977e28ae3442aa0254004fc8a4029640e2374c";

    private PushGate gate;
    private CityBusOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openThePlatform() {
        gate = new PushGate(intake);
        office = new CityBusOffice(clock, 0);
        relay = new Relay(URI.create(office.url()).getPort());
        adapter = adapterWith(CityBusOffice.KEY, gate.url());
        gate.leadTo(adapter);
    }

    @After
    public void closeThePlatform() {
        relay.close();
        office.close();
        gate.close();
    }

    @Test
    public void theDocumentsTestVectorIsTakenAndNothingElseWithIt() {
        Hook hook = new Hook(Clock.fixed(Instant.ofEpochSecond(1_583_111_700), ZoneOffset.UTC));
        assertEquals(
                503, hook.answer(push(VECTOR_BODY, VECTOR_SIGNATURE), intake).status());
        hook.trust(List.of(VECTOR_SECRET));

        assertEquals(
                200, hook.answer(push(VECTOR_BODY, VECTOR_SIGNATURE), intake).status());
        assertEquals(
                200,
                hook.answer(push(VECTOR_BODY, VECTOR_SIGNATURE.replace("v1=", "v1=00,v1=")), intake)
                        .status());
        assertFalse(hook.isDoubted());
        assertEquals(
                400,
                hook.answer(push(VECTOR_BODY.replace("evt_01", "evt_02"), VECTOR_SIGNATURE), intake)
                        .status());
        assertEquals(400, hook.answer(push(VECTOR_BODY, ""), intake).status());
        assertTrue(hook.isDoubted());
        assertTrue(intake.replies().isEmpty());
    }

    @Test
    public void aStampThatIsTooOldOrTooNewIsRefused() {
        for (long apart : List.of(-301L, 301L)) {
            Hook hook = new Hook(Clock.fixed(Instant.ofEpochSecond(1_583_111_700 + apart), ZoneOffset.UTC));
            hook.trust(List.of(VECTOR_SECRET));

            assertEquals(
                    400,
                    hook.answer(push(VECTOR_BODY, VECTOR_SIGNATURE), intake).status());
        }
    }

    @Test
    public void aTelephoneNumberIsInternationalOrStaysInTheText() throws BackendException {
        assertEquals(Optional.of("+8613900000005"), BusOrder.international("+86 139-0000-0005"));
        assertEquals(Optional.of("+863592128311"), BusOrder.international("2128311"));
        assertEquals(Optional.of("+863592128311"), BusOrder.international("0359-2128311"));
        assertEquals(Optional.empty(), BusOrder.international("12345"));
        adapter.dispatch(draft().caller("孙某", "62345").order());

        assertTrue(office.complaint(ORDER).text("description").orElseThrow().endsWith("（来电号码 62345）"));
    }

    @Test
    public void whatHappenedOnTheWayGoesWithTheTrip() throws BackendException {
        adapter.dispatch(draft().saying("公交车甩站", "未停靠。").field("busLine", "5路").order());
        adapter.dispatch(draft("YC20200302-000124-1").saying("公交车晚点", "等了一小时。").order());
        adapter.dispatch(draft("YC20200302-000125-1")
                .saying("失物招领", "包落在车上。")
                .field("plate", "晋M12345")
                .order());

        assertEquals(
                Map.of("line", "5"),
                office.complaint(ORDER).object("trip").orElseThrow().members());
        assertEquals(
                Map.of("line", "0"),
                office.complaint("YC20200302-000124-1")
                        .object("trip")
                        .orElseThrow()
                        .members());
        assertEquals(
                Map.of("line", "0", "plate", "晋M12345"),
                office.complaint("YC20200302-000125-1")
                        .object("trip")
                        .orElseThrow()
                        .members());
    }

    @Test
    public void everyTypeUrgencyAndMatterIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (String title : List.of("甩站", "司机态度", "失物", "票价", "站牌", "线路建议", "其他")) {
                adapter.dispatch(draft(ORDER + n++)
                        .type(type, n % 2 == 0 ? Urgency.NORMAL : Urgency.CRITICAL)
                        .saying(title, "……")
                        .order());
            }
        }

        assertEquals(42, office.orders());
    }

    @Test
    public void theHookIsRegisteredOnceAndItsSecretSurvivesARestart() throws BackendException {
        handOver();
        comeAndGo();
        adapter = adapterWith(CityBusOffice.KEY, gate.url());
        gate.leadTo(adapter);
        office.say(ORDER, Saying.acknowledged());
        office.work();
        assertEquals(503, office.webhook().lastStatus());
        comeAndGo();
        office.work();

        assertEquals(1, office.webhook().registrations());
        assertEquals(0, office.webhook().waiting());
        assertFalse(watermark.contains(office.webhook().secret()));
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void aPausedHookIsRegisteredAnewAndTheListBringsWhatWasLost() throws BackendException {
        handOver();
        office.webhook().loseEverything(true);
        office.say(ORDER, Saying.acknowledged());
        office.webhook().pause();
        comeAndGo();

        assertEquals(2, office.webhook().registrations());
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void aSecretThatNobodyKnowsIsAskedForAnewButNotAllTheTime() throws BackendException {
        handOver();
        office.webhook().useAnotherSecret();
        office.say(ORDER, Saying.acknowledged());
        office.work();
        assertEquals(400, office.webhook().lastStatus());
        comeAndGo();
        assertEquals(1, office.webhook().registrations());
        clock.advance(Duration.ofHours(1));
        office.work();
        comeAndGo();
        office.work();

        assertEquals(2, office.webhook().registrations());
        assertEquals(0, office.webhook().waiting());
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void aPushThatComesTwiceOrInAnotherOrderCountsOnceWithItsOwnTime() throws BackendException {
        handOver();
        String first = office.say(ORDER, Saying.acknowledged());
        clock.advance(Duration.ofSeconds(10));
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已致歉。"));
        office.webhook().repeat(office.event(first));
        office.webhook().turnRound();
        office.work();

        assertEquals(0, office.webhook().waiting());
        assertEquals(2, intake.replies().size());
        assertTrue(intake.last(ReplyKind.COMPLETED)
                .orElseThrow()
                .at()
                .isAfter(intake.last(ReplyKind.ACKNOWLEDGED).orElseThrow().at()));
    }

    @Test
    public void anAnswerWithPhotosIsLeftToTheList() throws BackendException {
        handOver();
        office.say(
                ORDER,
                Saying.finished(AnswerResult.SOLVED, "已修复站牌。"),
                List.of("http://127.0.0.1:" + relay.port() + "/photos/1.jpg"));
        office.work();
        assertEquals(0, office.webhook().waiting());
        assertTrue(intake.replies().isEmpty());
        comeAndGo();

        UnitReply answer = intake.last(ReplyKind.COMPLETED).orElseThrow();
        assertEquals(1, answer.files().size());
        assertEquals("image/jpeg", answer.files().get(0).mediaType());
    }

    @Test
    public void manyPhotosComeInSeveralLooks() throws BackendException {
        List<String> six = Collections.nCopies(6, "http://127.0.0.1:" + relay.port() + "/photos/1.jpg");
        for (int n = 1; n <= 3; n++) {
            adapter.dispatch(draft(ORDER + n).order());
            office.say(ORDER + n, Saying.finished(AnswerResult.SOLVED, "已修复站牌。"), six);
        }
        comeAndGo();
        assertEquals(2, intake.replies().size());
        comeAndGo();

        assertEquals(3, intake.replies().size());
        assertEquals(6, intake.replies().get(2).files().size());
    }

    @Test
    public void aFileOfMoreThanTenMegabytesStaysHere() throws BackendException {
        FileContent film = new FileContent(
                "f1", "车厢.mp4", "video/mp4", 10_000_001, "", () -> new ByteArrayInputStream(new byte[10_000_001]));
        adapter.dispatch(order().with(List.of(film)));

        assertTrue(office.complaint(ORDER).text("description").orElseThrow().endsWith("（另有1个附件不能随单传送，请致电12345）"));
    }

    @Test
    public void aRepeatWithOtherPhotoIdsIsTheSameOrder() throws BackendException {
        FileContent photo =
                new FileContent("f1", "站牌.jpg", "image/jpeg", 3, "", () -> new ByteArrayInputStream(new byte[3]));
        Receipt first = adapter.dispatch(order().with(List.of(photo)));

        assertEquals(first, adapter.dispatch(order().with(List.of(photo))));
        assertEquals(first, adapter.dispatch(draft().version(2).order().with(List.of(photo))));
        assertEquals(1, office.orders());
    }

    @Test
    public void aPlatformThatWantsQuietIsLeftAlone() throws BackendException {
        office.limit(1);
        assertEquals(Kind.COMMUNICATION, kind(() -> adapter.dispatch(order())));
        assertEquals(Kind.COMMUNICATION, kind(() -> adapter.dispatch(order())));
        assertEquals(0, office.orders());
        clock.advance(Duration.ofSeconds(20));

        assertTrue(adapter.dispatch(order()).acknowledged());
    }

    @Test
    public void aSupervisionOrderSaysUntilWhenAndAFinishedOrderCanNotBeWithdrawn() throws BackendException {
        handOver();
        Instant until = clock.instant().plus(Duration.ofDays(1));
        adapter.urge(new Urging("CB1", ORDER, "请尽快。", clock.instant()));
        adapter.urge(new Urging("DB1", ORDER, "请答复。", clock.instant(), 1, Optional.of(until)));
        assertEquals(2, office.order(ORDER).orElseThrow().urges());
        office.say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "已解释。"));

        assertEquals(Kind.REFUSED, kind(() -> adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant()))));
    }

    @Test
    public void callRecordsComePageByPageAndAreCorrected() throws BackendException {
        for (int i = 1; i <= 5; i++) {
            office.call(call("call_" + i, i == 5 ? "lost" : "missed"));
        }
        String bookmark = adapter.collectCalls("", intake);
        assertEquals(4, intake.calls().size());
        assertEquals("2128311", intake.calls().get(0).number());
        assertEquals(1, intake.aside().size());
        clock.advance(Duration.ofHours(2));
        office.call(call("call_1", "voicemail").with("rating", 4));
        clock.advance(Duration.ofSeconds(1));
        adapter.collectCalls(bookmark, intake);

        CallRecord corrected = intake.calls().get(0);
        assertEquals(CallResult.NO_AGENT, corrected.result());
        assertEquals(Optional.of(4), corrected.satisfaction());
        assertEquals(4, intake.calls().size());
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

    @Override
    protected CityBusOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(CityBusOffice.KEY, gate.url());
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("not-the-key", "");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String key, String callbackUrl) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "url",
                        "http://127.0.0.1:" + relay.port(),
                        "_key",
                        key,
                        "callbackUrl",
                        callbackUrl,
                        "seconds",
                        1,
                        "perMinute",
                        60_000));
        return new CityBus(settings, new CxfRestLinks(), ledger, clock);
    }

    private JsonObject call(String id, String outcome) {
        String now = CityBusOffice.stamp(clock.instant().minusSeconds(1));
        return new JsonObject()
                .with("id", id)
                .with("direction", "inbound")
                .with("from", "+8613900000005")
                .with("to", "+863592128311")
                .with("started_at", now)
                .with("ended_at", now)
                .with("agent", "07")
                .with("outcome", outcome)
                .with("updated_at", now);
    }

    private static Push push(String body, String signature) {
        return new Push("POST", "/hook/citybus", "", Map.of("bus-signature", signature), body.getBytes(UTF_8));
    }

    private static Kind kind(ThrowingRunnable work) {
        return assertThrows(BackendException.class, work).kind();
    }
}
