package org.yihaotong.api.people;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Persons and units, for the administrator; everybody signed in may read the units.
 *
 * <p>Every method refuses with {@link org.yihaotong.api.ticket.RefusedException} what the actor's roles do not allow.
 */
@ProviderType
public interface PeopleDesk {

    /** All persons, by login. */
    List<Person> people(Actor actor);

    /** Creates a person and answers the one-time password, shown once. */
    NewPassword create(Actor actor, Person person);

    /** Changes name, roles, unit or activity; {@code person.version()} must be the stored one. */
    Person change(Actor actor, Person person);

    /** Gives a new one-time password, unlocks the account and ends its sessions. */
    NewPassword resetPassword(Actor actor, String login);

    /** All units, by name. */
    List<Unit> units(Actor actor);

    /** Creates a unit. */
    Unit create(Actor actor, Unit unit);

    /** Changes a unit; {@code unit.version()} must be the stored one. */
    Unit change(Actor actor, Unit unit);
}
