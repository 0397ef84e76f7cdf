package org.yihaotong.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.engine.port.telephony.TelephonyStore.CountQuery;
import org.yihaotong.engine.port.telephony.TelephonyStore.KeptEvent;

/**
 * Measures how many events a second are kept with the calls that follow, beside a raw batch of the same rows; asserts
 * nothing. {@code bench.sh telephony} runs it; {@code -Dyihaotong.bench.batches} says how many.
 */
public class TelephonyBench {

    private static final int CALLS = 500;
    private static final int EVENTS = 4;

    private final int batches = Integer.getInteger("yihaotong.bench.batches", 20);
    private final TestDatabase database = open();
    private final JpaTelephonyStore store = new JpaTelephonyStore(database);

    private static TestDatabase open() {
        try {
            boolean postgres = System.getenv("YIHAOTONG_TEST_PG_URL") != null;
            return TestDatabase.of(postgres ? TestDatabase.Vendor.POSTGRESQL : TestDatabase.Vendor.DERBY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void measure() throws SQLException {
        say("%d batches of %d events and %d calls, each call in two batches", batches, CALLS * EVENTS, CALLS);
        for (int round = 1; round <= 3; round++) {
            database.clear();
            rate("raw batch of the events", this::raw);
            database.clear();
            rate("kept with their calls  ", this::keep);
        }
        Instant from = SampleCalls.NINE;
        rate("counts of all calls    ", batch -> {
            store.counts(new CountQuery(
                    from, from.plusSeconds(86_400), 900, Optional.empty(), 15_000, 5_000, batch % 2 == 0, false));
        });
        rate("events of 500 calls    ", batch -> store.events(ids(batch), 200));
    }

    private interface Batch {
        void write(int batch) throws SQLException;
    }

    private void rate(String what, Batch work) throws SQLException {
        Instant start = Instant.now();
        for (int batch = 0; batch < batches; batch++) {
            work.write(batch);
        }
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        say("%s %8.0f events/s, %6.1f ms a batch", what, batches * CALLS * EVENTS / seconds, seconds * 1000 / batches);
    }

    private void raw(int batch) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement row =
                        connection.prepareStatement("INSERT INTO switch_event (call_id, event_id, kind, happened_at,"
                                + " document) VALUES (?, ?, 'Queued', CURRENT_TIMESTAMP, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < CALLS * EVENTS; i++) {
                row.setString(1, "pbx/" + batch + "-" + i / EVENTS);
                row.setString(2, "e" + i);
                row.setString(3, "x".repeat(120));
                row.addBatch();
            }
            row.executeBatch();
            connection.commit();
        }
    }

    /** Every other batch goes on with the calls of the one before. */
    private void keep(int batch) {
        List<KeptEvent> events = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            String id = batch / 2 + "-" + i;
            for (int e = 0; e < EVENTS; e++) {
                events.add(new KeptEvent("pbx/" + id, SampleCalls.queued(id + "-" + batch + "-" + e)));
            }
            calls.add(batch % 2 == 0 ? SampleCalls.waiting(id, i) : SampleCalls.answered(id, i, 8));
        }
        store.keep(events, calls);
    }

    private static Set<String> ids(int batch) {
        return IntStream.range(0, CALLS)
                .mapToObj(i -> "pbx/" + batch / 2 + "-" + i)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("SystemOut")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
