package org.yihaotong.api.people;

import java.time.Instant;
import java.util.Optional;

/** The log-in is refused: wrong name or password (never says which), or the account is locked. */
public final class LoginRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Instant> lockedUntil;

    public LoginRefusedException(String message, Optional<Instant> lockedUntil) {
        super(message);
        this.lockedUntil = lockedUntil;
    }

    /** When the account opens again; empty if it is not locked. */
    public Optional<Instant> lockedUntil() {
        return lockedUntil == null ? Optional.empty() : lockedUntil;
    }
}
