package org.yihaotong.api.hotline;

import java.util.Objects;

/**
 * What handing an order over achieved.
 *
 * @param acknowledged true: the back office says that it has the order; false: it is under way, collect will tell
 * @param backOfficeNumber the back office's own number of the order; may be empty
 */
public record Receipt(boolean acknowledged, String backOfficeNumber) {

    public Receipt {
        Objects.requireNonNull(backOfficeNumber, "backOfficeNumber");
    }

    /** The back office has it under this number. */
    public static Receipt acknowledged(String backOfficeNumber) {
        return new Receipt(true, backOfficeNumber);
    }

    /** Handed over; the back office has not said yet that it took it. */
    public static Receipt sent() {
        return new Receipt(false, "");
    }

    /** There is no back office: the unit finds the order in its own worklist at the desk. */
    public static Receipt worklist() {
        return new Receipt(true, "");
    }
}
