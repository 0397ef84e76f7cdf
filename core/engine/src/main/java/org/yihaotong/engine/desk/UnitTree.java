package org.yihaotong.engine.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.port.PeopleStore;

/** The units and who is below whom; looked up on every call, read from the store at most every few seconds. */
@Component(service = UnitTree.class)
public final class UnitTree {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final PeopleStore store;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.MIN);

    @Activate
    public UnitTree(@Reference PeopleStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Snapshot(Map<String, Unit> units, Instant readAt) {}

    /** The unit, if it exists and takes referrals; a unit made a moment ago counts at once. */
    public Optional<Unit> active(String id) {
        Unit known = units().get(id);
        return (known == null ? store.unit(id) : Optional.of(known)).filter(Unit::active);
    }

    /** The unit that answers for a territory, if it takes referrals. */
    Optional<Unit> ofArea(String area) {
        return units().values().stream()
                .filter(u -> u.active() && u.area().filter(area::equals).isPresent())
                .findFirst();
    }

    /** The actor's unit and all below it; empty for the centre's people. */
    public Set<String> own(Actor actor) {
        return actor.unit().map(this::below).orElseGet(Set::of);
    }

    /** The unit and all below it. */
    public Set<String> below(String unit) {
        Set<String> own = new LinkedHashSet<>();
        own.add(unit);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Unit u : units().values()) {
                if (u.parent().filter(own::contains).isPresent()) {
                    grew |= own.add(u.id());
                }
            }
        }
        return own;
    }

    private Map<String, Unit> units() {
        Snapshot seen = snapshot;
        Instant now = clock.instant();
        if (seen.readAt().equals(Instant.MIN) || seen.readAt().plus(FRESH).isBefore(now)) {
            List<Unit> all = store.units();
            Map<String, Unit> byId = new HashMap<>();
            all.forEach(u -> byId.put(u.id(), u));
            seen = new Snapshot(byId, now);
            snapshot = seen;
        }
        return seen.units();
    }
}
