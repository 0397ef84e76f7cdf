package org.yihaotong.api.ticket;

import java.util.List;
import java.util.Optional;

/**
 * How the centre presses a ticket on; never a state.
 *
 * @param orders supervision orders, oldest first
 * @param urges how often its units were urged
 * @param repeatCalls how often the citizen called again while it was open
 */
public record Oversight(
        List<SupervisionOrder> orders, Optional<DifficultCase> difficultCase, int urges, int repeatCalls) {

    /** Nobody has pressed yet. */
    public static final Oversight NONE = new Oversight(List.of(), Optional.empty(), 0, 0);

    public Oversight {
        orders = orders == null ? List.of() : List.copyOf(orders);
        difficultCase = difficultCase == null ? Optional.empty() : difficultCase;
    }

    /** The highest level of an open order; 0 without one. */
    public int level() {
        return orders.stream()
                .filter(SupervisionOrder::isOpen)
                .mapToInt(SupervisionOrder::level)
                .max()
                .orElse(0);
    }

    /** The order with this number. */
    public Optional<SupervisionOrder> order(String number) {
        return orders.stream().filter(o -> o.number().equals(number)).findFirst();
    }
}
