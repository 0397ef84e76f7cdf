package org.yihaotong.engine.reply;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.reply.ReplyAction;
import org.yihaotong.api.reply.ReplySheet;
import org.yihaotong.api.reply.ReplySheet.Step;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.reply.ReplyPass;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.words.Words;

/** Writes what a worker sees of an order: the unit's own part of the story, and the persons only as far as may be. */
final class Sheets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What concerns the unit although nobody of it did it. */
    private static final Set<EventKind> TOLD = EnumSet.of(
            EventKind.DISPATCHED,
            EventKind.ACKNOWLEDGED,
            EventKind.AUTO_ACKNOWLEDGED,
            EventKind.PROGRESS_REPORTED,
            EventKind.REPLIED,
            EventKind.REPLY_CORRECTED,
            EventKind.REPLY_TAKEN_BACK,
            EventKind.RETURN_REQUESTED,
            EventKind.RETURN_REFUSED,
            EventKind.EXTENSION_REQUESTED,
            EventKind.EXTENSION_GRANTED,
            EventKind.EXTENSION_REFUSED,
            EventKind.URGED,
            EventKind.REDO_ORDERED,
            EventKind.OVERDUE,
            EventKind.SUPERVISION_ISSUED);

    private final TicketStore tickets;

    Sheets(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** The sheet; the persons in clear only after the PIN, and never of a confidential order. */
    ReplySheet of(ReplyPass pass, OrderInHand order, boolean clear) {
        Ticket ticket = order.ticket();
        Appeal appeal = ticket.appeal();
        Veil veil = appeal.confidential() ? Veil.hiding(appeal) : Veil.masking(appeal);
        boolean shown = clear && !appeal.confidential();
        Appeal told = shown ? appeal : veil.over(appeal);
        Caller person = appeal.confidential() ? Caller.UNKNOWN : contact(told);
        return new ReplySheet(
                order.orderNo(),
                appeal.type(),
                appeal.urgency(),
                told.title(),
                told.content(),
                told.place().address(),
                order.referral().handleBy().due(),
                person.name(),
                person.phone(),
                appeal.confidential(),
                shown,
                history(order, veil, shown),
                possible(order),
                nonce(),
                pass.expiresAt());
    }

    private static Caller contact(Appeal appeal) {
        return Optional.of(appeal.caller())
                .filter(caller -> !caller.equals(Caller.UNKNOWN))
                .or(appeal::requester)
                .orElse(Caller.UNKNOWN);
    }

    private List<Step> history(OrderInHand order, Veil veil, boolean shown) {
        return tickets.events(order.ticket().number()).stream()
                .filter(event -> TOLD.contains(event.kind()))
                .filter(event -> event.unit().isEmpty()
                        || event.unit().get().equals(order.referral().unit()))
                .map(event -> new Step(event.at(), words(event, veil, shown)))
                .toList();
    }

    private static String words(TicketEvent event, Veil veil, boolean shown) {
        String said = event.detail().getOrDefault("text", event.detail().getOrDefault("reason", ""));
        String told = shown ? said : veil.over(said);
        boolean ownWords = event.kind() != EventKind.DISPATCHED && !told.isBlank();
        return Words.name(event.kind()) + (ownWords ? "：" + told : "");
    }

    private static Set<ReplyAction> possible(OrderInHand order) {
        if (!order.isOpen() || order.referral().state() == ReferralState.REPLIED) {
            return Set.of(ReplyAction.SHOW);
        }
        Set<ReplyAction> possible = EnumSet.allOf(ReplyAction.class);
        if (order.referral().state() != ReferralState.TO_ACKNOWLEDGE) {
            possible.remove(ReplyAction.SIGN);
        }
        if (order.referral().bound() || order.referral().state() == ReferralState.RETURN_IN_REVIEW) {
            possible.remove(ReplyAction.RETURN);
        }
        return possible;
    }

    private static String nonce() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
