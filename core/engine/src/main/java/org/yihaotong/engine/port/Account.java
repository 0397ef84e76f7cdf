package org.yihaotong.engine.port;

import java.util.Objects;
import org.yihaotong.api.people.Person;

/**
 * A person with the hash of the password.
 *
 * @param passwordHash algorithm, cost, salt and hash in one string
 * @param failures failed log-ins since the last good one
 */
public record Account(Person person, String passwordHash, int failures) {

    public Account {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(passwordHash, "passwordHash");
    }

    /** Never shows the hash. */
    @Override
    public String toString() {
        return "Account[" + person.login() + "]";
    }
}
