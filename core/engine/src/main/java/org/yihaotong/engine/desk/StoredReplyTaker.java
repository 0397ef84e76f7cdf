package org.yihaotong.engine.desk;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.delivery.ReplyTaker;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Decision;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.ReplyRow;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.words.Words;

/** Turns what a back office says into its unit's command, and settles the inbox row with the ticket's move. */
@Component(service = ReplyTaker.class)
public final class StoredReplyTaker implements ReplyTaker {

    private static final int TRIES = 5;

    private final TicketStore tickets;
    private final DeliveryStore deliveries;
    private final TicketMover mover;
    private final Lifecycle lifecycle;

    @Activate
    public StoredReplyTaker(
            @Reference TicketStore tickets,
            @Reference DeliveryStore deliveries,
            @Reference TicketMover mover,
            @Reference Lifecycle lifecycle) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.mover = mover;
        this.lifecycle = lifecycle;
    }

    @Override
    public Taken take(ReplyRow row) {
        Optional<OutgoingDelivery> order = deliveries.findOrder(row.reply().orderNo());
        if (order.isEmpty()) {
            return settle(
                    row,
                    Outcome.REFUSED,
                    Words.say("reply.unknown-order", row.reply().orderNo()));
        }
        String number = order.get().delivery().ticket();
        int referral = order.get().delivery().referral();
        for (int i = 1; ; i++) {
            try {
                return apply(row, number, referral);
            } catch (StaleVersionException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Taken apply(ReplyRow row, String number, int no) {
        StoredTicket stored = tickets.find(number)
                .orElseThrow(() -> new IllegalStateException("an order without its ticket: " + number));
        Ticket ticket = stored.ticket();
        Referral referral = ticket.referral(no)
                .orElseThrow(() -> new IllegalStateException("an order without its referral: " + number));
        if (isLate(row.reply(), ticket, referral)) {
            return settle(row, Outcome.LATE, "");
        }
        try {
            Context context = new Context(
                    Actor.ofUnit("hotline:" + row.hotline(), row.hotline(), referral.unit(), Role.UNIT_CLERK),
                    Set.of(referral.unit()),
                    mover.now(),
                    Optional.of(row.reply().replyId()),
                    Optional.of(row.reply().at()).filter(at -> at.isBefore(mover.now())));
            mover.commit(
                    decision(row.reply(), ticket, no, context),
                    stored,
                    context.actor().login(),
                    TicketMover.Beside.of(row.settled(Outcome.APPLIED, "")));
            return new Taken(Outcome.APPLIED, "");
        } catch (DuplicateException e) {
            return new Taken(Outcome.DUPLICATE, "");
        } catch (RefusedException | InvalidInputException e) {
            return settle(row, Outcome.REFUSED, Words.say("reply.refused", e.getMessage()));
        }
    }

    /** Whether the ticket has gone past what the reply says: stored, but nothing is left to change. */
    private static boolean isLate(UnitReply reply, Ticket ticket, Referral referral) {
        if (ticket.state().isEnded()
                || !referral.state().isActive()
                || !referral.orderNo(ticket.number()).equals(reply.orderNo())) {
            return true;
        }
        return switch (reply.kind()) {
            case ACKNOWLEDGED -> referral.state() != ReferralState.TO_ACKNOWLEDGE;
            case PROGRESS -> referral.state() == ReferralState.REPLIED;
            case COMPLETED, CORRECTED -> referral.answer()
                    .filter(a -> reply.at().isBefore(a.at()))
                    .isPresent();
            case RETURN_REQUEST, EXTENSION_REQUEST -> referral.state() == ReferralState.REPLIED;
            case REOPENED -> referral.state() != ReferralState.REPLIED
                    || referral.answer()
                            .filter(a -> reply.at().isBefore(a.at()))
                            .isPresent();
        };
    }

    private Decision decision(UnitReply reply, Ticket ticket, int no, Context context) {
        return reply.kind() == ReplyKind.REOPENED
                ? lifecycle.reopen(ticket, no, reply.text(), context)
                : lifecycle.decide(ticket, command(reply, no), context);
    }

    private static UnitCommand command(UnitReply reply, int no) {
        return switch (reply.kind()) {
            case ACKNOWLEDGED -> new UnitCommand.Acknowledge(no);
            case PROGRESS -> new UnitCommand.ReportProgress(no, reply.text());
            case COMPLETED, CORRECTED -> new UnitCommand.Reply(
                    no, reply.result().orElse(null), reply.text(), cut(reply.handler(), 40), reply.contactedCaller());
            case RETURN_REQUEST -> new UnitCommand.RequestReturn(no, reply.text(), "", cut(reply.suggestedUnit(), 60));
            case EXTENSION_REQUEST -> new UnitCommand.RequestExtension(
                    no, reply.text(), reply.newDue().orElse(null));
            case REOPENED -> throw new IllegalArgumentException("no unit does this at the desk");
        };
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    private Taken settle(ReplyRow row, Outcome outcome, String reason) {
        deliveries.settle(row.settled(outcome, reason));
        return new Taken(outcome, reason);
    }
}
