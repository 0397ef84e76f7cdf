package org.yihaotong.engine.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.engine.directory.Conversations;
import org.yihaotong.engine.directory.Failure;
import org.yihaotong.engine.directory.LineThread;
import org.yihaotong.engine.directory.Pauses;
import org.yihaotong.engine.directory.PresentLine;
import org.yihaotong.engine.directory.Standing.Part;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.DeliveryStore.Lane;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.words.Words;

/** Carries a line's due deliveries, one after the other in each of its lanes, on the line's own threads. */
@Component(service = Carrier.class)
public final class Carrier {

    /** How much longer than one call a claim lasts; saving the outcome fits in easily. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private static final int IN_A_ROW = 20;

    private final DeliveryStore store;
    private final Messenger messenger;
    private final DeliveryBook book;
    private final Conversations conversations;
    private final Pauses pauses;
    private final Clock clock;

    @Activate
    public Carrier(
            @Reference DeliveryStore store,
            @Reference Messenger messenger,
            @Reference DeliveryBook book,
            @Reference Conversations conversations,
            @Reference Pauses pauses,
            @Reference Clock clock) {
        this.store = store;
        this.messenger = messenger;
        this.book = book;
        this.conversations = conversations;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Lines with something due. */
    List<String> dueLines() {
        return store.dueLines(clock.instant());
    }

    /** Carries what is due when the turn of each lane comes; does nothing while the line is paused or held. */
    void serve(PresentLine line) {
        for (int i = 0; i < line.lanes().size(); i++) {
            serve(line, new Lane(i, line.lanes().size()));
        }
    }

    private void serve(PresentLine line, Lane lane) {
        if (mayCarry(line, lane)) {
            thread(line, lane).submitOnce("carry", () -> run(line, lane));
        }
    }

    private static LineThread thread(PresentLine line, Lane lane) {
        return line.lanes().get(lane.number());
    }

    private void run(PresentLine line, Lane lane) {
        for (int i = 0; i < IN_A_ROW; i++) {
            if (!mayCarry(line, lane) || !carryNext(line, lane)) {
                return;
            }
        }
        serve(line, lane);
    }

    private boolean mayCarry(PresentLine line, Lane lane) {
        return line.isKept()
                && !line.isGone()
                && thread(line, lane).isFree()
                && !pauses.isPaused(line.id())
                && !line.standing().isHeld(Part.DISPATCH, clock.instant());
    }

    private boolean carryNext(PresentLine line, Lane lane) {
        Instant now = clock.instant();
        Optional<OutgoingDelivery> claimed =
                store.claim(line.id(), lane, now, now.plus(line.budget()).plus(MARGIN));
        claimed.ifPresent(d -> carry(line, lane, d));
        return claimed.isPresent();
    }

    private void carry(PresentLine line, Lane lane, OutgoingDelivery claimed) {
        Delivery d = claimed.delivery();
        Turn turn = messenger.turn(line.adapter(), claimed);
        if (turn instanceof Turn.Say say) {
            conversations.speak(
                    line,
                    thread(line, lane),
                    Part.DISPATCH,
                    say.talk(),
                    receipt -> receipt.ifPresentOrElse(
                            there -> book.handedOver(d, there), () -> book.end(d, Attempt.untold(d))),
                    failure -> failed(d, failure, say.moot()));
        } else if (turn instanceof Turn.Wait wait) {
            book.end(d, Attempt.waiting(d, wait.until()));
        } else if (turn instanceof Turn.End end) {
            book.end(d, end.outcome());
        }
    }

    private void failed(Delivery d, Failure failure, boolean moot) {
        if (moot && failure.sort() == Failure.Sort.REFUSED) {
            book.end(d, Attempt.cancelled(d, Words.say("delivery.unneeded")));
        } else {
            book.failed(d, failure);
        }
    }
}
