package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
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
        ReturnRequest request = r.returnRequest().orElseThrow(() -> Words.refuse("nothing-asked"));
        if (r.state() != ReferralState.RETURN_IN_REVIEW) {
            throw Words.refuse("nothing-asked");
        }
        Referral next = command.agree()
                ? new ReferralEdit(r).state(ReferralState.RETURNED).done()
                : new ReferralEdit(r)
                        .state(ReferralState.HANDLING)
                        .acknowledged(r.acknowledgedAt().orElse(move.context().now()))
                        .returnRequest(Optional.empty())
                        .done();
        move.replace(next);
        request.replyId()
                .ifPresent(id -> answer(
                        move,
                        r,
                        command.opinion(),
                        new Answered(id, ReplyKind.RETURN_REQUEST, command.agree(), Optional.empty())));
        move.followReferrals();
        move.happened(
                command.agree() ? EventKind.RETURN_ACCEPTED : EventKind.RETURN_REFUSED,
                Optional.of(r.unit()),
                Map.of("referral", String.valueOf(r.no()), "opinion", command.opinion()));
    }

    static void decideExtension(Move move, CentreCommand.DecideExtension command) {
        new Fields()
                .text("opinion", command.opinion(), command.agree() ? 0 : 1, 200)
                .done();
        Referral r = asked(move, command.referral());
        ExtensionRequest request = r.extensionRequest().orElseThrow(() -> Words.refuse("nothing-asked"));
        ReferralEdit edit = new ReferralEdit(r).extensionRequest(Optional.empty());
        if (command.agree()) {
            edit.handleBy(new Deadline(
                    ClockKind.HANDLE,
                    r.handleBy().startedAt(),
                    request.newDue(),
                    Words.say("clock.extended", Moments.say(r.handleBy().due()), Moments.say(request.newDue()))));
        }
        move.replace(edit.done());
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
        move.happened(
                command.agree() ? EventKind.EXTENSION_GRANTED : EventKind.EXTENSION_REFUSED,
                Optional.of(r.unit()),
                Map.of(
                        "referral",
                        String.valueOf(r.no()),
                        "opinion",
                        command.opinion(),
                        "oldDue",
                        r.handleBy().due().toString(),
                        "newDue",
                        request.newDue().toString()));
    }

    private static Referral asked(Move move, int no) {
        return move.from().referral(no).orElseThrow(() -> Words.refuse("no-referral", String.valueOf(no)));
    }

    private static void answer(Move move, Referral r, String opinion, Answered answered) {
        move.send(new Outgoing(DeliveryKind.DECISION, r, opinion, Optional.of(answered)));
    }
}
