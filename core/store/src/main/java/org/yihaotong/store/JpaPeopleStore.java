package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Draft;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.port.Account;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.SessionRow;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.store.row.PersonRow;
import org.yihaotong.store.row.UnitRow;

/** Persons and units in the database, with their sessions and drafts. */
@Component
public final class JpaPeopleStore implements PeopleStore {

    private final Database database;
    private final Sessions sessions;
    private final Drafts drafts;

    @Activate
    public JpaPeopleStore(@Reference Transactions transactions) {
        database = new Database(transactions);
        sessions = new Sessions(database);
        drafts = new Drafts(database);
    }

    @Override
    public List<Person> people() {
        return database
                .call(em -> new Filter("SELECT p FROM PersonRow p ORDER BY p.login").readAll(em, PersonRow.class))
                .stream()
                .map(PersonRow::person)
                .toList();
    }

    @Override
    public Optional<Account> account(String login) {
        return database.call(em -> Optional.ofNullable(em.find(PersonRow.class, login)))
                .map(PersonRow::account);
    }

    @Override
    public void add(Account account) {
        database.run(em -> em.persist(PersonRow.of(account)));
    }

    @Override
    public void update(Account account) {
        database.run(em -> {
            Person person = account.person();
            PersonRow row = em.find(PersonRow.class, person.login(), LockModeType.PESSIMISTIC_WRITE);
            checkVersion(person.login(), row == null ? 0 : row.version(), person.version());
            row.take(account);
        });
    }

    @Override
    public void noteLogin(String login, int failures, Optional<Instant> lockedUntil) {
        database.run(em -> Optional.ofNullable(em.find(PersonRow.class, login, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(row -> row.noteLogin(failures, lockedUntil)));
    }

    @Override
    public List<Unit> units() {
        return database
                .call(em -> new Filter("SELECT u FROM UnitRow u ORDER BY u.name, u.id").readAll(em, UnitRow.class))
                .stream()
                .map(UnitRow::unit)
                .toList();
    }

    @Override
    public Optional<Unit> unit(String id) {
        return database.call(em -> Optional.ofNullable(em.find(UnitRow.class, id)))
                .map(UnitRow::unit);
    }

    @Override
    public void add(Unit unit) {
        database.run(em -> {
            em.persist(UnitRow.of(unit));
            Changes.made(em, Kind.UNIT, unit.id());
        });
    }

    @Override
    public void update(Unit unit) {
        database.run(em -> {
            UnitRow row = em.find(UnitRow.class, unit.id(), LockModeType.PESSIMISTIC_WRITE);
            checkVersion(unit.id(), row == null ? 0 : row.version(), unit.version());
            row.take(unit);
            Changes.moved(em, Kind.UNIT, unit.id());
        });
    }

    private static void checkVersion(String id, long stored, long next) {
        if (stored != next - 1) {
            throw new StaleVersionException(id, stored);
        }
    }

    @Override
    public void open(SessionRow session) {
        sessions.open(session);
    }

    @Override
    public Optional<SessionRow> session(String tokenHash) {
        return sessions.find(tokenHash);
    }

    @Override
    public void prolong(String tokenHash, Instant expiresAt) {
        sessions.prolong(tokenHash, expiresAt);
    }

    @Override
    public void close(String tokenHash) {
        sessions.close(tokenHash);
    }

    @Override
    public void closeAll(String login, String exceptTokenHash) {
        sessions.closeAll(login, exceptTokenHash);
    }

    @Override
    public void sweepSessions(Instant before) {
        sessions.sweep(before);
    }

    @Override
    public List<Draft> drafts(String login) {
        return drafts.of(login);
    }

    @Override
    public Optional<Draft> draft(String login, String key) {
        return drafts.find(login, key);
    }

    @Override
    public void saveDraft(String login, Draft draft, int keep) {
        drafts.save(login, draft, keep);
    }

    @Override
    public void discardDraft(String login, String key) {
        drafts.discard(login, key);
    }
}
