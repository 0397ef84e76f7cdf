package org.yihaotong.engine.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.LoginRefusedException;
import org.yihaotong.api.people.NewPassword;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Session;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;

public class StoredSessionsTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final StoredSessions sessions = new StoredSessions(store.people(), clock);
    private final StoredPeople people = new StoredPeople(store.people());

    private static Person person(String login, Optional<String> unit, Role... roles) {
        return new Person(login, "某人", Set.of(roles), unit, true, false, Optional.empty(), 0);
    }

    private NewPassword agent() {
        return people.create(ADMIN, person("agent1", Optional.empty(), Role.AGENT));
    }

    @Test
    public void aOneTimePasswordOpensTheDoorButGivesNoRole() {
        NewPassword password = agent();

        Session session = sessions.logIn("agent1", password.password());

        assertTrue(session.person().mustChangePassword());
        assertTrue(session.person().actor().roles().isEmpty());
    }

    @Test
    public void theOwnPasswordGivesTheRolesAndEndsOtherSessions() {
        NewPassword password = agent();
        Session elsewhere = sessions.logIn("agent1", password.password());
        Session here = sessions.logIn("agent1", password.password());

        sessions.changePassword(here, password.password(), "晴天-long-2026");

        assertTrue(sessions.find(elsewhere.token()).isEmpty());
        assertEquals(
                Set.of(Role.AGENT),
                sessions.find(here.token()).orElseThrow().person().actor().roles());
    }

    @Test
    public void aWeakPasswordIsNotTaken() {
        NewPassword password = agent();
        Session session = sessions.logIn("agent1", password.password());

        for (String weak : new String[] {"short1", "nodigitsatall", "1234567890", "agent1agent1"}) {
            assertThrows(
                    weak,
                    InvalidInputException.class,
                    () -> sessions.changePassword(session, password.password(), weak));
        }
    }

    @Test
    public void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHour() {
        NewPassword password = agent();
        for (int i = 0; i < 5; i++) {
            assertThrows(LoginRefusedException.class, () -> sessions.logIn("agent1", "wrong"));
        }

        LoginRefusedException locked =
                assertThrows(LoginRefusedException.class, () -> sessions.logIn("agent1", password.password()));
        assertTrue(locked.lockedUntil().isPresent());

        clock.pass(Duration.ofMinutes(16));
        assertEquals(
                "agent1", sessions.logIn("agent1", password.password()).person().login());
    }

    @Test
    public void nobodyLearnsWhetherALoginExists() {
        agent();

        String known = assertThrows(LoginRefusedException.class, () -> sessions.logIn("agent1", "x"))
                .getMessage();
        String unknown = assertThrows(LoginRefusedException.class, () -> sessions.logIn("nobody", "x"))
                .getMessage();

        assertEquals(known, unknown);
    }

    @Test
    public void anIdleSessionEndsAndAUsedOneGoesOn() {
        Session session = sessions.logIn("agent1", agent().password());

        clock.pass(Duration.ofHours(11));
        assertTrue(sessions.find(session.token()).isPresent());
        clock.pass(Duration.ofHours(11));
        assertTrue(sessions.isAlive(session.token()));
        clock.pass(Duration.ofHours(2));
        assertFalse(sessions.isAlive(session.token()));
    }

    @Test
    public void aDeactivatedPersonIsOutAtOnce() {
        Session session = sessions.logIn("agent1", agent().password());
        Person p = people.people(ADMIN).get(0);

        people.change(
                ADMIN,
                new Person(
                        p.login(),
                        p.name(),
                        p.roles(),
                        p.unit(),
                        false,
                        p.mustChangePassword(),
                        p.lockedUntil(),
                        p.version()));

        assertTrue(sessions.find(session.token()).isEmpty());
        assertThrows(LoginRefusedException.class, () -> sessions.logIn("agent1", "whatever1"));
    }

    @Test
    public void aPersonStandsOnOneSideOfTheHouse() {
        store.people().add(new Unit("water", "供水", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));

        assertThrows(
                RefusedException.class,
                () -> people.create(ADMIN, person("both1", Optional.of("water"), Role.AGENT, Role.UNIT_CLERK)));
        assertThrows(
                RefusedException.class,
                () -> people.create(ADMIN, person("clerk1", Optional.empty(), Role.UNIT_CLERK)));
        assertEquals(
                "clerk2",
                people.create(ADMIN, person("clerk2", Optional.of("water"), Role.UNIT_CLERK))
                        .login());
    }

    @Test
    public void theLastAdministratorStays() {
        people.create(ADMIN, person("boss1", Optional.empty(), Role.ADMINISTRATOR));
        Person boss = people.people(ADMIN).get(0);

        assertThrows(
                RefusedException.class,
                () -> people.change(
                        ADMIN,
                        new Person(
                                "boss1",
                                "某人",
                                Set.of(Role.AGENT),
                                Optional.empty(),
                                true,
                                true,
                                Optional.empty(),
                                boss.version())));
    }

    @Test
    public void onlyAdministratorsManagePeople() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor actor = role.isUnitRole() ? Actor.ofUnit("x", "x", "u", role) : Actor.centre("x", "x", role);
                assertThrows(
                        role.name(),
                        RefusedException.class,
                        () -> people.create(actor, person("new1", Optional.empty(), Role.AGENT)));
            }
        }
    }

    @Test
    public void theStoredHashIsSaltedAndSlow() {
        assertNotEquals(PasswordHash.of("same-password-1"), PasswordHash.of("same-password-1"));
        assertTrue(PasswordHash.matches("same-password-1", PasswordHash.of("same-password-1")));
        assertTrue(PasswordHash.of("x").startsWith("pbkdf2-sha512$210000$"));
    }
}
