package org.yihaotong.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.CallCorrection;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.DayCount;
import org.yihaotong.api.calls.RecordSource;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.store.row.AsideCallRow;
import org.yihaotong.store.row.CallDayRow;
import org.yihaotong.store.row.CallRow;
import org.yihaotong.store.row.CorrectionRow;
import org.yihaotong.store.row.FeedRow;

/** Call records in the database. */
@Component
public final class JpaCallStore implements CallStore {

    private static final String CALLS = "SELECT c FROM CallRow c";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Database database;

    @Activate
    public JpaCallStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Optional<StoredCall> receive(StoredCall call) {
        return database.findOrInsert(em -> {
            Optional<StoredCall> before = stored(em, call).map(CallRow::call);
            if (before.isEmpty()) {
                em.persist(CallRow.of(call));
            }
            return before;
        });
    }

    /** By its origin; rows from before there were origins by line and id. */
    private static Optional<CallRow> stored(EntityManager em, StoredCall call) {
        return first(
                        em,
                        new Filter(CALLS)
                                .and(
                                        "c.source = :source",
                                        "source",
                                        call.origin().source())
                                .and(
                                        "c.sourceCall = :call",
                                        "call",
                                        call.origin().call())
                                .and("c.seq = :seq", "seq", call.origin().seq()))
                .or(() -> first(
                        em,
                        new Filter(CALLS)
                                .and("c.hotline = :hotline", "hotline", call.hotline())
                                .and("c.callId = :call", "call", call.record().callId())));
    }

    private static Optional<CallRow> first(EntityManager em, Filter filter) {
        return filter.read(em, CallRow.class, 1).stream().findFirst();
    }

    @Override
    public void correct(StoredCall before, StoredCall after) {
        database.run(em -> stored(em, before).ifPresent(row -> {
            em.persist(CorrectionRow.of(before, after));
            row.take(after);
        }));
    }

