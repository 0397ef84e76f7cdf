package org.yihaotong.engine.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Conference;
import org.yihaotong.api.ticket.DifficultCase;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.engine.words.Words;

/** 疑难工单: redone or returned too often; 会商 with minutes, 提级. */
final class Difficulties {

    private static final int HIGHEST = 2;

    private Difficulties() {}

    /** After every move: whether the ticket has become a difficult case by it. */
    static void watch(Move move) {
        if (move.oversight().difficultCase().isPresent()) {
            return;
        }
        HandlingRules rules = move.rules().handling();
        long returned = move.referrals().stream()
                .filter(r -> r.state() == ReferralState.RETURNED || r.returnsRefused() > 0)
                .map(Referral::unit)
                .distinct()
                .count();
        if (move.round() - 1 >= rules.difficultAfterRedos()) {
            declare(move, Words.say("difficult.redone", move.round() - 1));
        } else if (returned >= rules.difficultAfterReturns()) {
            declare(move, Words.say("difficult.returned", returned));
        }
    }

    private static void declare(Move move, String why) {
        put(move, new DifficultCase(move.context().now(), why, 0, List.of()));
        move.happened(EventKind.DIFFICULT, Map.of("reason", why));
    }

    static void confer(Move move, CentreCommand.HoldConference command) {
        new Fields()
                .text("participants", command.participants(), 1, 500)
                .text("minutes", command.minutes(), 1, 4000)
                .done();
        DifficultCase known = move.oversight().difficultCase().orElseThrow(() -> Words.refuse("not-difficult"));
        List<Conference> held = new ArrayList<>(known.conferences());
        held.add(new Conference(
                command.participants(),
                command.minutes(),
                move.context().actor().login(),
                move.context().now()));
        put(move, new DifficultCase(known.since(), known.why(), known.level(), held));
        move.happened(
                EventKind.CONFERENCE_HELD,
                Map.of("participants", command.participants(), "minutes", command.minutes()));
    }

    static void escalate(Move move, CentreCommand.Escalate command) {
        new Fields().text("reason", command.reason(), 1, 500).done();
        DifficultCase known = move.oversight()
                .difficultCase()
                .orElseGet(() -> new DifficultCase(move.context().now(), command.reason(), 0, List.of()));
        if (known.level() >= HIGHEST) {
            throw Words.refuse("highest-level");
        }
        put(move, new DifficultCase(known.since(), known.why(), known.level() + 1, known.conferences()));
        move.happened(
                EventKind.ESCALATED, Map.of("reason", command.reason(), "level", String.valueOf(known.level() + 1)));
    }

    private static void put(Move move, DifficultCase changed) {
        Oversight o = move.oversight();
        move.oversee(new Oversight(o.orders(), Optional.of(changed), o.urges(), o.repeatCalls()));
    }
}
