package org.yihaotong.api.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An order that is not to be judged (剔除), for a reason that lies outside the unit; takes two people.
 *
 * @param referral number within the ticket
 * @param round which time the unit had to do it
 * @param unit whose order it is
 * @param aspects in which it is left out
 * @param reason 4 to 500 characters
 * @param evidence ids of attachments of the ticket
 */
public record Exemption(
        String id,
        String ticket,
        int referral,
        int round,
        String unit,
        Set<Aspect> aspects,
        String reason,
        List<String> evidence,
        String proposedBy,
        Instant proposedAt,
        Verdict verdict,
        long version) {

    public Exemption {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(unit, "unit");
        aspects = Set.copyOf(aspects);
        reason = reason == null ? "" : reason;
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(proposedAt, "proposedAt");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** The same, decided. */
    public Exemption decided(Verdict how) {
        return new Exemption(
                id, ticket, referral, round, unit, aspects, reason, evidence, proposedBy, proposedAt, how, version + 1);
    }

    /** What is asked for. */
    public record Draft(
            String ticket, int referral, int round, Set<Aspect> aspects, String reason, List<String> evidence) {

        public Draft {
            ticket = ticket == null ? "" : ticket.strip();
            aspects = aspects == null ? Set.of() : Set.copyOf(aspects);
            reason = reason == null ? "" : reason.strip();
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /** The ids of the aspects, for whoever asks what an order is exempt from. */
    public int flags() {
        return aspects.stream().mapToInt(Aspect::flag).sum();
    }

    /** Whether it is waiting for the second person. */
    public boolean isOpen() {
        return verdict.state() == VerdictState.OPEN;
    }

    /** Who decided, if somebody did. */
    public Optional<String> decidedBy() {
        return verdict.by();
    }
}
