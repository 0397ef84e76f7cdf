package org.yihaotong.api.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A notice to units about how they handle tickets (通报). Immutable once issued; it can only be withdrawn.
 *
 * @param number such as {@code TB2026-0007}
 * @param title 2 to 100 characters
 * @param text 1 to 10,000 characters
 * @param level 1 to 3, as of supervision
 * @param units to whom it goes; empty: to all
 * @param tickets the tickets it is about
 * @param withdrawal set once it does not hold any more
 * @param read whether the person who asks has confirmed to have read it
 * @param readers how many people of units have; 0 for those who may not know
 */
public record Circular(
        String number,
        String title,
        String text,
        int level,
        List<String> units,
        List<String> tickets,
        String issuedBy,
        Instant issuedAt,
        Optional<Withdrawal> withdrawal,
        boolean read,
        long readers) {

    public Circular {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        units = units == null ? List.of() : List.copyOf(units);
        tickets = tickets == null ? List.of() : List.copyOf(tickets);
        Objects.requireNonNull(issuedBy, "issuedBy");
        Objects.requireNonNull(issuedAt, "issuedAt");
        withdrawal = withdrawal == null ? Optional.empty() : withdrawal;
    }

    /**
     * Why it does not hold any more (撤回).
     *
     * @param reason 4 to 200 characters
     */
    public record Withdrawal(String reason, String by, Instant at) {

        public Withdrawal {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /** The same circular with what somebody knows about its readers. */
    public Circular seen(boolean byAsker, long byAll) {
        return new Circular(number, title, text, level, units, tickets, issuedBy, issuedAt, withdrawal, byAsker, byAll);
    }

    /** The circular, withdrawn. */
    public Circular withdrawn(Withdrawal how) {
        return new Circular(
                number, title, text, level, units, tickets, issuedBy, issuedAt, Optional.of(how), read, readers);
    }
}
