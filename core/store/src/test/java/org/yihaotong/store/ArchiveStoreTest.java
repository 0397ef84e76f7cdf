package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.Shelved;
import org.yihaotong.engine.port.StoredTicket;

public class ArchiveStoreTest extends StoreContract {

    private static final Instant DUE = Samples.NINE.plus(Duration.ofDays(3650));

    private JpaArchiveStore archive;

    @Before
    public void shelf() {
        archive = new JpaArchiveStore(database);
    }

    @Test
    public void pagesShowEveryArchivedTicketOnceNewestFirst() {
        IntStream.rangeClosed(1, 9).forEach(seq -> shelve(seq, AppealType.COMPLAINT, "供水/停水", "停水" + seq));

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<ArchivedTicket> page = archive.find(
                    query(Optional.empty(), Set.of(), Optional.empty(), cursor, 4),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());
            page.items().forEach(t -> seen.add(t.number()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> Samples.number(10 - i))
                        .toList(),
                seen);
    }

    @Test
    public void aTicketIsFoundByWordsNumberTypeMatterAndTime() {
        shelve(1, AppealType.COMPLAINT, "供水/停水", "一夜停水，100%没有通知");
        shelve(2, AppealType.HELP, "供水", "水压低");
        shelve(3, AppealType.HELP, "供水公司", "窗口排队");

        assertEquals(List.of(1), found(text("100%没")));
        assertEquals(List.of(3, 2, 1), found(text("YC2026")));
        assertEquals(List.of(2), found(text("yc20261122-000002")));
        assertEquals(List.of(2, 1), found(query(Optional.empty(), Set.of(), Optional.of("供水"), Optional.empty(), 50)));
        assertEquals(
                List.of(3, 2, 1),
                found(query(
                        Optional.empty(),
                        Set.of(AppealType.HELP, AppealType.COMPLAINT),
                        Optional.empty(),
                        Optional.empty(),
                        50)));
        assertEquals(
                List.of(2),
                numbers(archive.find(
                        text("YC2026"), Optional.of(Samples.minute(2)), Optional.of(Samples.minute(3)), Set.of())));
    }

    @Test
    public void aUnitFindsWhatItSharedIn() {
        shelve(1, AppealType.HELP, "供水", "水压低");
        shelve(2, AppealType.HELP, "供水", "水压低");

        assertEquals(
                2,
                archive.find(text("YC2026"), Optional.empty(), Optional.empty(), Set.of("water"))
                        .items()
                        .size());
        assertEquals(
                0,
                archive.find(text("YC2026"), Optional.empty(), Optional.empty(), Set.of("roads"))
                        .items()
                        .size());
    }

    @Test
    public void everyEditionReckonsAnewAndOnlyWhatIsDueIsDue() {
        IntStream.rangeClosed(1, 3).forEach(seq -> shelve(seq, AppealType.HELP, "供水", "水压低"));

        List<Shelved> behind = archive.reckonedBefore(0, 2);
        archive.reckon(behind.stream().map(s -> s.reckoned(0, Optional.of(DUE))).toList());

        assertEquals(2, behind.size());
        assertEquals(1, archive.reckonedBefore(0, 9).size());
        assertEquals(3, archive.reckonedBefore(1, 9).size());
        assertEquals(List.of(), archive.due(DUE.minusMillis(1), 9));
        assertEquals(List.of(Samples.number(1), Samples.number(2)), archive.due(DUE, 9));
        archive.reckon(archive.reckonedBefore(1, 9).stream()
                .map(s -> s.reckoned(1, Optional.empty()))
                .toList());
        assertEquals(List.of(), archive.due(DUE, 9));
    }

    @Test
    public void anErasedTicketIsRetoldOnceAndNeverDueAgain() {
        shelve(1, AppealType.HELP, "供水", "水压低");
        archive.reckon(archive.reckonedBefore(0, 9).stream()
                .map(s -> s.reckoned(0, Optional.of(DUE)))
                .toList());
        TicketEvent told = tickets.events(Samples.number(1)).get(0);
        Ticket erased =
                Samples.moved(tickets.find(Samples.number(1)).orElseThrow().ticket(), TicketState.ARCHIVED);
        TicketEvent veiled = event(1, 1, EventKind.ARCHIVED, Map.of("note", "（姓名保密）"));

        archive.erase(
                change(erased, event(1, 2, EventKind.PERSONS_ERASED, Map.of()), Optional.empty()),
                List.of(veiled),
                new Withdrawn("centre", DUE, "保存期满"));

        List<TicketEvent> events = tickets.events(Samples.number(1));
        assertEquals("张样例", told.detail().get("note"));
        assertEquals("（姓名保密）", events.get(0).detail().get("note"));
        assertEquals(told.hash(), events.get(0).hash());
        assertEquals(EventKind.PERSONS_ERASED, events.get(1).kind());
        assertEquals(List.of(), archive.due(DUE, 9));
        assertTrue(archive.reckonedBefore(99, 9).isEmpty());
        assertEquals(
                Optional.of(DUE),
                archive.find(text("YC2026"), Optional.empty(), Optional.empty(), Set.of())
                        .items()
                        .get(0)
                        .erasedAt());
    }

    private void shelve(int seq, AppealType type, String matter, String words) {
        Ticket ticket = Samples.ticket(
                seq, 1, TicketState.ARCHIVED, words, List.of(Samples.referral(1, "water", ReferralState.REPLIED)));
        Shelved place = new Shelved(
                ticket.number(),
                type,
                matter,
                Optional.of("water"),
                words,
                words,
                ticket.acceptedAt(),
                ticket.acceptedAt(),
                Shelved.NOT_RECKONED,
                Optional.empty(),
                Optional.empty());
        tickets.commit(change(ticket, event(seq, 1, EventKind.ARCHIVED, Map.of("note", "张样例")), Optional.of(place)));
    }

    private static Change change(Ticket ticket, TicketEvent event, Optional<Shelved> place) {
        return new Change(
                        new StoredTicket(ticket, event.seq(), event.hash()),
                        List.of(event),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())
                .onShelf(place);
    }

    private static TicketEvent event(int ticket, long seq, EventKind kind, Map<String, String> detail) {
        return new TicketEvent(
                Samples.number(ticket),
                seq,
                Samples.NINE,
                "callback1",
                kind,
                Optional.empty(),
                TicketState.CLOSED,
                TicketState.ARCHIVED,
                detail,
                Samples.HASH,
                Samples.HASH);
    }

    private List<Integer> found(ArchiveQuery query) {
        return numbers(archive.find(query, Optional.empty(), Optional.empty(), Set.of()));
    }

    private static List<Integer> numbers(Page<ArchivedTicket> page) {
        return page.items().stream()
                .map(t -> Integer.parseInt(t.number().substring(11)))
                .toList();
    }

    private static ArchiveQuery text(String text) {
        return query(Optional.of(text), Set.of(), Optional.empty(), Optional.empty(), 50);
    }

    private static ArchiveQuery query(
            Optional<String> text, Set<AppealType> types, Optional<String> matter, Optional<String> cursor, int limit) {
        return new ArchiveQuery(
                text, Optional.empty(), types, matter, Optional.empty(), Optional.empty(), cursor, limit);
    }
}
