package org.yihaotong.api.people;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who acts now: a signed-in person, or a back office speaking for its unit.
 *
 * @param login unique name of the person, or {@code hotline:<id>} for a back office
 * @param name how the person is shown to colleagues
 * @param roles what the actor is; empty means: may do nothing
 * @param unit the unit the actor belongs to; empty for the centre's own people
 */
public record Actor(String login, String name, Set<Role> roles, Optional<String> unit) {

    /** The engine itself, where a clock and not a person decides; holds no role, so that nobody can act in its name. */
    public static final Actor CENTRE = new Actor("centre", "一号通", Set.of(), Optional.empty());

    /** A citizen who came by a link; holds no role, the link alone says what may be done. */
    public static final Actor CITIZEN = new Actor("citizen", "来电人", Set.of(), Optional.empty());

    public Actor {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        roles = Set.copyOf(roles);
    }

    /** A person of the centre. */
    public static Actor centre(String login, String name, Role... roles) {
        return new Actor(login, name, Set.copyOf(Arrays.asList(roles)), Optional.empty());
    }

    /** A person of a unit. */
    public static Actor ofUnit(String login, String name, String unit, Role... roles) {
        return new Actor(login, name, Set.copyOf(Arrays.asList(roles)), Optional.of(unit));
    }

    /** The back office of a hotline; it may do what its unit's clerks may do. */
    public static Actor backOffice(String hotline) {
        return ofUnit("hotline:" + hotline, hotline, hotline, Role.UNIT_CLERK);
    }

    /** Whether the actor holds one of these roles. */
    public boolean isOneOf(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** Whether the actor stands on a unit's side. */
    public boolean isUnit() {
        return unit.isPresent() || roles.stream().anyMatch(Role::isUnitRole);
    }
}
