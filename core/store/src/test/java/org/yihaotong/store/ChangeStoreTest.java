package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.port.search.Changed;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;

public final class ChangeStoreTest extends StoreContract {

    private JpaChangeStore changes;

    @Before
    public void open() {
        changes = new JpaChangeStore(database);
    }

    private static Key ticket(int seq) {
        return new Key(Kind.TICKET, Samples.number(seq));
    }

    private List<Key> keysAfter(long place) {
        return changes.after(place, 100).stream().map(Changed::key).toList();
    }

    @Test
    public void whatIsCommittedGetsAPlaceAndWhatChangesAgainMovesToTheEnd() {
        tickets.commit(Samples.intake(1));
        tickets.commit(Samples.intake(2));
        assertEquals("nothing before its place is given", List.of(), keysAfter(0));
        assertEquals(Optional.of(0L), changes.placeOf(ticket(1)));

        assertEquals(2, changes.place(10));
        long read = changes.last();
        assertEquals(List.of(ticket(1), ticket(2)), keysAfter(0));

        tickets.commit(Samples.move(Samples.ticket(1, 2, TicketState.HANDLING, "路灯不亮", List.of())));
        assertEquals(1, changes.place(10));

        assertEquals(List.of(ticket(1)), keysAfter(read));
        assertEquals(List.of(ticket(2), ticket(1)), keysAfter(0));
        assertEquals(0, changes.place(10));
    }

    @Test
    public void aUnitIsNotedWhenItIsMadeAndWhenItIsRenamed() {
        people.add(new Unit("water", "银龙水务", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        changes.place(10);
        long read = changes.last();

        people.update(new Unit("water", "银龙供水", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 2));
        changes.place(10);

        assertEquals(List.of(new Key(Kind.UNIT, "water")), keysAfter(read));
    }

    @Test
    public void placesAreGivenInBatches() {
        IntStream.rangeClosed(1, 5).forEach(seq -> tickets.commit(Samples.intake(seq)));

        assertEquals(2, changes.place(2));
        assertEquals(2, keysAfter(0).size());
        assertEquals(3, changes.place(10));
        assertEquals(5, changes.last());
    }

    /** A reader who goes on from the last place that it has seen. */
    @Test
    public void aReaderBesideManyWritersMissesNothing() throws Exception {
        int writers = 4;
        int each = 25;
        Set<Key> seen = new TreeSet<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread reader = new Thread(() -> {
            long place = 0;
            boolean last = false;
            while (!last) {
                last = !writing.get();
                changes.place(7);
                List<Changed> batch = changes.after(place, 7);
                batch.forEach(change -> seen.add(change.key()));
                place = batch.isEmpty() ? place : batch.get(batch.size() - 1).place();
                last = last && batch.isEmpty();
            }
        });
        reader.start();

        List<Thread> busy = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int first = writer * each + 1;
            Thread thread = new Thread(
                    () -> IntStream.range(first, first + each).forEach(seq -> tickets.commit(Samples.intake(seq))));
            thread.start();
            busy.add(thread);
        }
        for (Thread thread : busy) {
            thread.join();
        }
        writing.set(false);
        reader.join();

        int written = writers * each;
        assertEquals(written, seen.size());
        assertTrue(changes.last() >= written);
    }
}
