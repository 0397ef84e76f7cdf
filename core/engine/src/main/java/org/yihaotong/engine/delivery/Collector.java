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

    /** The bookmark of call records is kept beside the line's other one. */
    private static final String CALLS = "#calls";

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
        if (line.isPollDue(now)
                && mayAsk(line, Part.COLLECT, now)
                && line.thread().submitOnce("collect", () -> collect(line))) {
            line.polled(now);
        }
        if (line.isCallPollDue(now)
                && mayAsk(line, Part.CALLS, now)
                && line.thread().submitOnce("calls", () -> collectCalls(line))) {
            line.callsPolled(now);
        }
    }

    private boolean mayAsk(PresentLine line, Part part, Instant now) {
        return line.isKept()
                && !line.isGone()
                && line.thread().isFree()
                && !pauses.isPaused(line.id())
                && !line.standing().isHeld(part, now);
    }

    private void collect(PresentLine line) {
        String bookmark = store.watermark(line.id());
        Instant begun = clock.instant();
        conversations.speak(
                line,
                Part.COLLECT,
                shield -> line.adapter().collect(bookmark, intakes.of(line.id(), shield)),
                next -> {
                    line.standing().warnsNoMore(begun);
                    keep(line, line.id(), bookmark, next);
                },
                failure -> {});
    }

    private void collectCalls(PresentLine line) {
        String name = line.id() + CALLS;
        String bookmark = store.watermark(name);
        conversations.speak(
                line,
                Part.CALLS,
                shield -> line.adapter().collectCalls(bookmark, intakes.of(line.id(), shield)),
                next -> keep(line, name, bookmark, next),
                failure -> {});
    }

    private void keep(PresentLine line, String name, String before, String next) {
        if (!line.isGone() && !next.equals(before)) {
            store.saveWatermark(name, next);
        }
    }
}
