package org.yihaotong.api.supervision;

import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;

/** Whose turn it is with a supervision order. */
public enum OrderState {
    /** 待反馈: the unit's. */
    OPEN,
    /** 待办结: the centre's. */
    ANSWERED,
    /** 已办结: nobody's; the end of its ticket ends an order that no unit has answered. */
    CLOSED;

    /** Where an order of this ticket stands. */
    public static OrderState of(Ticket ticket, SupervisionOrder order) {
        boolean answered = order.feedback().isPresent();
        if (!order.isOpen()
                || ticket.state() == TicketState.ARCHIVED
                || (ticket.state().isEnded() && !answered)) {
            return CLOSED;
        }
        return answered ? ANSWERED : OPEN;
    }
}
