package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.FinalReply;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.words.Words;

/** The centre judges what units did: 审核, 回访, 重办. */
final class Evaluation {

    private Evaluation() {}

    static void review(Move move, CentreCommand.ReviewReply command) {
        new Fields()
                .text("reason", command.reason(), command.accepted() ? 0 : 1, 500)
                .done();
        if (!command.accepted()) {
            again(move, command.reason());
            return;
        }
        move.to(TicketState.TO_CALL_BACK);
        move.happened(EventKind.REPLY_ACCEPTED, Map.of("reason", command.reason()));
    }

    /** 重办 after a callback: bounded, then comes the final reply. */
    static void redo(Move move, CentreCommand.Redo command) {
        new Fields().text("reason", command.reason(), 1, 500).done();
        int most = move.rules().handling().redosAfterCallback();
        long unhappy =
                move.from().callbacks().stream().filter(Callback::isUnhappy).count();
        if (move.from().finalReply().isPresent() || unhappy > most) {
            throw Words.refuse("redo-bounded", most);
        }
        again(move, command.reason());
    }

    /** 最终答复: once more, and the unit's leader signs. */
    static void orderFinalReply(Move move, CentreCommand.OrderFinalReply command) {
        new Fields().text("reason", command.reason(), 1, 500).done();
        if (move.from().finalReply().isPresent()) {
            throw Words.refuse("final-reply-twice");
        }
        boolean unhappy = move.from().callbacks().stream()
                .reduce((first, last) -> last)
                .map(Callback::isUnhappy)
                .orElse(false);
        if (!unhappy || move.from().lead().isEmpty()) {
            throw Words.refuse("final-reply-early");
        }
        move.orderFinalReply(new FinalReply(
                command.reason(), move.context().actor().login(), move.context().now()));
        move.happened(EventKind.FINAL_REPLY_ORDERED, Map.of("reason", command.reason()));
        again(move, command.reason());
    }

    /** 发送回访链接. */
    static void sendLink(Move move) {
        if (!move.appeal().caller().canBeReached()) {
            throw Words.refuse("no-phone");
        }
        move.tell(new Telling(NoticeKind.CALLBACK_LINK, Map.of()));
        move.happened(EventKind.LINK_SENT, Map.of());
    }

    /**
     * Every unit that replied gets the order once more, as a new order of the next round. A ticket without units, such as a
     * member of a same-matter group, goes to dispatch on its own.
     */
    private static void again(Move move, String reason) {
        move.nextRound();
        for (Referral r : move.referrals()) {
            if (r.state() == ReferralState.REPLIED) {
                Referral next = new ReferralEdit(r)
                        .again(
                                move.context().now(),
                                move.deadline(ClockKind.ACKNOWLEDGE, r.unit()),
                                move.deadline(ClockKind.HANDLE, r.unit()),
                                Optional.of(move.deadline(ClockKind.FIRST_CONTACT, r.unit())))
                        .done();
                move.replace(next);
                move.send(Outgoing.order(next));
            }
        }
        move.followReferrals();
        move.happened(
                EventKind.REDO_ORDERED,
                Events.clocks(move, Map.of("reason", reason, "round", String.valueOf(move.round()))));
        SameMatter.redone(move);
    }

    static void callBack(Move move, CentreCommand.CallBack c) {
        Fields fields = new Fields().text("note", c.note(), 0, 500);
        if (c.contacted()) {
            fields.present("resolved", c.resolved().orElse(null))
                    .present("result", c.result().orElse(null));
        } else {
            fields.absent("resolved", c.resolved())
                    .absent("result", c.result())
                    .absent("attitude", c.attitude())
                    .absent("speed", c.speed());
        }
        fields.done();
        Callback attempt = new Callback(
                c.contacted(),
                c.resolved(),
                c.result(),
                c.attitude(),
                c.speed(),
                c.note(),
                move.context().actor().login(),
                move.context().now());
        move.called(attempt);
        move.happened(
                EventKind.CALLED_BACK,
                Map.of(
                        "contacted",
                        String.valueOf(c.contacted()),
                        "resolved",
                        c.resolved().map(String::valueOf).orElse(""),
                        "result",
                        name(c.result()),
                        "attitude",
                        name(c.attitude()),
                        "speed",
                        name(c.speed()),
                        "note",
                        c.note()));
    }

    private static String name(Optional<? extends Enum<?>> constant) {
        return constant.map(Enum::name).orElse("");
    }
}
