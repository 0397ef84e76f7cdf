package org.yihaotong.engine.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.engine.port.search.ChangeStore;
import org.yihaotong.engine.port.search.Changed;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Index;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;

/** Leads an index through the database's order of changes, a batch at a time. */
@Component(service = Follower.class)
public final class Follower {

    private static final int BATCH = 500;

    private final ChangeStore changes;
    private final Map<Kind, Describing> describers = new ConcurrentHashMap<>();

    @Activate
    public Follower(@Reference ChangeStore changes) {
        this.changes = changes;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDescriber(Describing describer) {
        describers.put(describer.kind(), describer);
    }

    void removeDescriber(Describing describer) {
        describers.remove(describer.kind(), describer);
    }

    /** Whether things of every kind can be described; what nobody describes at this moment waits, it has not gone. */
    boolean isReady() {
        return describers.keySet().containsAll(EnumSet.allOf(Kind.class));
    }

    /**
     * Brings the index one batch further.
     *
     * @return whether there was anything; the index knows everything otherwise
     */
    boolean step(Index index) {
        changes.place(BATCH);
        List<Changed> batch = changes.after(index.reached(), BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        Set<Key> gone = new HashSet<>(batch.stream().map(Changed::key).toList());
        List<Entry> entries = describe(gone);
        entries.forEach(entry -> gone.remove(entry.key()));
        index.take(entries, gone, batch.get(batch.size() - 1).place());
        return true;
    }

    /** What the index should know of these. */
    List<Entry> describe(Collection<Key> keys) {
        Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
        keys.forEach(key ->
                ids.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(key.id()));
        List<Entry> entries = new ArrayList<>();
        ids.forEach((kind, ofKind) -> entries.addAll(describers.get(kind).entries(ofKind)));
        return entries;
    }

    /** The fingerprints of these as the database has them. */
    Map<Key, String> fingerprints(Collection<Key> keys) {
        Map<Key, String> all = new HashMap<>();
        describe(keys).forEach(entry -> all.put(entry.key(), entry.fingerprint()));
        return all;
    }

    /** Changes after a place, in their order. */
    List<Changed> after(long place) {
        return changes.after(place, BATCH);
    }

    /** Whether the order of changes has never heard of it. */
    boolean isUnknown(Key key) {
        return changes.placeOf(key).isEmpty();
    }

    long last() {
        return changes.last();
    }
}
