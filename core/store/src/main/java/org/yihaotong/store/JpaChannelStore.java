package org.yihaotong.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.channel.ChannelStore;
import org.yihaotong.engine.port.channel.PublicStep;
import org.yihaotong.engine.port.channel.Published;
import org.yihaotong.store.row.EventRow;
import org.yihaotong.store.row.PublicTicketRow;

/** The public tickets in the database. */
@Component
public final class JpaChannelStore implements ChannelStore {

    private final Database database;

    @Activate
    public JpaChannelStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Page<Published> list(PublicQuery query) {
        return database.call(em -> new PublicTickets(em, query).page());
    }

    @Override
    public Optional<Published> find(String number) {
        return database.call(em -> Optional.ofNullable(em.find(PublicTicketRow.class, number)))
                .map(PublicTicketRow::published);
    }

    @Override
    public Page<PublicStep> steps(Instant from, Instant to, Optional<String> cursor, int limit) {
        return database.call(em -> PublicUpdates.page(em, from, to, cursor, limit));
    }

    @Override
    public List<TicketEvent> events(Collection<String> tickets, Set<EventKind> kinds) {
        return tickets.isEmpty()
                ? List.of()
                : database
                        .call(em -> new Filter("SELECT e FROM EventRow e")
                                .in("e.ticket", "tickets", tickets)
                                .in("e.kind", "kinds", kinds)
                                .then("ORDER BY e.ticket, e.no")
                                .readAll(em, EventRow.class))
                        .stream()
                        .map(EventRow::event)
                        .toList();
    }

    @Override
    public Map<Channel, Instant> lastTaken(Set<Channel> channels) {
        Map<Channel, Instant> last = new EnumMap<>(Channel.class);
        database.run(em -> channels.forEach(channel -> new Filter("SELECT t.acceptedAt FROM TicketRow t")
                .and("t.channel = :channel", "channel", channel.name())
                .then("ORDER BY t.acceptedAt DESC")
                .read(em, Instant.class, 1)
                .forEach(at -> last.put(channel, at))));
        return last;
    }

    @Override
    public Map<String, List<String>> photos(Collection<String> tickets, String addedBy) {
        Map<String, List<String>> photos = new HashMap<>();
        if (!tickets.isEmpty()) {
            database.call(em -> new Filter("SELECT a.ticket, a.id FROM AttachmentRow a")
                            .in("a.ticket", "tickets", tickets)
                            .and("a.addedBy = :login", "login", addedBy)
                            .and("a.kind = :kind", "kind", AttachmentKind.PHOTO)
                            .and("a.withdrawnAt IS NULL")
                            .then("ORDER BY a.addedAt, a.id")
                            .readAll(em, Object[].class))
                    .forEach(row -> photos.computeIfAbsent((String) row[0], t -> new ArrayList<>())
                            .add((String) row[1]));
        }
        return photos;
    }
}
