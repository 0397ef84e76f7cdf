package org.yihaotong.engine.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchState;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.knowledge.KnowledgeMatchStore;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;

/**
 * Compares every item that changed with those that share most pairs of characters with it, once per change. The database
 * says what is left to compare, so a restart misses nothing and several nodes share the work.
 */
@Component(
        service = {},
        immediate = true)
public final class MatchFinder {

    private static final Logger LOG = LoggerFactory.getLogger(MatchFinder.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 100;
    private static final int CANDIDATES = 60;

    private final KnowledgeMatchStore store;
    private final KnowledgeStore items;
    private final KnowledgeScribe scribe;
    private final Clock clock;
    private final Future<?> beating;

    @Activate
    public MatchFinder(
            @Reference KnowledgeMatchStore store,
            @Reference KnowledgeStore items,
            @Reference KnowledgeScribe scribe,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.items = items;
        this.scribe = scribe;
        this.clock = clock;
        this.beating = scheduler.every(BEAT, this::look);
    }

    /** Batch by batch, until none is left or none of a batch could be done. */
    void look() {
        List<KnowledgeItem> changed = store.toCompare(AT_ONCE);
        while (changed.stream().filter(this::compare).count() > 0 && changed.size() == AT_ONCE) {
            changed = store.toCompare(AT_ONCE);
        }
        store.answered(AT_ONCE).forEach(this::reopen);
    }

    /** Whether it is done; another node's step means that it is tried again. */
    @SuppressWarnings("IllegalCatch") // whatever one item does, the others have to be compared as well
    private boolean compare(KnowledgeItem item) {
        try {
            Map<String, KnowledgeMatch> known = new LinkedHashMap<>();
            store.ofItem(item.id()).forEach(match -> known.put(match.id(), match));
            List<KnowledgeMatch> found = new ArrayList<>();
            for (KnowledgeMatch match : matches(item)) {
                Optional<KnowledgeMatch> before = Optional.ofNullable(known.remove(match.id()));
                MatchLife.again(before, match).ifPresent(found::add);
            }
            List<String> gone = known.values().stream()
                    .filter(match -> match.state() != KnowledgeMatchState.MERGED)
                    .map(KnowledgeMatch::id)
                    .toList();
            store.compared(item, found, gone);
            return true;
        } catch (StaleVersionException | DuplicateException anotherWasFaster) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn("{} is compared again: {}", item.id(), e.getClass().getName());
            return false;
        }
    }

    private List<KnowledgeMatch> matches(KnowledgeItem item) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int likeness = scribe.rules().likeness();
        return Face.of(item)
                .map(face -> items.alike(Ranking.pairs(face.text()), false, CANDIDATES).stream()
                        .filter(other -> !other.id().equals(item.id()))
                        .flatMap(other -> Face.of(other).stream())
                        .flatMap(other -> MatchLife.found(face, other, likeness, now).stream())
                        .toList())
                .orElse(List.of());
    }

    private void reopen(KnowledgeMatch asked) {
        try {
            store.decide(MatchLife.reopened(asked), List.of(), List.of());
        } catch (StaleVersionException anotherWasFaster) {
            LOG.debug("{} moved meanwhile", asked.id());
        }
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
    }
}
