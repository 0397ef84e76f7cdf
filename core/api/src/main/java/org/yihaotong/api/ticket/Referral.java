package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One unit's share of a ticket (转办单).
 *
 * @param no 1, 2, … within the ticket, never used again
 * @param unit the id of the unit that answers for it
 * @param lead lead unit (主办), else co-unit (协办)
 * @param round 1 at first, one more after every redo
 * @param reason why this unit: the catalogue's line, a suggestion or the dispatcher's own words
 * @param handleBy runs from dispatch, so that not signing gains nothing
 * @param holder the unit below that works on it now, if it was passed down (下派)
 * @param contactBy until when the unit speaks with the citizen
 * @param contactedAt when it did
 * @param returnBy until when it may be returned; afterwards the unit is first-responsible (首接负责)
 * @param bound true: it may not be returned any more, whatever the time
 * @param returnsRefused how often the centre refused to take it back
 * @param extensions what was granted, oldest first
 * @param earlierAnswers the answers of earlier rounds, oldest first
 * @param overdueAt when the handling clock of this round ran out, once the engine has noted it
 * @param timesOverdue in how many earlier rounds it ran out
 */
public record Referral(
        int no,
        String unit,
        boolean lead,
        ReferralState state,
        int round,
        String reason,
        Instant dispatchedAt,
        Optional<Instant> acknowledgedAt,
        Optional<Deadline> acknowledgeBy,
        Deadline handleBy,
        Optional<Answer> answer,
        Optional<ReturnRequest> returnRequest,
        Optional<ExtensionRequest> extensionRequest,
        Optional<String> holder,
        Optional<Deadline> contactBy,
        Optional<Instant> contactedAt,
        Optional<Deadline> returnBy,
        boolean bound,
        int returnsRefused,
        List<Extension> extensions,
        List<Answer> earlierAnswers,
        Optional<Instant> overdueAt,
        int timesOverdue) {

    public Referral {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(dispatchedAt, "dispatchedAt");
        Objects.requireNonNull(handleBy, "handleBy");
        reason = reason == null ? "" : reason;
        acknowledgedAt = acknowledgedAt == null ? Optional.empty() : acknowledgedAt;
        acknowledgeBy = acknowledgeBy == null ? Optional.empty() : acknowledgeBy;
        answer = answer == null ? Optional.empty() : answer;
        returnRequest = returnRequest == null ? Optional.empty() : returnRequest;
        extensionRequest = extensionRequest == null ? Optional.empty() : extensionRequest;
        holder = holder == null ? Optional.empty() : holder;
        contactBy = contactBy == null ? Optional.empty() : contactBy;
        contactedAt = contactedAt == null ? Optional.empty() : contactedAt;
        returnBy = returnBy == null ? Optional.empty() : returnBy;
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
        earlierAnswers = earlierAnswers == null ? List.of() : List.copyOf(earlierAnswers);
        overdueAt = overdueAt == null ? Optional.empty() : overdueAt;
    }

    /** A referral as a dispatch makes it. */
    public Referral(
            int no,
            String unit,
            boolean lead,
            ReferralState state,
            int round,
            String reason,
            Instant dispatchedAt,
            Optional<Instant> acknowledgedAt,
            Optional<Deadline> acknowledgeBy,
            Deadline handleBy,
            Optional<Answer> answer,
            Optional<ReturnRequest> returnRequest,
            Optional<ExtensionRequest> extensionRequest) {
        this(
                no,
                unit,
                lead,
                state,
                round,
                reason,
                dispatchedAt,
                acknowledgedAt,
                acknowledgeBy,
                handleBy,
                answer,
                returnRequest,
                extensionRequest,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                0);
    }

    /** The number under which back offices know this referral: ticket, referral, and the round from the second on. */
    public String orderNo(String ticket) {
        return ticket + "-" + no + (round > 1 ? "R" + round : "");
    }

    /** The unit that works on it: the holder below, or the unit itself. */
    public String worker() {
        return holder.orElse(unit);
    }

    /** The clocks of the unit that run, or stand still, in this state. */
    public Stream<Deadline> clocks() {
        return switch (state) {
            case TO_ACKNOWLEDGE -> Stream.concat(acknowledgeBy.stream(), Stream.concat(contact(), Stream.of(handleBy)));
            case HANDLING, RETURN_IN_REVIEW -> Stream.concat(contact(), Stream.of(handleBy));
            case REPLIED, RETURNED, WITHDRAWN -> Stream.empty();
        };
    }

    private Stream<Deadline> contact() {
        return contactedAt.isPresent() ? Stream.empty() : contactBy.stream();
    }
}
