package org.yihaotong.engine.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.port.channel.ChannelStore;
import org.yihaotong.engine.port.channel.PublicStep;
import org.yihaotong.engine.port.channel.Publicity;
import org.yihaotong.engine.port.channel.Published;

/** The public tickets among those in memory; knows no filters but numbers, and one moment. */
final class MemoryChannels implements ChannelStore {

    private final MemoryStore store;

    MemoryChannels(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Page<Published> list(PublicQuery query) {
        List<Published> all = new ArrayList<>();
        store.tickets().list(TicketQuery.all(), Set.of(), Set.of()).items().forEach(row -> find(row.number())
                .filter(p -> query.numbers().isEmpty() || query.numbers().contains(p.number()))
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
    public Page<PublicStep> steps(Instant from, Instant to, Optional<String> cursor, int limit) {
        List<String> numbers =
                list(PublicQuery.ALL).items().stream().map(Published::number).toList();
        return new Page<>(
                events(numbers, EnumSet.allOf(EventKind.class)).stream()
                        .filter(e -> Publicity.isTold(e.kind()))
                        .filter(e -> !e.at().isBefore(from) && !e.at().isAfter(to))
                        .sorted(Comparator.comparing(TicketEvent::at)
                                .thenComparing(TicketEvent::ticket)
                                .thenComparing(TicketEvent::seq))
                        .map(e -> new PublicStep(e.ticket(), e.seq(), e.kind(), e.unit(), e.at()))
                        .toList(),
                Optional.empty());
    }

    @Override
    public List<TicketEvent> events(Collection<String> tickets, Set<EventKind> kinds) {
        return tickets.stream()
                .flatMap(number -> store.tickets().events(number).stream())
                .filter(e -> kinds.contains(e.kind()))
                .toList();
    }

    @Override
    public Map<Channel, Instant> lastTaken(Set<Channel> channels) {
        return Map.of(Channel.WEB, Instant.EPOCH);
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
