package org.yihaotong.engine.telephony;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.port.telephony.TelephonyStore.KeptEvent;

/** Keeps the events of one switch's calls: each once, together with the call that follows. Used by one thread. */
final class CallKeeper {

    private static final int REMEMBERED = 5_000;

    private final String provider;
    private final TelephonyStore store;
    private final Seats seats;
    private final UnaryOperator<String> numbers;
    private final BiConsumer<Optional<Call>, Call> changed;
    private final Map<String, LiveCall> live = new HashMap<>();

    /**
     * @param numbers how citizens' numbers are kept
     * @param changed hears of every change after it was kept: what the call was before, and what it is now
     */
    CallKeeper(
            String provider,
            TelephonyStore store,
            Seats seats,
            UnaryOperator<String> numbers,
            BiConsumer<Optional<Call>, Call> changed) {
        this.provider = provider;
        this.store = store;
        this.seats = seats;
        this.numbers = numbers;
        this.changed = changed;
    }

    /** The centre's id of a call. */
    String id(String call) {
        return provider + "/" + call;
    }

    /** Keeps events in any order, with any repeats. */
    void keep(List<OfCall> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            kept(events);
        } catch (DuplicateException anotherNodeWasFaster) {
            forget(events);
            kept(events);
        } catch (RuntimeException | Error e) {
            forget(events);
            throw e;
        }
    }

    private void kept(List<OfCall> events) {
        load(events);
        List<KeptEvent> fresh = new ArrayList<>();
        Set<String> touched = new LinkedHashSet<>();
        for (OfCall event : events) {
            String id = id(event.call());
            if (live.get(id).add(event)) {
                fresh.add(new KeptEvent(id, event));
                touched.add(id);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        for (String id : touched) {
            LiveCall one = live.get(id);
            changes.add(new Change(one.call(), one.fold(seats, numbers)));
        }
        store.keep(fresh, changes.stream().map(Change::now).toList());
        changes.stream()
                .filter(c -> c.now().isOver())
                .forEach(c -> live.remove(c.now().id()));
        changes.forEach(c -> changed.accept(c.before(), c.now()));
    }

    private record Change(Optional<Call> before, Call now) {}

    private void load(Collection<OfCall> events) {
        if (live.size() > REMEMBERED) {
            live.clear();
        }
        Set<String> unknown = new HashSet<>();
        events.forEach(e -> unknown.add(id(e.call())));
        unknown.removeAll(live.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        Map<String, List<OfCall>> known = store.events(unknown, LiveCall.MOST + 1);
        for (String id : unknown) {
            LiveCall one = new LiveCall(id, provider, known.getOrDefault(id, List.of()));
            if (!one.isNew()) {
                store.call(id).ifPresent(one::remember);
            }
            live.put(id, one);
        }
    }

    private void forget(Collection<OfCall> events) {
        events.forEach(e -> live.remove(id(e.call())));
    }
}
