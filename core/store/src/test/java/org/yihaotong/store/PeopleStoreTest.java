package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Draft;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.port.Account;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.SessionRow;

public class PeopleStoreTest extends StoreContract {

    @Test
    public void aPersonComesBackWithRolesAndSecrets() {
        Account clerk = account("clerk1", 1);
        Account nobody = new Account(
                new Person("nobody", "无角色", Set.of(), Optional.empty(), false, true, Optional.empty(), 1), "h", 0);
        people.add(clerk);
        people.add(nobody);

        assertEquals(clerk, people.account("clerk1").orElseThrow());
        assertEquals(List.of(clerk.person(), nobody.person()), people.people());
        assertTrue(people.account("unknown").isEmpty());
    }

    @Test
    public void aTakenLoginIsRefused() {
        people.add(account("clerk1", 1));

        assertThrows(DuplicateException.class, () -> people.add(account("clerk1", 1)));
    }

    @Test
    public void aPersonIsChangedByTheLatestVersionOnly() {
        people.add(account("clerk1", 1));
        people.update(account("clerk1", 2));

        StaleVersionException stale =
                assertThrows(StaleVersionException.class, () -> people.update(account("clerk1", 2)));

        assertEquals(2, stale.current());
        assertEquals(2, people.account("clerk1").orElseThrow().person().version());
    }

    @Test
    public void aFailedLogInIsNotedBesideTheVersion() {
        people.add(account("clerk1", 1));

        people.noteLogin("clerk1", 5, Optional.of(Samples.minute(15)));
        Account locked = people.account("clerk1").orElseThrow();
        people.noteLogin("clerk1", 0, Optional.empty());
        Account open = people.account("clerk1").orElseThrow();

        assertEquals(5, locked.failures());
        assertEquals(Optional.of(Samples.minute(15)), locked.person().lockedUntil());
        assertEquals(1, locked.person().version());
        assertEquals(0, open.failures());
        assertTrue(open.person().lockedUntil().isEmpty());
    }

    private static Account account(String login, long version) {
        return new Account(
                new Person(
                        login,
                        "经办一",
                        Set.of(Role.UNIT_LEADER, Role.UNIT_CLERK),
                        Optional.of("yinlongwater"),
                        true,
                        false,
                        Optional.of(Samples.NINE),
                        version),
                "pbkdf2$310000$salt$hash",
                2);
    }

    @Test
    public void unitsAreKeptAndChangedByTheLatestVersionOnly() {
        Unit first = unit(1, "银龙水务");
        Unit second = unit(2, "运城市银龙水务集团");
        people.add(first);
        assertEquals(Optional.of(first), people.unit("water"));
        people.update(second);

        assertEquals(List.of(second), people.units());
        assertEquals(
                2,
                assertThrows(StaleVersionException.class, () -> people.update(second))
                        .current());
        assertThrows(DuplicateException.class, () -> people.add(first));
        assertTrue(people.unit("unknown").isEmpty());
    }

    private static Unit unit(long version, String name) {
        return new Unit("water", name, UnitKind.UTILITY, Optional.of("city"), Optional.empty(), true, version);
    }

    @Test
    public void aSessionLivesUntilItIsClosedOrSwept() {
        SessionRow mine = session("mine", "agent1", 10);
        people.open(mine);
        people.open(session("myOther", "agent1", 10));
        people.open(session("yours", "agent2", 2));
        assertEquals(Optional.of(mine), people.session("mine"));

        people.prolong("mine", Samples.minute(30));
        people.closeAll("agent1", "mine");
        people.sweepSessions(Samples.minute(3));

        assertEquals(Optional.of(session("mine", "agent1", 30)), people.session("mine"));
        assertTrue(people.session("myOther").isEmpty());
        assertTrue(people.session("yours").isEmpty());
        people.close("mine");
        people.close("mine");
        assertTrue(people.session("mine").isEmpty());
    }

    @Test
    public void allSessionsOfAPersonEndTogether() {
        people.open(session("a", "agent1", 10));
        people.open(session("b", "agent1", 10));
        people.open(session("c", "agent2", 10));

        people.closeAll("agent1", "");

        assertTrue(people.session("a").isEmpty());
        assertTrue(people.session("b").isEmpty());
        assertTrue(people.session("c").isPresent());
    }

    private static SessionRow session(String token, String login, int minute) {
        return new SessionRow(token, "csrf", login, Samples.minute(minute));
    }

    @Test
    public void theNewestDraftsAreKept() {
        IntStream.rangeClosed(1, 5).forEach(i -> people.saveDraft("agent1", draft("k" + i, "文" + i, i), 3));
        people.saveDraft("agent2", draft("k1", "别人的", 1), 3);
        people.saveDraft("agent1", draft("k3", "改过🙂", 9), 3);

        assertEquals(
                List.of(draft("k3", "改过🙂", 9), draft("k5", "文5", 5), draft("k4", "文4", 4)), people.drafts("agent1"));
        assertTrue(people.draft("agent1", "k1").isEmpty());
        assertEquals(Optional.of(draft("k1", "别人的", 1)), people.draft("agent2", "k1"));
    }

    @Test
    public void aDraftOfManyWordsIsKeptWholeUntilItIsDiscarded() {
        Draft draft = draft("intake", "长文🙂".repeat(15_000), 1);
        people.saveDraft("agent1", draft, 50);
        assertEquals(Optional.of(draft), people.draft("agent1", "intake"));

        people.discardDraft("agent1", "intake");
        people.discardDraft("agent1", "intake");

        assertTrue(people.draft("agent1", "intake").isEmpty());
    }

    private static Draft draft(String key, String content, int minute) {
        return new Draft(key, content, Samples.minute(minute));
    }
}
