package org.yihaotong.engine.channel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.port.channel.ChannelStore;
import org.yihaotong.engine.port.channel.Publicity;
import org.yihaotong.engine.port.channel.Published;

/** The public tickets among those in memory; knows no filters but numbers. */
final class MemoryChannels implements ChannelStore {

    private final MemoryStore store;

    MemoryChannels(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Page<Published> list(PublicQuery query) {
        List<Published> all = new ArrayList<>();
        store.tickets()
                .list(TicketQuery.all(), java.util.Set.of(), java.util.Set.of())
                .items()
                .forEach(row -> find(row.number())
                        .filter(p ->
                                query.numbers().isEmpty() || query.numbers().contains(p.number()))
                        .ifPresent(all::add));
        return new Page<>(all, Optional.empty());
    }

    @Override
    public Optional<Published> find(String number) {
        return store.tickets()
                .find(number)
                .filter(s -> Publicity.isPublic(s.ticket()))
                .map(s -> new Published(
                        number,
                        store.tickets().events(number).stream()
                                .filter(e -> Publicity.isTold(e.kind()))
                                .map(TicketEvent::at)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    @Override
    public Map<String, List<String>> photos(Collection<String> tickets, String addedBy) {
        Map<String, List<String>> photos = new HashMap<>();
        tickets.forEach(number -> photos.put(
                number,
                store.attachments().of(number).stream()
                        .filter(a -> a.isLive() && a.addedBy().equals(addedBy))
                        .map(Attachment::id)
                        .toList()));
        return photos;
    }
}
