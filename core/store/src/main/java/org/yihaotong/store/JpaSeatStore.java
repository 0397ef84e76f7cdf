package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.engine.port.telephony.SeatStore;
import org.yihaotong.store.row.SeatSessionRow;
import org.yihaotong.store.row.SeatStayRow;

/** Who sits where in the database. */
@Component
public final class JpaSeatStore implements SeatStore {

    private static final String SESSIONS = "SELECT s FROM SeatSessionRow s";
    private static final String STAYS = "SELECT s FROM SeatStayRow s";

    private final Database database;

    @Activate
    public JpaSeatStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public List<AgentSession> sessions() {
        return database
                .call(em -> new Filter(SESSIONS)
                        .and("s.signedIn = :yes", "yes", true)
                        .then("ORDER BY s.login")
                        .readAll(em, SeatSessionRow.class))
                .stream()
                .map(SeatSessionRow::session)
                .toList();
    }

    @Override
    public Optional<AgentSession> session(String login) {
        return database.call(em -> Optional.ofNullable(em.find(SeatSessionRow.class, login)))
                .map(SeatSessionRow::session);
    }

    @Override
    public Optional<AgentSession> at(String provider, String seat) {
        return database
                .call(em -> new Filter(SESSIONS)
                        .and("s.taken = :seat", "seat", SeatSessionRow.seat(provider, seat))
                        .read(em, SeatSessionRow.class, 1))
                .stream()
                .findFirst()
                .map(SeatSessionRow::session);
    }

    @Override
    public void save(AgentSession session) {
        database.run(em -> {
            SeatSessionRow row = locked(em, session.login());
            if (row == null) {
                em.persist(SeatSessionRow.of(session));
                begin(em, session);
            } else {
                put(em, row, session);
            }
        });
    }

    private static SeatSessionRow locked(EntityManager em, String login) {
        return em.find(SeatSessionRow.class, login, LockModeType.PESSIMISTIC_WRITE);
    }

    private static void put(EntityManager em, SeatSessionRow row, AgentSession next) {
        AgentSession before = row.session();
        row.take(next);
        if (before.chosen() != next.chosen() || !before.since().equals(next.since())) {
            new Filter(STAYS)
                    .and("s.login = :login", "login", next.login())
                    .and("s.toAt IS NULL")
                    .readAll(em, SeatStayRow.class)
                    .forEach(stay -> stay.end(next.since()));
            begin(em, next);
        }
    }

    private static void begin(EntityManager em, AgentSession session) {
        if (session.isSignedIn()) {
            em.persist(SeatStayRow.of(session));
        }
    }

    @Override
    public Optional<AgentSession> change(String login, UnaryOperator<AgentSession> change) {
        return database.call(em -> Optional.ofNullable(locked(em, login)).map(row -> {
            AgentSession before = row.session();
            AgentSession next = change.apply(before);
            if (!next.equals(before)) {
                put(em, row, next);
            }
            return next;
        }));
    }

    @Override
    public List<Stay> stays(Instant from, Instant before) {
        List<SeatStayRow> ended = rows(new Filter(STAYS).and("s.toAt > :from", "from", from), before);
        List<SeatStayRow> going = rows(new Filter(STAYS).and("s.toAt IS NULL"), before);
        return Stream.concat(ended.stream(), going.stream())
                .map(row -> row.stay().within(from, before))
                .toList();
    }

    private List<SeatStayRow> rows(Filter filter, Instant before) {
        filter.and("s.fromAt < :before", "before", before).then("ORDER BY s.fromAt, s.id");
        return database.call(em -> filter.readAll(em, SeatStayRow.class));
    }
}
