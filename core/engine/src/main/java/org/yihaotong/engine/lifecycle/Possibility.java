package org.yihaotong.engine.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.VoidProposal;

/** What remains to be asked once role and state allow a command: whether it would have anything to work on. */
final class Possibility {

    private Possibility() {}

    static List<Action> of(Rule rule, Ticket ticket, Context context, HandlingRules rules) {
        return switch (rule) {
            case DECIDE_RETURN -> each(rule, ticket, r -> asks(r, false), true);
            case OPEN_ARBITRATION -> each(rule, ticket, r -> asks(r, false), false);
            case ARBITRATE -> each(rule, ticket, r -> asks(r, true), true);
            case DECIDE_EXTENSION -> each(
                    rule,
                    ticket,
                    r -> r.state().isActive() && r.extensionRequest().isPresent(),
                    true);
            case REDISPATCH -> each(
                    rule, ticket, r -> r.state().isActive() && r.state() != ReferralState.REPLIED, false);
            case SUSPEND, CALL_AGAIN -> once(rule, true, false);
            case RESUME -> once(rule, true, true);
            case ISSUE_SUPERVISION -> each(rule, ticket, r -> r.state().isActive(), false);
            case CLOSE_SUPERVISION -> once(rule, anyOrder(ticket, SupervisionOrder::isOpen), answered(ticket));
            case HOLD_CONFERENCE -> once(
                    rule, ticket.oversight().difficultCase().isPresent(), false);
            case ESCALATE -> once(
                    rule,
                    ticket.oversight().difficultCase().map(d -> d.level() < 2).orElse(true),
                    false);
            case SEND_CALLBACK_LINK -> once(rule, ticket.appeal().caller().canBeReached(), false);
            case ORDER_FINAL_REPLY -> once(
                    rule,
                    unhappy(ticket)
                            && ticket.finalReply().isEmpty()
                            && ticket.lead().isPresent(),
                    false);
            case SEND_ANSWER -> once(rule, Sending.canBe(ticket), false);
            case CONFIRM_VOID -> once(rule, byAnother(ticket, context), true);
            case REJECT_VOID -> once(rule, byAnother(ticket, context), false);
            case PROPOSE_VOID -> once(rule, ticket.voidProposal().isEmpty(), false);
            case CLOSE -> once(rule, !ticket.callbacks().isEmpty(), called(ticket) && !unhappy(ticket));
            case CALL_BACK -> once(rule, true, !called(ticket));
            case REDO_AGAIN -> once(rule, true, unhappy(ticket));
            case DISPATCH, REVIEW_REPLY, ARCHIVE -> once(rule, true, true);
            case URGE -> once(rule, ticket.activeReferrals().stream().anyMatch(Possibility::atWork), false);
            case HANDLE_DIRECTLY, REFUSE_ACCEPTANCE, TRANSFER_CALL -> once(
                    rule, ticket.referrals().isEmpty(), false);
            case NOTE_CONTACT -> own(
                    rule, ticket, context, r -> atWork(r) && r.contactedAt().isEmpty(), false);
            case PASS_DOWN -> own(rule, ticket, context, r -> atWork(r) && hasBelow(r, context), false);
            case TAKE_BACK -> answering(
                    rule, ticket, context, r -> atWork(r) && r.holder().isPresent(), false);
            case ANSWER_SUPERVISION -> answering(
                    rule,
                    ticket,
                    context,
                    r -> r.state().isActive()
                            && anyOrder(ticket, o -> o.isOpen() && o.unit().equals(r.unit())),
                    anyOrder(ticket, o -> o.isOpen() && o.feedback().isEmpty()));
            case REQUEST_ARBITRATION -> answering(
                    rule, ticket, context, r -> atWork(r) && !r.bound() && r.returnsRefused() > 0, false);
            case ACKNOWLEDGE -> own(rule, ticket, context, r -> r.state() == ReferralState.TO_ACKNOWLEDGE, true);
            case REPLY -> own(rule, ticket, context, r -> atWork(r) || r.state() == ReferralState.REPLIED, false);
            case REPORT_PROGRESS -> own(rule, ticket, context, Possibility::atWork, false);
            case REQUEST_EXTENSION -> answering(
                    rule, ticket, context, r -> atWork(r) && mayExtend(r, context, rules), false);
            case REQUEST_RETURN -> answering(rule, ticket, context, r -> atWork(r) && mayReturn(r, context), false);
        };
    }

    private static boolean atWork(Referral r) {
        return r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING;
    }

    private static boolean asks(Referral r, boolean arbitration) {
        return r.state() == ReferralState.RETURN_IN_REVIEW
                && r.returnRequest().filter(q -> q.arbitration() == arbitration).isPresent();
    }

    private static boolean mayReturn(Referral r, Context context) {
        return !r.bound()
                && r.returnsRefused() == 0
                && r.returnBy()
                        .map(c -> c.isPaused() || context.now().isBefore(c.due()))
                        .orElse(true);
    }

    /** A clock that stands still does not run out. */
    private static boolean mayExtend(Referral r, Context context, HandlingRules rules) {
        return r.extensionRequest().isEmpty()
                && r.extensions().size() < rules.extensions()
                && (r.handleBy().isPaused()
                        || context.now().isBefore(r.handleBy().due()));
    }

    private static boolean hasBelow(Referral r, Context context) {
        return context.ownUnits().stream().anyMatch(u -> !u.equals(r.unit()) && !u.equals(r.worker()));
    }

    private static boolean anyOrder(Ticket ticket, Predicate<SupervisionOrder> fits) {
        return ticket.oversight().orders().stream().anyMatch(fits);
    }

    private static boolean answered(Ticket ticket) {
        return anyOrder(ticket, o -> o.isOpen() && o.feedback().isPresent());
    }

    /** Only the unit that answers for the referral. */
    private static List<Action> answering(
            Rule rule, Ticket ticket, Context context, Predicate<Referral> fits, boolean likely) {
        return own(rule, ticket, context, fits.and(r -> context.ownUnits().contains(r.unit())), likely);
    }

    private static boolean byAnother(Ticket ticket, Context context) {
        Optional<VoidProposal> proposal = ticket.voidProposal();
        return proposal.isPresent()
                && !proposal.get().by().equals(context.actor().login());
    }

    private static boolean called(Ticket ticket) {
        return ticket.callbacks().stream().anyMatch(Callback::contacted);
    }

    private static boolean unhappy(Ticket ticket) {
        return ticket.callbacks().stream()
                .reduce((first, last) -> last)
                .map(Callback::isUnhappy)
                .orElse(false);
    }

    private static List<Action> once(Rule rule, boolean possible, boolean likely) {
        return possible ? List.of(new Action(rule.verb(), Optional.empty(), likely)) : List.of();
    }

    private static List<Action> each(Rule rule, Ticket ticket, Predicate<Referral> fits, boolean likely) {
        return ticket.referrals().stream()
                .filter(fits)
                .map(r -> new Action(rule.verb(), Optional.of(r.no()), likely))
                .toList();
    }

    private static List<Action> own(
            Rule rule, Ticket ticket, Context context, Predicate<Referral> fits, boolean likely) {
        return ticket.referrals().stream()
                .filter(r -> context.ownUnits().contains(r.unit())
                        || context.ownUnits().contains(r.worker()))
                .filter(fits)
                .map(r -> new Action(
                        rule.verb(),
                        Optional.of(r.no()),
                        likely || (rule == Rule.REPLY && r.state() == ReferralState.HANDLING)))
                .toList();
    }
}
