package org.yihaotong.linked.approvals;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
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
import org.junit.function.ThrowingRunnable;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
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
import org.yihaotong.testkit.backoffice.approvals.ApprovalsOffice;

/** The contract, and what 市审批服务管理局's document asks beyond it. */
public final class ApprovalsTest extends AdapterContract {

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private ApprovalsOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openThePlatform() {
        office = new ApprovalsOffice(clock, 0);
        relay = new Relay(URI.create(office.url()).getPort());
        adapter = adapterWith(ApprovalsOffice.PASSWORD);
    }

    @After
    public void closeThePlatform() {
        relay.close();
        office.close();
    }

    @Test
    public void everyFieldIsThereAndEveryValueIsAText() {
        JsonObject body = CaseAdd.of(draft().at("", "").order(), "", "");

        assertEquals(14, body.members().size());
        assertTrue(body.members().values().stream().allMatch(String.class::isInstance));
        assertEquals(Optional.of("QT"), body.text("itemCode"));
        assertEquals(Optional.of(""), body.text("projectNo"));
        assertEquals(Optional.of(""), body.text("address"));
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
        assertEquals(1, office.logIns());
    }

    @Test
    public void aTokenThatEndedOrWasTakenAwayIsFetchedAnewOnce() throws BackendException {
        handOver();
        clock.advance(Duration.ofHours(2));
        adapter.dispatch(draft("YC20200302-000124-1").order());
        assertEquals(2, office.logIns());
        office.someoneElseLogsIn();
        adapter.dispatch(draft("YC20200302-000125-1").order());

        assertEquals(3, office.logIns());
        assertEquals(3, office.orders());
    }

    @Test
    public void rowsThatArriveWhileOneReadsAreNotMissed() throws BackendException {
        handOver();
        for (int i = 0; i < 250; i++) {
            office.say(ORDER, Saying.progress("第" + i + "次"));
        }
        office.arriveWhileReading(ORDER, 5);
        comeAndGo();

        assertEquals(255, intake.replies().size());
    }

