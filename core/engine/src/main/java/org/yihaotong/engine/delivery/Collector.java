package org.yihaotong.engine.delivery;

import java.time.Clock;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Conversations;
import org.yihaotong.engine.directory.Intakes;
import org.yihaotong.engine.directory.Pauses;
import org.yihaotong.engine.directory.PresentLine;
import org.yihaotong.engine.directory.Standing.Part;
import org.yihaotong.engine.port.DeliveryStore;

/** Asks lines now and then what their back office has for us; the bookmark is saved after everything else is. */
@Component(service = Collector.class)
public final class Collector {

    private final DeliveryStore store;
    private final Intakes intakes;
    private final Conversations conversations;
    private final Pauses pauses;
    private final Clock clock;

    @Activate
    public Collector(
            @Reference DeliveryStore store,
            @Reference Intakes intakes,
            @Reference Conversations conversations,
            @Reference Pauses pauses,
            @Reference Clock clock) {
        this.store = store;
        this.intakes = intakes;
        this.conversations = conversations;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Asks the line when its turn comes, if it is time to. */
    void serve(PresentLine line) {
        Instant now = clock.instant();
        if (line.isPollDue(now) && mayAsk(line, now) && line.thread().submitOnce("collect", () -> collect(line))) {
            line.polled(now);
        }
    }

    private boolean mayAsk(PresentLine line, Instant now) {
        return line.isKept()
                && !line.isGone()
                && line.thread().isFree()
                && !pauses.isPaused(line.id())
                && !line.standing().isHeld(Part.COLLECT, now);
    }

    private void collect(PresentLine line) {
        String bookmark = store.watermark(line.id());
        conversations.speak(
                line,
                Part.COLLECT,
                shield -> line.adapter().collect(bookmark, intakes.of(line.id(), shield)),
                next -> keep(line, bookmark, next),
                failure -> {});
    }

    private void keep(PresentLine line, String before, String next) {
        if (!line.isGone() && !next.equals(before)) {
            store.saveWatermark(line.id(), next);
        }
    }
}
