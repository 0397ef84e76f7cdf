package org.yihaotong.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMiss;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.SourceSeen;

/** The knowledge base in memory. */
final class MemoryKnowledge implements KnowledgeStore {

    private final Object lock;
    private final MemoryTickets tickets;
    private final MemoryKnowledgeFiles files;
    private final Map<String, KnowledgeItem> items = new TreeMap<>();
    private final Map<String, List<KnowledgeVersion>> versions = new HashMap<>();
    private final Map<String, List<KnowledgeEvent>> events = new HashMap<>();
    private final Map<String, Set<Long>> pairs = new HashMap<>();
    private final Map<String, SourceSeen> sources = new TreeMap<>();
    private final Map<String, Map<String, KnowledgeMiss>> misses = new HashMap<>();

    MemoryKnowledge(Object lock, MemoryTickets tickets, MemoryKnowledgeFiles files) {
        this.lock = lock;
        this.tickets = tickets;
        this.files = files;
    }

    @Override
    public void commit(List<KnowledgeChange> changes) {
        synchronized (lock) {
            changes.forEach(change -> check(change.item()));
            changes.forEach(this::apply);
        }
    }

    private void check(KnowledgeItem item) {
        long stored = Optional.ofNullable(items.get(item.id()))
                .map(KnowledgeItem::revision)
                .orElse(0L);
        if (stored != item.revision() - 1) {
            throw new StaleVersionException(item.id(), stored);
        }
    }

    private void apply(KnowledgeChange change) {
        KnowledgeItem item = change.item();
        change.key().ifPresent(tickets::use);
        items.put(item.id(), item);
        List<KnowledgeVersion> texts = versions.computeIfAbsent(item.id(), id -> new ArrayList<>());
        if (texts.size() < item.newest().version()) {
            texts.add(item.newest());
            files.layBeside(item);
        }
        events.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(change.event());
        pairs.put(item.id(), change.pairs());
    }

    /** All items, live or not. */
    List<KnowledgeItem> all() {
        synchronized (lock) {
            return List.copyOf(items.values());
        }
    }

    @Override
    public Optional<KnowledgeItem> find(String id) {
        synchronized (lock) {
            return Optional.ofNullable(items.get(id));
        }
    }

    @Override
    public List<KnowledgeVersion> versions(String id) {
        return reversed(versions, id);
    }

    @Override
    public List<KnowledgeEvent> events(String id, int limit) {
        List<KnowledgeEvent> all = reversed(events, id);
        return all.subList(0, Math.min(limit, all.size()));
    }

    private <T> List<T> reversed(Map<String, List<T>> rows, String id) {
        synchronized (lock) {
            List<T> all = new ArrayList<>(rows.getOrDefault(id, List.of()));
            Collections.reverse(all);
            return all;
        }
    }

    @Override
    public Page<KnowledgeItem> list(KnowledgeQuery query, Set<String> units, LocalDate today) {
        List<KnowledgeItem> found = in(query.queue(), units, today).stream()
                .filter(i ->
                        query.kind().map(k -> k == i.newest().text().kind()).orElse(true))
                .filter(i -> query.category()
                        .map(c -> (i.newest().text().category() + "/").startsWith(c + "/"))
                        .orElse(true))
                .toList();
        return Pages.cut(found, KnowledgeItem::id, query.cursor(), query.limit(), Function.identity());
    }

    private List<KnowledgeItem> in(KnowledgeQueue queue, Set<String> units, LocalDate today) {
        synchronized (lock) {
            return items.values().stream()
                    .filter(i -> units.isEmpty() || units.contains(i.unit()))
                    .filter(i -> isIn(queue, i, today))
                    .sorted(Comparator.comparing(KnowledgeItem::changedAt).reversed())
                    .toList();
        }
    }

    private static boolean isIn(KnowledgeQueue queue, KnowledgeItem item, LocalDate today) {
        return switch (queue) {
            case LIVE -> item.isLive();
            case DRAFTS -> item.state() == KnowledgeState.DRAFT;
            case TO_APPROVE -> item.state() == KnowledgeState.SUBMITTED;
            case TO_EDIT -> item.state() == KnowledgeState.APPROVED;
            case DUE -> item.isLive() && !item.reviewOn().isAfter(today.plusDays(30));
            case EXPIRED -> item.isLive() && item.isExpired(today);
            case DIFFERENT -> item.origin().filter(KnowledgeOrigin::differs).isPresent();
            case WITHDRAWN -> item.state() == KnowledgeState.WITHDRAWN;
            case ARCHIVED -> item.state() == KnowledgeState.ARCHIVED;
        };
    }

    @Override
    public Map<KnowledgeQueue, Long> counts(Set<KnowledgeQueue> queues, Set<String> units, LocalDate today) {
        Map<KnowledgeQueue, Long> counts = new EnumMap<>(KnowledgeQueue.class);
        queues.forEach(queue -> counts.put(queue, (long) in(queue, units, today).size()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    @Override
    public List<KnowledgeItem> alike(Set<Long> asked, boolean live, int limit) {
        synchronized (lock) {
            return items.values().stream()
                    .filter(i -> live ? i.isLive() : !i.state().isEnded())
                    .filter(i -> shared(i, asked) > 0)
                    .sorted(Comparator.comparing((KnowledgeItem i) -> -shared(i, asked)))
                    .limit(limit)
                    .toList();
        }
    }

    private long shared(KnowledgeItem item, Set<Long> asked) {
        return pairs.get(item.id()).stream().filter(asked::contains).count();
    }

    @Override
    public void used(String id) {
        synchronized (lock) {
            items.computeIfPresent(id, (same, item) -> item.used(item.uses() + 1));
        }
    }

    @Override
    public void missed(String week, String words, Instant at) {
        synchronized (lock) {
            misses.computeIfAbsent(week, w -> new TreeMap<>())
                    .merge(
                            words,
                            new KnowledgeMiss(words, 1, at),
                            (old, one) -> new KnowledgeMiss(words, old.times() + 1, at));
        }
    }

    @Override
    public List<KnowledgeMiss> misses(String week, int limit) {
        synchronized (lock) {
            return misses.getOrDefault(week, Map.of()).values().stream()
                    .sorted(Comparator.comparing(KnowledgeMiss::times).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<KnowledgeItem> ofSource(String source) {
        synchronized (lock) {
            return items.values().stream()
                    .filter(i -> i.origin()
                            .map(KnowledgeOrigin::source)
                            .filter(source::equals)
                            .isPresent())
                    .toList();
        }
    }

    @Override
    public List<SourceSeen> sources() {
        synchronized (lock) {
            return List.copyOf(sources.values());
        }
    }

    @Override
    public void note(SourceSeen source) {
        synchronized (lock) {
            sources.put(source.id(), source);
        }
    }
}
