package org.yihaotong.engine.lifecycle;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.TicketState;

/** Where a ticket stands by its referrals: the lead unit's state counts, and whether all have answered. */
final class Following {

    private Following() {}

    static TicketState state(List<Referral> referrals, int round) {
        List<Referral> active =
                referrals.stream().filter(r -> r.state().isActive()).toList();
        Optional<Referral> lead = active.stream().filter(Referral::lead).findFirst();
        if (lead.isEmpty()) {
            return TicketState.TO_DISPATCH;
        }
        if (active.stream().allMatch(r -> r.state() == ReferralState.REPLIED)) {
            return TicketState.TO_REVIEW;
        }
        return switch (lead.get().state()) {
            case RETURN_IN_REVIEW -> isArbitrated(lead.get())
                    ? TicketState.IN_ARBITRATION
                    : TicketState.RETURN_IN_REVIEW;
            case TO_ACKNOWLEDGE -> round > 1 ? TicketState.REDO : TicketState.TO_ACKNOWLEDGE;
            default -> TicketState.HANDLING;
        };
    }

    private static boolean isArbitrated(Referral lead) {
        return lead.returnRequest().filter(ReturnRequest::arbitration).isPresent();
    }
}
