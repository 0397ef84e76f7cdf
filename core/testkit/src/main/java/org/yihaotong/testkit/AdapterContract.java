package org.yihaotong.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** What every adapter that speaks has to prove against a fake of its back office; test classes inherit this one. */
public abstract class AdapterContract extends AdapterManners {

    @Test
    public void anOrderIsHandedOverOnce() throws BackendException {
        Receipt receipt = adapter().dispatch(order());
        comeAndGo();

        TakenOrder taken = office().order(ORDER).orElseThrow();
        assertEquals(1, taken.timesTaken());
        assertTrue(receipt.acknowledged() || intake.numberOf(ORDER, 1).isPresent());
        assertEquals(
                taken.number(),
                receipt.acknowledged()
                        ? receipt.backOfficeNumber()
                        : intake.numberOf(ORDER, 1).get());
    }

    @Test
    public void handingOverAgainIsHarmlessAndAnswersTheSameReceipt() throws BackendException {
        adapter().dispatch(order());
        adapter().dispatch(order());
        comeAndGo();
        Receipt late = adapter().dispatch(order());
        comeAndGo();

        TakenOrder taken = office().order(ORDER).orElseThrow();
        assertEquals(1, taken.timesTaken());
        assertEquals(1, office().orders());
        assertEquals(Receipt.acknowledged(taken.number()), late);
    }

    @Test
    public void anotherOrderUnderTheSameNumberIsRefusedForGood() throws BackendException {
        adapter().dispatch(order());

        WorkOrder other = draft().saying("路灯不亮", "完全是另一件事。").order();
        if (!comparesContent()) {
            adapter().dispatch(other);
            comeAndGo();
            assertEquals(1, office().order(ORDER).orElseThrow().timesTaken());
            return;
        }
        BackendException refusal =
                assertThrows(BackendException.class, () -> adapter().dispatch(other));

        assertEquals(BackendException.Kind.REFUSED, refusal.kind());
    }

