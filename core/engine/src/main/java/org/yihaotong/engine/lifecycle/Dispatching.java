package org.yihaotong.engine.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.engine.words.Words;

/** 派单 and 催办: the centre sends a ticket to its units and reminds them. */
final class Dispatching {

    private Dispatching() {}

    static void dispatch(Move move, CentreCommand.Dispatch command) {
        new Fields()
                .text("leadUnit", command.leadUnit(), 1, 40)
                .text("reason", command.reason(), 0, 200)
                .size("coUnits", command.coUnits(), 0, 10)
                .done();
        List<String> units = new ArrayList<>();
        units.add(command.leadUnit());
        units.addAll(command.coUnits());
        refuseDoubles(move, units);
        String reason = command.reason().isEmpty() ? Words.say("dispatch.by-person") : command.reason();
        for (String unit : units) {
            refer(move, unit, unit.equals(command.leadUnit()), reason);
        }
        move.followReferrals();
        for (Referral r : move.referrals()) {
            if (r.no() > move.from().referrals().size()) {
                move.happened(EventKind.DISPATCHED, Optional.of(r.unit()), Events.of(r, Map.of("reason", r.reason())));
            }
        }
    }

    /** A new referral, and its order on the way. */
    private static Referral refer(Move move, String unit, boolean lead, String reason) {
        Referral referral = referral(move, unit, lead, reason);
        move.add(referral);
        move.send(Outgoing.order(referral));
        return referral;
    }

    /** 改派: the unit is out, another is in; also in answer to a return request. */
    static void redispatch(Move move, CentreCommand.Redispatch command) {
        new Fields()
                .text("unit", command.unit(), 1, 40)
                .text("reason", command.reason(), 1, 200)
                .done();
        Referral old = move.activeReferral(command.referral());
        if (old.state() == ReferralState.REPLIED) {
            throw Words.refuse("referral-state", Words.name(old.state()), Words.say("verb.Redispatch"));
        }
        move.replace(new ReferralEdit(old).state(ReferralState.WITHDRAWN).done());
        move.send(Outgoing.withdrawal(old, command.reason()));
        Referral fresh = give(move, old, command.unit(), command.reason());
        move.happened(
                EventKind.REDISPATCHED,
                Optional.of(fresh.unit()),
                Events.of(
                        fresh,
                        Map.of(
                                "reason",
                                command.reason(),
                                "from",
                                old.unit(),
                                "fromReferral",
                                String.valueOf(old.no()))));
    }

    /** Gives what one unit had to another, which may not have it already. */
    static Referral give(Move move, Referral old, String unit, String reason) {
        boolean has = move.referrals().stream()
                .anyMatch(r ->
                        r.state().isActive() && r.no() != old.no() && r.unit().equals(unit));
        if (has || unit.equals(old.unit())) {
            throw Words.refuse("unit-twice", unit);
        }
        Referral fresh = refer(move, unit, old.lead(), reason);
        move.followReferrals();
        return fresh;
    }

    private static void refuseDoubles(Move move, List<String> units) {
        Set<String> seen = new HashSet<>();
        move.from().activeReferrals().forEach(r -> seen.add(r.unit()));
        for (String unit : units) {
            if (!seen.add(unit)) {
                throw Words.refuse("unit-twice", unit);
            }
        }
    }

    private static Referral referral(Move move, String unit, boolean lead, String reason) {
        return new Referral(
                move.referrals().size() + 1,
                unit,
                lead,
                ReferralState.TO_ACKNOWLEDGE,
                1,
                reason,
                move.context().now(),
                Optional.empty(),
                Optional.of(move.deadline(ClockKind.ACKNOWLEDGE, unit)),
                move.deadline(ClockKind.HANDLE, unit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(move.deadline(ClockKind.FIRST_CONTACT, unit)),
                Optional.empty(),
                Optional.of(move.deadline(ClockKind.RETURN, unit)),
                false,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                0);
    }

    static void urge(Move move, CentreCommand.Urge command) {
        new Fields().text("text", command.text(), 1, 500).done();
        if (!urgeAll(move, command.text())) {
            throw Words.refuse("nobody-to-urge");
        }
    }

    /** 重复来电: counted, and an urge to whoever is at work. */
    static void callAgain(Move move, CentreCommand.CallAgain command) {
        new Fields().text("text", command.text(), 1, 500).done();
        Oversight o = move.oversight();
        move.oversee(new Oversight(o.orders(), o.difficultCase(), o.urges(), o.repeatCalls() + 1));
        move.happened(EventKind.CALLED_AGAIN, Map.of("text", command.text()));
        urgeAll(move, command.text());
    }

    private static boolean urgeAll(Move move, String text) {
        List<Referral> atWork = move.referrals().stream()
                .filter(r -> r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING)
                .toList();
        if (atWork.isEmpty()) {
            return false;
        }
        Oversight o = move.oversight();
        move.oversee(new Oversight(o.orders(), o.difficultCase(), o.urges() + 1, o.repeatCalls()));
        for (Referral r : atWork) {
            move.send(Outgoing.urge(r, text));
            move.happened(EventKind.URGED, Optional.of(r.unit()), Map.of("text", text));
        }
        return true;
    }
}
