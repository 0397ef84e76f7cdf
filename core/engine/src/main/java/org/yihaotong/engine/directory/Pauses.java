package org.yihaotong.engine.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;

/** Which lines are paused and why; read again now and then, for another node may have paused a line. */
@Component(service = Pauses.class)
public final class Pauses {

    private static final Duration REFRESH = Duration.ofSeconds(5);

    private final HotlineStore hotlines;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    private final Future<?> refreshing;

    @Activate
    public Pauses(@Reference HotlineStore hotlines, @Reference Scheduler scheduler) {
        this.hotlines = hotlines;
        this.refreshing = scheduler.every(REFRESH, this::refresh);
    }

    public boolean isPaused(String hotline) {
        return !reasons.getOrDefault(hotline, "").isEmpty();
    }

    /** A person pauses the line, for good until somebody resumes it. */
    void pause(String hotline, String reason) {
        pause(hotline, reason, Optional.empty());
    }

    /** The line pauses itself; its notice is in the database before anybody hears of it. */
    void failed(String hotline, String reason, Instant at) {
        pause(hotline, reason, Optional.of(at));
    }

    private synchronized void pause(String hotline, String reason, Optional<Instant> failedAt) {
        hotlines.pause(hotline, reason, failedAt);
        reasons.put(hotline, reason);
    }

    synchronized void resume(String hotline) {
        hotlines.pause(hotline, "", Optional.empty());
        reasons.remove(hotline);
    }

    @Deactivate
    public void stop() {
        refreshing.cancel(false);
    }

    private synchronized void refresh() {
        Map<String, String> stored = hotlines.lines().stream()
                .filter(l -> !l.pausedBecause().isEmpty())
                .collect(Collectors.toMap(l -> l.hotline().id(), KnownLine::pausedBecause));
        reasons.keySet().retainAll(stored.keySet());
        reasons.putAll(stored);
    }
}
