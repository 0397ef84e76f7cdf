package org.yihaotong.engine.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.attachment.AttachmentStore;
import org.yihaotong.engine.words.Words;

/** Writes into a ticket's chain what was laid beside it or taken back, together with the attachment's own row. */
@Component(service = AttachmentNotes.class)
public final class AttachmentNotes {

    private static final int TRIES = 5;

    private final TicketStore tickets;
    private final AttachmentStore store;
    private final TicketMover mover;
    private final UnitTree units;
    private final Lifecycle lifecycle;

    @Activate
    public AttachmentNotes(
            @Reference TicketStore tickets,
            @Reference AttachmentStore store,
            @Reference TicketMover mover,
            @Reference UnitTree units,
            @Reference Lifecycle lifecycle) {
        this.tickets = tickets;
        this.store = store;
        this.mover = mover;
        this.units = units;
        this.lifecycle = lifecycle;
    }

    Context context(Actor actor) {
        return Context.of(actor, units.own(actor), mover.now());
    }

    Sight sight(Actor actor) {
        return new Sight(actor, units.own(actor));
    }

    /** The ticket, in clear, if the actor may see it. */
    StoredTicket visible(Actor actor, String number) {
        Sight sight = sight(actor);
        sight.checkReading();
        return tickets.find(number)
                .filter(s -> sight.sees(s.ticket()))
                .orElseThrow(() -> new NotFoundException(Words.say("missing.ticket", number)));
    }

    /**
     * Writes what {@code made} makes of the ticket as it is now; if others move it meanwhile, asks again.
     *
     * @param made may refuse; empty: there is nothing to write
     */
    Optional<Attachment> write(
            Actor actor, String number, EventKind kind, Function<Ticket, Optional<Attachment>> made) {
        for (int i = 1; ; i++) {
            StoredTicket stored = visible(actor, number);
            Optional<Attachment> next = made.apply(stored.ticket());
            try {
                next.ifPresent(attachment -> commit(actor, stored, kind, attachment));
                return next;
            } catch (StaleVersionException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void commit(Actor actor, StoredTicket stored, EventKind kind, Attachment attachment) {
        mover.commit(
                lifecycle.note(stored.ticket(), kind, detail(attachment), context(actor)),
                stored,
                actor.login(),
                change -> store.commit(change, attachment));
    }

    private static Map<String, String> detail(Attachment attachment) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("attachment", attachment.id());
        detail.put("name", attachment.name());
        detail.put("size", Long.toString(attachment.size()));
        detail.put("sha256", attachment.sha256());
        attachment.withdrawn().map(Withdrawn::reason).ifPresent(reason -> detail.put("reason", reason));
        return detail;
    }
}
