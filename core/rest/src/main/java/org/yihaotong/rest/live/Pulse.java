package org.yihaotong.rest.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.people.SessionDesk;

/** Beats every 15 seconds for all open streams: the only thread of this bundle. */
@Component(service = Pulse.class, immediate = true)
public final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long SECONDS = 15;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "yihaotong-pulse");
        thread.setDaemon(true);
        return thread;
    });

    private final Newsroom newsroom;
    private final SessionDesk sessions;
    private final ScheduledFuture<?> beats;

    @Activate
    public Pulse(@Reference Newsroom newsroom, @Reference SessionDesk sessions) {
        this.newsroom = newsroom;
        this.sessions = sessions;
        this.beats = timer.scheduleWithFixedDelay(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** One beat; a database that is away for a moment does not stop the heart. */
    private void beat() {
        try {
            newsroom.pulse(sessions::isAlive);
        } catch (RuntimeException e) {
            LOG.warn("Live news could not check its sessions: {}", e.getClass().getName());
        }
    }

    @Deactivate
    void stop() {
        beats.cancel(true);
        timer.shutdown();
    }
}
