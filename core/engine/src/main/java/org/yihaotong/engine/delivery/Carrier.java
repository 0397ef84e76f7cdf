package org.yihaotong.engine.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.engine.directory.Conversations;
import org.yihaotong.engine.directory.Failure;
import org.yihaotong.engine.directory.Pauses;
import org.yihaotong.engine.directory.PresentLine;
import org.yihaotong.engine.directory.Standing.Part;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.words.Words;

/** Carries a line's due deliveries, one after the other, on the line's own thread. */
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

    /** Carries what is due when the line's turn comes; does nothing while the line is paused or held. */
    void serve(PresentLine line) {
        if (mayCarry(line)) {
            line.thread().submitOnce("carry", () -> run(line));
        }
    }

    private void run(PresentLine line) {
        for (int i = 0; i < IN_A_ROW; i++) {
            if (!mayCarry(line) || !carryNext(line)) {
                return;
            }
        }
        serve(line);
    }

    private boolean mayCarry(PresentLine line) {
        return line.isKept()
                && !line.isGone()
                && line.thread().isFree()
                && !pauses.isPaused(line.id())
                && !line.standing().isHeld(Part.DISPATCH, clock.instant());
    }

    private boolean carryNext(PresentLine line) {
        Instant now = clock.instant();
        List<OutgoingDelivery> claimed =
                store.claim(line.id(), now, now.plus(line.budget()).plus(MARGIN), 1);
        claimed.forEach(d -> carry(line, d));
        return !claimed.isEmpty();
    }

    private void carry(PresentLine line, OutgoingDelivery claimed) {
        Delivery d = claimed.delivery();
        Turn turn = messenger.turn(line.adapter(), claimed);
        if (turn instanceof Turn.Say say) {
            conversations.speak(
                    line,
                    Part.DISPATCH,
                    say.talk(),
                    receipt -> book.handedOver(d, receipt),
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
