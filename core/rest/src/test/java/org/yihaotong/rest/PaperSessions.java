package org.yihaotong.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.LoginRefusedException;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Session;
import org.yihaotong.api.people.SessionDesk;

/** Sessions on paper: everybody has the same password. */
final class PaperSessions implements SessionDesk {

    static final String PASSWORD = "right-horse-1";

    private static final Instant LATER = Instant.parse("2026-11-22T08:04:00Z");

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    @Override
    public Session logIn(String login, String password) {
        if (login.equals("locked1")) {
            throw new LoginRefusedException("账号已锁定", Optional.of(Centre.NOW.plusSeconds(60)));
        }
        if (!password.equals(PASSWORD)) {
            throw new LoginRefusedException("用户名或密码不正确", Optional.empty());
        }
        String token = "token-" + login + "-" + sessions.size();
        Session session = new Session(token, "csrf-" + login, person(login), LATER);
        sessions.put(token, session);
        return session;
    }

    @Override
    public Optional<Session> find(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    @Override
    public void logOut(String token) {
        sessions.remove(token);
    }

    @Override
    public void changePassword(Session session, String oldPassword, String newPassword) {
        if (!oldPassword.equals(PASSWORD)) {
            throw new InvalidInputException("oldPassword", "wrong", "原密码不正确");
        }
    }

    private static Person person(String login) {
        boolean unit = login.startsWith("unit");
        Role role = unit ? Role.UNIT_CLERK : login.startsWith("admin") ? Role.ADMINISTRATOR : Role.AGENT;
        Optional<String> home = unit ? Optional.of(login.substring("unit-".length())) : Optional.empty();
        return new Person(login, "测试人员", Set.of(role), home, true, login.startsWith("new"), Optional.empty(), 1);
    }
}
