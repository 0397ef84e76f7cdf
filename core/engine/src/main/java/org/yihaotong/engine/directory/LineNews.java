package org.yihaotong.engine.directory;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.hotline.LineListener;
import org.yihaotong.engine.directory.Standing.Warning;

/** Tells the listeners of lines that came, left, went down, are back, were paused or resumed; looks every second. */
@Component(service = LineNews.class, immediate = true)
public final class LineNews {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final List<LineListener> listeners = new CopyOnWriteArrayList<>();
    private final Switchboard switchboard;
    private final Pauses pauses;
    private final Future<?> looking;
    private Map<String, Object> before = Map.of();

    @Activate
    public LineNews(@Reference Switchboard switchboard, @Reference Pauses pauses, @Reference Scheduler scheduler) {
        this.switchboard = switchboard;
        this.pauses = pauses;
        this.looking = scheduler.every(LOOK, this::look);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(LineListener listener) {
        listeners.add(listener);
    }

    void removeListener(LineListener listener) {
        listeners.remove(listener);
    }

    @Deactivate
    public void stop() {
        looking.cancel(false);
    }

    private synchronized void look() {
        Map<String, Object> now =
                switchboard.lines().stream().collect(Collectors.toMap(PresentLine::id, this::standing));
        Set<String> ids = new HashSet<>(before.keySet());
        ids.addAll(now.keySet());
        ids.removeIf(id -> Objects.equals(before.get(id), now.get(id)));
        before = now;
        ids.forEach(id -> listeners.forEach(listener -> listener.changed(id)));
    }

    private Object standing(PresentLine line) {
        return List.of(
                line.arrival().version(),
                pauses.isPaused(line.id()),
                line.standing().isTried(),
                line.standing()
                        .worst()
                        .or(line.standing()::calls)
                        .map(failure -> failure.sort() + failure.words())
                        .orElse(""),
                line.standing().feedMissing(),
                line.standing().warnings().stream().map(Warning::words).toList());
    }
}
