package org.yihaotong.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yihaotong.engine.port.search.ChangeStore;
import org.yihaotong.engine.port.search.Changed;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;

/** The order of changes of the stores in memory, told apart by versions. */
public final class MemoryChanges implements ChangeStore {

    private final MemoryStore store;
    private final Map<Key, Long> versions = new HashMap<>();
    private final Map<Key, Long> places = new HashMap<>();
    private final TreeMap<Long, Key> order = new TreeMap<>();
    private long last;

    public MemoryChanges(MemoryStore store) {
        this.store = store;
    }

    @Override
    public synchronized int place(int limit) {
        Map<Key, Long> now = new TreeMap<>();
        ((MemoryTickets) store.tickets()).all().forEach(t -> now.put(new Key(Kind.TICKET, t.number()), t.version()));
        ((MemoryKnowledge) store.knowledge())
                .all()
                .forEach(k -> now.put(new Key(Kind.KNOWLEDGE, k.id()), k.revision()));
        store.people().units().forEach(u -> now.put(new Key(Kind.UNIT, u.id()), u.version()));
        int before = (int) last;
        now.forEach((key, version) -> {
            if (!version.equals(versions.get(key)) && last - before < limit) {
                versions.put(key, version);
                Long old = places.put(key, ++last);
                order.put(last, key);
                if (old != null) {
                    order.remove(old);
                }
            }
        });
        return (int) last - before;
    }

    @Override
    public synchronized List<Changed> after(long place, int limit) {
        return order.tailMap(place, false).entrySet().stream()
                .limit(limit)
                .map(e -> new Changed(e.getValue(), e.getKey()))
                .toList();
    }

    @Override
    public synchronized long last() {
        return last;
    }

    @Override
    public synchronized Optional<Long> placeOf(Key key) {
        return Optional.ofNullable(places.get(key));
    }
}
