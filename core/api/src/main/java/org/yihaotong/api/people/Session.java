package org.yihaotong.api.people;

import java.time.Instant;
import java.util.Objects;

/**
 * A signed-in person.
 *
 * @param token the secret of the cookie; only its hash is stored
 * @param csrf what a changing request must repeat in a header
 * @param expiresAt when the session ends if nothing happens
 */
public record Session(String token, String csrf, Person person, Instant expiresAt) {

    public Session {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(csrf, "csrf");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Never shows the secrets. */
    @Override
    public String toString() {
        return "Session[" + person.login() + "]";
    }
}
