package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.citizen.CallbackRound;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.CallbackStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.rule.Books;

/** Sends the link by itself when telephoning has come to its end. */
@Component(
        service = {},
        immediate = true)
public final class CallbackSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackSweep.class);
    private static final CallbackBook BOOK = new CallbackBook();
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final int LIMIT = 100;

    private final CallbackStore callbacks;
    private final TicketStore tickets;
    private final TicketMover mover;
    private final Books books;
    private final Clock clock;
    private final Lifecycle lifecycle;
    private final Future<?> sweeping;

    @Activate
    public CallbackSweep(
            @Reference CallbackStore callbacks,
            @Reference TicketStore tickets,
            @Reference TicketMover mover,
            @Reference Books books,
            @Reference Clock clock,
            @Reference Lifecycle lifecycle,
            @Reference Scheduler scheduler) {
        this.callbacks = callbacks;
        this.tickets = tickets;
        this.mover = mover;
        this.books = books;
        this.clock = clock;
        this.lifecycle = lifecycle;
        this.sweeping = scheduler.every(BEAT, this::sweep);
    }

    private void sweep() {
        int attempts = books.now(BOOK).attempts();
        callbacks.withoutLink(attempts, LIMIT).forEach(number -> tickets.find(number)
                .filter(stored -> isOver(stored.ticket(), attempts))
                .ifPresent(this::send));
    }

    private static boolean isOver(Ticket ticket, int attempts) {
        return CallbackRound.of(ticket)
                .filter(round -> round.stage() == CallbackStage.UNREACHED
                        && round.attempts().size() >= attempts)
                .isPresent();
    }

    private void send(StoredTicket stored) {
        try {
            mover.commit(
                    lifecycle.sendLink(stored.ticket(), clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                    stored,
                    Actor.CENTRE.login());
        } catch (StaleVersionException movedMeanwhile) {
            LOG.debug("{} moved meanwhile", stored.ticket().number(), movedMeanwhile);
        }
    }

    @Deactivate
    public void stop() {
        sweeping.cancel(false);
    }
}
