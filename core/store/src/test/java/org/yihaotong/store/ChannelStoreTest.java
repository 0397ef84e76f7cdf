package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.channel.PublicStep;
import org.yihaotong.engine.port.channel.Published;

public final class ChannelStoreTest extends StoreContract {

    private JpaChannelStore store;

    @Before
    public void open() {
        store = new JpaChannelStore(database);
    }

    static Ticket ticket(int seq, Channel channel, String matter, boolean confidential) {
        Ticket t = Samples.ticket(seq);
        Appeal appeal = new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                "停水",
                "停水",
                null,
                null,
                matter,
                Map.of(),
                Samples.CALLER,
                Optional.empty(),
                confidential,
                channel,
                Optional.empty());
        return new Ticket(
                t.number(),
                1,
                t.state(),
                appeal,
                1,
                t.acceptedAt(),
                "channel:open311",
                List.of(),
                t.clock(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    static Change at(Instant moment, EventKind kind, Ticket ticket) {
        TicketEvent e = Samples.event(ticket);
        TicketEvent event = new TicketEvent(
                e.ticket(),
                e.seq(),
                moment,
                e.by(),
                kind,
                e.unit(),
                e.before(),
                e.after(),
                e.detail(),
                e.previousHash(),
                e.hash());
        return new Change(
                Samples.stored(ticket), List.of(event), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private Ticket taken(int seq, Channel channel, String matter, boolean confidential) {
        Ticket ticket = ticket(seq, channel, matter, confidential);
        tickets.commit(at(Samples.minute(seq), EventKind.ACCEPTED, ticket));
        return ticket;
    }

    private List<String> numbers(PublicQuery query) {
        return store.list(query).items().stream().map(Published::number).toList();
    }

    private static PublicQuery query(
            Set<String> matters, Optional<Boolean> ended, Optional<Instant> from, Optional<Instant> changedFrom) {
        return new PublicQuery(
                Set.of(), matters, ended, from, Optional.empty(), changedFrom, Optional.empty(), Optional.empty(), 10);
    }

    @Test
    public void onlyWhatCameByThePublicChannelIsListedNewestFirst() {
        taken(1, Channel.OPEN311, "供水", false);
        taken(2, Channel.WEB, "供水", false);
        taken(3, Channel.OPEN311, "供水", true);
        taken(4, Channel.OPEN311, "供热", false);

        assertEquals(List.of(Samples.number(4), Samples.number(1)), numbers(PublicQuery.ALL));
        assertTrue(store.find(Samples.number(2)).isEmpty());
    }

    @Test
    public void aVoidTicketIsGoneAndOnlyWhatIsToldChangesIt() {
        Ticket one = taken(1, Channel.OPEN311, "供水", false);
        Ticket two = taken(2, Channel.OPEN311, "供水", false);
        Ticket three = taken(3, Channel.OPEN311, "供水", false);

        tickets.commit(at(Samples.minute(10), EventKind.VOIDED, Samples.moved(one, TicketState.VOID)));
        tickets.commit(at(Samples.minute(11), EventKind.UNMASKED, Samples.moved(two, TicketState.TO_DISPATCH)));
        tickets.commit(at(Samples.minute(12), EventKind.CLOSED, Samples.moved(three, TicketState.CLOSED)));

        assertTrue(store.find(Samples.number(1)).isEmpty());
        assertEquals(
                List.of(Samples.number(3)),
                numbers(query(Set.of(), Optional.of(true), Optional.empty(), Optional.empty())));
        assertEquals(
                List.of(Samples.number(3)),
                numbers(query(Set.of(), Optional.empty(), Optional.empty(), Optional.of(Samples.minute(5)))));
        assertEquals(
                List.of(Samples.number(2)),
                numbers(query(Set.of(), Optional.of(false), Optional.empty(), Optional.empty())));
    }

    @Test
    public void pagesFollowEachOtherInEitherOrder() {
        for (int seq = 1; seq <= 5; seq++) {
            taken(seq, Channel.OPEN311, seq % 2 == 0 ? "供水" : "供热", false);
        }

        assertEquals(List.of(5, 4, 3, 2, 1), walk(Optional.empty()));
        assertEquals(List.of(5, 4, 3, 2), walk(Optional.of(Samples.minute(2))));
        assertEquals(
                List.of(Samples.number(4), Samples.number(2)),
                numbers(query(Set.of("供水"), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private List<Integer> walk(Optional<Instant> changedFrom) {
        List<Integer> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Published> page = store.list(new PublicQuery(
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    changedFrom,
                    Optional.empty(),
                    cursor,
                    2));
            page.items().forEach(p -> seen.add(Integer.parseInt(p.number().substring(12))));
            cursor = page.next();
        } while (cursor.isPresent());
        return seen;
    }

    @Test
    public void whatIsToldIsListedOldestFirstInPages() {
        Ticket one = taken(1, Channel.OPEN311, "供水", false);
        taken(2, Channel.OPEN311, "供水", false);
        taken(3, Channel.WEB, "供水", false);
        Ticket handled = Samples.moved(one, TicketState.HANDLING);
        tickets.commit(at(Samples.minute(2), EventKind.ACKNOWLEDGED, handled));
        Ticket seen = Samples.moved(handled, TicketState.HANDLING);
        tickets.commit(at(Samples.minute(3), EventKind.UNMASKED, seen));
        tickets.commit(at(Samples.minute(4), EventKind.CLOSED, Samples.moved(seen, TicketState.CLOSED)));

        assertEquals(List.of("1-1", "1-2", "2-1", "1-4"), steps(1, 4));
        assertEquals(List.of("1-2", "2-1"), steps(2, 3));
        assertEquals(
                List.of(EventKind.ACKNOWLEDGED, EventKind.CLOSED),
                store.events(Set.of(one.number()), EnumSet.of(EventKind.ACKNOWLEDGED, EventKind.CLOSED)).stream()
                        .map(TicketEvent::kind)
                        .toList());
    }

    /** Ticket and place of each step between these minutes, read one by one. */
    private List<String> steps(int from, int to) {
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<PublicStep> page = store.steps(Samples.minute(from), Samples.minute(to), cursor, 1);
            page.items().forEach(s -> seen.add(Integer.parseInt(s.number().substring(12)) + "-" + s.no()));
            cursor = page.next();
        } while (cursor.isPresent());
        return seen;
    }

    @Test
    public void aTicketThatIsNotPublicAnyMoreTakesItsStepsAlongAndMayBringThemBack() {
        Ticket one = taken(1, Channel.OPEN311, "供水", false);
        Ticket two = taken(2, Channel.OPEN311, "供水", true);
        Ticket open = ticket(2, Channel.OPEN311, "供水", false);
        tickets.commit(at(Samples.minute(3), EventKind.ACKNOWLEDGED, Samples.moved(open, TicketState.HANDLING)));
        tickets.commit(at(Samples.minute(4), EventKind.VOIDED, Samples.moved(one, TicketState.VOID)));

        assertEquals(two.number(), open.number());
        assertEquals(List.of("2-1", "2-2"), steps(1, 9));
    }

    @Test
    public void aKeyIsKeptWithAMoveToo() {
        Ticket one = taken(1, Channel.OPEN311, "供水", false);
        Change move = at(Samples.minute(9), EventKind.SUPPLEMENTED, Samples.moved(one, TicketState.TO_DISPATCH));

        tickets.commit(move.keyed(new UsedKey("channel:open311", "c:1", "f", one.number())));

        assertEquals(
                "f", tickets.usedKey("channel:open311", "c:1").orElseThrow().fingerprint());
    }
}
