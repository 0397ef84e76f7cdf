package org.yihaotong.engine.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.directory.LineThread.Talk;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.words.Words;

/** Knows what a delivery says and whether it is its turn: an order speaks for itself, all else comes after its order. */
@Component(service = Messenger.class)
public final class Messenger {

    private static final Optional<Receipt> TAKEN = Optional.of(Receipt.acknowledged(""));
    private static final Duration ORDER_FIRST = Duration.ofSeconds(2);
    private static final Duration ORDER_IS_DEAD = Duration.ofMinutes(5);

    private final TicketStore tickets;
    private final DeliveryStore deliveries;
    private final OrderFiles files;
    private final Clock clock;

    @Activate
    public Messenger(
            @Reference TicketStore tickets,
            @Reference DeliveryStore deliveries,
            @Reference OrderFiles files,
            @Reference Clock clock) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.files = files;
        this.clock = clock;
    }

    /** What is to be done with this claimed delivery. */
    Turn turn(HotlineAdapter adapter, OutgoingDelivery claimed) {
        Delivery d = claimed.delivery();
        try {
            return switch (d.kind()) {
                case ORDER -> order(adapter, d);
                case AMENDMENT -> amendment(adapter, d);
                default -> afterOrder(d, talk(adapter, claimed));
            };
        } catch (IllegalArgumentException e) {
            return new Turn.End(Attempt.dead(d, Words.say("delivery.broken")));
        }
    }

    /** What the unit has answered in its own worklist, its back office need not do any more. */
    private Turn order(HotlineAdapter adapter, Delivery d) {
        return ifStillTheUnits(d, (ticket, referral) -> {
            if (referral.state() == ReferralState.REPLIED) {
                return outdated(d, "delivery.answered");
            }
            WorkOrder order = asItIsNow(ticket, referral, d);
            return new Turn.Say(shield -> Optional.of(adapter.dispatch(order)), false);
        });
    }

    private Turn ifStillTheUnits(Delivery d, BiFunction<Ticket, Referral, Turn> say) {
        Optional<Ticket> ticket = tickets.find(d.ticket()).map(StoredTicket::ticket);
        Optional<Referral> referral = ticket.flatMap(t -> t.referral(d.referral()));
        if (referral.isEmpty()) {
            return new Turn.End(Attempt.dead(d, Words.say("delivery.broken")));
        }
        boolean current = referral.get().state().isActive()
                && referral.get().orderNo(d.ticket()).equals(d.orderNo());
        return current ? say.apply(ticket.get(), referral.get()) : outdated(d, "delivery.outdated");
    }

    /** The order as the delivery of it would say it at this moment. */
    private WorkOrder asItIsNow(Ticket ticket, Referral referral, Delivery dispatch) {
        return WorkOrders.of(ticket, referral, dispatch).with(files.of(ticket, dispatch.hotline()));
    }

    private static Turn outdated(Delivery d, String sentence) {
        return new Turn.End(Attempt.cancelled(Attempt.unburned(d), Words.say(sentence)));
    }

    private Turn amendment(HotlineAdapter adapter, Delivery d) {
        if (!adapter.takesAmendments()) {
            return new Turn.End(Attempt.untold(d));
        }
        return deliveries
                .findOrder(d.orderNo())
                .map(OutgoingDelivery::delivery)
                .map(dispatch -> ifStillTheUnits(d, (ticket, referral) -> {
                    WorkOrder order = asItIsNow(ticket, referral, dispatch);
                    return afterOrder(d, shield -> adapter.amended(order) ? TAKEN : Optional.empty());
                }))
                .orElseGet(() -> unneeded(d));
    }

    private Turn afterOrder(Delivery d, Talk<Optional<Receipt>> talk) {
        Optional<Delivery> order = deliveries.findOrder(d.orderNo()).map(OutgoingDelivery::delivery);
        Instant now = clock.instant();
        if (order.isEmpty()) {
            return unneeded(d);
        }
        return switch (order.get().state()) {
            case SENT, ACKNOWLEDGED -> new Turn.Say(talk, false);
            case QUEUED, FAILED -> new Turn.Wait(now.plus(ORDER_FIRST));
            case DEAD -> d.kind() == DeliveryKind.WITHDRAWAL
                    ? new Turn.Say(talk, true)
                    : new Turn.Wait(now.plus(ORDER_IS_DEAD));
            case CANCELLED -> d.kind() == DeliveryKind.WITHDRAWAL && order.get().attempts() > 0
                    ? new Turn.Say(talk, true)
                    : unneeded(d);
        };
    }

    private static Turn unneeded(Delivery d) {
        return new Turn.End(Attempt.cancelled(Attempt.unburned(d), Words.say("delivery.unneeded")));
    }

    private static Talk<Optional<Receipt>> talk(HotlineAdapter adapter, OutgoingDelivery claimed) {
        String orderNo = claimed.delivery().orderNo();
        String payload = claimed.payload();
        return switch (claimed.delivery().kind()) {
            case URGE -> {
                Urging urge = Payload.urging(orderNo, payload);
                yield said(() -> adapter.urge(urge));
            }
            case WITHDRAWAL -> {
                Withdrawal withdrawal = Payload.withdrawal(orderNo, payload);
                yield said(() -> adapter.withdraw(withdrawal));
            }
            case DECISION -> {
                Decision decision = Payload.decision(orderNo, payload);
                yield said(() -> adapter.decide(decision));
            }
            case ORDER, AMENDMENT -> throw new IllegalArgumentException("orders are made from tickets");
        };
    }

    /** Something that is said and needs no answer. */
    @FunctionalInterface
    private interface Word {
        void say() throws BackendException;
    }

    private static Talk<Optional<Receipt>> said(Word word) {
        return shield -> {
            word.say();
            return TAKEN;
        };
    }
}
