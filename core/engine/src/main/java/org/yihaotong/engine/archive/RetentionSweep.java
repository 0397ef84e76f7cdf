package org.yihaotong.engine.archive;

import java.time.Duration;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Scheduler;

/** Looks every minute what has been archived and whose time is over; a minute without either costs two look-ups. */
@Component(
        service = {},
        immediate = true)
public final class RetentionSweep {

    private static final Duration BEAT = Duration.ofMinutes(1);

    private final Future<?> sweeping;

    @Activate
    public RetentionSweep(@Reference Retention retention, @Reference Scheduler scheduler) {
        sweeping = scheduler.every(BEAT, retention::sweep);
    }

    @Deactivate
    public void stop() {
        sweeping.cancel(false);
    }
}
