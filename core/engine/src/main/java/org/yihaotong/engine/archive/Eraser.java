package org.yihaotong.engine.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.desk.News;
import org.yihaotong.engine.desk.Shown;
import org.yihaotong.engine.lifecycle.Chain;
import org.yihaotong.engine.lifecycle.Happening;
import org.yihaotong.engine.port.ArchiveStore;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.privacy.Veil;
import org.yihaotong.engine.words.Words;

/** Erases caller and requester from an archived ticket: their fields, and their names wherever they stand in a text. */
@Component(service = Eraser.class)
public final class Eraser {

    private final TicketStore tickets;
    private final ArchiveStore archive;
    private final News news;
    private final Clock clock;

    @Activate
    public Eraser(
            @Reference TicketStore tickets,
            @Reference ArchiveStore archive,
            @Reference News news,
            @Reference Clock clock) {
        this.tickets = tickets;
        this.archive = archive;
        this.news = news;
        this.clock = clock;
    }

    /** Erases once; the second time there is nobody left to erase. */
    void erase(String number) {
        tickets.find(number).ifPresent(this::erase);
    }

    private void erase(StoredTicket stored) {
        Ticket ticket = stored.ticket();
        List<TicketEvent> told = tickets.events(ticket.number());
        if (told.stream().anyMatch(e -> e.kind() == EventKind.PERSONS_ERASED)) {
            return;
        }
        Shown shown = new Shown(Veil.hiding(ticket.appeal()));
        List<TicketEvent> retold = told.stream()
                .map(shown::of)
                .filter(veiled -> !veiled.equals(told.get((int) veiled.seq() - 1)))
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Happening erased = new Happening(
                EventKind.PERSONS_ERASED, Optional.empty(), ticket.state(), ticket.state(), Chain.seals(retold));
        TicketEvent event =
                Chain.link(ticket.number(), stored.lastSeq() + 1, now, Actor.CENTRE.login(), erased, stored.lastHash());
        Ticket nameless = nameless(shown.of(ticket));
        archive.erase(
                new Change(
                        new StoredTicket(nameless, event.seq(), event.hash()),
                        List.of(event),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                retold,
                new Withdrawn(Actor.CENTRE.login(), now, Words.say("retention.files")));
        news.tell(nameless, List.of(event), Set.of());
    }

    private static Ticket nameless(Ticket t) {
        Appeal a = t.appeal();
        return new Ticket(
                t.number(),
                t.version() + 1,
                t.state(),
                a.retold(a.title(), a.content(), a.elements(), Caller.UNKNOWN, Optional.empty()),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals(),
                t.clock(),
                t.directAnswer(),
                t.callbacks(),
                t.voidProposal(),
                t.endNote(),
                t.endedAt(),
                t.group(),
                t.suspension(),
                t.oversight(),
                t.finalReply(),
                t.groupAnswer());
    }
}
