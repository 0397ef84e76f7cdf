package org.yihaotong.engine;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;
import org.yihaotong.api.knowledge.KnowledgeMatchState;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;
import org.yihaotong.engine.port.knowledge.KnowledgeMatchStore;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskChange;

/** Pairs of items in memory. */
public final class MemoryMatches implements KnowledgeMatchStore {

    private final Object lock;
    private final MemoryKnowledge items;
    private final MemoryKnowledgeTasks tasks;
    private final Map<String, KnowledgeMatch> matches = new TreeMap<>();
    private final Map<String, Long> compared = new HashMap<>();

    MemoryMatches(Object lock, MemoryKnowledge items, MemoryKnowledgeTasks tasks) {
        this.lock = lock;
        this.items = items;
        this.tasks = tasks;
    }

    @Override
    public List<KnowledgeItem> toCompare(int limit) {
        return items.all().stream()
                .filter(item -> compared.getOrDefault(item.id(), 0L) < item.revision())
                .limit(limit)
                .toList();
    }

    @Override
    public List<KnowledgeMatch> ofItem(String item) {
        return matches.values().stream()
                .filter(m -> m.one().item().equals(item) || m.other().item().equals(item))
                .toList();
    }

    @Override
    public void compared(KnowledgeItem item, List<KnowledgeMatch> found, List<String> gone) {
        synchronized (lock) {
            found.forEach(this::put);
            gone.forEach(matches::remove);
            compared.put(item.id(), item.revision());
        }
    }

    private void put(KnowledgeMatch match) {
        long stored = find(match.id()).map(KnowledgeMatch::revision).orElse(0L);
        if (stored != match.revision() - 1) {
            throw new StaleVersionException(match.id(), stored);
        }
        matches.put(match.id(), match);
    }

    @Override
    public Optional<KnowledgeMatch> find(String id) {
        return Optional.ofNullable(matches.get(id));
    }

    @Override
    public Page<KnowledgeMatch> list(KnowledgeMatchQuery query) {
        List<KnowledgeMatch> found = matches.values().stream()
                .filter(m -> m.state() == query.state())
                .filter(m -> query.kind().map(k -> k == m.kind()).orElse(true))
                .sorted(Comparator.comparing(KnowledgeMatch::foundAt).reversed())
                .toList();
        return Pages.cut(found, KnowledgeMatch::id, query.cursor(), query.limit(), Function.identity());
    }

    @Override
    public Map<KnowledgeMatchKind, Long> counts() {
        Map<KnowledgeMatchKind, Long> counts = new EnumMap<>(KnowledgeMatchKind.class);
        matches.values().stream()
                .filter(m -> m.state() == KnowledgeMatchState.OPEN)
                .forEach(m -> counts.merge(m.kind(), 1L, Long::sum));
        return counts;
    }

    @Override
    public void decide(KnowledgeMatch match, List<KnowledgeChange> changes, List<KnowledgeTaskChange> asked) {
        synchronized (lock) {
            put(match);
            items.commit(changes);
            tasks.commit(asked);
        }
    }

    @Override
    public List<KnowledgeMatch> answered(int limit) {
        return matches.values().stream()
                .filter(m -> m.state() == KnowledgeMatchState.ASKED && tasks.openOf(m.id()) == 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<String> keptFor(String item) {
        return matches.values().stream()
                .filter(m ->
                        m.kept().flatMap(m::withdrawnFor).filter(item::equals).isPresent())
                .flatMap(m -> m.kept().stream())
                .findFirst();
    }
}
