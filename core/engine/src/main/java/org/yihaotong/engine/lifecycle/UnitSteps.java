package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ExtensionRequest;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.words.Words;

/** What a unit does with its referral: 签收, 办理中, 反馈, 退单申请, 延期申请. */
final class UnitSteps {

    private UnitSteps() {}

    static void take(Move move, UnitCommand command) {
        Referral mine = mine(move, command.referral());
        if (command instanceof UnitCommand.Acknowledge) {
            acknowledge(move, mine);
        } else if (command instanceof UnitCommand.ReportProgress c) {
            report(move, mine, c);
        } else if (command instanceof UnitCommand.Reply c) {
            reply(move, mine, c);
        } else if (command instanceof UnitCommand.RequestReturn c) {
            requestReturn(move, mine, c);
        } else if (command instanceof UnitCommand.RequestExtension c) {
            requestExtension(move, mine, c);
        } else {
            throw new IllegalStateException("no step for " + command.verb());
        }
    }

    /** A unit works on its own referrals only; another's might as well not exist. */
    private static Referral mine(Move move, int no) {
        return move.from()
                .referral(no)
                .filter(r -> move.context().ownUnits().contains(r.unit()))
                .orElseThrow(() -> Words.refuse("not-your-referral", String.valueOf(no)));
    }

    private static Referral acknowledge(Move move, Referral r) {
        if (r.state() != ReferralState.TO_ACKNOWLEDGE) {
            throw Words.refuse("referral-state", Words.name(r.state()), Words.say("verb.Acknowledge"));
        }
        Referral next = new ReferralEdit(r)
                .state(ReferralState.HANDLING)
                .acknowledged(move.context().now())
                .done();
        move.replace(next);
        move.followReferrals();
        move.happened(EventKind.ACKNOWLEDGED, Optional.of(r.unit()), Map.of("referral", String.valueOf(r.no())));
        return next;
    }

    /** Whoever works on it has signed for it. */
    private static Referral atWork(Move move, Referral r, String verb) {
        Referral working = r.state() == ReferralState.TO_ACKNOWLEDGE ? acknowledge(move, r) : r;
        if (working.state() != ReferralState.HANDLING) {
            throw Words.refuse("referral-state", Words.name(r.state()), Words.say("verb." + verb));
        }
        return working;
    }

    private static void report(Move move, Referral r, UnitCommand.ReportProgress command) {
        new Fields().text("text", command.text(), 1, 4000).done();
        Referral working = atWork(move, r, command.verb());
        move.happened(EventKind.PROGRESS_REPORTED, Optional.of(working.unit()), Map.of("text", command.text()));
    }

    private static void reply(Move move, Referral r, UnitCommand.Reply command) {
        new Fields()
                .present("result", command.result())
                .text("text", command.text(), 1, 4000)
                .text("handler", command.handler(), 0, 40)
                .done();
        boolean correction = r.state() == ReferralState.REPLIED;
        Referral working = correction ? r : atWork(move, r, command.verb());
        Answer answer = new Answer(
                command.result(),
                command.text(),
                command.handler(),
                command.contactedCaller(),
                move.context().saidAt().orElse(move.context().now()));
        move.replace(new ReferralEdit(working)
                .state(ReferralState.REPLIED)
                .answer(answer)
                .done());
        if (!correction) {
            move.followReferrals();
        }
        move.happened(
                correction ? EventKind.REPLY_CORRECTED : EventKind.REPLIED,
                Optional.of(r.unit()),
                Map.of(
                        "referral",
                        String.valueOf(r.no()),
                        "result",
                        answer.result().name(),
                        "text",
                        answer.text(),
                        "handler",
                        answer.handler()));
    }

    private static void requestReturn(Move move, Referral r, UnitCommand.RequestReturn command) {
        new Fields()
                .text("reason", command.reason(), 1, 2000)
                .text("legalBasis", command.legalBasis(), 0, 500)
                .text("suggestedUnit", command.suggestedUnit(), 0, 60)
                .done();
        if (r.state() != ReferralState.TO_ACKNOWLEDGE && r.state() != ReferralState.HANDLING) {
            throw Words.refuse("referral-state", Words.name(r.state()), Words.say("verb.RequestReturn"));
        }
        ReturnRequest request = new ReturnRequest(
                command.reason(),
                command.legalBasis(),
                command.suggestedUnit(),
                move.context().now(),
                move.context().replyId());
        move.replace(new ReferralEdit(r)
                .state(ReferralState.RETURN_IN_REVIEW)
                .returnRequest(Optional.of(request))
                .done());
        move.followReferrals();
        move.happened(
                EventKind.RETURN_REQUESTED,
                Optional.of(r.unit()),
                Map.of(
                        "referral",
                        String.valueOf(r.no()),
                        "reason",
                        request.reason(),
                        "legalBasis",
                        request.legalBasis(),
                        "suggestedUnit",
                        request.suggestedUnit()));
    }

    private static void requestExtension(Move move, Referral r, UnitCommand.RequestExtension command) {
        Instant due = r.handleBy().due();
        new Fields()
                .text("reason", command.reason(), 1, 2000)
                .present("newDue", command.newDue())
                .after("newDue", command.newDue(), due)
                .done();
        if (!move.context().now().isBefore(due)) {
            throw Words.refuse("extension-late", Moments.say(due));
        }
        Referral working = atWork(move, r, command.verb());
        if (working.extensionRequest().isPresent()) {
            throw Words.refuse("extension-twice");
        }
        ExtensionRequest request = new ExtensionRequest(
                command.reason(),
                command.newDue(),
                move.context().now(),
                move.context().replyId());
        move.replace(
                new ReferralEdit(working).extensionRequest(Optional.of(request)).done());
        move.happened(
                EventKind.EXTENSION_REQUESTED,
                Optional.of(r.unit()),
                Map.of(
                        "referral",
                        String.valueOf(r.no()),
                        "reason",
                        request.reason(),
                        "newDue",
                        request.newDue().toString()));
    }
}
