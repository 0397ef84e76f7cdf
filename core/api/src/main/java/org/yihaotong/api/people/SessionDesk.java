package org.yihaotong.api.people;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out; sessions are in the database and survive a restart of the centre. */
@ProviderType
public interface SessionDesk {

    /**
     * Signs a person in.
     *
     * @throws LoginRefusedException if name or password is wrong or the account is locked or inactive
     */
    Session logIn(String login, String password);

    /** The session of this cookie, if it is alive; using it keeps it alive. */
    Optional<Session> find(String token);

    /** Whether the session of this cookie is alive; asking does not keep it alive. */
    default boolean isAlive(String token) {
        return find(token).isPresent();
    }

    /** Ends the session; an unknown token is no error. */
    void logOut(String token);

    /**
     * Sets the person's own new password and ends the person's other sessions.
     *
     * @throws org.yihaotong.api.input.InvalidInputException if the old one is wrong or the new one too weak
     */
    void changePassword(Session session, String oldPassword, String newPassword);
}
