package org.yihaotong.engine.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideStep;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.engine.port.channel.AsideStore;
import org.yihaotong.engine.port.channel.StoredAside;

/** What lies aside, in memory; one page is all. */
final class MemoryAsides implements AsideStore {

    private final Map<String, StoredAside> all = new LinkedHashMap<>();
    private final Map<String, List<AsideStep>> steps = new HashMap<>();

    @Override
    public void lay(StoredAside aside) {
        if (all.values().stream()
                .noneMatch(a -> a.channel() == aside.channel() && a.key().equals(aside.key()))) {
            all.put(aside.id(), aside);
        }
    }

    @Override
    public Optional<StoredAside> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Page<StoredAside> list(AsideMessageQuery query) {
        return new Page<>(
                all.values().stream()
                        .filter(a -> a.outcome() == query.outcome())
                        .filter(a -> query.channel().map(c -> c == a.channel()).orElse(true))
                        .sorted(Comparator.comparing(StoredAside::at).reversed())
                        .toList(),
                Optional.empty());
    }

    @Override
    public void note(String id, AsideStep step) {
        steps.computeIfAbsent(id, none -> new ArrayList<>()).add(step);
    }

    @Override
    public boolean settle(AsideOutcome before, StoredAside after, AsideStep step) {
        if (all.get(after.id()).outcome() != before) {
            return false;
        }
        all.put(after.id(), after);
        note(after.id(), step);
        return true;
    }

    @Override
    public List<AsideStep> steps(String id) {
        return List.copyOf(steps.getOrDefault(id, List.of()));
    }

    @Override
    public Map<Channel, Long> waiting() {
        Map<Channel, Long> waiting = new HashMap<>();
        all.values().stream()
                .filter(a -> a.outcome() == AsideOutcome.OPEN)
                .forEach(a -> waiting.merge(a.channel(), 1L, Long::sum));
        return waiting;
    }

    @Override
    public int erase(Instant now, int limit) {
        List<StoredAside> due = all.values().stream()
                .filter(a -> a.appeal().isPresent() && !a.eraseAt().isAfter(now))
                .limit(limit)
                .toList();
        due.forEach(a -> all.put(a.id(), erased(a)));
        return due.size();
    }

    private static StoredAside erased(StoredAside a) {
        return new StoredAside(
                a.id(),
                a.channel(),
                a.key(),
                a.reason(),
                a.at(),
                Optional.empty(),
                a.original(),
                a.outcome() == AsideOutcome.OPEN ? AsideOutcome.EXPIRED : a.outcome(),
                a.settledAt(),
                a.settledBy(),
                a.ticket(),
                a.note(),
                a.eraseAt());
    }
}
