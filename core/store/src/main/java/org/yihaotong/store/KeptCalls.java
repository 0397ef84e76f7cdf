package org.yihaotong.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.UnitPart;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.engine.port.telephony.TelephonyStore.KeptEvent;
import org.yihaotong.store.row.CallColumns;
import org.yihaotong.store.row.SwitchEventRow;
import org.yihaotong.store.row.UnitPartColumns;

/**
 * Writes and reads many events at once, by statements on the transaction's own connection: everything that switches say goes
 * through here, and rows need not be watched for changes.
 */
final class KeptCalls {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCalls.class);

    /** So many calls are asked for by one statement; always the same number, so that it is compiled once. */
    private static final int AT_ONCE = 16;

    private static final int FETCHED = 1000;

    private static final String EVENTS = "SELECT call_id, kind, document FROM switch_event WHERE call_id IN ("
            + String.join(", ", Collections.nCopies(AT_ONCE, "?")) + ")";

    private final Connection connection;

    KeptCalls(EntityManager em) {
        connection = em.unwrap(Connection.class);
    }

    /** Inserts the events, updates the calls, and inserts those that were not there; all in one order, against deadlocks. */
    void keep(Collection<KeptEvent> events, Collection<Call> calls) {
        List<Call> ordered =
                calls.stream().sorted(Comparator.comparing(Call::id)).toList();
        try {
            insert(events.stream().sorted(Comparator.comparing(KeptEvent::call)).toList());
            write(CallColumns.INSERT, notThere(ordered, write(CallColumns.UPDATE, ordered)));
            List<Part> parts = ordered.stream()
                    .flatMap(call -> call.parts().stream().map(part -> new Part(call, part)))
                    .toList();
            writeParts(UnitPartColumns.INSERT, notThere(parts, writeParts(UnitPartColumns.UPDATE, parts)));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private record Part(Call call, UnitPart part) {}

    private static <T> List<T> notThere(List<T> all, int[] updated) {
        return IntStream.range(0, updated.length)
                .filter(i -> updated[i] == 0)
                .mapToObj(all::get)
                .toList();
    }

    private void insert(List<KeptEvent> events) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(SwitchEventRow.INSERT)) {
            for (KeptEvent kept : events) {
                row.setString(1, kept.call());
                row.setString(2, kept.event().stamp().id());
                row.setString(3, SwitchEventRow.kind(kept.event()));
                row.setTimestamp(4, CallColumns.moment(kept.event().stamp().at()));
                row.setString(5, SwitchEventRow.document(kept.event()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private int[] write(String sql, List<Call> calls) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (Call call : calls) {
                CallColumns.fill(row, call);
                row.addBatch();
            }
            return row.executeBatch();
        }
    }

    private int[] writeParts(String sql, List<Part> parts) throws SQLException {
        if (parts.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (Part one : parts) {
                UnitPartColumns.fill(row, one.call(), one.part());
                row.addBatch();
            }
            return row.executeBatch();
        }
    }

    /** The events of these calls, so many of each at most. */
    Map<String, List<OfCall>> events(Collection<String> calls, int limit) {
        List<String> wanted = List.copyOf(new LinkedHashSet<>(calls));
        Map<String, List<OfCall>> found = new HashMap<>();
        int skipped = 0;
        try (PreparedStatement query = connection.prepareStatement(EVENTS)) {
            query.setFetchSize(FETCHED);
            for (int from = 0; from < wanted.size(); from += AT_ONCE) {
                for (int i = 0; i < AT_ONCE; i++) {
                    query.setString(i + 1, wanted.get(Math.min(from + i, wanted.size() - 1)));
                }
                skipped += read(query, found, limit);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        if (skipped > 0) {
            LOG.warn("{} events are of kinds that only a newer version knows; they were skipped", skipped);
        }
        return found;
    }

    private static int read(PreparedStatement query, Map<String, List<OfCall>> found, int limit) throws SQLException {
        int skipped = 0;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                List<OfCall> events = found.computeIfAbsent(rows.getString(1), call -> new ArrayList<>());
                if (events.size() < limit) {
                    Optional<OfCall> event = SwitchEventRow.read(rows.getString(2), rows.getString(3));
                    event.ifPresent(events::add);
                    skipped += event.isPresent() ? 0 : 1;
                }
            }
        }
        return skipped;
    }
}
