package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.engine.port.SessionRow;

/** A session of a signed-in person, by the hash of its token. */
@Entity
@Table(name = "login_session")
public class LoginSessionRow {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private String csrf;
    private String login;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected LoginSessionRow() {}

    /** A new row. */
    public static LoginSessionRow of(SessionRow session) {
        LoginSessionRow row = new LoginSessionRow();
        row.tokenHash = session.tokenHash();
        row.csrf = session.csrf();
        row.login = session.login();
        row.expiresAt = session.expiresAt();
        return row;
    }

    /** The session as it was opened or prolonged. */
    public SessionRow session() {
        return new SessionRow(tokenHash, csrf, login, expiresAt);
    }
}
