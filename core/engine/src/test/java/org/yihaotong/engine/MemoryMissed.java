package org.yihaotong.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.telephony.MissedStore;

/** Citizens to be called back in memory, beside the calls that they lost. */
public final class MemoryMissed implements MissedStore {

    private final MemoryTelephony telephony;
    private final Map<String, MissedCall> tasks = new LinkedHashMap<>();
    private final Set<String> decided = new LinkedHashSet<>();

    public MemoryMissed(MemoryTelephony telephony) {
        this.telephony = telephony;
    }

    @Override
    public synchronized List<Call> undecided(Instant from, Instant before, int limit) {
        return telephony.all().stream()
                .filter(c -> c.isLost() && !decided.contains(c.id()))
                .filter(c -> !c.endedAt().orElseThrow().isBefore(from)
                        && c.endedAt().orElseThrow().isBefore(before))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean cameThrough(String number, Instant since) {
        return telephony.all().stream()
                .anyMatch(c -> c.isReached()
                        && c.caller().equals(number)
                        && c.offeredAt().isAfter(since));
    }

    @Override
    public synchronized void letGo(String call) {
        decided.add(call);
    }

    @Override
    public synchronized MissedCall missed(MissedCall fresh) {
        Optional<MissedCall> open = tasks.values().stream()
                .filter(t -> t.state() == MissedState.OPEN && t.number().equals(fresh.number()))
                .findFirst();
        if (!decided.add(fresh.call())) {
            return open.orElse(fresh);
        }
        MissedCall next = open.map(t -> t.again(fresh.call())).orElse(fresh);
        tasks.put(next.id(), next);
        return next;
    }

    @Override
    public synchronized List<MissedCall> settledThemselves(int limit) {
        return tasks.values().stream()
                .filter(t -> t.state() == MissedState.OPEN && cameThrough(t.number(), t.since()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Page<MissedCall> list(Set<MissedState> states, Optional<String> cursor, int limit) {
        Comparator<MissedCall> oldest = Comparator.comparing(MissedCall::since).thenComparing(MissedCall::id);
        List<MissedCall> found = tasks.values().stream()
                .filter(t -> states.isEmpty() || states.contains(t.state()))
                .sorted(states.equals(Set.of(MissedState.OPEN)) ? oldest : oldest.reversed())
                .toList();
        return Pages.cut(found, MissedCall::id, cursor, limit, Function.identity());
    }

    @Override
    public synchronized Optional<MissedCall> find(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public synchronized Optional<MissedCall> change(String id, UnaryOperator<MissedCall> change) {
        return Optional.ofNullable(tasks.computeIfPresent(id, (k, task) -> change.apply(task)));
    }
}
