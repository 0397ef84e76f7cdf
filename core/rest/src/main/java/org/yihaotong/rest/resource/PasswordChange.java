package org.yihaotong.rest.resource;

import java.util.Objects;

/** The old password, once more, and the new one. */
public record PasswordChange(String oldPassword, String newPassword) {

    public PasswordChange {
        Objects.requireNonNull(oldPassword, "oldPassword");
        Objects.requireNonNull(newPassword, "newPassword");
    }

    /** Never shows the passwords. */
    @Override
    public String toString() {
        return "PasswordChange[…]";
    }
}
