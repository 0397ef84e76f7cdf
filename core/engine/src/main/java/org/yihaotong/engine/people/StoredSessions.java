package org.yihaotong.engine.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.people.LoginRefusedException;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Session;
import org.yihaotong.api.people.SessionDesk;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.Account;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.SessionRow;
import org.yihaotong.engine.words.Words;

/** Sessions in the store: five wrong passwords lock an account for a quarter of an hour, twelve idle hours end a session. */
@Component
public final class StoredSessions implements SessionDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);
    private static final int FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration PROLONG_EVERY = Duration.ofMinutes(10);

    private final PeopleStore store;
    private final Clock clock;
    private final String nobody = PasswordHash.of(Secrets.token());

    @Activate
    public StoredSessions(@Reference PeopleStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Session logIn(String login, String password) {
        String name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        String secret = password == null || password.length() > 200 ? "" : password;
        Optional<Account> account = store.account(name);
        account.ifPresent(this::refuseLocked);
        boolean matches =
                PasswordHash.matches(secret, account.map(Account::passwordHash).orElse(nobody));
        if (account.isEmpty() || !matches || !account.get().person().active()) {
            account.ifPresent(this::noteFailure);
            throw new LoginRefusedException(Words.say("login.wrong"), Optional.empty());
        }
        store.noteLogin(name, 0, Optional.empty());
        store.sweepSessions(now());
        Session session =
                new Session(Secrets.token(), Secrets.token(), account.get().person(), now().plus(IDLE));
        store.open(new SessionRow(Secrets.hash(session.token()), session.csrf(), name, session.expiresAt()));
        LOG.info("{} logged in", name);
        return session;
    }

    private void refuseLocked(Account account) {
        account.person().lockedUntil().filter(until -> until.isAfter(now())).ifPresent(until -> {
            throw new LoginRefusedException(Words.say("login.locked", Moments.say(until)), Optional.of(until));
        });
    }

    private void noteFailure(Account account) {
        int failures = account.failures() + 1;
        boolean lock = failures >= FAILURES;
        Optional<Instant> until = lock ? Optional.of(now().plus(LOCKED)) : Optional.empty();
        store.noteLogin(account.person().login(), lock ? 0 : failures, until);
        LOG.warn("log-in of {} failed{}", account.person().login(), lock ? ", account locked" : "");
    }

    @Override
    public Optional<Session> find(String token) {
        return alive(token)
                .map(row -> {
                    Instant full = now().plus(IDLE);
                    if (row.expiresAt().plus(PROLONG_EVERY).isBefore(full)) {
                        store.prolong(row.tokenHash(), full);
                    }
                    return row;
                })
                .flatMap(row -> session(token, row));
    }

    @Override
    public boolean isAlive(String token) {
        return alive(token).flatMap(row -> session(token, row)).isPresent();
    }

    private Optional<SessionRow> alive(String token) {
        return token == null || token.isEmpty() || token.length() > 100
                ? Optional.empty()
                : store.session(Secrets.hash(token))
                        .filter(row -> row.expiresAt().isAfter(now()));
    }

    private Optional<Session> session(String token, SessionRow row) {
        return store.account(row.login())
                .map(Account::person)
                .filter(Person::active)
                .map(person -> new Session(token, row.csrf(), person, row.expiresAt()));
    }

    @Override
    public void logOut(String token) {
        if (token != null) {
            store.close(Secrets.hash(token));
        }
    }

    @Override
    public void changePassword(Session session, String oldPassword, String newPassword) {
        String login = session.person().login();
        Account account = store.account(login).orElseThrow();
        String fresh = newPassword == null ? "" : newPassword;
        new Fields()
                .that(
                        PasswordHash.matches(oldPassword == null ? "" : oldPassword, account.passwordHash()),
                        "oldPassword",
                        "wrong",
                        Words.say("field.password-old"))
                .that(isStrong(fresh, login), "newPassword", "weak", Words.say("field.password-weak"))
                .that(!fresh.equals(oldPassword), "newPassword", "same", Words.say("field.password-same"))
                .done();
        Person p = account.person();
        Person own = new Person(
                p.login(), p.name(), p.roles(), p.unit(), p.active(), false, Optional.empty(), p.version() + 1);
        store.update(new Account(own, PasswordHash.of(fresh), 0));
        store.closeAll(login, Secrets.hash(session.token()));
        FirstAdministrator.forgetPassword(login);
        LOG.info("{} chose a new password", login);
    }

    private static boolean isStrong(String password, String login) {
        return password.length() >= 10
                && password.length() <= 200
                && password.chars().anyMatch(Character::isLetter)
                && password.chars().anyMatch(Character::isDigit)
                && !password.toLowerCase(Locale.ROOT).contains(login);
    }
}
