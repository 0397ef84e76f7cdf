package org.yihaotong.engine.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.channel.AsideTray;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.channel.AsideStore;
import org.yihaotong.engine.port.channel.StoredAside;

/** The tray in the database; what lies in it is forgotten after sixty days. */
@Component(service = AsideTray.class, immediate = true)
public final class StoredTray implements AsideTray {

    private static final Duration KEPT = Duration.ofDays(60);
    private static final Duration BEAT = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    private final AsideStore store;
    private final Clock clock;
    private final Future<?> erasing;

    @Activate
    public StoredTray(@Reference AsideStore store, @Reference Clock clock, @Reference Scheduler scheduler) {
        this.store = store;
        this.clock = clock;
        this.erasing = scheduler.every(BEAT, this::erase);
    }

    @Deactivate
    public void stop() {
        erasing.cancel(false);
    }

    @Override
    public void lay(AsideReason reason, Appeal appeal, String original, String key) {
        new Fields().text("original", original, 0, 200).text("key", key, 1, 200).done();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.lay(new StoredAside(
                UUID.randomUUID().toString(),
                appeal.channel(),
                key,
                reason,
                now,
                Optional.of(appeal),
                original,
                AsideOutcome.OPEN,
                Optional.empty(),
                "",
                "",
                "",
                now.plus(KEPT)));
    }

    /** One round. */
    void erase() {
        while (store.erase(clock.instant(), AT_ONCE) == AT_ONCE) {}
    }
}
