package org.yihaotong.api.clock;

import java.util.Objects;

/**
 * When the offices are open on a working day (办公时间).
 *
 * @param from on the city's clock, such as {@code 08:00}
 * @param to such as {@code 12:00}, at most {@code 24:00}
 */
public record OfficeHours(String from, String to) {

    public OfficeHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
