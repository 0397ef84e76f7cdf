package org.yihaotong.engine.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Decision;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;

/**
 * Wakes the tickets whose clocks have run out, and only these: the index of {@code wake_at} says which. Whatever happens
 * then is a move like any other; if the process vanishes, or another node is faster, the ticket is still or no longer due.
 */
@Component(
        service = {},
        immediate = true)
public final class TicketWaker {

    private static final Logger LOG = LoggerFactory.getLogger(TicketWaker.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int AT_ONCE = 200;

    private final TicketStore store;
    private final TicketMover mover;
    private final Lifecycle lifecycle;
    private final Clock clock;
    private final Future<?> beating;

    @Activate
    public TicketWaker(
            @Reference TicketStore store,
            @Reference TicketMover mover,
            @Reference Lifecycle lifecycle,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.mover = mover;
        this.lifecycle = lifecycle;
        this.clock = clock;
        this.beating = scheduler.every(BEAT, this::wakeDue);
    }

    /** Wakes what is due now, batch by batch, until nothing is or a whole batch fails. */
    void wakeDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> due = store.toWake(now, AT_ONCE);
        while (!due.isEmpty()) {
            long woken = due.stream().filter(number -> wake(number, now)).count();
            if (woken == 0 || due.size() < AT_ONCE) {
                return;
            }
            due = store.toWake(now, AT_ONCE);
        }
    }

    /** Another node's move, or a failure of one ticket, holds up no other ticket. */
    @SuppressWarnings("IllegalCatch") // whatever one ticket does, the others are due as well
    private boolean wake(String number, Instant now) {
        try {
            store.find(number).ifPresent(stored -> wake(stored, now));
            return true;
        } catch (StaleVersionException e) {
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} could not be woken and is tried again: {}",
                    number,
                    e.getClass().getName());
            return false;
        }
    }

    private void wake(StoredTicket stored, Instant now) {
        Optional<Decision> decision = lifecycle.wake(stored.ticket(), now);
        if (decision.isPresent()) {
            mover.commit(decision.get(), stored, Actor.CENTRE.login());
        } else {
            store.rewake(stored.ticket());
        }
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
    }
}