    @Test
    public void anEditedAnswerReplacesTheOneBefore() throws BackendException {
        handOver();
        String id = office.say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "请补正材料。"));
        comeAndGo();
        clock.advance(Duration.ofMinutes(3));
        office.edit(id, "已补正材料并发照。");
        comeAndGo();
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.COMPLETED, ReplyKind.CORRECTED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals("已补正材料并发照。", intake.replies().get(1).text());
        assertEquals(
                Optional.of(AnswerResult.EXPLAINED), intake.replies().get(1).result());
    }

    @Test
    public void anAnswerThatWasEditedBeforeItWasReadIsNoCorrection() throws BackendException {
        handOver();
        String id = office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已发照"));
        clock.advance(Duration.ofMinutes(1));
        office.edit(id, "已补正材料并发照。");
        comeAndGo();
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.COMPLETED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals("已补正材料并发照。", intake.replies().get(0).text());
    }

    @Test
    public void aRecordThatCanNotBeUsedIsForAPersonToSee() throws BackendException {
        handOver();
        String now = Moments.text(clock.instant());
        office.list(new JsonObject()
                .with("feedbackId", "FB1")
                .with("caseCode", ORDER)
                .with("type", "DELAY")
                .with("content", "待补正")
                .with("createTime", now)
                .with("updateTime", now)
                .with("delayTime", ""));
        comeAndGo();

        assertEquals("字段 delayTime 缺少或不在约定之内", intake.aside().get(0).reason());
        assertTrue(intake.replies().isEmpty());
    }

    @Test
    public void aRefusedPasswordIsNotTriedAgainUntilTheAccountWouldBeLocked() {
        HotlineAdapter stranger = strangerAdapter();
        for (int n = 0; n < 6; n++) {
            assertEquals(Kind.AUTHENTICATION, kind(() -> stranger.dispatch(order())));
        }
        assertEquals(1, office.wrongLogIns());
        clock.advance(Duration.ofMinutes(10));
        assertEquals(Kind.AUTHENTICATION, kind(() -> stranger.dispatch(order())));

        assertEquals(2, office.wrongLogIns());
    }

    @Test
    public void clocksThatDifferLoseNothing() throws BackendException {
        for (Duration skew : List.of(Duration.ofMinutes(9), Duration.ofMinutes(-50))) {
            office.clockIsAhead(skew);
            String orderNo = "YC20200302-00012" + (skew.isNegative() ? 8 : 9) + "-1";
            adapter.dispatch(draft(orderNo).order());
            comeAndGo();
            office.say(orderNo, Saying.acknowledged());
            comeAndGo();
            clock.advance(Duration.ofHours(1));
        }

        assertEquals(2, intake.replies().size());
    }

    @Test
    public void aLongSilenceIsReadWindowByWindow() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        comeAndGo();
        clock.advance(Duration.ofDays(10));
        office.say(ORDER, Saying.progress("恢复联系。"));
        comeAndGo();
        comeAndGo();

        assertEquals(2, intake.replies().size());
    }

    @Test
    public void theFirewallsPageIsTroubleThatPasses() throws BackendException {
        office.firewall(true);
        assertEquals(Kind.COMMUNICATION, kind(() -> adapter.dispatch(order())));
        office.firewall(false);

        assertTrue(adapter.dispatch(order()).acknowledged());
    }

    @Test
    public void aServiceThatIsIllIsTriedAgainWithoutASecondOrder() throws BackendException {
        adapter.test();
        for (Fault fault : List.of(Fault.HALF, Fault.ERROR_500, Fault.SLOW)) {
            office.fail(fault);
            assertEquals(fault.name(), Kind.COMMUNICATION, kind(() -> adapter.dispatch(order())));
            office.fail(Fault.NONE);
        }

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
    }

    @Test
    public void filesGoBeforeTheCaseAndPhotosComeWithTheAnswer() throws BackendException {
        FileContent photo =
                new FileContent("f1", "窗口.jpg", "image/jpeg", 3, "", () -> new ByteArrayInputStream(new byte[3]));
        adapter.dispatch(order().with(List.of(photo)));
        String id = office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已发照。"));
        office.attach(id, "http://127.0.0.1:" + relay.port() + "/files/1.jpg,http://127.0.0.1:1/no.jpg");
        comeAndGo();

        UnitReply answer = intake.last(ReplyKind.COMPLETED).orElseThrow();
        assertEquals(1, answer.files().size());
        assertEquals("image/jpeg", answer.files().get(0).mediaType());
    }

    @Test
    public void aFileThatIsTooLargeInBase64StaysHereAndTheLargestGoes() throws BackendException {
        byte[] page = new byte[1_500_000];
        FileContent fits = new FileContent(
                "f1", "1.pdf", "application/pdf", page.length, "", () -> new ByteArrayInputStream(page));
        FileContent not =
                new FileContent("f2", "2.pdf", "application/pdf", page.length + 1, "", InputStream::nullInputStream);
        adapter.dispatch(order().with(List.of(fits, not)));

        assertTrue(office.order(ORDER).orElseThrow().content().endsWith("（另有1个附件不能随单传送，请致电12345）"));
    }

    @Test
    public void aSupervisionOrderSaysUntilWhenAndADecisionOnNothingIsRefused() throws BackendException {
        handOver();
        Instant until = clock.instant().plus(Duration.ofDays(1));
        adapter.urge(new Urging("DB20200302-000001", ORDER, "请答复。", clock.instant(), 2, Optional.of(until)));

        assertEquals(1, office.order(ORDER).orElseThrow().urges());
        assertEquals(
                Kind.REFUSED,
                kind(() -> adapter.decide(
                        new Decision(ORDER, "FB0", ReplyKind.RETURN_REQUEST, true, "", Optional.empty()))));
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已发照。"));
        assertEquals(Kind.REFUSED, kind(() -> adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant()))));
    }

    @Test
    public void callsOfADayComeUntilItIsCompleteAndAreCounted() throws BackendException {
        LocalDate today = Beijing.time(clock.instant()).toLocalDate();
        Instant morning = Beijing.instant(today.atTime(9, 0));
        office.call(call("C1", morning, "1").with("evaluate", "1"));
        office.call(call("C2", morning, "3"));
        office.call(call("C3", morning, "9"));
        String bookmark = adapter.collectCalls(today.toString(), intake);
        assertEquals(today.toString(), bookmark);
        assertEquals(2, intake.calls().size());
        assertEquals(Optional.of(5), intake.calls().get(0).satisfaction());
        assertEquals(1, intake.aside().size());
        clock.advance(Duration.between(
                clock.instant(), Beijing.instant(today.plusDays(1).atTime(1, 0))));

        assertEquals(today.plusDays(1).toString(), adapter.collectCalls(bookmark, intake));
        assertEquals(Map.of(today, 3), intake.counts());
        assertFalse(intake.calls().isEmpty());
    }

    @Override
    protected boolean comparesContent() {
        return false;
    }

    @Override
    protected ApprovalsOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(ApprovalsOffice.PASSWORD);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("not-the-password");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String password) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "url",
                        "http://127.0.0.1:" + relay.port(),
                        "user",
                        ApprovalsOffice.ACCOUNT,
                        "_password",
                        password,
                        "seconds",
                        1,
                        "perSecond",
                        1000));
        return new Approvals(settings, new CxfRestLinks(), ledger, clock);
    }

    private static JsonObject call(String id, Instant start, String state) {
        return new JsonObject()
                .with("callId", id)
                .with("callerNo", "13900000008")
                .with("calledNo", "2059022")
                .with("callDirect", "I")
                .with("startTime", Moments.text(start))
                .with("answerTime", state.equals("1") ? Moments.text(start.plusSeconds(5)) : "")
                .with("endTime", Moments.text(start.plusSeconds(65)))
                .with("agentId", "3")
                .with("callState", state)
                .with("evaluate", "")
                .with("caseCode", "");
    }

    private static Kind kind(ThrowingRunnable work) {
        return assertThrows(BackendException.class, work).kind();
    }
}