    @Test
    public void aFinishedOrderComesHome() throws BackendException {
        handOver();
        office().say(ORDER, Saying.acknowledged());
        office().say(ORDER, Saying.progress("抢修人员已到现场。"));
        String id = office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "爆管已修复，15时恢复供水。"));
        comeAndGo();
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.ACKNOWLEDGED, ReplyKind.PROGRESS, ReplyKind.COMPLETED),
                intake.replies().stream().map(UnitReply::kind).toList());
        UnitReply answer = intake.last(ReplyKind.COMPLETED).orElseThrow();
        assertEquals(id, answer.replyId());
        assertEquals(ORDER, answer.orderNo());
        assertEquals("爆管已修复，15时恢复供水。", answer.text());
        assertEquals(Optional.of(AnswerResult.SOLVED), answer.result());
        assertTrue(Duration.between(answer.at(), clock.instant()).abs().toSeconds() < 5);
    }

    @Test
    public void aReplyWaitsUntilTheCentreHasStoredIt() throws BackendException {
        handOver();
        office().say(ORDER, Saying.acknowledged());
        intake.breakDown(true);
        comeAndGoInVain();
        assertTrue(intake.replies().isEmpty());
        intake.breakDown(false);
        clock.advance(Duration.ofMinutes(2));
        comeAndGo();

        assertEquals(1, intake.replies().size());
    }

    @Test
    public void aSilentBackOfficeIsATemporaryTrouble() throws BackendException {
        adapter();
        reachable(false);

        BackendException trouble =
                assertThrows(BackendException.class, () -> adapter().dispatch(order()));
        assertEquals(BackendException.Kind.COMMUNICATION, trouble.kind());
        assertTrue(trouble.isTemporary());
        assertEquals(
                Optional.of(LineTrouble.COMMUNICATION), lastOf(adapter().test()).trouble());

        reachable(true);
        handOver();
        assertEquals(1, office().order(ORDER).orElseThrow().timesTaken());
    }

    @Test
    public void wrongCredentialsAreSaidAsSuch() {
        BackendException trouble =
                assertThrows(BackendException.class, () -> strangerAdapter().dispatch(order()));

        assertEquals(BackendException.Kind.AUTHENTICATION, trouble.kind());
        assertEquals(
                Optional.of(LineTrouble.AUTHENTICATION),
                lastOf(strangerAdapter().test()).trouble());
    }

    @Test
    public void aLineWithoutAnAddressSaysAtOnceThatItIsOurConfiguration() {
        HotlineAdapter bare = Configured.without(addressSetting(), this::strangerAdapter);

        BackendException trouble = assertThrows(BackendException.class, () -> bare.dispatch(order()));

        assertEquals(BackendException.Kind.CONFIGURATION, trouble.kind());
        assertEquals(Optional.of(LineTrouble.CONFIGURATION), lastOf(bare.test()).trouble());
    }

    /** The setting that holds the back office's address. */
    protected String addressSetting() {
        return "url";
    }

    @Test
    public void theConnectionTestTellsInWordsThatAllIsWell() {
        List<TestStep> steps = adapter().test();

        assertFalse(steps.isEmpty());
        steps.forEach(step -> assertTrue(step.name() + "：" + step.detail(), step.passed()));
        steps.forEach(step -> assertFalse(step.detail().isBlank()));
    }

    @Test
    public void anUrgeArrivesOnce() throws BackendException {
        handOver();
        Urging urge = new Urging("CB20200302-000001", ORDER, "来电人再次来电催办。", clock.instant());
        adapter().urge(urge);
        adapter().urge(urge);
        comeAndGo();

        assertEquals(1, office().order(ORDER).orElseThrow().urges());
    }

    @Test
    public void aWithdrawalArrivesOnce() throws BackendException {
        handOver();
        Withdrawal withdrawal = new Withdrawal(ORDER, "来电人撤诉。", clock.instant());
        adapter().withdraw(withdrawal);
        comeAndGo();
        adapter().withdraw(withdrawal);
        comeAndGo();

        assertTrue(office().order(ORDER).orElseThrow().withdrawn());
        assertTrue(office().openOrders().isEmpty());
    }

    @Test
    public void anExtensionIsAskedForAndGranted() throws BackendException {
        handOver();
        Instant later = order().due().plus(Duration.ofDays(2));
        String id = office().say(ORDER, Saying.asksExtension(later, "需要开挖路面。"));
        comeAndGo();

        UnitReply request = intake.last(ReplyKind.EXTENSION_REQUEST).orElseThrow();
        assertEquals(Optional.of(later), request.newDue());
        assertEquals("需要开挖路面。", request.text());

        Decision granted = new Decision(ORDER, id, ReplyKind.EXTENSION_REQUEST, true, "同意", Optional.of(later));
        adapter().decide(granted);
        comeAndGo();
        adapter().decide(granted);
        comeAndGo();
        assertEquals(Optional.of(true), office().decision(id));
    }

    @Test
    public void aReturnIsAskedForAndRefusedSoThatTheUnitWorksOn() throws BackendException {
        handOver();
        String id = office().say(ORDER, Saying.asksReturn("不属于我公司服务范围。"));
        comeAndGo();
        assertEquals(
                "不属于我公司服务范围。",
                intake.last(ReplyKind.RETURN_REQUEST).orElseThrow().text());

        adapter().decide(new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, false, "属于贵单位职责", Optional.empty()));
        comeAndGo();

        assertEquals(Optional.of(false), office().decision(id));
        assertEquals(1, office().openOrders().size());
    }

    @Test
    public void chineseAndRareCharactersSurvive() throws BackendException {
        WorkOrder order = draft().saying("“幸福里”小区' or 1=1 --停水", "水压低；用户姓𠮷，住址：河津市㙍头村。\n第二行<b>&amp;</b>")
                .order();
        adapter().dispatch(order);
        comeAndGo();

        TakenOrder taken = office().order(ORDER).orElseThrow();
        assertEquals(carried(order.title()), taken.title());
        assertEquals(carried(order.content()), taken.content());
    }

    @Test
    public void aConfidentialOrderNeverCarriesTheCaller() throws BackendException {
        adapter().dispatch(draft().confidential().order());
        comeAndGo();

        TakenOrder taken = office().order(ORDER).orElseThrow();
        assertTrue(taken.confidential());
        assertEquals("", taken.person());
        assertEquals("", taken.phone());
    }

    @Test
    public void anOrderOfACallerWithoutNameAndNumberIsTaken() throws BackendException {
        adapter().dispatch(draft().caller("", "").at("", "").order());
        comeAndGo();

        assertFalse(office().order(ORDER).orElseThrow().confidential());
    }

    @Test
    public void theLongestOrderIsTaken() throws BackendException {
        adapter()
                .dispatch(draft().saying("长".repeat(99) + "𠮷", "很长的内容。".repeat(666))
                        .caller("名".repeat(40), "+86 139-0000-0001")
                        .at("140802", "址".repeat(200))
                        .order());
        comeAndGo();

        assertEquals("13900000001", office().order(ORDER).orElseThrow().phone());
    }

    @Test
    public void nothingPersonalIsInTheWordsOfATrouble() throws BackendException {
        adapter().dispatch(order());
        WorkOrder other = draft().saying("路灯不亮", "完全是另一件事。").order();
        BackendException refusal = comparesContent()
                ? assertThrows(BackendException.class, () -> adapter().dispatch(other))
                : assertThrows(BackendException.class, () -> strangerAdapter().dispatch(other));
        reachable(false);
        BackendException silence =
                assertThrows(BackendException.class, () -> adapter().dispatch(other));

        Discretion.assertNothingPersonal(refusal);
        Discretion.assertNothingPersonal(silence);
    }

    /** Whether the unit compares what an order says under a number that it knows; else any repeat is the same order. */
    protected boolean comparesContent() {
        return true;
    }

    /** The same while the centre's store is down: a polling adapter passes that on, a pushing unit is told to wait. */
    private void comeAndGoInVain() throws BackendException {
        try {
            comeAndGo();
        } catch (IllegalStateException storeIsDown) {
            return;
        }
    }

    private static TestStep lastOf(List<TestStep> steps) {
        return steps.get(steps.size() - 1);
    }
}
