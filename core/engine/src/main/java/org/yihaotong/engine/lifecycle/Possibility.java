package org.yihaotong.engine.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.VoidProposal;

/** What remains to be asked once role and state allow a command: whether it would have anything to work on. */
final class Possibility {

    private Possibility() {}

    static List<Action> of(Rule rule, Ticket ticket, Context context) {
        return switch (rule) {
            case DECIDE_RETURN -> each(rule, ticket, r -> r.state() == ReferralState.RETURN_IN_REVIEW, true);
            case DECIDE_EXTENSION -> each(
                    rule, ticket, r -> r.extensionRequest().isPresent(), true);
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
            case ACKNOWLEDGE -> own(rule, ticket, context, r -> r.state() == ReferralState.TO_ACKNOWLEDGE, true);
            case REPLY -> own(rule, ticket, context, r -> atWork(r) || r.state() == ReferralState.REPLIED, false);
            case REPORT_PROGRESS -> own(rule, ticket, context, Possibility::atWork, false);
            case REQUEST_EXTENSION -> own(
                    rule,
                    ticket,
                    context,
                    r -> atWork(r)
                            && r.extensionRequest().isEmpty()
                            && context.now().isBefore(r.handleBy().due()),
                    false);
            case REQUEST_RETURN -> own(rule, ticket, context, Possibility::atWork, false);
        };
    }

    private static boolean atWork(Referral r) {
        return r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING;
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
                .map(Possibility::isUnhappy)
                .orElse(false);
    }

    static boolean isUnhappy(Callback c) {
        return c.contacted()
                && (c.resolved().equals(Optional.of(false))
                        || c.result()
                                .filter(s -> s == Satisfaction.DISSATISFIED || s == Satisfaction.VERY_DISSATISFIED)
                                .isPresent());
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
                .filter(r -> context.ownUnits().contains(r.unit()))
                .filter(fits)
                .map(r -> new Action(
                        rule.verb(),
                        Optional.of(r.no()),
                        likely || (rule == Rule.REPLY && r.state() == ReferralState.HANDLING)))
                .toList();
    }
}
