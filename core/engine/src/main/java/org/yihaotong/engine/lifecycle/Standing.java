package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.engine.words.Words;

/**
 * Which clocks stand still, and since when: all of a suspended ticket, and the handling clock of a referral that waits for
 * the decision on an extension. Whoever changes one of the two reasons calls {@link #settle} afterwards.
 */
final class Standing {

    private Standing() {}

    /** Stops what has to stand still from now on and lets the rest run; an end that a pause has moved is counted anew. */
    static void settle(Move move) {
        boolean suspended = move.suspension().isPresent();
        for (Referral r : move.referrals()) {
            if (r.state().isActive()) {
                move.replace(settled(move, r, suspended));
            }
        }
        move.setOrders(move.oversight().orders().stream()
                .map(o -> o.isOpen() && o.feedback().isEmpty() ? settled(move, o, suspended) : o)
                .toList());
    }

    private static Referral settled(Move move, Referral r, boolean suspended) {
        boolean asks = r.extensionRequest().isPresent();
        String handlingWaits = Words.say(suspended ? "pause.suspended" : "pause.extension");
        String waits = Words.say("pause.suspended");
        return new ReferralEdit(r)
                .handleBy(clock(move, r.handleBy(), r.unit(), suspended || asks, handlingWaits))
                .acknowledgeBy(r.acknowledgeBy().map(c -> clock(move, c, r.unit(), suspended, waits)))
                .contactBy(r.contactBy().map(c -> clock(move, c, r.unit(), suspended, waits)))
                .returnBy(r.returnBy().map(c -> clock(move, c, r.unit(), suspended, waits)))
                .done();
    }

    private static SupervisionOrder settled(Move move, SupervisionOrder o, boolean suspended) {
        Deadline due = clock(move, o.due(), o.unit(), suspended, Words.say("pause.suspended"));
        return new SupervisionOrder(
                o.number(),
                o.level(),
                o.unit(),
                o.reason(),
                o.rule(),
                o.issuedAt(),
                o.issuedBy(),
                due,
                o.feedback(),
                o.closing());
    }

    private static Deadline clock(Move move, Deadline clock, String unit, boolean stands, String reason) {
        boolean isOver = !move.context().now().isBefore(clock.due());
        if (stands == clock.isPaused() || (stands && isOver)) {
            return clock;
        }
        return stands
                ? clock.pausedAt(move.context().now(), reason)
                : move.recount(clock.resumedAt(move.context().now()), unit);
    }

    /** The deadline that an extension grants, also under a policy that does not count grants. */
    static Deadline granted(Move move, Referral r, Instant newDue) {
        Deadline running = r.handleBy().resumedAt(move.context().now()).grantedUntil(newDue);
        Deadline counted = move.recount(running, r.unit());
        if (counted.due().equals(newDue)) {
            return counted;
        }
        return new Deadline(
                counted.kind(),
                counted.startedAt(),
                newDue,
                Words.say("clock.extended", Moments.say(r.handleBy().due()), Moments.say(newDue)),
                counted.limit(),
                counted.pauses(),
                Optional.of(newDue),
                null,
                null,
                counted.calendar());
    }
}
