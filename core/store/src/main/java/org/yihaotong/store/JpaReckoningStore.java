package org.yihaotong.store;

import static org.yihaotong.store.row.CallColumns.moment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallStore.Span;
import org.yihaotong.engine.port.ReckoningStore;
import org.yihaotong.store.row.CallColumns;
import org.yihaotong.store.row.CallDayRow;
import org.yihaotong.store.row.ReckoningRow;

/**
 * What everybody says of calls, counted by the database: legs are put together there, and only so many rows are read as there
 * are calls. Among calls at a switch, an empty line is 12345 itself.
 */
@Component
public final class JpaReckoningStore implements ReckoningStore {

    private static final String HEARD =
            "SELECT id, provider, offered_at, fate, whole_wait_ms, talked_ms FROM switch_call"
                    + " WHERE hotline = ? AND offered_at >= ? AND offered_at < ? AND inbound = TRUE";

    private static final String WRITTEN = "SELECT source, source_call, MIN(started_at), MAX(CASE WHEN answered = TRUE"
            + " THEN 1 ELSE 0 END), MIN(CASE WHEN result = 'BUSY' THEN 1 ELSE 0 END), SUM(CASE WHEN result = 'ANSWERED'"
            + " THEN talk_seconds ELSE 0 END) FROM call_record WHERE hotline = ? AND started_at >= ? AND started_at < ?"
            + " AND inbound = TRUE GROUP BY source, source_call";

    private static final String CALLED =
            "SELECT DISTINCT hotline FROM switch_call" + " WHERE offered_at >= ? AND offered_at < ? AND inbound = TRUE";

    private static final String RECORDED =
            "SELECT DISTINCT hotline FROM call_record" + " WHERE started_at >= ? AND started_at < ? AND inbound = TRUE";

    private static final String LATE = "SELECT hotline, MIN(started_at), MAX(started_at) FROM call_record"
            + " WHERE received_at >= ? AND started_at < ? GROUP BY hotline";

    private static final String FEEDS = "SELECT source, hotline, COUNT(DISTINCT source_call), MAX(received_at)"
            + " FROM call_record WHERE kind = 'SWITCH' AND started_at >= ? AND started_at < ? GROUP BY source, hotline";

    private static final String LAST = "SELECT provider, hotline, MAX(ended_at) FROM switch_call WHERE offered_at >= ?"
            + " AND offered_at < ? AND ended_at < ? AND inbound = TRUE AND (fate = 'ANSWERED' OR fate = 'ABANDONED')"
            + " GROUP BY provider, hotline";

    private final Database database;

    @Activate
    public JpaReckoningStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    /** A row that a statement answered. */
    private record Row(List<?> cells) {

        String text(int i) {
            return (String) cells.get(i);
        }

        /** A line; the empty one is 12345. */
        String line(int i) {
            return text(i).isEmpty() ? CallStore.CENTRE : text(i);
        }

        long number(int i) {
            return ((Number) cells.get(i)).longValue();
        }

        Instant at(int i) {
            return CallColumns.moment((Timestamp) cells.get(i));
        }
    }

    private List<Row> read(String sql, Object... values) {
        return database.call(em -> rows(em, sql, values));
    }

    private static List<Row> rows(EntityManager em, String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant at ? moment(at) : values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream()
                .map(row -> new Row(row instanceof Object[] cells ? Arrays.asList(cells) : List.of(row)))
                .toList();
    }

    @Override
    public List<Heard> heard(String hotline, Span span) {
        String line = hotline.equals(CallStore.CENTRE) ? "" : hotline;
        return read(HEARD, line, span.from(), span.before()).stream()
                .map(r -> new Heard(
                        r.text(1),
                        r.text(0).substring(r.text(1).length() + 1),
                        r.at(2),
                        CallFate.valueOf(r.text(3)),
                        r.number(4),
                        r.number(5)))
                .toList();
    }

    @Override
    public List<Written> written(String hotline, Span span) {
        return read(WRITTEN, hotline, span.from(), span.before()).stream()
                .map(r -> new Written(r.text(0), r.text(1), r.at(2), r.number(3) > 0, r.number(4) > 0, r.number(5)))
                .toList();
    }

    @Override
    public Set<String> lines(Span span) {
        Set<String> lines = new TreeSet<>();
        read(CALLED, span.from(), span.before()).forEach(r -> lines.add(r.line(0)));
        read(RECORDED, span.from(), span.before()).forEach(r -> lines.add(r.line(0)));
        return lines;
    }

    @Override
    public List<Late> late(Instant since, Instant begun) {
        return read(LATE, since, begun).stream()
                .map(r -> new Late(r.text(0), r.at(1), r.at(2)))
                .toList();
    }

    @Override
    public void save(Reconciliation found) {
        String id = CallDayRow.key(found.hotline(), found.day());
        database.findOrInsert(em -> {
            Optional<ReckoningRow> row = Optional.ofNullable(em.find(ReckoningRow.class, id));
            row.ifPresentOrElse(r -> r.take(found), () -> em.persist(new ReckoningRow(found)));
            return id;
        });
    }

    @Override
    public Page<Reconciliation> reconciliations(Set<String> hotlines, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT r FROM ReckoningRow r").in("r.hotline", "hotlines", hotlines);
        cursor.map(written -> Cursor.read("reckonings", written)).ifPresent(at -> filter.and(
                        "r.day <= :moment AND (r.day < :moment OR r.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        List<ReckoningRow> rows = database.call(
                em -> filter.then("ORDER BY r.day DESC, r.id DESC").read(em, ReckoningRow.class, limit + 1));
        return Pages.of(rows, limit, ReckoningRow::found, row -> new Cursor("reckonings", row.day(), row.id()));
    }

    @Override
    public List<SwitchFeed> switchFeeds(Span span) {
        return read(FEEDS, span.from(), span.before()).stream()
                .map(r -> new SwitchFeed(r.text(0), r.text(1), r.number(2), r.at(3)))
                .toList();
    }

    @Override
    public List<LastCall> lastCalls(Span span, Instant endedBefore) {
        return read(LAST, span.from(), span.before(), endedBefore).stream()
                .map(r -> new LastCall(r.text(0), r.line(1), r.at(2)))
                .toList();
    }
}
