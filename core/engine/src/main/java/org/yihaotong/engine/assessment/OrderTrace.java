package org.yihaotong.engine.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;

/** One order as the chain tells it, event by event; knows nothing of the ticket. */
final class OrderTrace {

    final int referral;
    final int round;
    final String unit;
    final boolean lead;
    final Instant dispatchedAt;
    ReferralState state = ReferralState.TO_ACKNOWLEDGE;
    Instant due;
    Instant acknowledgeDue;
    Instant contactDue;
    Instant acknowledgedAt;
    Instant contactedAt;
    Instant answeredAt;
    AnswerResult result;
    boolean overdue;
    boolean askedReturn;
    boolean refusedReturn;
    boolean extended;
    boolean supervised;
    Instant calledAt;
    boolean reached;
    boolean resolved;
    Satisfaction rating;
    boolean redone;

    OrderTrace(int referral, int round, String unit, boolean lead, Instant dispatchedAt) {
        this.referral = referral;
        this.round = round;
        this.unit = unit;
        this.lead = lead;
        this.dispatchedAt = dispatchedAt;
    }

    /** The order of the next round. */
    OrderTrace again(Instant at) {
        redone = true;
        return new OrderTrace(referral, round + 1, unit, lead, at);
    }

    /** Takes the ends of the clocks that an event tells, whoever it is about. */
    void takeClocks(Map<String, String> detail, String suffix) {
        due = told(detail, "due" + suffix).orElse(due);
        acknowledgeDue = told(detail, "acknowledgeDue" + suffix).orElse(acknowledgeDue);
        contactDue = told(detail, "contactDue" + suffix).orElse(contactDue);
    }

    static Optional<Instant> told(Map<String, String> detail, String name) {
        return Optional.ofNullable(detail.get(name)).filter(s -> !s.isEmpty()).map(Instant::parse);
    }

    void acknowledge(Instant at) {
        state = ReferralState.HANDLING;
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
    }

    void contact(Instant at) {
        contactedAt = contactedAt == null ? at : contactedAt;
    }

    void answer(TicketEvent e) {
        state = ReferralState.REPLIED;
        answeredAt = told(e.detail(), "at").orElse(e.at());
        result = AnswerResult.valueOf(e.detail().get("result"));
        if (Boolean.parseBoolean(e.detail().get("contacted"))) {
            contact(answeredAt);
        }
    }

    void callBack(TicketEvent e) {
        calledAt = e.at();
        if (Boolean.parseBoolean(e.detail().get("contacted"))) {
            reached = true;
            resolved = Boolean.parseBoolean(e.detail().get("resolved"));
            String level = e.detail().getOrDefault("result", "");
            rating = level.isEmpty() ? null : Satisfaction.valueOf(level);
        }
    }

    boolean isAnswered() {
        return state == ReferralState.REPLIED;
    }

    long minutes() {
        return isAnswered()
                ? Math.max(0, Duration.between(dispatchedAt, answeredAt).toMinutes())
                : 0;
    }

    /** What is true of it while the ticket stands in this state. */
    long flags(TicketState ticket) {
        if (ticket == TicketState.VOID) {
            return 0;
        }
        boolean called = isAnswered() && calledAt != null;
        boolean rated = called && reached && rating != null;
        return new Flags()
                .with(Measure.DISPATCHED, true)
                .with(Measure.LEAD, lead)
                .with(Measure.ACKNOWLEDGE_OWED, acknowledgedAt != null || state == ReferralState.TO_ACKNOWLEDGE)
                .with(Measure.ACKNOWLEDGED, acknowledgedAt != null)
                .with(Measure.ACKNOWLEDGED_ON_TIME, isBefore(acknowledgedAt, acknowledgeDue))
                .with(Measure.CONTACT_OWED, contactDue != null && (contactedAt != null || state.isActive()))
                .with(Measure.CONTACTED_ON_TIME, isBefore(contactedAt, contactDue))
                .with(Measure.OWED, state.isActive())
                .with(Measure.COMPLETED, isAnswered())
                .with(Measure.COMPLETED_ON_TIME, isAnswered() && !overdue)
                .with(Measure.OVERDUE, overdue)
                .with(Measure.SOLVED, isAnswered() && result == AnswerResult.SOLVED)
                .with(Measure.RETURN_REQUESTED, askedReturn)
                .with(Measure.RETURNED, state == ReferralState.RETURNED)
                .with(Measure.RETURN_REFUSED, refusedReturn)
                .with(Measure.REDONE, redone)
                .with(Measure.FINAL, !redone)
                .with(Measure.EXTENDED, extended)
                .with(Measure.SUPERVISED, supervised)
                .with(Measure.CALLBACK_OWED, isAnswered() && passed(ticket))
                .with(Measure.CALLED_BACK, called)
                .with(Measure.REACHED, called && reached)
                .with(Measure.RESOLVED, called && reached && resolved)
                .with(Measure.RATED, rated)
                .with(Measure.SATISFIED, rated && Judgement.isSatisfied(rating))
                .with(Measure.DISSATISFIED, rated && !Judgement.isSatisfied(rating))
                .sum();
    }

    private static boolean isBefore(Instant done, Instant end) {
        return done != null && end != null && done.isBefore(end);
    }

    private static boolean passed(TicketState ticket) {
        return ticket == TicketState.TO_CALL_BACK || ticket == TicketState.CLOSED || ticket == TicketState.ARCHIVED;
    }
}
