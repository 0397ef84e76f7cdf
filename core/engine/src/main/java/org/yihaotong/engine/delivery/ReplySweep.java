package org.yihaotong.engine.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.ReplyRow;

/** Takes replies again that were stored and not settled, because the process vanished or the desk was not there. */
@Component(
        service = {},
        immediate = true)
public final class ReplySweep {

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final int LIMIT = 100;

    /** Younger replies are being taken at this moment. */
    private static final Duration YOUNG = Duration.ofSeconds(20);

    private final DeliveryStore deliveries;
    private final Inbox inbox;
    private final Clock clock;
    private final Future<?> sweeping;
    private final Instant start;

    @Activate
    public ReplySweep(
            @Reference DeliveryStore deliveries,
            @Reference Inbox inbox,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.clock = clock;
        this.start = clock.instant();
        this.sweeping = scheduler.every(BEAT, this::sweep);
    }

    private void sweep() {
        Instant old = clock.instant().minus(YOUNG);
        deliveries.unsettledLines().stream()
                .flatMap(line -> deliveries.unsettled(line, LIMIT).stream())
                .filter(row -> isLeftOver(row, old))
                .forEach(inbox::apply);
    }

    private boolean isLeftOver(ReplyRow row, Instant old) {
        return row.receivedAt().isBefore(old) || row.receivedAt().isBefore(start);
    }

    @Deactivate
    public void stop() {
        sweeping.cancel(false);
    }
}
