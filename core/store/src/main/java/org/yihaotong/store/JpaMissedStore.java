package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.telephony.MissedStore;
import org.yihaotong.store.row.CallColumns;
import org.yihaotong.store.row.MissedDecisionRow;
import org.yihaotong.store.row.MissedRow;
import org.yihaotong.store.row.SwitchCallRow;

/** Citizens to be called back in the database. */
@Component
public final class JpaMissedStore implements MissedStore {

    private static final String TASKS = "SELECT m FROM MissedRow m";

    private final Database database;

    @Activate
    public JpaMissedStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public List<Call> undecided(Instant from, Instant before, int limit) {
        return database
                .call(em -> new Filter("SELECT c FROM SwitchCallRow c")
                        .and("c.lostAt >= :from", "from", from)
                        .and("c.lostAt < :before", "before", before)
                        .then("ORDER BY c.lostAt, c.id")
                        .read(em, SwitchCallRow.class, limit))
                .stream()
                .map(SwitchCallRow::call)
                .toList();
    }

    @Override
    public boolean cameThrough(String number, Instant since) {
        return database.call(em -> !new Filter("SELECT c.id FROM SwitchCallRow c")
                .and("c.reached = :number", "number", CallColumns.number(number))
                .and("c.offeredAt > :since", "since", since)
                .read(em, String.class, 1)
                .isEmpty());
    }

    @Override
    public void letGo(String call) {
        database.findOrInsert(em -> {
            decide(em, call);
            if (em.find(MissedDecisionRow.class, call) == null) {
                em.persist(new MissedDecisionRow(call, ""));
            }
            return call;
        });
    }

    /** What a switch says of the call later makes it due again; the decision stands, and is looked up then. */
    private static void decide(EntityManager em, String call) {
        Optional.ofNullable(em.find(SwitchCallRow.class, call)).ifPresent(SwitchCallRow::decide);
    }

    @Override
    public MissedCall missed(MissedCall fresh) {
        return database.findOrInsert(em -> {
            decide(em, fresh.call());
            MissedDecisionRow decided = em.find(MissedDecisionRow.class, fresh.call());
            if (decided != null) {
                return Optional.ofNullable(em.find(MissedRow.class, decided.task()))
                        .map(MissedRow::task)
                        .orElse(fresh);
            }
            MissedCall task = counted(em, fresh);
            em.persist(new MissedDecisionRow(fresh.call(), task.id()));
            return task;
        });
    }

    private static MissedCall counted(EntityManager em, MissedCall fresh) {
        List<MissedRow> open = new Filter(TASKS)
                .and("m.openNumber = :number", "number", CallColumns.number(fresh.number()))
                .read(em, MissedRow.class, 1);
        if (open.isEmpty()) {
            em.persist(MissedRow.of(fresh));
            return fresh;
        }
        MissedRow row = open.get(0);
        em.lock(row, LockModeType.PESSIMISTIC_WRITE);
        row.take(row.task().again(fresh.call()));
        return row.task();
    }

    @Override
    public List<MissedCall> settledThemselves(int limit) {
        return database
                .call(em -> new Filter(TASKS)
                        .and("m.state = :open", "open", MissedState.OPEN)
                        .and("EXISTS (SELECT c.id FROM SwitchCallRow c WHERE c.reached = m.openNumber"
                                + " AND c.offeredAt > m.since)")
                        .then("ORDER BY m.since, m.id")
                        .read(em, MissedRow.class, limit))
                .stream()
                .map(MissedRow::task)
                .toList();
    }

    @Override
    public Page<MissedCall> list(Set<MissedState> states, Optional<String> cursor, int limit) {
        MissedListing listing = new MissedListing(states.equals(Set.of(MissedState.OPEN)));
        List<MissedRow> rows = database.call(em -> Pages.merged(
                states, some -> listing.read(em, some, cursor, limit + 1), listing.comparator(), limit + 1));
        return Pages.of(rows, limit, MissedRow::task, listing::cursor);
    }

    @Override
    public Optional<MissedCall> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(MissedRow.class, id)))
                .map(MissedRow::task);
    }

    @Override
    public Optional<MissedCall> change(String id, UnaryOperator<MissedCall> change) {
        return database.call(em -> Optional.ofNullable(em.find(MissedRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    row.take(change.apply(row.task()));
                    return row.task();
                }));
    }
}
