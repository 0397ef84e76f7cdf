package org.yihaotong.engine.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.NewPassword;
import org.yihaotong.api.people.PeopleDesk;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.Account;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.words.Words;

/** The administrator's desk. A person is either the centre's or one unit's, never both. */
@Component
public final class StoredPeople implements PeopleDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPeople.class);
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private static final Pattern AREA = Pattern.compile("[0-9]{6}");

    /** In these names no person acts: the engine itself, and citizens by their link. */
    private static final Set<String> RESERVED = Set.of(Actor.CENTRE.login(), Actor.CITIZEN.login());

    private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9]{1,39}");

    private final PeopleStore store;

    @Activate
    public StoredPeople(@Reference PeopleStore store) {
        this.store = store;
    }

    private static void check(Actor actor, String verb, Role... roles) {
        if (actor.isUnit() || !actor.isOneOf(roles)) {
            throw Words.refuse("role", Words.say("verb." + verb));
        }
    }

    @Override
    public List<Person> people(Actor actor) {
        check(actor, "People", Role.ADMINISTRATOR, Role.AUDITOR);
        return store.people();
    }

    @Override
    public NewPassword create(Actor actor, Person asked) {
        check(actor, "People", Role.ADMINISTRATOR);
        String login = asked.login().strip().toLowerCase(Locale.ROOT);
        new Fields()
                .that(LOGIN.matcher(login).matches(), "login", "pattern", Words.say("field.login"))
                .that(!RESERVED.contains(login), "login", "reserved", Words.say("field.login-reserved"))
                .done();
        checkPerson(asked);
        NewPassword password = new NewPassword(login, Secrets.password());
        Person person =
                new Person(login, asked.name().strip(), asked.roles(), asked.unit(), true, true, Optional.empty(), 1);
        try {
            store.add(new Account(person, PasswordHash.of(password.password()), 0));
        } catch (DuplicateException e) {
            throw Words.refuse("taken", login);
        }
        LOG.info("{} created the account {} with {}", actor.login(), login, person.roles());
        return password;
    }

    @Override
    public Person change(Actor actor, Person asked) {
        check(actor, "People", Role.ADMINISTRATOR);
        Account stored = account(asked.login());
        Person old = stored.person();
        if (old.version() != asked.version()) {
            throw new StaleVersionException(Words.say("stale.person"), old.version());
        }
        checkPerson(asked);
        Person next = new Person(
                old.login(),
                asked.name().strip(),
                asked.roles(),
                asked.unit(),
                asked.active(),
                old.mustChangePassword(),
                old.lockedUntil(),
                old.version() + 1);
        keepOneAdministrator(old, next);
        store.update(new Account(next, stored.passwordHash(), stored.failures()));
        if (!next.active() || !next.roles().equals(old.roles()) || !next.unit().equals(old.unit())) {
            store.closeAll(next.login(), "");
        }
        LOG.info("{} changed the account {}: active {}, {}", actor.login(), next.login(), next.active(), next.roles());
        return next;
    }

    private void keepOneAdministrator(Person old, Person next) {
        if (isAdministrator(old)
                && !isAdministrator(next)
                && store.people().stream().filter(StoredPeople::isAdministrator).count() < 2) {
            throw Words.refuse("last-administrator");
        }
    }

    private static boolean isAdministrator(Person p) {
        return p.active() && p.roles().contains(Role.ADMINISTRATOR);
    }

    /** A remote seat sits at a unit, or works for the centre from elsewhere; every other role has its side. */
    private void checkPerson(Person p) {
        new Fields()
                .text("name", p.name().strip(), 1, 40)
                .size("roles", p.roles(), 1, Role.values().length)
                .that(
                        p.unit().isEmpty() || store.unit(p.unit().get()).isPresent(),
                        "unit",
                        "unknown",
                        Words.say("field.unit"))
                .done();
        boolean ofUnit = p.unit().isPresent();
        if (!p.roles().stream().allMatch(role -> role == Role.REMOTE_SEAT || role.isUnitRole() == ofUnit)) {
            throw Words.refuse("mixed-roles");
        }
    }

    @Override
    public NewPassword resetPassword(Actor actor, String login) {
        check(actor, "People", Role.ADMINISTRATOR);
        Person old = account(login).person();
        NewPassword password = new NewPassword(login, Secrets.password());
        Person next = new Person(
                login, old.name(), old.roles(), old.unit(), old.active(), true, Optional.empty(), old.version() + 1);
        store.update(new Account(next, PasswordHash.of(password.password()), 0));
        store.noteLogin(login, 0, Optional.empty());
        store.closeAll(login, "");
        LOG.info("{} reset the password of {}", actor.login(), login);
        return password;
    }

    private Account account(String login) {
        return store.account(login).orElseThrow(() -> new NotFoundException(Words.say("missing.person", login)));
    }

    @Override
    public List<Unit> units(Actor actor) {
        if (actor.roles().isEmpty()) {
            throw Words.refuse("role", Words.say("verb.Units"));
        }
        return store.units();
    }

    @Override
    public Unit create(Actor actor, Unit asked) {
        check(actor, "Units", Role.ADMINISTRATOR);
        new Fields()
                .that(UNIT.matcher(asked.id()).matches(), "id", "pattern", Words.say("field.unit-id"))
                .done();
        Unit unit = checked(asked, 1);
        try {
            store.add(unit);
        } catch (DuplicateException e) {
            throw Words.refuse("taken", unit.id());
        }
        LOG.info("{} created the unit {}", actor.login(), unit.id());
        return unit;
    }

    @Override
    public Unit change(Actor actor, Unit asked) {
        check(actor, "Units", Role.ADMINISTRATOR);
        Unit old =
                store.unit(asked.id()).orElseThrow(() -> new NotFoundException(Words.say("missing.unit", asked.id())));
        if (old.version() != asked.version()) {
            throw new StaleVersionException(Words.say("stale.unit"), old.version());
        }
        Unit unit = checked(asked, old.version() + 1);
        store.update(unit);
        LOG.info("{} changed the unit {}: active {}", actor.login(), unit.id(), unit.active());
        return unit;
    }

    private boolean isAreaFree(Unit u) {
        return u.area().isEmpty()
                || store.units().stream()
                        .noneMatch(other ->
                                !other.id().equals(u.id()) && other.area().equals(u.area()));
    }

    private Unit checked(Unit u, long version) {
        new Fields()
                .text("name", u.name().strip(), 2, 60)
                .that(
                        u.parent().isEmpty() || store.unit(u.parent().get()).isPresent(),
                        "parent",
                        "unknown",
                        Words.say("field.unit"))
                .pattern("area", u.area().orElse(""), AREA, "field.area")
                .that(isAreaFree(u), "area", "taken", Words.say("field.area-taken"))
                .done();
        Optional<String> above = u.parent();
        Set<String> seen = new java.util.HashSet<>(Set.of(u.id()));
        while (above.isPresent()) {
            if (!seen.add(above.get())) {
                throw Words.refuse("unit-loop");
            }
            above = store.unit(above.get()).flatMap(Unit::parent);
        }
        return new Unit(u.id(), u.name().strip(), u.kind(), u.parent(), u.hotline(), u.area(), u.active(), version);
    }
}
