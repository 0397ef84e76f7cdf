package org.yihaotong.engine.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.assessment.HandlingFact;

/**
 * What became of a ticket's orders, read from the ticket as it stands. A ticket knows the round that runs; what a round was
 * when it ended stays as it was written then.
 */
public final class HandlingFacts {

    private HandlingFacts() {}

    /** The facts that a move has changed: those of the rounds that run, and of rounds that it has ended. */
    public static List<HandlingFact> changed(Optional<Ticket> before, Ticket after) {
        List<HandlingFact> known = before.map(HandlingFacts::of).orElse(List.of());
        List<HandlingFact> now = of(after);
        List<HandlingFact> changed = new ArrayList<>();
        known.stream()
                .filter(old -> now.stream().noneMatch(old::isSameOrder))
                .map(HandlingFact::redone)
                .forEach(changed::add);
        now.stream().filter(fact -> !known.contains(fact)).forEach(changed::add);
        return changed;
    }

    /** The facts of the rounds that run, or ran last. */
    public static List<HandlingFact> of(Ticket ticket) {
        List<HandlingFact> facts = new ArrayList<>();
        ticket.directAnswer().ifPresent(answer -> facts.add(direct(ticket, answer)));
        ticket.referrals().forEach(r -> facts.add(of(ticket, r)));
        return facts;
    }

    private static HandlingFact direct(Ticket t, DirectAnswer answer) {
        Flags flags = new Flags();
        if (t.state() != TicketState.VOID) {
            flags.with(Measure.DIRECT, true)
                    .with(Measure.OWED, true)
                    .with(Measure.COMPLETED, true)
                    .with(Measure.COMPLETED_ON_TIME, true)
                    .with(Measure.FINAL, true)
                    .with(Measure.KNOWLEDGE_USED, answer.knowledgeItem().isPresent());
        }
        LocalDate day = day(t.endedAt().orElse(t.acceptedAt()));
        return fact(t, 0, 1, "", day, Optional.of(day), Optional.of(day), Optional.empty(), flags.sum(), 0);
    }

    private static HandlingFact of(Ticket t, Referral r) {
        boolean answered = r.state() == ReferralState.REPLIED;
        List<Callback> attempts = answered ? attempts(t, r) : List.of();
        return fact(
                t,
                r.no(),
                r.round(),
                r.unit(),
                day(r.dispatchedAt()),
                Optional.of(day(r.handleBy().due())),
                answered ? r.answer().map(a -> day(a.at())) : Optional.empty(),
                last(attempts).map(c -> day(c.at())),
                t.state() == TicketState.VOID ? 0 : flags(t, r, attempts),
                answered ? r.answer().map(a -> minutes(r, a)).orElse(0L) : 0);
    }

    private static long flags(Ticket t, Referral r, List<Callback> attempts) {
        Flags flags = new Flags()
                .with(Measure.DISPATCHED, true)
                .with(Measure.LEAD, r.lead())
                .with(Measure.FINAL, true);
        first(flags, r);
        handling(flags, t, r);
        judged(flags, t, r, attempts);
        return flags.sum();
    }

    private static void first(Flags flags, Referral r) {
        boolean signed = r.acknowledgedAt().isPresent();
        boolean spoke = r.contactedAt().isPresent();
        flags.with(Measure.ACKNOWLEDGE_OWED, signed || r.state() == ReferralState.TO_ACKNOWLEDGE)
                .with(Measure.ACKNOWLEDGED, signed)
                .with(Measure.ACKNOWLEDGED_ON_TIME, inTime(r.acknowledgedAt(), r.acknowledgeBy()))
                .with(
                        Measure.CONTACT_OWED,
                        r.contactBy().isPresent() && (spoke || r.state().isActive()))
                .with(Measure.CONTACTED_ON_TIME, inTime(r.contactedAt(), r.contactBy()));
    }

    private static void handling(Flags flags, Ticket t, Referral r) {
        boolean answered = r.state() == ReferralState.REPLIED;
        boolean late = r.overdueAt().isPresent();
        boolean refused = r.round() == 1 && r.returnsRefused() > 0;
        flags.with(Measure.OWED, r.state().isActive())
                .with(Measure.COMPLETED, answered)
                .with(Measure.COMPLETED_ON_TIME, answered && !late)
                .with(Measure.OVERDUE, late)
                .with(
                        Measure.SOLVED,
                        answered && r.answer().map(Answer::result).equals(Optional.of(AnswerResult.SOLVED)))
                .with(Measure.RETURN_REQUESTED, refused || r.returnRequest().isPresent())
                .with(Measure.RETURNED, r.state() == ReferralState.RETURNED)
                .with(Measure.RETURN_REFUSED, refused)
                .with(Measure.EXTENDED, !r.extensions().isEmpty())
                .with(Measure.SUPERVISED, isSupervised(t, r));
    }

    private static void judged(Flags flags, Ticket t, Referral r, List<Callback> attempts) {
        Optional<Callback> said =
                last(attempts.stream().filter(Callback::contacted).toList());
        boolean passed = t.state() == TicketState.TO_CALL_BACK
                || t.state() == TicketState.CLOSED
                || t.state() == TicketState.ARCHIVED;
        flags.with(Measure.CALLBACK_OWED, passed && r.state() == ReferralState.REPLIED)
                .with(Measure.CALLED_BACK, !attempts.isEmpty())
                .with(Measure.REACHED, said.isPresent());
        said.flatMap(Callback::resolved).ifPresent(yes -> flags.with(Measure.RESOLVED, yes));
        said.flatMap(Callback::result).ifPresent(level -> flags.with(Measure.RATED, true)
                .with(Measure.SATISFIED, Judgement.isSatisfied(level))
                .with(Measure.DISSATISFIED, !Judgement.isSatisfied(level)));
    }

    /** The attempts since the round began. */
    private static List<Callback> attempts(Ticket t, Referral r) {
        return t.callbacks().stream()
                .filter(c -> !c.at().isBefore(r.dispatchedAt()))
                .toList();
    }

    /** An order belongs to the unit's last referral that was out when it was issued. */
    private static boolean isSupervised(Ticket t, Referral r) {
        return t.oversight().orders().stream()
                .filter(o -> o.unit().equals(r.unit()) && !o.issuedAt().isBefore(r.dispatchedAt()))
                .anyMatch(o -> t.referrals().stream().noneMatch(later -> isLater(later, r, o)));
    }

    private static boolean isLater(Referral later, Referral r, SupervisionOrder o) {
        return later.no() > r.no()
                && later.unit().equals(r.unit())
                && !o.issuedAt().isBefore(later.dispatchedAt());
    }

    private static boolean inTime(Optional<Instant> done, Optional<Deadline> by) {
        return done.isPresent() && by.map(c -> done.get().isBefore(c.due())).orElse(false);
    }

    private static long minutes(Referral r, Answer a) {
        return Math.max(0, Duration.between(r.dispatchedAt(), a.at()).toMinutes());
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(Moments.CITY).toLocalDate();
    }

    private static HandlingFact fact(
            Ticket t,
            int referral,
            int round,
            String unit,
            LocalDate dispatched,
            Optional<LocalDate> due,
            Optional<LocalDate> answered,
            Optional<LocalDate> called,
            long flags,
            long minutes) {
        Appeal a = t.appeal();
        return new HandlingFact(
                t.number(),
                referral,
                round,
                unit,
                a.type(),
                a.urgency(),
                a.channel(),
                a.matter(),
                a.place().area(),
                day(t.acceptedAt()),
                dispatched,
                due,
                answered,
                called,
                flags,
                minutes);
    }
}
