package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.citizen.NoticeDesk;
import org.yihaotong.api.citizen.NoticeState;
import org.yihaotong.api.citizen.TicketNotice;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.NoticeStore;
import org.yihaotong.engine.words.Words;

/** The desk for what citizens are told, on the stored outbox. */
@Component(service = NoticeDesk.class)
public final class StoredNoticeDesk implements NoticeDesk {

    private final NoticeStore store;
    private final TicketDesk tickets;
    private final Clock clock;

    @Activate
    public StoredNoticeDesk(@Reference NoticeStore store, @Reference TicketDesk tickets, @Reference Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public List<TicketNotice> of(Actor actor, String ticket) {
        check(actor, ticket);
        return store.ofTicket(ticket).stream().map(StoredNoticeDesk::shown).toList();
    }

    private void check(Actor actor, String ticket) {
        if (actor.isUnit()) {
            throw Words.refuse("role", Words.say("verb.ReadNotices"));
        }
        tickets.read(actor, ticket);
    }

    @Override
    public TicketNotice resend(Actor actor, String ticket, String id) {
        check(actor, ticket);
        if (!actor.isOneOf(Role.CALLBACK_CLERK, Role.DISPATCHER, Role.SUPERVISOR, Role.SHIFT_LEADER)) {
            throw Words.refuse("role", Words.say("verb.ResendNotice"));
        }
        Notice notice = store.find(id)
                .filter(n -> n.ticket().equals(ticket))
                .orElseThrow(() -> new NotFoundException(Words.say("missing.notice")));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return shown(notice.sentAt().isPresent() ? repeated(notice, now) : tried(notice, now));
    }

    private Notice repeated(Notice sent, Instant now) {
        Notice copy = Notice.promised(UUID.randomUUID().toString(), sent.ticket(), sent.kind(), sent.facts(), now);
        store.add(copy);
        return copy;
    }

    private Notice tried(Notice unsent, Instant now) {
        Notice again = Fate.again(unsent, now);
        store.save(again);
        return again;
    }

    private static TicketNotice shown(Notice n) {
        NoticeState state = n.sentAt().isPresent()
                ? NoticeState.SENT
                : n.nextTry().isPresent() ? NoticeState.WAITING : NoticeState.NOT_SENT;
        return new TicketNotice(
                n.id(), n.ticket(), n.kind(), state, n.createdAt(), n.attempts(), n.nextTry(), n.sentAt(), n.reason());
    }
}
