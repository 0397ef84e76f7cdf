package org.yihaotong.engine.desk;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Decision;
import org.yihaotong.engine.lifecycle.Recount;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;

/**
 * Counts clocks anew after the calendar has changed. The index of the calendar's version says which tickets are left, so it
 * goes on where a vanished process stopped, and several nodes share the work: who comes second finds nothing to do.
 */
@Component(
        service = {},
        immediate = true)
public final class RecountSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RecountSweep.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;

    private final TicketStore store;
    private final TicketMover mover;
    private final DeadlinePolicy clocks;
    private final Future<?> beating;

    @Activate
    public RecountSweep(
            @Reference TicketStore store,
            @Reference TicketMover mover,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) DeadlinePolicy clocks,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.mover = mover;
        this.clocks = clocks;
        this.beating = scheduler.every(BEAT, this::sweep);
    }

    /** Batch by batch, until none is left or none of a batch is new. */
    void sweep() {
        long calendar = clocks.calendar();
        Set<String> seen = new HashSet<>();
        long moved = 0;
        List<String> left = store.countedBefore(calendar, AT_ONCE);
        while (seen.addAll(left)) {
            moved += left.stream().filter(this::recount).count();
            left = left.size() < AT_ONCE ? List.of() : store.countedBefore(calendar, AT_ONCE);
        }
        if (!seen.isEmpty()) {
            LOG.info(
                    "Calendar {}: {} tickets counted anew, {} of them end at another time",
                    calendar,
                    seen.size(),
                    moved);
        }
    }

    /** Another node's move, or a failure of one ticket, holds up no other ticket; both are tried again. */
    @SuppressWarnings("IllegalCatch") // whatever one ticket does, the others have to be counted as well
    private boolean recount(String number) {
        try {
            return store.find(number).map(this::recount).orElse(false);
        } catch (StaleVersionException e) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} could not be counted anew and is tried again: {}",
                    number,
                    e.getClass().getName());
            return false;
        }
    }

    private boolean recount(StoredTicket stored) {
        Recount recount = new Recount(stored.ticket(), clocks, mover.now());
        Optional<Decision> decision = recount.decision();
        if (decision.isPresent()) {
            mover.commit(decision.get(), stored, Actor.CENTRE.login());
        } else {
            store.rewake(recount.ticket());
        }
        return decision.isPresent();
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
    }
}
