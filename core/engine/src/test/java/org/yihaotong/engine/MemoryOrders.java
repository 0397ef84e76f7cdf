package org.yihaotong.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderState;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.engine.port.OrderStore;

/** The orders of the tickets in memory. */
final class MemoryOrders implements OrderStore {

    private final MemoryTickets tickets;

    MemoryOrders(MemoryTickets tickets) {
        this.tickets = tickets;
    }

    private List<OrderSummary> all(Set<String> units) {
        return tickets.all().stream()
                .flatMap(t -> t.oversight().orders().stream()
                        .map(o -> new OrderSummary(
                                o.number(),
                                t.number(),
                                t.appeal().title(),
                                o.unit(),
                                o.level(),
                                OrderState.of(t, o),
                                o.rule(),
                                o.issuedAt(),
                                o.due())))
                .filter(o -> units.isEmpty() || units.contains(o.unit()))
                .toList();
    }

    @Override
    public Page<OrderSummary> orders(OrderQuery query, Set<String> units, Instant now) {
        Comparator<OrderSummary> due =
                Comparator.<OrderSummary, Instant>comparing(o -> o.due().due()).thenComparing(OrderSummary::number);
        Comparator<OrderSummary> newest = Comparator.comparing(OrderSummary::issuedAt)
                .thenComparing(OrderSummary::number)
                .reversed();
        List<OrderSummary> fitting = all(units).stream()
                .filter(o -> query.states().isEmpty() || query.states().contains(o.state()))
                .filter(o -> query.levels().isEmpty() || query.levels().contains(o.level()))
                .filter(o -> !query.overdue() || isOverdue(o, now))
                .sorted(query.order() == OrderQuery.Order.NEWEST ? newest : due)
                .toList();
        return Pages.cut(fitting, OrderSummary::number, query.cursor(), query.limit(), Function.identity());
    }

    private static boolean isOverdue(OrderSummary o, Instant now) {
        return o.state() == OrderState.OPEN
                && !o.due().isPaused()
                && !o.due().due().isAfter(now);
    }

    @Override
    public OrderCounts counts(Set<String> units, Instant now) {
        List<OrderSummary> all = all(units);
        return new OrderCounts(
                count(all, o -> o.state() == OrderState.OPEN),
                count(all, o -> isOverdue(o, now)),
                count(all, o -> o.state() == OrderState.ANSWERED),
                count(all, o -> o.state() != OrderState.CLOSED && o.level() == 1),
                count(all, o -> o.state() != OrderState.CLOSED && o.level() == 2),
                count(all, o -> o.state() != OrderState.CLOSED && o.level() == 3));
    }

    private static long count(List<OrderSummary> all, Predicate<OrderSummary> wanted) {
        return all.stream().filter(wanted).count();
    }
}
