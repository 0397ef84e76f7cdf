package org.yihaotong.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceState;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.telephony.NuisanceStore;

/** Numbers that are not put through in memory. */
public final class MemoryNuisance implements NuisanceStore {

    private final Map<String, NuisanceCaller> entries = new LinkedHashMap<>();

    @Override
    public synchronized void add(NuisanceCaller entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public synchronized Page<NuisanceCaller> list(Set<NuisanceState> states, Optional<String> cursor, int limit) {
        List<NuisanceCaller> found = entries.values().stream()
                .filter(e -> states.isEmpty() || states.contains(e.state()))
                .sorted(Comparator.comparing(NuisanceCaller::proposedAt)
                        .thenComparing(NuisanceCaller::id)
                        .reversed())
                .toList();
        return Pages.cut(found, NuisanceCaller::id, cursor, limit, Function.identity());
    }

    @Override
    public synchronized Optional<NuisanceCaller> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized Optional<NuisanceCaller> inForce(String number, Instant now) {
        return entries.values().stream()
                .filter(e -> e.state() == NuisanceState.IN_FORCE && e.number().equals(number))
                .filter(e -> e.until().isAfter(now))
                .findFirst();
    }

    @Override
    public synchronized List<NuisanceCaller> inForce(Instant now, int limit) {
        return entries.values().stream()
                .filter(e -> e.state() == NuisanceState.IN_FORCE && e.until().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<NuisanceCaller> change(String id, UnaryOperator<NuisanceCaller> change) {
        return Optional.ofNullable(entries.computeIfPresent(id, (k, entry) -> change.apply(entry)));
    }
}
