package org.yihaotong.engine.delivery;

import java.util.Optional;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.privacy.Veil;

/** Writes the order for one referral; of a confidential ticket without any trace of the persons. Pure. */
final class WorkOrders {

    private WorkOrders() {}

    /** The order as the back office gets it. */
    static WorkOrder of(Ticket ticket, Referral referral, Delivery delivery) {
        Appeal appeal = ticket.appeal();
        Appeal told = appeal.confidential() ? Veil.hiding(appeal).over(appeal) : appeal;
        return new WorkOrder(
                delivery.orderNo(),
                delivery.version(),
                ticket.number(),
                referral.round(),
                referral.lead(),
                told.type(),
                told.urgency(),
                told.title(),
                told.content(),
                told.matter(),
                told.fields(),
                contact(appeal),
                appeal.confidential(),
                told.place(),
                ticket.acceptedAt(),
                referral.dispatchedAt(),
                referral.handleBy().due());
    }

    /** Whom the unit may contact: the caller, else the one for whom somebody called. */
    private static Optional<Caller> contact(Appeal appeal) {
        if (appeal.confidential()) {
            return Optional.empty();
        }
        return Optional.of(appeal.caller())
                .filter(c -> !c.equals(Caller.UNKNOWN))
                .or(appeal::requester)
                .filter(c -> !c.equals(Caller.UNKNOWN));
    }
}
