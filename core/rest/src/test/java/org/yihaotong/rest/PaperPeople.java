package org.yihaotong.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Draft;
import org.yihaotong.api.people.DraftDesk;
import org.yihaotong.api.people.NewPassword;
import org.yihaotong.api.people.PeopleDesk;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;

/** People, units and drafts on paper; everything stands at version 3. */
final class PaperPeople implements PeopleDesk {

    final DraftDesk drafts = new Drafts();

    @Override
    public List<Person> people(Actor actor) {
        return List.of(
                new Person("agent1", "话务员一", Set.of(Role.AGENT), Optional.empty(), true, false, Optional.empty(), 3));
    }

    @Override
    public NewPassword create(Actor actor, Person person) {
        return new NewPassword(person.login(), "once-only-1");
    }

    @Override
    public Person change(Actor actor, Person person) {
        check(person.version());
        return person;
    }

    @Override
    public NewPassword resetPassword(Actor actor, String login) {
        return new NewPassword(login, "once-only-2");
    }

    @Override
    public List<Unit> units(Actor actor) {
        return List.of(unit("water", Optional.empty()), unit("pumps", Optional.of("water")));
    }

    @Override
    public Unit create(Actor actor, Unit unit) {
        return unit;
    }

    @Override
    public Unit change(Actor actor, Unit unit) {
        check(unit.version());
        return unit;
    }

    private static void check(long version) {
        if (version != 3) {
            throw new StaleVersionException("stale", 3);
        }
    }

    private static Unit unit(String id, Optional<String> parent) {
        return new Unit(id, id, UnitKind.UTILITY, parent, Optional.empty(), true, 3);
    }

    /** Drafts by owner and key. */
    private static final class Drafts implements DraftDesk {

        private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

        @Override
        public List<Draft> drafts(Actor actor) {
            return List.copyOf(drafts.values());
        }

        @Override
        public Optional<Draft> draft(Actor actor, String key) {
            return Optional.ofNullable(drafts.get(actor.login() + "/" + key));
        }

        @Override
        public Draft save(Actor actor, String key, String content) {
            Draft draft = new Draft(key, content, Centre.NOW);
            drafts.put(actor.login() + "/" + key, draft);
            return draft;
        }

        @Override
        public void discard(Actor actor, String key) {
            drafts.remove(actor.login() + "/" + key);
        }
    }
}
