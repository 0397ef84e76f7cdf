package org.yihaotong.engine.assessment;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.assessment.FactStore;

/** Writes the facts of tickets that were accepted before facts were kept; after an update it runs until none is left. */
@Component(
        service = {},
        immediate = true)
public final class FactBackfill {

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int STEP = 200;

    private final FactStore facts;
    private final TicketStore tickets;
    private final Future<?> filling;

    @Activate
    public FactBackfill(@Reference FactStore facts, @Reference TicketStore tickets, @Reference Scheduler scheduler) {
        this.facts = facts;
        this.tickets = tickets;
        this.filling = scheduler.every(PAUSE, this::fill);
    }

    private void fill() {
        List<String> old;
        do {
            old = facts.withoutFacts(STEP);
            old.forEach(this::fill);
        } while (old.size() == STEP && !Thread.currentThread().isInterrupted());
    }

    private void fill(String number) {
        tickets.find(number)
                .ifPresent(
                        stored -> facts.fill(number, stored.ticket().version(), ChainFacts.of(tickets.events(number))));
    }

    @Deactivate
    public void stop() {
        filling.cancel(true);
    }
}
