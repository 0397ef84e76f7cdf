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
        for (String unit : units) {
            Referral referral = referral(move, unit, unit.equals(command.leadUnit()), command.reason());
            move.add(referral);
            move.send(Outgoing.order(referral));
        }
        move.followReferrals();
        for (Referral r : move.referrals()) {
            if (r.no() > move.from().referrals().size()) {
                move.happened(
                        EventKind.DISPATCHED,
                        Optional.of(r.unit()),
                        Map.of(
                                "referral",
                                String.valueOf(r.no()),
                                "lead",
                                String.valueOf(r.lead()),
                                "reason",
                                r.reason(),
                                "due",
                                r.handleBy().due().toString()));
            }
        }
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
                Optional.empty());
    }

    static void urge(Move move, CentreCommand.Urge command) {
        new Fields().text("text", command.text(), 1, 500).done();
        boolean anybody = false;
        for (Referral r : move.referrals()) {
            if (r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING) {
                anybody = true;
                move.send(Outgoing.urge(r, command.text()));
                move.happened(EventKind.URGED, Optional.of(r.unit()), Map.of("text", command.text()));
            }
        }
        if (!anybody) {
            throw Words.refuse("nobody-to-urge");
        }
    }
}
