package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Objects;

/**
 * What duplicates have in common; an empty trait is not looked for.
 *
 * @param since only tickets accepted from this moment on
 * @param matter the whole path
 * @param area territory code
 * @param phone the caller's number
 * @param each how many tickets of each trait, at most
 */
public record Traits(Instant since, String matter, String area, String phone, int each) {

    public Traits {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(phone, "phone");
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "Traits[" + since + ", " + matter + ", " + area + "]";
    }
}
