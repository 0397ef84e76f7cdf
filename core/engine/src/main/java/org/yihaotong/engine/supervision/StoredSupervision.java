package org.yihaotong.engine.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.api.supervision.SupervisionDesk;
import org.yihaotong.engine.desk.Sight;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.OrderStore;
import org.yihaotong.engine.words.Words;

/** All orders in the store, each unit its own. */
@Component(service = SupervisionDesk.class)
public final class StoredSupervision implements SupervisionDesk {

    private final OrderStore store;
    private final UnitTree units;
    private final Clock clock;

    @Activate
    public StoredSupervision(@Reference OrderStore store, @Reference UnitTree units, @Reference Clock clock) {
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Page<OrderSummary> orders(Actor actor, OrderQuery query) {
        Set<String> visible = visible(actor);
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= 200, "limit", "range", Words.say("field.limit"))
                .that(
                        query.levels().stream().allMatch(l -> l >= 1 && l <= 3),
                        "level",
                        "range",
                        Words.say("field.range", 1, 3))
                .done();
        Optional<String> wanted = query.unit();
        if (wanted.isEmpty()) {
            return store.orders(query, visible, clock.instant());
        }
        boolean foreign = !visible.isEmpty() && !visible.contains(wanted.get());
        return foreign
                ? new Page<>(List.of(), Optional.empty())
                : store.orders(query, Set.of(wanted.get()), clock.instant());
    }

    @Override
    public OrderCounts counts(Actor actor) {
        return store.counts(visible(actor), clock.instant());
    }

    private Set<String> visible(Actor actor) {
        Sight sight = new Sight(actor, units.own(actor));
        sight.checkWorking();
        return sight.visibleUnits();
    }
}