    @Override
    public Page<StoredCall> calls(Set<String> hotlines, CallQuery query, Optional<Span> span) {
        Filter filter = new Filter(CALLS).in("c.hotline", "hotlines", hotlines);
        query.source().ifPresent(kind -> filter.and("c.kind = :kind", "kind", kind));
        span.ifPresent(s -> within(filter, s));
        query.cursor().map(written -> Cursor.read("calls", written)).ifPresent(at -> filter.and(
                        "c.startedAt <= :moment AND (c.startedAt < :moment OR c.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        filter.then("ORDER BY c.startedAt DESC, c.id DESC");
        return database.call(
                em -> CallListing.of(em, filter.read(em, CallRow.class, query.limit() + 1), query.limit()));
    }

    /** What units said, without what the switch wrote down. */
    private static Filter units(Filter filter) {
        return filter.and("c.kind = :kind", "kind", RecordSource.UNIT);
    }

    private static Filter within(Filter filter, Span span) {
        return filter.and("c.startedAt >= :from", "from", span.from())
                .and("c.startedAt < :before", "before", span.before());
    }

    @Override
    public List<CallCorrection> corrections(String hotline, String callId, int limit) {
        return database
                .call(em -> new Filter("SELECT c FROM CorrectionRow c")
                        .and("c.hotline = :hotline", "hotline", hotline)
                        .and("c.callId = :call", "call", callId)
                        .then("ORDER BY c.at DESC, c.id")
                        .read(em, CorrectionRow.class, limit))
                .stream()
                .map(CorrectionRow::correction)
                .toList();
    }

    @Override
    public void putAside(Aside aside) {
        database.findOrInsert(em -> {
            if (underKey(em, aside.row().hotline(), aside.row().key()).isEmpty()) {
                em.persist(AsideCallRow.of(aside));
            }
            return aside;
        });
    }

    private static Optional<AsideCallRow> underKey(EntityManager em, String hotline, String key) {
        return new Filter("SELECT a FROM AsideCallRow a")
                        .and("a.hotline = :hotline", "hotline", hotline)
                        .and("a.key = :key", "key", key)
                        .read(em, AsideCallRow.class, 1)
                        .stream()
                        .findFirst();
    }

    @Override
    public Optional<Aside> aside(String id) {
        return database.call(em -> Optional.ofNullable(em.find(AsideCallRow.class, id)))
                .map(AsideCallRow::aside);
    }

    @Override
    public Page<AsideRow> aside(AsideQuery query, Set<String> hotlines) {
        Filter filter = new Filter("SELECT a FROM AsideCallRow a")
                .in("a.hotline", "hotlines", hotlines)
                .in("a.state", "states", query.states());
        query.cursor().map(written -> Cursor.read("aside", written)).ifPresent(at -> filter.and(
                        "a.since <= :moment AND (a.since < :moment OR a.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        List<AsideCallRow> rows = database.call(
                em -> filter.then("ORDER BY a.since DESC, a.id DESC").read(em, AsideCallRow.class, query.limit() + 1));
        return Pages.of(rows, query.limit(), AsideCallRow::row, row -> new Cursor("aside", row.since(), row.id()));
    }

    @Override
    public void settle(AsideRow row) {
        database.run(
                em -> Optional.ofNullable(em.find(AsideCallRow.class, row.id())).ifPresent(stored -> stored.take(row)));
    }

    @Override
    public void sentAnew(String hotline, String key, Instant at) {
        database.run(em -> underKey(em, hotline, key)
                .filter(row -> row.row().state() == AsideState.OPEN)
                .ifPresent(row -> row.take(row.row().settled(AsideState.TAKEN, "", "", at))));
    }

    @Override
    public int erase(Instant before, Instant now, int limit) {
        return database.call(em -> new CallErasure(em, before, limit).at(now));
    }

    @Override
    public Map<String, Long> waiting() {
        return database.call(em -> byLine(
                em,
                new Filter("SELECT a.hotline, COUNT(a.id) FROM AsideCallRow a")
                        .and("a.state = :state", "state", AsideState.OPEN)
                        .then("GROUP BY a.hotline")));
    }

    private static Map<String, Long> byLine(EntityManager em, Filter filter) {
        Map<String, Long> counts = new HashMap<>();
        filter.readAll(em, Object[].class).forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public void told(String hotline, LocalDate day, long calls, Instant at) {
        database.findOrInsert(em -> {
            CallDayRow row = em.find(CallDayRow.class, CallDayRow.key(hotline, day));
            if (row == null) {
                row = new CallDayRow(hotline, day);
                row.tell(calls, at);
                em.persist(row);
            } else {
                row.tell(calls, at);
            }
            return day;
        });
    }

    @Override
    public Page<DayCount> days(Set<String> hotlines, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT d FROM CallDayRow d").in("d.hotline", "hotlines", hotlines);
        cursor.map(written -> Cursor.read("days", written)).ifPresent(at -> filter.and(
                        "d.day <= :moment AND (d.day < :moment OR d.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        List<CallDayRow> rows = database.call(
                em -> filter.then("ORDER BY d.day DESC, d.id DESC").read(em, CallDayRow.class, limit + 1));
        return Pages.of(rows, limit, CallDayRow::count, row -> new Cursor("days", row.day(), row.id()));
    }

    @Override
    public long count(String hotline, Span span) {
        return database.call(em -> within(
                        units(new Filter("SELECT COUNT(c.id) FROM CallRow c"))
                                .and("c.hotline = :hotline", "hotline", hotline),
                        span)
                .readAll(em, Long.class)
                .get(0));
    }

    @Override
    public Map<String, Long> counts(Span span) {
        return database.call(em -> byLine(
                em,
                within(units(new Filter("SELECT c.hotline, COUNT(c.id) FROM CallRow c")), span)
                        .then("GROUP BY c.hotline")));
    }

    @Override
    public Map<String, Feed> feeds() {
        return database.call(em -> new Filter("SELECT f FROM FeedRow f").readAll(em, FeedRow.class)).stream()
                .collect(Collectors.toMap(FeedRow::hotline, FeedRow::feed));
    }

    @Override
    public void expect(String hotline, Instant now) {
        database.findOrInsert(em -> feed(em, hotline, now));
    }

    private static FeedRow feed(EntityManager em, String hotline, Instant now) {
        FeedRow row = em.find(FeedRow.class, hotline);
        if (row == null) {
            row = new FeedRow(hotline, now);
            em.persist(row);
        }
        return row;
    }

    @Override
    public void fed(String hotline, Instant now) {
        database.findOrInsert(em -> {
            FeedRow row = feed(em, hotline, now);
            if (!row.isFedAfter(now.minus(A_MINUTE))) {
                row.feed(now);
            }
            return row;
        });
    }
}
