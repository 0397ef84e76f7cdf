package org.yihaotong.api.dispatch;

import java.util.Objects;

/** How many tickets a unit handled in the end. */
public record Handled(String unit, long tickets) {

    public Handled {
        Objects.requireNonNull(unit, "unit");
    }
}
