package org.yihaotong.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Draft;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.port.Account;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.SessionRow;

/** Persons, units, sessions and drafts in memory. */
final class MemoryPeople implements PeopleStore {

    private final Object lock;
    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, Unit> units = new TreeMap<>();
    private final Map<String, SessionRow> sessions = new HashMap<>();
    private final Map<String, Map<String, Draft>> drafts = new HashMap<>();

    MemoryPeople(Object lock) {
        this.lock = lock;
    }

    @Override
    public List<Person> people() {
        synchronized (lock) {
            return accounts.values().stream().map(Account::person).toList();
        }
    }

    @Override
    public Optional<Account> account(String login) {
        synchronized (lock) {
            return Optional.ofNullable(accounts.get(login));
        }
    }

    @Override
    public void add(Account account) {
        synchronized (lock) {
            if (accounts.putIfAbsent(account.person().login(), account) != null) {
                throw new DuplicateException("login " + account.person().login(), null);
            }
        }
    }

    @Override
    public void update(Account account) {
        synchronized (lock) {
            Account stored = accounts.get(account.person().login());
            checkVersion(
                    stored == null ? 0 : stored.person().version(),
                    account.person().version());
            accounts.put(account.person().login(), account);
        }
    }

    private static void checkVersion(long stored, long given) {
        if (stored == 0 || stored != given - 1) {
            throw new StaleVersionException("version " + stored, stored);
        }
    }

    @Override
    public void noteLogin(String login, int failures, Optional<Instant> lockedUntil) {
        synchronized (lock) {
            accounts.computeIfPresent(
                    login, (l, a) -> new Account(locked(a.person(), lockedUntil), a.passwordHash(), failures));
        }
    }

    private static Person locked(Person p, Optional<Instant> until) {
        return new Person(
                p.login(), p.name(), p.roles(), p.unit(), p.active(), p.mustChangePassword(), until, p.version());
    }

    @Override
    public List<Unit> units() {
        synchronized (lock) {
            return List.copyOf(units.values());
        }
    }

    @Override
    public Optional<Unit> unit(String id) {
        synchronized (lock) {
            return Optional.ofNullable(units.get(id));
        }
    }

    @Override
    public void add(Unit unit) {
        synchronized (lock) {
            if (units.putIfAbsent(unit.id(), unit) != null) {
                throw new DuplicateException("unit " + unit.id(), null);
            }
        }
    }

    @Override
    public void update(Unit unit) {
        synchronized (lock) {
            checkVersion(unit(unit.id()).map(Unit::version).orElse(0L), unit.version());
            units.put(unit.id(), unit);
        }
    }

    @Override
    public void open(SessionRow session) {
        synchronized (lock) {
            sessions.put(session.tokenHash(), session);
        }
    }

    @Override
    public Optional<SessionRow> session(String tokenHash) {
        synchronized (lock) {
            return Optional.ofNullable(sessions.get(tokenHash));
        }
    }

    @Override
    public void prolong(String tokenHash, Instant expiresAt) {
        synchronized (lock) {
            sessions.computeIfPresent(
                    tokenHash, (t, s) -> new SessionRow(s.tokenHash(), s.csrf(), s.login(), expiresAt));
        }
    }

    @Override
    public void close(String tokenHash) {
        synchronized (lock) {
            sessions.remove(tokenHash);
        }
    }

    @Override
    public void closeAll(String login, String exceptTokenHash) {
        synchronized (lock) {
            sessions.values()
                    .removeIf(s -> s.login().equals(login) && !s.tokenHash().equals(exceptTokenHash));
        }
    }

    @Override
    public void sweepSessions(Instant before) {
        synchronized (lock) {
            sessions.values().removeIf(s -> s.expiresAt().isBefore(before));
        }
    }

    @Override
    public List<Draft> drafts(String login) {
        synchronized (lock) {
            return drafts.getOrDefault(login, Map.of()).values().stream()
                    .sorted(Comparator.comparing(Draft::savedAt).reversed())
                    .toList();
        }
    }

    @Override
    public Optional<Draft> draft(String login, String key) {
        synchronized (lock) {
            return Optional.ofNullable(drafts.getOrDefault(login, Map.of()).get(key));
        }
    }

    @Override
    public void saveDraft(String login, Draft draft, int keep) {
        synchronized (lock) {
            Map<String, Draft> mine = drafts.computeIfAbsent(login, l -> new HashMap<>());
            mine.put(draft.key(), draft);
            drafts(login).stream().skip(keep).forEach(old -> mine.remove(old.key()));
        }
    }

    @Override
    public void discardDraft(String login, String key) {
        synchronized (lock) {
            drafts.getOrDefault(login, new HashMap<>()).remove(key);
        }
    }
}
