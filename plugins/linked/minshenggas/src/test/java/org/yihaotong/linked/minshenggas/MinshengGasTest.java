package org.yihaotong.linked.minshenggas;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
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
import org.yihaotong.api.hotline.WorkOrder;
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
import org.yihaotong.testkit.backoffice.minshenggas.MinshengOffice;

/** The contract, and what 民生天然气's document asks beyond it. */
public final class MinshengGasTest extends AdapterContract {

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private MinshengOffice office;
    private Relay relay;
    private HotlineAdapter adapter;

    @Before
    public void openTheService() {
        office = new MinshengOffice(clock, 0);
        relay = new Relay(URI.create(office.url()).getPort());
        adapter = adapterWith(MinshengOffice.SECRET, 0);
    }

    @After
    public void closeTheService() {
        relay.close();
        office.close();
    }

    @Test
    public void aLeakIsAnEmergencyAndGoesWithWhatTheIntakeAsked() throws BackendException {
        Receipt receipt = adapter.dispatch(
                draft().saying("燃气泄漏", "楼道有明显燃气味。").field("smell", "强烈").order());

        JsonObject document = office.document(ORDER);
        JsonObject info = document.object("emergencyInfo").orElseThrow();
        assertEquals(Optional.of("leak"), document.text("category"));
        assertEquals(Optional.of(true), document.truth("emergency"));
        assertEquals(Optional.of("strong"), info.text("smellStrength"));
        assertEquals(Optional.of(true), info.truth("indoor"));
        assertEquals(Optional.of("unknown"), info.text("valveClosed"));
        assertEquals(Optional.of("13900000001"), info.text("callbackPhone"));
        assertEquals(Receipt.acknowledged("E-20200302-07"), receipt);
        assertEquals(
                receipt, adapter.dispatch(draft().saying("燃气泄漏", "楼道有明显燃气味。").order()));
    }

    @Test
    public void aConfidentialLeakGivesTheCentresNumberForTheCallers() throws BackendException {
        adapter.dispatch(draft().saying("小区漏气", "闻到气味。").confidential().order());

        JsonObject document = office.document(ORDER);
        assertEquals(
                Map.of("phone", "12345", "confidential", true),
                document.object("contact").orElseThrow().members());
        assertEquals(
                Optional.of("12345"),
                document.object("emergencyInfo").orElseThrow().text("callbackPhone"));
    }

    @Test
    public void everyTypeUrgencyAndMatterIsTaken() throws BackendException {
        int n = 0;
        for (AppealType type : AppealType.values()) {
            for (String title : List.of("燃气泄漏", "小区停气", "火小气压低", "燃气费疑问", "开户报装", "燃气表不走", "安检态度", "其他")) {
                adapter.dispatch(draft(ORDER + n++)
                        .type(type, Urgency.CRITICAL)
                        .saying(title, "……")
                        .order());
            }
        }

        assertEquals(48, office.orders());
    }

