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
 * @param group the same-matter group it belongs to (并单)
 * @param suspension why everything waits, while it does
 * @param oversight how the centre presses it on
 * @param finalReply set once the centre wants the last answer of a dispute
 * @param groupAnswer the one answer that all of a same-matter group got, on its members
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
        Optional<Instant> endedAt,
        Optional<String> group,
        Optional<Suspension> suspension,
        Oversight oversight,
        Optional<FinalReply> finalReply,
        Optional<Answer> groupAnswer) {

    public Ticket {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(appeal, "appeal");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(acceptedBy, "acceptedBy");
        referrals = List.copyOf(referrals);
        callbacks = List.copyOf(callbacks);
        endNote = endNote == null ? "" : endNote;
        group = group == null ? Optional.empty() : group;
        suspension = suspension == null ? Optional.empty() : suspension;
        oversight = oversight == null ? Oversight.NONE : oversight;
        finalReply = finalReply == null ? Optional.empty() : finalReply;
        groupAnswer = groupAnswer == null ? Optional.empty() : groupAnswer;
    }

    /** A ticket that nobody has joined, suspended or pressed on. */
    public Ticket(
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
        this(
                number,
                version,
                state,
                appeal,
                round,
                acceptedAt,
                acceptedBy,
                referrals,
                clock,
                directAnswer,
                callbacks,
                voidProposal,
                endNote,
                endedAt,
                Optional.empty(),
                Optional.empty(),
                Oversight.NONE,
                Optional.empty(),
                Optional.empty());
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

    /** The clock that ends first among those that run now; lists are sorted by it. Clocks that stand still come last. */
    public Optional<Deadline> nextDeadline() {
        return clocks().min(Comparator.comparing(Deadline::isPaused).thenComparing(Deadline::due));
    }

    /** All clocks that run, or stand still, in this state. */
    public Stream<Deadline> clocks() {
        return state.isEnded() || state == TicketState.JOINED
                ? Stream.empty()
                : Stream.concat(
                        clock.stream(),
                        Stream.concat(
                                referrals.stream().flatMap(Referral::clocks),
                                oversight.orders().stream()
                                        .filter(o -> o.isOpen() && o.feedback().isEmpty())
                                        .map(SupervisionOrder::due)));
    }

    /** How often units passed it on: returns that were accepted, and returns that were refused. */
    public int returns() {
        return referrals.stream()
                .mapToInt(r -> r.returnsRefused() + (r.state() == ReferralState.RETURNED ? 1 : 0))
                .sum();
    }

    /**
     * When the engine itself has something to do next: a signature is taken for given, a return request for accepted, a
     * suspension is over, a handling clock has run out.
     */
    public Optional<Instant> wakeAt() {
        if (state.isEnded()) {
            return Optional.empty();
        }
        if (state == TicketState.SUSPENDED) {
            return suspension.map(Suspension::until);
        }
        return referrals.stream().flatMap(Ticket::wakes).min(Comparator.naturalOrder());
    }

    private static Stream<Instant> wakes(Referral r) {
        boolean works = r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING;
        return Stream.of(
                        r.acknowledgeBy().filter(c -> r.state() == ReferralState.TO_ACKNOWLEDGE),
                        Optional.of(r.handleBy())
                                .filter(c -> works && r.overdueAt().isEmpty()),
                        r.returnRequest()
                                .filter(q -> r.state() == ReferralState.RETURN_IN_REVIEW && !q.arbitration())
                                .flatMap(ReturnRequest::reviewBy))
                .flatMap(Optional::stream)
                .filter(clock -> !clock.isPaused())
                .map(Deadline::due);
    }
}
