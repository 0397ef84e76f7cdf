package org.yihaotong.engine.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.MemoryStore;

public class HomeUnitsTest {

    private final MemoryStore store = new MemoryStore();

    @Test
    public void everyNewCentreHasTheTerritoriesOfItsCity() {
        new HomeUnits(store.people());

        List<Unit> units = store.people().units();
        assertEquals(14, units.size());
        assertEquals(
                14,
                units.stream()
                        .map(u -> u.area().orElseThrow())
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(units.stream().allMatch(u -> u.kind() == UnitKind.TERRITORY && u.active()));
        assertEquals("盐湖区", store.people().unit("yanhu").orElseThrow().name());
    }

    @Test
    public void whatAnAdministratorChangedStays() {
        Unit own = new Unit(
                "yanhugov",
                "盐湖区政府",
                UnitKind.TERRITORY,
                Optional.empty(),
                Optional.empty(),
                Optional.of("140802"),
                true,
                1);
        Unit closed = new Unit(
                "linyi", "临猗", UnitKind.TERRITORY, Optional.empty(), Optional.empty(), Optional.empty(), false, 3);
        store.people().add(own);
        store.people().add(closed);

        new HomeUnits(store.people());
        new HomeUnits(store.people());

        assertEquals(14, store.people().units().size());
        assertEquals(Optional.empty(), store.people().unit("yanhu"));
        assertEquals(closed, store.people().unit("linyi").orElseThrow());
    }
}
