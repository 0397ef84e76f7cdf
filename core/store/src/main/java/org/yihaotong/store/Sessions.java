package org.yihaotong.store;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.engine.port.SessionRow;
import org.yihaotong.store.row.LoginSessionRow;

/** Sessions of signed-in persons. */
final class Sessions {

    private final Database database;

    Sessions(Database database) {
        this.database = database;
    }

    void open(SessionRow session) {
        database.run(em -> em.persist(LoginSessionRow.of(session)));
    }

    Optional<SessionRow> find(String tokenHash) {
        return database.call(em -> Optional.ofNullable(em.find(LoginSessionRow.class, tokenHash)))
                .map(LoginSessionRow::session);
    }

    void prolong(String tokenHash, Instant expiresAt) {
        database.run(em -> em.createQuery("UPDATE LoginSessionRow s SET s.expiresAt = :end WHERE s.tokenHash = :token")
                .setParameter("end", expiresAt)
                .setParameter("token", tokenHash)
                .executeUpdate());
    }

    void close(String tokenHash) {
        database.run(em -> em.createQuery("DELETE FROM LoginSessionRow s WHERE s.tokenHash = :token")
                .setParameter("token", tokenHash)
                .executeUpdate());
    }

    void closeAll(String login, String exceptTokenHash) {
        database.run(
                em -> em.createQuery("DELETE FROM LoginSessionRow s WHERE s.login = :login AND s.tokenHash <> :kept")
                        .setParameter("login", login)
                        .setParameter("kept", exceptTokenHash)
                        .executeUpdate());
    }

    void sweep(Instant before) {
        database.run(em -> em.createQuery("DELETE FROM LoginSessionRow s WHERE s.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate());
    }
}
