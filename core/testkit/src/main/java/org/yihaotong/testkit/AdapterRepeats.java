package org.yihaotong.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.testkit.backoffice.Saying;

/** What comes again does nothing twice, however much later, and be it to an adapter that was made anew meanwhile. */
public abstract class AdapterRepeats extends AdapterStage {

    /** One thing an adapter is asked to do. */
    @FunctionalInterface
    interface Asked {
        void now() throws BackendException;
    }

    @Test
    public void anOrderThatComesAgainWhenItIsFinishedIsTheSameOrder() throws BackendException {
        WorkOrder order = order();
        adapter().dispatch(order);
        comeAndGo();
        office().say(ORDER, Saying.acknowledged());
        office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "爆管已修复，15时恢复供水。"));
        comeAndGo();
        comeAndGo();
        List<ReplyKind> told = told();
        clock.advance(Duration.ofDays(1));

        adapter().dispatch(order);
        comeAndGo();
        HotlineAdapter next = nextAdapter();
        next.dispatch(order);
        comeAndGo(next);

        assertEquals(1, office().order(ORDER).orElseThrow().timesTaken());
        assertEquals(1, office().orders());
        assertEquals(told, told());
        assertEquals(List.of(), intake.refused());
    }

    @Test
    public void anUrgeThatComesAgainToANewAdapterArrivesOnce() throws BackendException {
        handOver();
        Urging urge = new Urging("CB20200302-000009", ORDER, "再次催办。", clock.instant());
        adapter().urge(urge);
        comeAndGo();
        clock.advance(Duration.ofHours(1));

        HotlineAdapter next = nextAdapter();
        next.urge(urge);
        comeAndGo(next);

        assertEquals(1, office().order(ORDER).orElseThrow().urges());
    }

    @Test
    public void aWithdrawalThatComesAgainToANewAdapterIsHarmless() throws BackendException {
        handOver();
        Withdrawal withdrawal = new Withdrawal(ORDER, "来电人撤诉。", clock.instant());
        adapter().withdraw(withdrawal);
        comeAndGo();
        clock.advance(Duration.ofHours(1));

        HotlineAdapter next = nextAdapter();
        harmless(() -> next.withdraw(withdrawal));
        comeAndGo(next);

        assertTrue(office().order(ORDER).orElseThrow().withdrawn());
        assertEquals(1, office().order(ORDER).orElseThrow().timesTaken());
    }

    @Test
    public void aDecisionRepeatedMuchLaterStaysAsItWas() throws BackendException {
        handOver();
        Instant later = order().due().plus(Duration.ofDays(2));
        String id = office().say(ORDER, Saying.asksReturn("不属于我单位职责。"));
        comeAndGo();
        Decision decision = new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, false, "属贵单位职责", Optional.of(later));
        harmless(() -> adapter().decide(decision));
        comeAndGo();
        Optional<Boolean> first = office().decision(id);
        clock.advance(Duration.ofHours(1));
        HotlineAdapter next = nextAdapter();
        harmless(() -> next.decide(decision));
        comeAndGo(next);

        assertEquals(first, office().decision(id));
    }

    private List<ReplyKind> told() {
        return intake.replies().stream().map(UnitReply::kind).toList();
    }

    /** Done, or refused in words for good: nothing else is harmless. */
    static void harmless(Asked asked) throws BackendException {
        Optional<BackendException> trouble = trouble(asked);
        if (trouble.isPresent() && trouble.get().kind() != BackendException.Kind.REFUSED) {
            throw trouble.get();
        }
    }

    static Optional<BackendException> trouble(Asked asked) {
        try {
            asked.now();
            return Optional.empty();
        } catch (BackendException e) {
            return Optional.of(e);
        }
    }
}
