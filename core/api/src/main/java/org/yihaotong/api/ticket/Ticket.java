package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One matter of one citizen (工单). Immutable: every move makes a new ticket.
 *
 * @param number such as {@code YC20261122-000123}
 * @param version grows by one with every move; for optimistic locking
 * @param clock the centre's own running clock (dispatch, review, callback), if it is the centre's turn
 * @param endNote why it was refused, transferred, closed or voided
 */
public record Ticket(
        String number,
        long version,
        TicketState state,
        Appeal appeal,
        int round,
        Instant acceptedAt,
        String acceptedBy,
        List<Referral> referrals,
        Optional<Deadline> clock,
        Optional<DirectAnswer> directAnswer,
        List<Callback> callbacks,
        Optional<VoidProposal> voidProposal,
        String endNote,
        Optional<Instant> endedAt) {

    public Ticket {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(appeal, "appeal");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(acceptedBy, "acceptedBy");
        referrals = List.copyOf(referrals);
        callbacks = List.copyOf(callbacks);
        endNote = endNote == null ? "" : endNote;
    }

    /** The referral with this number. */
    public Optional<Referral> referral(int no) {
        return referrals.stream().filter(r -> r.no() == no).findFirst();
    }

    /** The lead unit's active referral. */
    public Optional<Referral> lead() {
        return referrals.stream().filter(r -> r.lead() && r.state().isActive()).reduce((first, last) -> last);
    }

    /** Referrals that units still have. */
    public List<Referral> activeReferrals() {
        return referrals.stream().filter(r -> r.state().isActive()).toList();
    }

    /** The clock that ends first among those that run now; lists are sorted by it. */
    public Optional<Deadline> nextDeadline() {
        if (state.isEnded()) {
            return Optional.empty();
        }
        return Stream.concat(clock.stream(), referrals.stream().flatMap(Ticket::running))
                .min(Comparator.comparing(Deadline::due));
    }

    private static Stream<Deadline> running(Referral r) {
        return switch (r.state()) {
            case TO_ACKNOWLEDGE -> r.acknowledgeBy().stream();
            case HANDLING, RETURN_IN_REVIEW -> Stream.of(r.handleBy());
            case REPLIED, RETURNED, WITHDRAWN -> Stream.empty();
        };
    }
}
