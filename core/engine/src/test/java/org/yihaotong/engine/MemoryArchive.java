package org.yihaotong.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.ArchiveStore;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.Shelved;

/** The shelf in memory, beside the tickets in memory. */
public final class MemoryArchive implements ArchiveStore {

    private final MemoryTickets tickets;
    private final Map<String, Shelved> shelf = new LinkedHashMap<>();

    /** What was asked last. */
    public final List<ArchiveQuery> asked = new ArrayList<>();

    MemoryArchive(MemoryTickets tickets) {
        this.tickets = tickets;
    }

    void put(Shelved place) {
        shelf.put(place.number(), place);
    }

    /** The place of a ticket. */
    public Shelved at(String number) {
        return shelf.get(number);
    }

    @Override
    public Page<ArchivedTicket> find(
            ArchiveQuery query, Optional<Instant> from, Optional<Instant> before, Set<String> visibleUnits) {
        asked.add(query);
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public List<ArchivedTicket> find(
            Collection<String> numbers,
            ArchiveQuery query,
            Optional<Instant> from,
            Optional<Instant> before,
            Set<String> visibleUnits) {
        return numbers.stream()
                .map(shelf::get)
                .filter(Objects::nonNull)
                .map(s -> new ArchivedTicket(
                        s.number(),
                        s.type(),
                        s.matter(),
                        s.title(),
                        s.unit(),
                        s.acceptedAt(),
                        s.archivedAt(),
                        s.due(),
                        s.erasedAt()))
                .toList();
    }

    @Override
    public List<Shelved> reckonedBefore(long edition, int limit) {
        return shelf.values().stream()
                .filter(s -> s.edition() < edition)
                .limit(limit)
                .toList();
    }

    @Override
    public void reckon(List<Shelved> shelved) {
        shelved.forEach(this::put);
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return shelf.values().stream()
                .filter(s -> s.due().filter(due -> !due.isAfter(now)).isPresent())
                .map(Shelved::number)
                .limit(limit)
                .toList();
    }

    @Override
    public void erase(Change change, List<TicketEvent> retold, Withdrawn files) {
        Instant at = files.at();
        tickets.retell(change, retold);
        Shelved s = at(change.stored().ticket().number());
        put(new Shelved(
                s.number(),
                s.type(),
                s.matter(),
                s.unit(),
                s.title(),
                s.words(),
                s.acceptedAt(),
                s.archivedAt(),
                Shelved.SETTLED,
                Optional.empty(),
                Optional.of(at)));
    }
}
