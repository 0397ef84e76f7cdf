package org.yihaotong.api.people;

/**
 * A one-time password as it is shown once to the administrator; only its slow hash is kept.
 *
 * @param login whose it is
 * @param password to be changed at the next log-in
 */
public record NewPassword(String login, String password) {

    /** Never shows the password, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "NewPassword[" + login + "]";
    }
}
