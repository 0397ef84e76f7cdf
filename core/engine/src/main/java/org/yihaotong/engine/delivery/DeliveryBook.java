package org.yihaotong.engine.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.engine.directory.Failure;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.words.Words;

/**
 * Writes down how attempts end. What a back office says by itself while a call is still under way is never overwritten
 * by the call's own end: each end is judged by the row as it stands when it is written.
 */
@Component(service = DeliveryBook.class)
public final class DeliveryBook {

    private final DeliveryStore store;
    private final Clock clock;

    @Activate
    public DeliveryBook(@Reference DeliveryStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The call came back with a receipt. */
    void handedOver(Delivery claimed, Receipt receipt) {
        end(claimed, Attempt.handedOver(claimed, receipt, clock.instant()));
    }

    /** The call achieved nothing. */
    void failed(Delivery claimed, Failure failure) {
        end(
                claimed,
                Attempt.failed(
                        claimed,
                        failure,
                        clock.instant(),
                        ThreadLocalRandom.current().nextDouble()));
    }

    /** The claim ends like this. */
    void end(Delivery claimed, Delivery outcome) {
        store.change(claimed.id(), stored -> {
            boolean done = isDone(outcome.state());
            boolean known = stored.version() != claimed.version()
                    || stored.state() == DeliveryState.DEAD
                    || stored.state() == DeliveryState.ACKNOWLEDGED;
            boolean moved = isDone(stored.state())
                    || stored.state() == DeliveryState.CANCELLED
                    || stored.attempts() > claimed.attempts();
            return known || (moved && !done) ? stored : outcome;
        });
    }

    private static boolean isDone(DeliveryState state) {
        return state == DeliveryState.SENT || state == DeliveryState.ACKNOWLEDGED;
    }

    /** The back office says that it has the order. */
    void acknowledged(String hotline, String orderNo, int version, String number) {
        Instant now = clock.instant();
        ofOrder(hotline, orderNo, version, d -> Attempt.acknowledged(d, number, now));
    }

    /** The back office says that it does not want the order; too late once it said that it has it. */
    void refused(String hotline, String orderNo, int version, String reason, boolean retry) {
        Instant now = clock.instant();
        ofOrder(
                hotline,
                orderNo,
                version,
                d -> d.state() == DeliveryState.ACKNOWLEDGED || d.state() == DeliveryState.CANCELLED
                        ? d
                        : Attempt.refused(d, reason, retry, now));
    }

    /** The back office says that it does not want what it was told after the order: the last of it that went out. */
    void declined(String hotline, String orderNo, DeliveryKind kind, String reason) {
        store.newest(orderNo, kind).stream()
                .map(OutgoingDelivery::delivery)
                .filter(sent -> sent.attempts() > 0 && sent.hotline().equals(hotline))
                .findFirst()
                .ifPresent(last -> store.change(
                        last.id(),
                        d -> d.state() == DeliveryState.CANCELLED || d.state() == DeliveryState.DEAD
                                ? d
                                : Attempt.declined(d, reason)));
    }

    private void ofOrder(String hotline, String orderNo, int version, UnaryOperator<Delivery> change) {
        store.findOrder(orderNo)
                .map(found -> found.delivery().id())
                .ifPresent(id -> store.change(
                        id, d -> d.hotline().equals(hotline) && d.version() == version ? change.apply(d) : d));
    }

    /** A person wants a failed or dead delivery tried again now. */
    Delivery retried(String id) {
        Instant now = clock.instant();
        return store.change(id, d -> {
                    if (d.state() != DeliveryState.FAILED && d.state() != DeliveryState.DEAD) {
                        throw Words.refuse("delivery-state");
                    }
                    return Attempt.retried(d, now);
                })
                .orElseThrow(() -> new NotFoundException(Words.say("missing.delivery", id)));
    }
}
