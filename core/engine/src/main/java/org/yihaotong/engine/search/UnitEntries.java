package org.yihaotong.engine.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;

/** Units by their names: a unit that is renamed is found by its new name, and so is whatever it ever had. */
@Component
public final class UnitEntries implements Describing {

    private final PeopleStore people;

    @Activate
    public UnitEntries(@Reference PeopleStore people) {
        this.people = people;
    }

    @Override
    public Kind kind() {
        return Kind.UNIT;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return people.units().stream()
                .filter(unit -> ids.contains(unit.id()))
                .map(UnitEntries::entry)
                .toList();
    }

    private static Entry entry(Unit unit) {
        return new Entry(
                new Key(Kind.UNIT, unit.id()),
                "",
                "",
                List.of(unit.name()),
                Set.of(),
                false,
                Map.of(),
                Instant.EPOCH,
                Instant.MAX,
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
