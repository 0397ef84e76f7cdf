package org.yihaotong.engine.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryStore;

/** Who belongs to the centre, and who to a unit. */
public class SidesTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);

    private final MemoryStore store = new MemoryStore();
    private final StoredPeople people = new StoredPeople(store.people());

    @Before
    public void open() {
        Optional<String> none = Optional.empty();
        store.people().add(new Unit("justice", "司法局", UnitKind.DEPARTMENT, none, none, none, true, 1));
    }

    @Test
    public void aRemoteSeatSitsAtItsUnitAlsoBesideItsUnitsWork() {
        Optional<String> unit = Optional.of("justice");
        create("lawyer1", unit, Role.REMOTE_SEAT);
        create("lawyer2", unit, Role.REMOTE_SEAT, Role.UNIT_CLERK);

        assertEquals(
                2,
                people.people(ADMIN).stream().filter(p -> p.unit().equals(unit)).count());
    }

    @Test
    public void everyOtherRoleIsTheCentresOrAUnits() {
        Optional<String> unit = Optional.of("justice");

        refused(unit, Role.AGENT);
        refused(unit, Role.REMOTE_SEAT, Role.AGENT);
        refused(Optional.empty(), Role.UNIT_CLERK);
        refused(Optional.empty(), Role.REMOTE_SEAT, Role.UNIT_CLERK);
    }

    private void refused(Optional<String> unit, Role... roles) {
        RefusedException refused = assertThrows(RefusedException.class, () -> create("someone", unit, roles));
        assertEquals("mixed-roles", refused.code());
    }

    private void create(String login, Optional<String> unit, Role... roles) {
        people.create(ADMIN, new Person(login, "某人", Set.of(roles), unit, true, false, Optional.empty(), 0));
    }
}
