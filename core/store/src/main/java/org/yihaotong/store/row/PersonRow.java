package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.port.Account;

/** A person who can sign in, with the hash of the password. */
@Entity
@Table(name = "person")
public class PersonRow {

    @Id
    private String login;

    @Column(name = "full_name")
    private String name;

    private String roles;
    private String unit;
    private boolean active;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    private long version;

    @Column(name = "password_hash")
    private String passwordHash;

    private int failures;

    protected PersonRow() {}

    /** A new row. */
    public static PersonRow of(Account account) {
        PersonRow row = new PersonRow();
        row.take(account);
        return row;
    }

    /** Says everything anew. */
    public final void take(Account account) {
        Person person = account.person();
        login = person.login();
        name = person.name();
        roles = Names.joined(person.roles().stream().sorted().toList());
        unit = person.unit().orElse(null);
        active = person.active();
        mustChangePassword = person.mustChangePassword();
        lockedUntil = person.lockedUntil().orElse(null);
        version = person.version();
        passwordHash = account.passwordHash();
        failures = account.failures();
    }

    /** Notes how often log-ins failed; the version stays. */
    public void noteLogin(int failedLogins, Optional<Instant> locked) {
        failures = failedLogins;
        lockedUntil = locked.orElse(null);
    }

    public long version() {
        return version;
    }

    /** The person with the secrets. */
    public Account account() {
        return new Account(person(), passwordHash, failures);
    }

    /** The person as others may see it. */
    public Person person() {
        return new Person(
                login,
                name,
                Names.split(roles).stream().map(Role::valueOf).collect(Collectors.toSet()),
                Optional.ofNullable(unit),
                active,
                mustChangePassword,
                Optional.ofNullable(lockedUntil),
                version);
    }
}
