package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.VoidProposal;
import org.yihaotong.engine.words.Words;

/** 作废 takes two: one proposes, another confirms; the units learn that they need not go on. */
final class Voiding {

    private Voiding() {}

    static void propose(Move move, CentreCommand.ProposeVoid command) {
        new Fields().text("reason", command.reason(), 4, 200).done();
        if (move.from().voidProposal().isPresent()) {
            throw Words.refuse("void-twice");
        }
        move.proposeVoid(Optional.of(new VoidProposal(
                move.context().actor().login(), command.reason(), move.context().now())));
        move.happened(EventKind.VOID_PROPOSED, Map.of("reason", command.reason()));
    }

    static void confirm(Move move) {
        VoidProposal proposal = byAnother(move);
        for (Referral r : move.referrals()) {
            if (!r.state().isActive()) {
                continue;
            }
            move.replace(new ReferralEdit(r).state(ReferralState.WITHDRAWN).done());
            if (r.state() != ReferralState.REPLIED) {
                move.send(Outgoing.withdrawal(r, proposal.reason()));
            }
        }
        move.end(TicketState.VOID, proposal.reason());
        move.happened(EventKind.VOIDED, Map.of("reason", proposal.reason(), "proposedBy", proposal.by()));
    }

    static void reject(Move move, CentreCommand.RejectVoid command) {
        new Fields().text("reason", command.reason(), 1, 200).done();
        byAnother(move);
        move.proposeVoid(Optional.empty());
        move.happened(EventKind.VOID_REJECTED, Map.of("reason", command.reason()));
    }

    private static VoidProposal byAnother(Move move) {
        VoidProposal proposal = move.from().voidProposal().orElseThrow(() -> Words.refuse("void-not-proposed"));
        if (proposal.by().equals(move.context().actor().login())) {
            throw Words.refuse("void-same-person");
        }
        return proposal;
    }
}
