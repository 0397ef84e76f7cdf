package org.yihaotong.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;

/** Lines in memory. */
final class MemoryHotlines implements HotlineStore {

    private final Object lock;
    private final MemoryPeople people;
    private final Map<String, KnownLine> lines = new TreeMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Map<String, Integer> guidances = new HashMap<>();

    MemoryHotlines(Object lock, MemoryPeople people) {
        this.lock = lock;
        this.people = people;
    }

    @Override
    public List<KnownLine> lines() {
        synchronized (lock) {
            return List.copyOf(lines.values());
        }
    }

    @Override
    public Optional<KnownLine> line(String id) {
        synchronized (lock) {
            return Optional.ofNullable(lines.get(id));
        }
    }

    @Override
    public void keep(Hotline hotline) {
        synchronized (lock) {
            lines.merge(
                    hotline.id(),
                    new KnownLine(hotline, ""),
                    (old, fresh) -> new KnownLine(hotline, old.pausedBecause(), old.failedAt()));
            if (hotline.method() != Method.GUIDED && people.unit(hotline.id()).isEmpty()) {
                people.add(unitOf(hotline));
            }
        }
    }

    private static Unit unitOf(Hotline hotline) {
        UnitKind kind = hotline.organization().equals("utility") ? UnitKind.UTILITY : UnitKind.DEPARTMENT;
        return new Unit(hotline.id(), hotline.name(), kind, Optional.empty(), Optional.of(hotline.id()), true, 1);
    }

    @Override
    public void pause(String id, String reason, Optional<Instant> failedAt) {
        synchronized (lock) {
            lines.computeIfPresent(id, (i, line) -> new KnownLine(line.hotline(), reason, failedAt));
            seen.values().forEach(lines -> lines.remove(id));
        }
    }

    @Override
    public Set<String> seen(String login) {
        synchronized (lock) {
            return Set.copyOf(seen.getOrDefault(login, Set.of()));
        }
    }

    @Override
    public void see(String id, String login) {
        synchronized (lock) {
            seen.computeIfAbsent(login, l -> new HashSet<>()).add(id);
        }
    }

    @Override
    public void countGuidance(String id, String day) {
        synchronized (lock) {
            guidances.merge(id + "\n" + day, 1, Integer::sum);
        }
    }

    int guidances(String id, String day) {
        synchronized (lock) {
            return guidances.getOrDefault(id + "\n" + day, 0);
        }
    }
}
