package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.List;
import org.yihaotong.api.supervision.SupervisionRule;
import org.yihaotong.api.supervision.SupervisionRule.Trigger;
import org.yihaotong.api.supervision.SupervisionRules;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;

/** Orders that issue themselves (自动督办): looked at after every move; one of a rule to a unit in a round, the strictest only. */
final class AutomaticSupervision {

    private AutomaticSupervision() {}

    static void watch(Move move) {
        if (move.state().isEnded()) {
            return;
        }
        SupervisionRules rules = move.rules().supervision();
        Oversight o = move.oversight();
        for (Referral r : move.referrals()) {
            if (r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING) {
                strictest(move, r, rules, Trigger.OVERDUE, overdue(move, r));
                strictest(move, r, rules, Trigger.REDONE, r.round() - 1);
                strictest(move, r, rules, Trigger.URGED, move.has(EventKind.URGED) ? o.urges() + o.repeatCalls() : 0);
                spoken(move, r, rules);
            }
        }
    }

    /** How often it ran out so far, if it has just run out. */
    private static int overdue(Move move, Referral r) {
        boolean now = move.has(EventKind.OVERDUE) && r.overdueAt().isPresent();
        return now ? move.timesOverdue() : 0;
    }

    private static void strictest(Move move, Referral r, SupervisionRules rules, Trigger trigger, int count) {
        List<SupervisionRule> of = rules.on(trigger).toList();
        if (count > 0 && of.stream().noneMatch(rule -> isIssued(move, r, rule, r.dispatchedAt()))) {
            of.stream().filter(rule -> rule.isReached(count)).findFirst().ifPresent(rule -> issue(move, r, rule));
        }
    }

    private static void spoken(Move move, Referral r, SupervisionRules rules) {
        rules.on(Trigger.KEYWORD)
                .filter(rule ->
                        rule.speaksOf(move.appeal().title(), move.appeal().content()))
                .findFirst()
                .filter(rule -> !isIssued(move, r, rule, Instant.EPOCH))
                .ifPresent(rule -> issue(move, r, rule));
    }

    private static boolean isIssued(Move move, Referral r, SupervisionRule rule, Instant since) {
        return move.oversight().orders().stream()
                .anyMatch(o -> o.rule().equals(rule.id())
                        && o.unit().equals(r.unit())
                        && !o.issuedAt().isBefore(since));
    }

    private static void issue(Move move, Referral r, SupervisionRule rule) {
        Supervising.issue(
                move,
                r,
                rule.level(),
                rule.reason(),
                rule.id(),
                move.limited(ClockKind.SUPERVISION, rule.feedback(), r.unit()));
    }
}