    @Test
    public void whatTheUnitsStaffChangedMeanwhileIsLookedAtAgain() throws BackendException {
        handOver();
        office.staffIsQuicker(4);
        adapter.urge(new Urging("CB20200302-000001", ORDER, "请尽快。", clock.instant()));
        office.staffIsQuicker(1);
        adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant()));

        assertEquals(1, office.order(ORDER).orElseThrow().urges());
        assertTrue(office.order(ORDER).orElseThrow().withdrawn());
    }

    @Test
    public void anOrderThatIsChangedAllTheTimeIsTriedAgainLater() throws BackendException {
        handOver();
        office.staffIsQuicker(5);

        assertEquals(Kind.COMMUNICATION, kind(() -> adapter.urge(new Urging("CB1", ORDER, "请尽快。", clock.instant()))));
    }

    @Test
    public void aSupervisionOrderSaysUntilWhen() throws BackendException {
        handOver();
        adapter.urge(new Urging(
                "DB20200302-000001",
                ORDER,
                "请于明日前答复。",
                clock.instant(),
                1,
                Optional.of(clock.instant().plus(Duration.ofDays(1)))));

        assertEquals(1, office.order(ORDER).orElseThrow().urges());
    }

    @Test
    public void aCorrectedVersionAddsWhatIsNew() throws BackendException {
        handOver();
        adapter.dispatch(draft().version(2).saying("小区停水", "来电人补充：已停两天。").order());

        assertEquals("来电人补充：已停两天。", office.order(ORDER).orElseThrow().content());
        assertEquals(1, office.orders());
    }

    @Test
    public void aTokenThatIsVoidIsFetchedAnew() throws BackendException {
        handOver();
        office.forgetTokens();
        clock.advance(Duration.ofSeconds(11));
        adapter.dispatch(draft("YC20200302-000124-1").order());
        clock.advance(Duration.ofMinutes(15));
        adapter.dispatch(draft("YC20200302-000125-1").order());

        assertEquals(3, office.orders());
        assertEquals(3, office.tokensGiven());
    }

    @Test
    public void aDecisionThatWasTakenOtherwiseIsRefused() throws BackendException {
        handOver();
        String id = office.say(ORDER, Saying.asksReturn("不属于我公司。"));
        adapter.decide(new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, true, "", Optional.empty()));

        assertEquals(
                Kind.REFUSED,
                kind(() -> adapter.decide(
                        new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, false, "不同意", Optional.empty()))));
    }

    @Test
    public void aFinishedOrderCanNotBeWithdrawn() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已恢复供气。"));

        assertEquals(Kind.REFUSED, kind(() -> adapter.withdraw(new Withdrawal(ORDER, "撤诉", clock.instant()))));
    }

    @Test
    public void whatIsNoDangerAnyMoreIsProgressAndWhatIsReopenedTakesTheAnswerBack() throws BackendException {
        handOver();
        office.note(ORDER, "emergencyClosed", "阀门已关。");
        office.note(ORDER, "reopened", "");
        comeAndGo();

        assertEquals(
                List.of("险情已解除。阀门已关。", "对方复查认为未办好，重新办理。"),
                intake.replies().stream().map(reply -> reply.text()).toList());
        assertEquals(
                List.of(ReplyKind.PROGRESS, ReplyKind.REOPENED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals(List.of(), intake.aside());
    }

    @Test
    public void anOrderThatIsReopenedWhenItsTicketIsOverWaitsForAPerson() throws BackendException {
        handOver();
        office.note(ORDER, "reopened", "");
        intake.findUnusable("工单已结案");
        comeAndGo();

        assertEquals(1, intake.aside().size());
        assertEquals(ORDER, intake.aside().get(0).row());
        assertTrue(intake.aside().get(0).reason().contains("必要时另行受理"));
    }

    @Test
    public void anEmergencyThatNobodyAcknowledgesIsSaidAfterTenMinutesUntilSomebodyDoes() throws BackendException {
        adapter.dispatch(draft().saying("燃气泄漏", "有味。").order());
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        comeAndGo();
        assertEquals(Map.of(), intake.warnings());

        clock.advance(Duration.ofSeconds(1));
        adapter = nextAdapter();
        comeAndGo();
        String warning = intake.warnings().get(ORDER);
        assertTrue(warning, warning.contains("请立即拨打 2587777"));
        reachable(false);
        assertThrows(BackendException.class, () -> adapter.collect(watermark, intake));
        assertEquals(
                "also when the feed is away", Set.of(ORDER), intake.warnings().keySet());
        reachable(true);

        office.say(ORDER, Saying.acknowledged());
        comeAndGo();
        assertEquals(Map.of(), intake.warnings());
    }

    @Test
    public void aLongFeedIsReadToItsEndAndGoneOnFromThere() throws BackendException {
        handOver();
        for (int i = 0; i < 250; i++) {
            office.note(ORDER, "progress", "第" + i + "次巡查");
        }
        comeAndGo();
        assertEquals(250, intake.replies().size());
        office.say(ORDER, Saying.finished(AnswerResult.EXPLAINED, "已说明。"));
        comeAndGo();

        assertEquals(251, intake.replies().size());
        assertEquals("c251", watermark);
    }

    @Test
    public void theFeedIsLookedAtEveryMinuteAndAlwaysWhileAnEmergencyIsOpen() throws BackendException {
        adapter = adapterWith(MinshengOffice.SECRET, 60);
        handOver();
        office.say(ORDER, Saying.acknowledged());
        comeAndGo();
        assertTrue(intake.replies().isEmpty());
        adapter.dispatch(draft("YC20200302-000124-1").saying("燃气泄漏", "有味。").order());
        comeAndGo();
        assertEquals(1, intake.replies().size());
        office.note("YC20200302-000124-1", "emergencyClosed", "已处置。");
        comeAndGo();
        office.say(ORDER, Saying.progress("在修。"));
        comeAndGo();
        assertEquals(2, intake.replies().size());
        clock.advance(Duration.ofMinutes(1));
        comeAndGo();
        assertEquals(3, intake.replies().size());
    }

    @Test
    public void anEmergencyIsRememberedByTheNextAdapterAndEndsWithItsWithdrawal() throws BackendException {
        String leak = "YC20200302-000124-1";
        adapter.dispatch(draft(leak).saying("燃气泄漏", "有味。").order());
        clock.advance(Duration.ofSeconds(10));
        adapter = adapterWith(MinshengOffice.SECRET, 60);
        comeAndGo();
        office.say(leak, Saying.acknowledged());
        comeAndGo();
        assertEquals(1, intake.replies().size());

        office.say(leak, Saying.progress("撤离。"));
        adapter.withdraw(new Withdrawal(leak, "误报。", clock.instant()));
        comeAndGo();
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void photosGoBeforeTheOrderAndWhatDoesNotFitIsSaid() throws BackendException {
        adapter.dispatch(order().with(List.of(file("image/jpeg"), file("audio/mpeg"))));

        assertEquals(1, office.files());
        assertEquals(Optional.of(List.of("F1")), office.document(ORDER).texts("attachments"));
        assertTrue(office.document(ORDER).text("content").orElseThrow().endsWith("（另有1个附件不能随单传送，请致电12345）"));
        adapter.dispatch(order().with(List.of(file("image/jpeg"))));
        assertEquals(1, office.orders());
        assertEquals(1, office.files());
    }

    @Test
    public void filesAndDeadlineOfAnOrderAreAmendedAndNoFileGoesTwice() throws BackendException {
        adapter.dispatch(order().with(List.of(file("image/jpeg"))));
        FileContent second =
                new FileContent("f2", "证.pdf", "application/pdf", 3, "", () -> new ByteArrayInputStream(new byte[3]));
        WorkOrder later =
                draft().due(clock.instant().plus(Duration.ofDays(9))).order().with(List.of(file("image/jpeg"), second));
        assertTrue(adapter.takesAmendments());
        assertTrue(adapter.amended(later));
        nextAdapter().amended(later);

        JsonObject document = office.document(ORDER);
        assertEquals(Optional.of(List.of("F1", "F2")), document.texts("attachments"));
        assertEquals(Optional.of(Beijing.iso(later.due())), document.text("deadline"));
        assertEquals(2, office.files());
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已恢复供气。"));
        assertEquals(Kind.REFUSED, kind(() -> adapter.amended(later)));
    }

    @Test
    public void aLeakThatIsDoneSaysWhetherItsSafetyWasChecked() throws BackendException {
        adapter.dispatch(draft().saying("燃气泄漏", "有味。").order());
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已换阀门。"));
        comeAndGo();

        assertEquals(
                "已换阀门。（未做安全检查）", intake.last(ReplyKind.COMPLETED).orElseThrow().text());
    }

    @Test
    public void anEmergencyEndsWhenItsReturnIsGranted() throws BackendException {
        adapter = adapterWith(MinshengOffice.SECRET, 60);
        adapter.dispatch(draft().saying("燃气泄漏", "有味。").order());
        String id = office.say(ORDER, Saying.asksReturn("不是我公司的管网。"));
        comeAndGo();
        adapter.decide(new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, true, "", Optional.empty()));
        office.note(ORDER, "progress", "撤离。");
        comeAndGo();

        assertEquals(1, intake.replies().size());
    }

    @Test
    public void anExtensionWithoutItsTimeAndAnEmptyReportComeHomeAsProgress() throws BackendException {
        handOver();
        office.note(ORDER, "extensionRequested", "等配件。");
        office.note(ORDER, "progress", "");
        comeAndGo();

        assertEquals(
                List.of("申请延期，未写明延至何时：等配件。", "（对方没有写内容）"),
                intake.replies().stream().map(UnitReply::text).toList());
        assertTrue(intake.replies().stream().allMatch(reply -> reply.kind() == ReplyKind.PROGRESS));
    }

    @Test
    public void aDeletedRecordThatCannotBeReadIsPutAsideWithoutItsPersons() throws BackendException {
        office.call(call("C1").with("disposition", "lost").with("deleted", true));
        adapter.collectCalls("", intake);

        assertFalse(intake.aside().get(0).row().contains("13900000003"));
    }

    @Test
    public void callRecordsComeOnceAreCorrectedAndLoseTheirPersonsWhenDeleted() throws BackendException {
        office.call(call("C1").with("disposition", "answered").with("answeredAt", Beijing.iso(clock.instant())));
        office.call(call("C2").with("disposition", "noAnswer"));
        office.call(call("C3").with("disposition", "lost"));
        String bookmark = adapter.collectCalls("", intake);
        assertEquals(
                List.of(CallResult.ANSWERED, CallResult.NO_AGENT),
                intake.calls().stream().map(CallRecord::result).toList());
        assertEquals("2587777", intake.calls().get(0).number());
        assertEquals("call C3", intake.aside().get(0).key());
        office.call(call("C1")
                .with("disposition", "answered")
                .with("answeredAt", Beijing.iso(clock.instant()))
                .with("deleted", true));

        assertEquals("c4", adapter.collectCalls(bookmark, intake));
        assertEquals("", intake.calls().get(0).caller());
        assertEquals(2, intake.calls().size());
    }

    @Test
    public void aServiceThatIsIllIsTriedAgainWithoutASecondOrder() throws BackendException {
        for (Fault fault : List.of(Fault.HALF, Fault.ERROR_500, Fault.SLOW)) {
            adapter.test();
            office.fail(fault);
            assertEquals(fault.name(), Kind.COMMUNICATION, kind(() -> adapter.dispatch(order())));
            office.fail(Fault.NONE);
        }

        assertTrue(adapter.dispatch(order()).acknowledged());
        assertEquals(1, office.orders());
        assertEquals(1, office.order(ORDER).orElseThrow().timesTaken());
    }

    @Test
    public void aLineWithoutAnAddressSaysSo() {
        HotlineAdapter blank = new MinshengGas(
                Configured.as(Settings.class, Map.of("url", "", "user", "u", "_secret", "s")),
                new CxfRestLinks(),
                ledger,
                clock);

        assertEquals(Kind.CONFIGURATION, kind(() -> blank.dispatch(order())));
        assertFalse(blank.test().get(0).passed());
    }

    @Override
    protected MinshengOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        clock.advance(Duration.ofSeconds(10)); // the unit gives one token in this time
        return adapterWith(MinshengOffice.SECRET, 0);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("not-the-key", 0);
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String secret, int calmSeconds) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "url",
                        "http://127.0.0.1:" + relay.port(),
                        "user",
                        MinshengOffice.CLIENT,
                        "_secret",
                        secret,
                        "seconds",
                        1,
                        "calmSeconds",
                        calmSeconds,
                        "perSecond",
                        1000));
        return new MinshengGas(settings, new CxfRestLinks(), ledger, clock);
    }

    private JsonObject call(String id) {
        return new JsonObject()
                .with("callId", id)
                .with("direction", "in")
                .with("from", "13900000003")
                .with("to", "2587777")
                .with("startedAt", Beijing.iso(clock.instant()))
                .with("endedAt", Beijing.iso(clock.instant()))
                .with("updatedAt", Beijing.iso(clock.instant()));
    }

    private static FileContent file(String type) {
        return new FileContent("f1", "现场.jpg", type, 3, "", () -> new ByteArrayInputStream(new byte[3]));
    }

    private static Kind kind(ThrowingRunnable work) {
        return assertThrows(BackendException.class, work).kind();
    }
}
