package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.words.Words;

/** What a unit does with its referral: 签收, 首次联系, 办理中, 下派; 反馈 is {@link Replying}, what it asks for {@link UnitRequests}. */
final class UnitSteps {

    private UnitSteps() {}

    static void take(Move move, UnitCommand command) {
        Referral mine = mine(move, command.referral());
        if (command instanceof UnitCommand.Acknowledge) {
            acknowledge(move, mine);
        } else if (command instanceof UnitCommand.NoteContact c) {
            contact(move, mine, c);
        } else if (command instanceof UnitCommand.ReportProgress c) {
            report(move, mine, c);
        } else if (command instanceof UnitCommand.Reply c) {
            Replying.reply(move, mine, c);
        } else if (command instanceof UnitCommand.PassDown c) {
            passDown(move, mine, c);
        } else {
            ask(move, answeredFor(move, mine), command);
        }
    }

    private static void ask(Move move, Referral mine, UnitCommand command) {
        if (command instanceof UnitCommand.TakeBack c) {
            takeBack(move, mine, c);
        } else if (command instanceof UnitCommand.RequestReturn c) {
            UnitRequests.requestReturn(move, mine, c);
        } else if (command instanceof UnitCommand.RequestArbitration c) {
            UnitRequests.requestArbitration(move, mine, c);
        } else if (command instanceof UnitCommand.RequestExtension c) {
            UnitRequests.requestExtension(move, mine, c);
        } else if (command instanceof UnitCommand.AnswerSupervision c) {
            Supervising.answer(move, mine, c);
        } else {
            throw new IllegalStateException("no step for " + command.verb());
        }
    }

    /** A unit works on its own referrals only, and on what was passed down to it; another's might as well not exist. */
    private static Referral mine(Move move, int no) {
        return move.referral(no)
                .filter(r -> move.context().ownUnits().contains(r.unit())
                        || move.context().ownUnits().contains(r.worker()))
                .orElseThrow(() -> Words.refuse("not-your-referral", String.valueOf(no)));
    }

    /** A unit below works; only the one that answers for the referral speaks with the centre about it. */
    private static Referral answeredFor(Move move, Referral r) {
        if (!move.context().ownUnits().contains(r.unit())) {
            throw Words.refuse("not-answerable");
        }
        return r;
    }

    private static Referral acknowledge(Move move, Referral r) {
        if (r.state() != ReferralState.TO_ACKNOWLEDGE) {
            throw Words.refuse("referral-state", Words.name(r.state()), Words.say("verb.Acknowledge"));
        }
        return signed(move, r, EventKind.ACKNOWLEDGED);
    }

    /** 签收, by the unit or for it. */
    static Referral signed(Move move, Referral r, EventKind how) {
        Referral next = new ReferralEdit(r)
                .state(ReferralState.HANDLING)
                .acknowledged(move.context().now())
                .done();
        move.replace(next);
        move.followReferrals();
        move.happened(how, Optional.of(r.unit()), Map.of("referral", String.valueOf(r.no())));
        return next;
    }

    /** Whoever works on it has signed for it. */
    static Referral atWork(Move move, Referral r, String verb) {
        Referral working = r.state() == ReferralState.TO_ACKNOWLEDGE ? acknowledge(move, r) : r;
        if (working.state() != ReferralState.HANDLING) {
            throw Words.refuse("referral-state", Words.name(r.state()), Words.say("verb." + verb));
        }
        return working;
    }

    private static void contact(Move move, Referral r, UnitCommand.NoteContact command) {
        new Fields().text("text", command.text(), 1, 500).done();
        Referral working = atWork(move, r, command.verb());
        if (working.contactedAt().isPresent()) {
            throw Words.refuse("contacted-before");
        }
        move.replace(new ReferralEdit(working).contacted(move.context().now()).done());
        move.happened(
                EventKind.CONTACTED,
                Optional.of(r.unit()),
                Map.of("referral", String.valueOf(r.no()), "text", command.text()));
    }

    private static void report(Move move, Referral r, UnitCommand.ReportProgress command) {
        new Fields().text("text", command.text(), 1, 4000).done();
        Referral working = atWork(move, r, command.verb());
        move.happened(EventKind.PROGRESS_REPORTED, Optional.of(working.unit()), Map.of("text", command.text()));
    }

    private static void passDown(Move move, Referral r, UnitCommand.PassDown command) {
        new Fields()
                .text("unit", command.unit(), 1, 40)
                .text("note", command.note(), 0, 500)
                .done();
        if (!move.context().ownUnits().contains(command.unit())
                || command.unit().equals(r.worker())
                || command.unit().equals(r.unit())) {
            throw Words.refuse("not-below", command.unit());
        }
        Referral working = atWork(move, r, command.verb());
        move.replace(
                new ReferralEdit(working).holder(Optional.of(command.unit())).done());
        move.happened(
                EventKind.PASSED_DOWN,
                Optional.of(command.unit()),
                Map.of("referral", String.valueOf(r.no()), "from", r.worker(), "note", command.note()));
    }

    private static void takeBack(Move move, Referral r, UnitCommand.TakeBack command) {
        new Fields().text("reason", command.reason(), 1, 500).done();
        String holder = r.holder().orElseThrow(() -> Words.refuse("not-passed-down"));
        Referral working = atWork(move, r, command.verb());
        move.replace(new ReferralEdit(working).holder(Optional.empty()).done());
        move.happened(
                EventKind.TAKEN_BACK,
                Optional.of(r.unit()),
                Map.of("referral", String.valueOf(r.no()), "from", holder, "reason", command.reason()));
    }
}
