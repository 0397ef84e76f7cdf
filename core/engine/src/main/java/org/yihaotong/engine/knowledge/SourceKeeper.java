package org.yihaotong.engine.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.knowledge.KnowledgeSource;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.SourceSeen;

/**
 * Watches the sources of knowledge: takes what they say when they come and when they change, and archives what one brought
 * when no node has seen it for a while. A restart or an update is no leaving, however long the centre itself was down.
 */
@Component(
        service = {},
        immediate = true)
public final class SourceKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SourceKeeper.class);
    private static final Duration BEAT = Duration.ofMinutes(1);
    /** Many may come together, and first of all their lines shall be there. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final List<KnowledgeSource> sources = new CopyOnWriteArrayList<>();
    private final KnowledgeStore store;
    private final KnowledgeScribe scribe;
    private final Scheduler scheduler;
    private final Clock clock;
    private final SourceTaker taker;
    private final Instant watchingSince;
    private final Future<?> beating;
    private volatile Future<?> coming = CompletableFuture.completedFuture(null);

    @Activate
    public SourceKeeper(
            @Reference KnowledgeStore store,
            @Reference KnowledgeScribe scribe,
            @Reference Scheduler scheduler,
            @Reference Clock clock) {
        this.store = store;
        this.scribe = scribe;
        this.scheduler = scheduler;
        this.clock = clock;
        this.taker = new SourceTaker(store, scribe, clock);
        this.watchingSince = clock.instant();
        this.beating = scheduler.every(BEAT, this::look);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(KnowledgeSource source) {
        sources.add(source);
        coming.cancel(false);
        coming = scheduler.after(QUIET, this::look);
    }

    void removeSource(KnowledgeSource source) {
        sources.remove(source);
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
        coming.cancel(false);
    }

    /** One look at all sources; what cannot be taken is tried again at the next. */
    synchronized void look() {
        Map<String, SourceSeen> seen =
                store.sources().stream().collect(Collectors.toMap(SourceSeen::id, Function.identity()));
        Duration absence = Duration.ofMinutes(scribe.rules().absenceMinutes());
        Map<String, KnowledgeSource> here = new LinkedHashMap<>();
        // while a bundle is replaced there may be two of it for a moment: the one that came last speaks
        sources.forEach(source -> here.put(source.id(), source));
        here.forEach((id, source) -> guarded(source, () -> take(source, seen.remove(id), absence)));
        Instant longAgo = clock.instant().minus(absence);
        seen.values().stream()
                .filter(s -> s.here() && s.at().isBefore(longAgo) && watchingSince.isBefore(longAgo))
                .forEach(s -> guarded(s, () -> taker.leave(s)));
    }

    private void take(KnowledgeSource source, SourceSeen before, Duration absence) {
        String print = SourceTaker.print(source);
        boolean known = before != null && before.here() && before.print().equals(print);
        if (!known) {
            taker.take(source, print);
        } else if (before.at().isBefore(clock.instant().minus(absence.dividedBy(4)))) {
            store.note(new SourceSeen(source.id(), print, clock.instant(), true));
        }
    }

    @SuppressWarnings("IllegalCatch") // a source is anybody's code, and one that fails must not hold up the others
    private static void guarded(Object source, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            String name = source.getClass().getName();
            LOG.warn("Knowledge of {} is tried again: {}", name, e.getClass().getName());
        }
    }
}
