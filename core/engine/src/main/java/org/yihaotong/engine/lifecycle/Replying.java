package org.yihaotong.engine.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.words.Words;

/** 反馈: the unit's reply, checked before it is taken; after an ordered final reply only with the leader's signature. */
final class Replying {

    private Replying() {}

    static void reply(Move move, Referral r, UnitCommand.Reply command) {
        new Fields()
                .present("result", command.result())
                .text("text", command.text(), 1, 4000)
                .text("handler", command.handler(), 0, 40)
                .size("points", command.points(), 0, 10)
                .done();
        for (int i = 0; i < command.points().size(); i++) {
            new Fields()
                    .text("points[" + i + "]", command.points().get(i), 0, 1000)
                    .done();
        }
        String signedBy = signature(move);
        List<String> doubts = doubts(move, r, command);
        boolean correction = r.state() == ReferralState.REPLIED;
        Referral working = correction ? r : UnitSteps.atWork(move, r, command.verb());
        Answer answer = new Answer(
                command.result(),
                command.text(),
                command.handler(),
                command.contactedCaller(),
                move.context().saidAt().orElse(move.context().now()),
                command.points(),
                signedBy,
                doubts);
        answered(move, working, answer, correction);
    }

    /** 复查重开: what was answered no longer counts, whoever judged it meanwhile. */
    static void takeBack(Move move, int no, String text) {
        Referral r = move.activeReferral(no);
        if (r.state() != ReferralState.REPLIED || move.state().isEnded()) {
            throw Words.refuse("referral-state", Words.name(r.state()), Words.say("verb.ReopenReply"));
        }
        move.replace(new ReferralEdit(r).takesBack().done());
        move.followReferrals();
        move.happened(
                EventKind.REPLY_TAKEN_BACK,
                Optional.of(r.unit()),
                Map.of("referral", String.valueOf(no), "text", text));
    }

    private static void answered(Move move, Referral working, Answer answer, boolean correction) {
        ReferralEdit edit = new ReferralEdit(working).answer(answer);
        if (answer.contactedCaller()) {
            edit.contacted(answer.at());
        }
        move.replace(edit.done());
        Standing.settle(move);
        move.replace(new ReferralEdit(move.activeReferral(working.no()))
                .state(ReferralState.REPLIED)
                .done());
        if (!correction) {
            Suspending.overBy(move, Words.say("suspension.replied"));
            move.followReferrals();
        }
        move.happened(
                correction ? EventKind.REPLY_CORRECTED : EventKind.REPLIED,
                Optional.of(working.unit()),
                Map.of(
                        "referral",
                        String.valueOf(working.no()),
                        "result",
                        answer.result().name(),
                        "text",
                        answer.text(),
                        "handler",
                        answer.handler(),
                        "contacted",
                        String.valueOf(answer.contactedCaller()),
                        "at",
                        answer.at().toString(),
                        "signedBy",
                        answer.signedBy()));
    }

    /** The last answer of a dispute is signed by the unit's leader. */
    private static String signature(Move move) {
        if (move.from().finalReply().isEmpty()) {
            return "";
        }
        if (!move.context().actor().isOneOf(Role.UNIT_LEADER)) {
            throw Words.refuse("final-signature");
        }
        return move.context().actor().name();
    }

    /** A person mends a bad reply before it is submitted; what a back office sent is taken, with its doubts for the reviewer. */
    private static List<String> doubts(Move move, Referral r, UnitCommand.Reply command) {
        List<FieldError> wrong = new ReplyCheck(move.rules().handling())
                .check(command.text(), command.points(), move.appeal().demands(), r.earlierAnswers());
        if (!wrong.isEmpty() && move.context().replyId().isEmpty()) {
            throw new InvalidInputException(wrong);
        }
        return wrong.stream().map(FieldError::message).toList();
    }
}
