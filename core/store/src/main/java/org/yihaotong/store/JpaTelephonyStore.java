package org.yihaotong.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallsQuery;
import org.yihaotong.api.callcentre.CaseDesk.Opening;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.store.row.CallTicketRow;
import org.yihaotong.store.row.CaseOpeningRow;
import org.yihaotong.store.row.PairKey;
import org.yihaotong.store.row.SwitchCallRow;
import org.yihaotong.store.row.SwitchGapRow;
import org.yihaotong.store.row.SwitchHeardRow;

/** What switches say in the database. */
@Component
public final class JpaTelephonyStore implements TelephonyStore {

    private static final String CALLS = "SELECT c FROM SwitchCallRow c";
    private static final int TICKETS = 200;

    private final Database database;

    @Activate
    public JpaTelephonyStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void keep(List<KeptEvent> events, Collection<Call> calls) {
        database.run(em -> new KeptCalls(em).keep(events, calls));
    }

    @Override
    public Map<String, List<OfCall>> events(Collection<String> calls, int limit) {
        return database.call(em -> new KeptCalls(em).events(calls, limit));
    }

    @Override
    public Optional<Call> call(String id) {
        return database.call(em -> Optional.ofNullable(em.find(SwitchCallRow.class, id)))
                .map(SwitchCallRow::call);
    }

    @Override
    public Optional<Call> ofCase(String caseId) {
        return read(new Filter(CALLS).and("c.caseId = :case", "case", caseId).then("ORDER BY c.offeredAt DESC"), 1)
                .stream()
                .findFirst();
    }

    @Override
    public void opened(String caseId, Opening opening) {
        database.run(em -> em.persist(CaseOpeningRow.of(caseId, opening)));
    }

    @Override
    public List<Opening> openings(String caseId, int limit) {
        return database
                .call(em -> new Filter("SELECT o FROM CaseOpeningRow o")
                        .and("o.caseId = :case", "case", caseId)
                        .then("ORDER BY o.openedAt, o.id")
                        .read(em, CaseOpeningRow.class, limit))
                .stream()
                .map(CaseOpeningRow::opening)
                .toList();
    }

    @Override
    public List<Call> open(Optional<String> provider, int limit) {
        Filter filter = new Filter(CALLS).and("c.endedAt IS NULL");
        provider.ifPresent(id -> filter.and("c.provider = :provider", "provider", id));
        return read(filter.then("ORDER BY c.offeredAt, c.id"), limit);
    }

    private List<Call> read(Filter filter, int limit) {
        return database.call(em -> filter.read(em, SwitchCallRow.class, limit)).stream()
                .map(SwitchCallRow::call)
                .toList();
    }

    @Override
    public Page<Call> calls(CallsQuery query) {
        Filter filter = new Filter(CALLS);
        query.agent().ifPresent(agent -> filter.and("c.agent = :agent", "agent", agent));
        query.hotline().ifPresent(line -> filter.and("c.hotline = :hotline", "hotline", line));
        query.fate().ifPresent(fate -> filter.and("c.fate = :fate", "fate", fate));
        query.from().ifPresent(from -> filter.and("c.offeredAt >= :from", "from", from));
        query.before().ifPresent(before -> filter.and("c.offeredAt < :before", "before", before));
        query.cursor().map(written -> Cursor.read("switch", written)).ifPresent(at -> filter.and(
                        "c.offeredAt <= :moment AND (c.offeredAt < :moment OR c.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        filter.then("ORDER BY c.offeredAt DESC, c.id DESC");
        List<SwitchCallRow> rows = database.call(em -> filter.read(em, SwitchCallRow.class, query.limit() + 1));
        return Pages.of(
                rows, query.limit(), SwitchCallRow::call, row -> new Cursor("switch", row.offeredAt(), row.id()));
    }

    @Override
    public List<Call> ofTicket(String ticket, int limit) {
        return read(
                new Filter("SELECT c FROM SwitchCallRow c, CallTicketRow t")
                        .and("t.owner = c.id")
                        .and("t.name = :ticket", "ticket", ticket)
                        .then("ORDER BY c.offeredAt, c.id"),
                limit);
    }

    @Override
    public List<String> tickets(String call) {
        return database.call(em -> new Filter("SELECT t.name FROM CallTicketRow t")
                .and("t.owner = :call", "call", call)
                .then("ORDER BY t.at, t.name")
                .read(em, String.class, TICKETS));
    }

    @Override
    public void link(String call, String ticket, String by, Instant at) {
        database.findOrInsert(em -> {
            if (em.find(CallTicketRow.class, new PairKey(call, ticket)) == null) {
                em.persist(new CallTicketRow(call, ticket, by, at));
            }
            return ticket;
        });
    }

    @Override
    public void gap(Gap gap) {
        database.run(em -> em.merge(SwitchGapRow.of(gap)));
    }

    @Override
    public void heard(String provider, Instant until) {
        database.findOrInsert(em -> {
            SwitchHeardRow row = em.find(SwitchHeardRow.class, provider, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                em.persist(new SwitchHeardRow(provider, until));
            } else {
                row.hear(until);
            }
            return until;
        });
    }

    @Override
    public Optional<Instant> heardUntil(String provider) {
        return database.call(em -> Optional.ofNullable(em.find(SwitchHeardRow.class, provider)))
                .map(SwitchHeardRow::heardAt);
    }

    @Override
    public List<Gap> gaps(Instant from, Instant before) {
        return database
                .call(em -> new Filter("SELECT g FROM SwitchGapRow g")
                        .and("g.toAt > :from", "from", from)
                        .and("g.fromAt < :before", "before", before)
                        .then("ORDER BY g.toAt, g.id")
                        .readAll(em, SwitchGapRow.class))
                .stream()
                .map(SwitchGapRow::gap)
                .toList();
    }

    @Override
    public List<Count> counts(CountQuery query) {
        return database.call(em -> CallCounts.byStep(em, query));
    }

    @Override
    public Map<String, Count> countsByLine(CountQuery query) {
        return database.call(em -> CallCounts.byLine(em, query));
    }

    @Override
    public List<UnitCount> unitCounts(CountQuery query) {
        return database.call(em -> UnitCounts.of(em, query));
    }
}
