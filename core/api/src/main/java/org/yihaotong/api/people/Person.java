package org.yihaotong.api.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A person who can sign in; the password is never part of it.
 *
 * @param login 2 to 40 of {@code a-z 0-9 . - _}, starting with a letter
 * @param lockedUntil set while too many failed log-ins lock the account
 * @param mustChangePassword true until the person has chosen a password of their own
 * @param version for optimistic locking
 */
public record Person(
        String login,
        String name,
        Set<Role> roles,
        Optional<String> unit,
        boolean active,
        boolean mustChangePassword,
        Optional<Instant> lockedUntil,
        long version) {

    public Person {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(name, "name");
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        unit = unit == null ? Optional.empty() : unit;
        lockedUntil = lockedUntil == null ? Optional.empty() : lockedUntil;
    }

    /** The person as the engine sees an acting one: without any role until the password is the person's own. */
    public Actor actor() {
        return new Actor(login, name, active && !mustChangePassword ? roles : Set.of(), unit);
    }
}
