package org.yihaotong.rest.resource;

import java.time.Instant;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Session;

/**
 * A session as its page sees it; the cookie's secret is not in it.
 *
 * @param csrf what every change repeats in the header {@code X-CSRF-Token}
 */
public record SessionView(Person person, String csrf, Instant expiresAt) {

    static SessionView of(Session session) {
        return new SessionView(session.person(), session.csrf(), session.expiresAt());
    }
}
