package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Draft;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Unit;

/** Persons with their secrets, units, sessions and drafts. */
@ProviderType
public interface PeopleStore {

    List<Person> people();

    Optional<Account> account(String login);

    /** Adds a person; {@link DuplicateException} if the login is taken. */
    void add(Account account);

    /** Updates where the stored version is {@code person.version() - 1}; else StaleVersionException. */
    void update(Account account);

    /** Notes a failed or good log-in without touching the version. */
    void noteLogin(String login, int failures, Optional<Instant> lockedUntil);

    List<Unit> units();

    Optional<Unit> unit(String id);

    /** Adds a unit; {@link DuplicateException} if the id is taken. */
    void add(Unit unit);

    /** Updates where the stored version is {@code unit.version() - 1}; else StaleVersionException. */
    void update(Unit unit);

    void open(SessionRow session);

    Optional<SessionRow> session(String tokenHash);

    void prolong(String tokenHash, Instant expiresAt);

    void close(String tokenHash);

    /** Ends all sessions of a person but one; an empty exception ends all. */
    void closeAll(String login, String exceptTokenHash);

    /** Removes sessions that ended before this moment. */
    void sweepSessions(Instant before);

    List<Draft> drafts(String login);

    Optional<Draft> draft(String login, String key);

    /** Saves over what was there; keeps the newest {@code keep} drafts of the person. */
    void saveDraft(String login, Draft draft, int keep);

    void discardDraft(String login, String key);
}
