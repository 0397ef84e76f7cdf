package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Extension;
import org.yihaotong.api.ticket.ExtensionRequest;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;

/** A referral being changed; {@link #done} gives the new one. */
final class ReferralEdit {

    private final Referral from;
    private ReferralState state;
    private int round;
    private Instant dispatchedAt;
    private Optional<Instant> acknowledgedAt;
    private Optional<Deadline> acknowledgeBy;
    private Deadline handleBy;
    private Optional<Answer> answer;
    private Optional<ReturnRequest> returnRequest;
    private Optional<ExtensionRequest> extensionRequest;
    private Optional<String> holder;
    private Optional<Deadline> contactBy;
    private Optional<Instant> contactedAt;
    private Optional<Deadline> returnBy;
    private boolean bound;
    private int returnsRefused;
    private List<Extension> extensions;
    private List<Answer> earlierAnswers;
    private Optional<Instant> overdueAt;
    private int timesOverdue;

    ReferralEdit(Referral from) {
        this.from = from;
        this.state = from.state();
        this.round = from.round();
        this.dispatchedAt = from.dispatchedAt();
        this.acknowledgedAt = from.acknowledgedAt();
        this.acknowledgeBy = from.acknowledgeBy();
        this.handleBy = from.handleBy();
        this.answer = from.answer();
        this.returnRequest = from.returnRequest();
        this.extensionRequest = from.extensionRequest();
        this.holder = from.holder();
        this.contactBy = from.contactBy();
        this.contactedAt = from.contactedAt();
        this.returnBy = from.returnBy();
        this.bound = from.bound();
        this.returnsRefused = from.returnsRefused();
        this.extensions = from.extensions();
        this.earlierAnswers = from.earlierAnswers();
        this.overdueAt = from.overdueAt();
        this.timesOverdue = from.timesOverdue();
    }

    ReferralEdit state(ReferralState next) {
        this.state = next;
        return this;
    }

    ReferralEdit acknowledged(Instant at) {
        this.acknowledgedAt = Optional.of(at);
        return this;
    }

    ReferralEdit answer(Answer given) {
        this.answer = Optional.of(given);
        this.extensionRequest = Optional.empty();
        return this;
    }

    /** The answer no longer counts: it is kept as an earlier one, and the work goes on by the clocks there are. */
    ReferralEdit takesBack() {
        this.state = ReferralState.HANDLING;
        takeAnswer();
        return this;
    }

    private void takeAnswer() {
        this.answer = Optional.empty();
        this.earlierAnswers =
                from.answer().map(a -> append(from.earlierAnswers(), a)).orElse(from.earlierAnswers());
    }

    ReferralEdit returnRequest(Optional<ReturnRequest> asked) {
        this.returnRequest = asked;
        return this;
    }

    ReferralEdit extensionRequest(Optional<ExtensionRequest> asked) {
        this.extensionRequest = asked;
        return this;
    }

    ReferralEdit handleBy(Deadline due) {
        this.handleBy = due;
        return this;
    }

    ReferralEdit acknowledgeBy(Optional<Deadline> due) {
        this.acknowledgeBy = due;
        return this;
    }

    ReferralEdit contactBy(Optional<Deadline> due) {
        this.contactBy = due;
        return this;
    }

    ReferralEdit contacted(Instant at) {
        this.contactedAt = from.contactedAt().or(() -> Optional.of(at));
        return this;
    }

    ReferralEdit returnBy(Optional<Deadline> due) {
        this.returnBy = due;
        return this;
    }

    /** The unit may not return it any more. */
    ReferralEdit bound() {
        this.bound = true;
        return this;
    }

    ReferralEdit returnRefused() {
        this.returnsRefused = from.returnsRefused() + 1;
        this.returnRequest = Optional.empty();
        return this;
    }

    ReferralEdit holder(Optional<String> unit) {
        this.holder = unit;
        return this;
    }

    ReferralEdit extended(Extension granted) {
        this.extensions = append(from.extensions(), granted);
        return this;
    }

    ReferralEdit overdue(Instant at) {
        this.overdueAt = Optional.of(at);
        return this;
    }

    /** By a changed calendar its time had not run out after all. */
    ReferralEdit inTime() {
        this.overdueAt = Optional.empty();
        return this;
    }

    /** Sends the referral out once more, with fresh clocks and no answer; the last answer is kept as an earlier one. */
    ReferralEdit again(Instant at, Deadline acknowledge, Deadline handle, Optional<Deadline> contact) {
        this.round = from.round() + 1;
        this.state = ReferralState.TO_ACKNOWLEDGE;
        this.dispatchedAt = at;
        this.acknowledgedAt = Optional.empty();
        this.acknowledgeBy = Optional.of(acknowledge);
        this.handleBy = handle;
        this.contactBy = contact;
        this.contactedAt = Optional.empty();
        this.bound = true;
        takeAnswer();
        this.returnRequest = Optional.empty();
        this.extensionRequest = Optional.empty();
        this.extensions = List.of();
        this.timesOverdue = from.timesOverdue() + (from.overdueAt().isPresent() ? 1 : 0);
        this.overdueAt = Optional.empty();
        return this;
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    Referral done() {
        return new Referral(
                from.no(),
                from.unit(),
                from.lead(),
                state,
                round,
                from.reason(),
                dispatchedAt,
                acknowledgedAt,
                acknowledgeBy,
                handleBy,
                answer,
                returnRequest,
                extensionRequest,
                holder,
                contactBy,
                contactedAt,
                returnBy,
                bound,
                returnsRefused,
                extensions,
                earlierAnswers,
                overdueAt,
                timesOverdue);
    }
}
