package org.yihaotong.engine.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.calls.ReconciliationDesk;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.ReckoningStore;
import org.yihaotong.engine.words.Words;

/** The desk over what was compared, as far as the actor sees call records. */
@Component(service = ReconciliationDesk.class)
public final class StoredReconciliationDesk implements ReconciliationDesk {

    private static final int LIMIT = 200;
    private static final int DAYS = 400;

    private final ReckoningStore store;
    private final Reckoner reckoner;
    private final CallSight sight;
    private final HotlineStore hotlines;
    private final Clock clock;

    @Activate
    public StoredReconciliationDesk(
            @Reference ReckoningStore store,
            @Reference Reckoner reckoner,
            @Reference CallSight sight,
            @Reference HotlineStore hotlines,
            @Reference Clock clock) {
        this.store = store;
        this.reckoner = reckoner;
        this.sight = sight;
        this.hotlines = hotlines;
        this.clock = clock;
    }

    @Override
    public Page<Reconciliation> reconciliations(
            Actor actor, Optional<String> hotline, Optional<String> cursor, int limit) {
        new Fields()
                .that(limit >= 1 && limit <= LIMIT, "limit", "range", Words.say("field.limit"))
                .done();
        return store.reconciliations(sight.lines(actor, hotline), cursor, limit);
    }

    @Override
    public Reconciliation reconcile(Actor actor, String hotline, LocalDate day) {
        CallSight.checkReconciling(actor);
        if (!hotline.equals(CallStore.CENTRE) && hotlines.line(hotline).isEmpty()) {
            throw new NotFoundException(Words.say("missing.line", hotline));
        }
        LocalDate today = LocalDate.now(clock);
        boolean within = !day.isAfter(today) && day.isAfter(today.minusDays(DAYS));
        new Fields()
                .that(within, "day", "range", Words.say("field.reconciled-day", DAYS))
                .done();
        return reckoner.reckon(List.of(hotline), day).get(0);
    }
}
