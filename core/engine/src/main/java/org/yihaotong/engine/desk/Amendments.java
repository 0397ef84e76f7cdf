package org.yihaotong.engine.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.lifecycle.Decision;
import org.yihaotong.engine.lifecycle.Happening;
import org.yihaotong.engine.lifecycle.Outgoing;

/**
 * Which orders read differently after a move although nothing else tells their units so: the centre's files have changed,
 * or the deadline. Pure.
 */
final class Amendments {

    private static final Set<EventKind> FILES = EnumSet.of(EventKind.ATTACHMENT_ADDED, EventKind.ATTACHMENT_WITHDRAWN);

    private Amendments() {}

    static List<Outgoing> of(Ticket before, Decision decision) {
        boolean files = !before.appeal().confidential()
                && decision.happenings().stream().anyMatch(Amendments::isOfTheCentresFiles);
        return decision.ticket().activeReferrals().stream()
                .filter(r -> !isTold(decision, r))
                .filter(r -> before.referral(r.no())
                        .filter(old -> isAmended(old, r, files))
                        .isPresent())
                .map(Outgoing::amendment)
                .toList();
    }

    /** What a unit itself lays beside the ticket goes to no back office. */
    private static boolean isOfTheCentresFiles(Happening h) {
        return FILES.contains(h.kind()) && h.unit().isEmpty();
    }

    private static boolean isAmended(Referral old, Referral now, boolean files) {
        boolean same = old.state().isActive() && old.round() == now.round() && now.state() != ReferralState.REPLIED;
        return same && (files || !old.handleBy().due().equals(now.handleBy().due()));
    }

    /** A new order, or a decision, says how the order reads now. */
    private static boolean isTold(Decision decision, Referral r) {
        return decision.outgoing().stream()
                .anyMatch(o -> o.referral().no() == r.no()
                        && (o.kind() == DeliveryKind.ORDER || o.kind() == DeliveryKind.DECISION));
    }
}
