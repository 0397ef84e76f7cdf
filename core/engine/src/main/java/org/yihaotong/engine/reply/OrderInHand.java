package org.yihaotong.engine.reply;

import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;

/** An order that was handed to a line, with the ticket and the referral behind it. */
record OrderInHand(String orderNo, Ticket ticket, Referral referral) {

    /** Whether the unit still has this very order. */
    boolean isOpen() {
        return !ticket.state().isEnded()
                && referral.state().isActive()
                && referral.orderNo(ticket.number()).equals(orderNo);
    }

    boolean isUnsigned() {
        return isOpen() && referral.state() == ReferralState.TO_ACKNOWLEDGE;
    }
}
