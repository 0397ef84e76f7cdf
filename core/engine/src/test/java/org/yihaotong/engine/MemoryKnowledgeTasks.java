package org.yihaotong.engine;

import java.time.Instant;
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
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.engine.port.assessment.KnowledgeFact;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskChange;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskScope;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskStore;

/** Knowledge tasks in memory. */
public final class MemoryKnowledgeTasks implements KnowledgeTaskStore {

    private final Object lock;
    private final MemoryTickets tickets;
    private final Map<String, KnowledgeTask> tasks = new TreeMap<>();
    private final Map<String, List<KnowledgeTaskEvent>> events = new HashMap<>();
    private final Map<String, KnowledgeFact> facts = new TreeMap<>();

    MemoryKnowledgeTasks(Object lock, MemoryTickets tickets) {
        this.lock = lock;
        this.tickets = tickets;
    }

    @Override
    public void commit(List<KnowledgeTaskChange> changes) {
        synchronized (lock) {
            changes.forEach(this::check);
            changes.forEach(change -> {
                change.key().ifPresent(tickets::use);
                tasks.put(change.task().id(), change.task());
                events.computeIfAbsent(change.task().id(), id -> new ArrayList<>())
                        .add(0, change.event());
                change.facts().forEach(fact -> facts.put(fact.id() + "/" + fact.round(), fact));
            });
        }
    }

    private void check(KnowledgeTaskChange change) {
        long stored = find(change.task().id()).map(KnowledgeTask::revision).orElse(0L);
        if (stored != change.task().revision() - 1) {
            throw new StaleVersionException(change.task().id(), stored);
        }
    }

    /** What the assessment counts, by task and round. */
    public Map<String, KnowledgeFact> facts() {
        return Collections.unmodifiableMap(facts);
    }

    @Override
    public Optional<KnowledgeTask> find(String id) {
        synchronized (lock) {
            return Optional.ofNullable(tasks.get(id));
        }
    }

    @Override
    public List<KnowledgeTaskEvent> events(String id, int limit) {
        return events.getOrDefault(id, List.of()).stream().limit(limit).toList();
    }

    private List<KnowledgeTask> in(KnowledgeTaskQueue queue, KnowledgeTaskScope scope) {
        return tasks.values().stream()
                .filter(t -> isIn(queue, t, scope))
                .sorted(Comparator.comparing(t -> t.clock().due()))
                .toList();
    }

    private static boolean isIn(KnowledgeTaskQueue queue, KnowledgeTask task, KnowledgeTaskScope scope) {
        boolean open = task.state() == KnowledgeTaskState.OPEN;
        boolean own =
                scope.units().isEmpty() || scope.units().contains(task.unit().orElse(""));
        boolean mine = task.askedBy().equals(scope.login());
        return switch (queue) {
            case OPEN -> own && open;
            case OVERDUE -> own && open && !task.clock().due().isAfter(scope.now());
            case CENTRE -> own && open && task.unit().isEmpty();
            case IN_REVIEW -> own && task.state() == KnowledgeTaskState.IN_REVIEW;
            case ENDED -> own && task.state().isEnded();
            case MINE -> mine;
            case RESULTS -> mine && task.state().isEnded() && !task.seen();
        };
    }

    @Override
    public Page<KnowledgeTask> list(KnowledgeTaskQuery query, KnowledgeTaskScope scope) {
        return Pages.cut(
                in(query.queue(), scope), KnowledgeTask::id, query.cursor(), query.limit(), Function.identity());
    }

    @Override
    public Map<KnowledgeTaskQueue, Long> counts(Set<KnowledgeTaskQueue> queues, KnowledgeTaskScope scope) {
        Map<KnowledgeTaskQueue, Long> counts = new EnumMap<>(KnowledgeTaskQueue.class);
        queues.forEach(queue -> counts.put(queue, (long) in(queue, scope).size()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    @Override
    public List<KnowledgeTask> toWake(Instant now, int limit) {
        return tasks.values().stream()
                .filter(t ->
                        t.state() == KnowledgeTaskState.OPEN && t.overdueAt().isEmpty())
                .filter(t -> !now.isBefore(
                        t.remindedAt().isPresent() ? t.clock().due() : t.clock().yellowAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> countedBefore(long calendar, int limit) {
        return tasks.values().stream()
                .filter(t -> t.state() == KnowledgeTaskState.OPEN && t.clock().calendar() < calendar)
                .map(KnowledgeTask::id)
                .limit(limit)
                .toList();
    }

    /** How many tasks about these two items have not ended. */
    long openOf(String match) {
        return tasks.values().stream()
                .filter(t ->
                        !t.state().isEnded() && t.match().filter(match::equals).isPresent())
                .count();
    }
}
