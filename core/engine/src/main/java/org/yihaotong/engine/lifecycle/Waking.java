package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.Suspension;
import org.yihaotong.engine.words.Words;

/** What happens by itself when a clock has run out: 视为签收, 视为同意退单, 超期, the end of a suspension. */
final class Waking {

    private Waking() {}

    static void wake(Move move) {
        Instant now = move.context().now();
        if (move.suspension()
                .map(Suspension::until)
                .filter(until -> !now.isBefore(until))
                .isPresent()) {
            Suspending.resume(move, Words.say("suspension.over"));
        }
        if (move.suspension().isPresent()) {
            return;
        }
        move.referrals().forEach(r -> wake(move, r, now));
    }

    private static void wake(Move move, Referral r, Instant now) {
        if (r.state() == ReferralState.RETURN_IN_REVIEW) {
            if (isOver(r.returnRequest().filter(q -> !q.arbitration()).flatMap(ReturnRequest::reviewBy), now)) {
                Requests.decideReturn(move, r, true, Words.say("return.unanswered"));
            }
            return;
        }
        Referral signed = r.state() == ReferralState.TO_ACKNOWLEDGE && isOver(r.acknowledgeBy(), now)
                ? UnitSteps.signed(move, r, EventKind.AUTO_ACKNOWLEDGED)
                : r;
        overdue(move, signed, now);
    }

    /** Whoever moves a ticket whose handling clock has run out finds that noted first, also before the engine wakes. */
    static void noteOverdue(Move move) {
        if (move.suspension().isEmpty()) {
            move.referrals().forEach(r -> overdue(move, r, move.context().now()));
        }
    }

    private static void overdue(Move move, Referral r, Instant now) {
        boolean works = r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING;
        if (works && r.overdueAt().isEmpty() && isOver(Optional.of(r.handleBy()), now)) {
            move.replace(new ReferralEdit(r).overdue(r.handleBy().due()).done());
            move.happened(EventKind.OVERDUE, Optional.of(r.unit()), Events.of(r, Map.of()));
        }
    }

    private static boolean isOver(Optional<Deadline> clock, Instant now) {
        return clock.filter(c -> !c.isPaused() && !now.isBefore(c.due())).isPresent();
    }
}
