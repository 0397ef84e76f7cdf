package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Extension;
import org.yihaotong.api.ticket.ExtensionRequest;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.engine.lifecycle.Outgoing.Answered;
import org.yihaotong.engine.words.Words;

/** The centre answers what units ask: 退单审核 and 延期审批. */
final class Requests {

    private Requests() {}

    static void decideReturn(Move move, CentreCommand.DecideReturn command) {
        new Fields()
                .text("opinion", command.opinion(), command.agree() ? 0 : 1, 200)
                .done();
        Referral r = asked(move, command.referral());
        if (r.returnRequest().filter(q -> !q.arbitration()).isEmpty() || r.state() != ReferralState.RETURN_IN_REVIEW) {
            throw Words.refuse("nothing-asked");
        }
        decideReturn(move, r, command.agree(), command.opinion());
    }

    /** Also when nobody decided in time. */
    static void decideReturn(Move move, Referral r, boolean agree, String opinion) {
        move.replace(
                agree
                        ? new ReferralEdit(r).state(ReferralState.RETURNED).done()
                        : workingOn(move, r).done());
        answerReturn(move, r, agree, opinion);
        move.followReferrals();
        move.happened(
                agree ? EventKind.RETURN_ACCEPTED : EventKind.RETURN_REFUSED,
                Optional.of(r.unit()),
                Map.of("referral", String.valueOf(r.no()), "opinion", opinion));
    }

    /** Refused: as if signed, and asked in vain. */
    private static ReferralEdit workingOn(Move move, Referral r) {
        return new ReferralEdit(r)
                .state(ReferralState.HANDLING)
                .acknowledged(r.acknowledgedAt().orElse(move.context().now()))
                .returnRefused();
    }

    private static void answerReturn(Move move, Referral r, boolean agree, String opinion) {
        r.returnRequest()
                .flatMap(ReturnRequest::replyId)
                .ifPresent(id ->
                        answer(move, r, opinion, new Answered(id, ReplyKind.RETURN_REQUEST, agree, Optional.empty())));
    }

    /** 提请裁定 by the reviewer. */
    static void openArbitration(Move move, CentreCommand.OpenArbitration command) {
        new Fields().text("opinion", command.opinion(), 1, 500).done();
        Referral r = asked(move, command.referral());
        ReturnRequest request = r.returnRequest()
                .filter(q -> !q.arbitration() && r.state() == ReferralState.RETURN_IN_REVIEW)
                .orElseThrow(() -> Words.refuse("nothing-asked"));
        move.replace(new ReferralEdit(r)
                .returnRequest(Optional.of(request.arbitrated()))
                .done());
        move.followReferrals();
        move.happened(
                EventKind.ARBITRATION_OPENED,
                Optional.of(r.unit()),
                Map.of("referral", String.valueOf(r.no()), "reason", command.opinion()));
    }

    /** 裁定: the same unit, or another; whoever gets it is bound. */
    static void arbitrate(Move move, CentreCommand.Arbitrate command) {
        new Fields()
                .text("unit", command.unit(), 1, 40)
                .text("opinion", command.opinion(), 1, 500)
                .done();
        Referral r = asked(move, command.referral());
        if (r.state() != ReferralState.RETURN_IN_REVIEW
                || r.returnRequest().filter(ReturnRequest::arbitration).isEmpty()) {
            throw Words.refuse("nothing-to-arbitrate");
        }
        boolean stays = command.unit().equals(r.unit());
        answerReturn(move, r, !stays, command.opinion());
        Referral bound = stays ? stays(move, r) : goes(move, r, command);
        move.happened(
                EventKind.ARBITRATED,
                Optional.of(bound.unit()),
                Events.of(
                        bound,
                        Map.of(
                                "opinion",
                                command.opinion(),
                                "from",
                                r.unit(),
                                "fromReferral",
                                String.valueOf(r.no()),
                                "intoCatalogue",
                                String.valueOf(command.intoCatalogue()))));
    }

    private static Referral stays(Move move, Referral r) {
        Referral bound = workingOn(move, r).bound().done();
        move.replace(bound);
        move.followReferrals();
        return bound;
    }

    private static Referral goes(Move move, Referral r, CentreCommand.Arbitrate command) {
        move.replace(new ReferralEdit(r).state(ReferralState.RETURNED).done());
        Referral fresh = Dispatching.give(move, r, command.unit(), command.opinion());
        Referral bound = new ReferralEdit(fresh).bound().done();
        move.replace(bound);
        return bound;
    }

    static void decideExtension(Move move, CentreCommand.DecideExtension command) {
        new Fields()
                .text("opinion", command.opinion(), command.agree() ? 0 : 1, 200)
                .done();
        Referral r = asked(move, command.referral());
        ExtensionRequest request =
                r.extensionRequest().filter(q -> r.state().isActive()).orElseThrow(() -> Words.refuse("nothing-asked"));
        boolean far = request.newDue().isAfter(UnitRequests.farthest(move, r));
        if (command.agree() && far && !move.context().actor().isOneOf(Role.SUPERVISOR)) {
            throw Words.refuse("long-works", Moments.say(UnitRequests.farthest(move, r)));
        }
        Deadline old = r.handleBy();
        ReferralEdit edit = new ReferralEdit(r).extensionRequest(Optional.empty());
        if (command.agree()) {
            edit.handleBy(Standing.granted(move, r, request.newDue()))
                    .extended(new Extension(
                            old.due(),
                            request.newDue(),
                            request.reason(),
                            move.context().actor().login(),
                            move.context().now()));
            move.tell(new Telling(
                    NoticeKind.EXTENDED,
                    Map.of("old", old.due().toString(), "new", request.newDue().toString())));
        }
        move.replace(edit.done());
        Standing.settle(move);
        request.replyId()
                .ifPresent(id -> answer(
                        move,
                        r,
                        command.opinion(),
                        new Answered(
                                id,
                                ReplyKind.EXTENSION_REQUEST,
                                command.agree(),
                                command.agree() ? Optional.of(request.newDue()) : Optional.empty())));
        String due = move.activeReferral(r.no()).handleBy().due().toString();
        move.happened(
                command.agree() ? EventKind.EXTENSION_GRANTED : EventKind.EXTENSION_REFUSED,
                Optional.of(r.unit()),
                Map.of(
                        "referral",
                        String.valueOf(r.no()),
                        "opinion",
                        command.opinion(),
                        "oldDue",
                        old.due().toString(),
                        "newDue",
                        request.newDue().toString(),
                        "due",
                        due));
    }

    private static Referral asked(Move move, int no) {
        return move.referral(no).orElseThrow(() -> Words.refuse("no-referral", String.valueOf(no)));
    }

    private static void answer(Move move, Referral r, String opinion, Answered answered) {
        move.send(new Outgoing(DeliveryKind.DECISION, r, opinion, Optional.of(answered)));
    }
}
