package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.Deadline;
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

    /** Sends the referral out once more, with fresh clocks and no answer. */
    ReferralEdit again(Instant at, Deadline acknowledge, Deadline handle) {
        this.round = from.round() + 1;
        this.state = ReferralState.TO_ACKNOWLEDGE;
        this.dispatchedAt = at;
        this.acknowledgedAt = Optional.empty();
        this.acknowledgeBy = Optional.of(acknowledge);
        this.handleBy = handle;
        this.answer = Optional.empty();
        this.returnRequest = Optional.empty();
        this.extensionRequest = Optional.empty();
        return this;
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
                extensionRequest);
    }
}
