package org.yihaotong.engine.adapter;

import java.time.Duration;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.adapter.ConfigStore;
import org.yihaotong.engine.port.adapter.Workshop;

/**
 * Puts in place what is kept, again and again: after a start, an update of a bundle, or a change at another node the
 * framework's configurations follow within seconds.
 */
@Component(service = ConfigKeeper.class, immediate = true)
public final class ConfigKeeper {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final ConfigStore store;
    private final Workshop workshop;
    private final Future<?> looking;

    @Activate
    public ConfigKeeper(@Reference ConfigStore store, @Reference Workshop workshop, @Reference Scheduler scheduler) {
        this.store = store;
        this.workshop = workshop;
        this.looking = scheduler.every(LOOK, this::settle);
    }

    /** Puts everything in place now. */
    void settle() {
        workshop.settle(store.all());
    }

    @Deactivate
    public void stop() {
        looking.cancel(false);
    }
}
