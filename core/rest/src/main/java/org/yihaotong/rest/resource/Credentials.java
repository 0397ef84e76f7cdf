package org.yihaotong.rest.resource;

import java.util.Objects;

/** What somebody signs in with. */
public record Credentials(String login, String password) {

    public Credentials {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(password, "password");
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
