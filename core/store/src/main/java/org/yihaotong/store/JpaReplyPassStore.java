package org.yihaotong.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.port.reply.ReplyPass;
import org.yihaotong.engine.port.reply.ReplyPassStore;
import org.yihaotong.store.row.OrderMarkRow;
import org.yihaotong.store.row.OrderNoteRow;
import org.yihaotong.store.row.ReplyPassRow;

/** Links to the reply page and marks of orders in the database. */
@Component
public final class JpaReplyPassStore implements ReplyPassStore {

    private static final int MARKS = 10_000;

    private final Database database;

    @Activate
    public JpaReplyPassStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public ReplyPass open(ReplyPass pass) {
        return database.findOrInsert(em -> Optional.ofNullable(em.find(ReplyPassRow.class, pass.id()))
                        .orElseGet(() -> insert(em, pass)))
                .pass();
    }

    private static ReplyPassRow insert(EntityManager em, ReplyPass pass) {
        ofOrder(em, pass.hotline(), pass.orderNo()).forEach(other -> other.end(pass.createdAt(), ""));
        ReplyPassRow row = ReplyPassRow.of(pass);
        em.persist(row);
        return row;
    }

    private static List<ReplyPassRow> ofOrder(EntityManager em, String hotline, String orderNo) {
        List<ReplyPassRow> rows = new Filter("SELECT p FROM ReplyPassRow p")
                .and("p.hotline = :hotline", "hotline", hotline)
                .and("p.orderNo = :order", "order", orderNo)
                .then("ORDER BY p.id")
                .readAll(em, ReplyPassRow.class);
        rows.forEach(row -> em.lock(row, LockModeType.PESSIMISTIC_WRITE));
        return rows;
    }

    @Override
    public Optional<ReplyPass> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(ReplyPassRow.class, id)))
                .map(ReplyPassRow::pass);
    }

    @Override
    public Optional<ReplyPass> findByCode(String code) {
        return database
                .call(em -> new Filter("SELECT p FROM ReplyPassRow p")
                        .and("p.code = :code", "code", code)
                        .read(em, ReplyPassRow.class, 1))
                .stream()
                .findFirst()
                .map(ReplyPassRow::pass);
    }

    @Override
    public void end(String id, Instant at, String nonce) {
        database.run(em -> locked(em, id).end(at, nonce));
    }

    @Override
    public void endAll(String hotline, String orderNo, Instant at) {
        database.run(em -> {
            ofOrder(em, hotline, orderNo).forEach(row -> row.end(at, ""));
            markOf(em, hotline, orderNo).ifPresent(row -> row.free(at));
        });
    }

    @Override
    public ReplyPass wrongPin(String id, int most, Instant lockedUntil) {
        return database.call(em -> {
            ReplyPassRow row = locked(em, id);
            row.wrongPin(most, lockedUntil);
            return row.pass();
        });
    }

    @Override
    public void goodPin(String id) {
        database.run(em -> locked(em, id).goodPin());
    }

    private static ReplyPassRow locked(EntityManager em, String id) {
        ReplyPassRow row = em.find(ReplyPassRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalArgumentException("no such link");
        }
        return row;
    }

    @Override
    public String mark(String hotline, String orderNo, int wanted, Instant now, Duration rest) {
        return database.findOrInsert(em -> markOf(em, hotline, orderNo)
                .map(OrderMarkRow::mark)
                .orElseGet(() -> take(em, hotline, orderNo, wanted, now.minus(rest))));
    }

    private static Optional<OrderMarkRow> markOf(EntityManager em, String hotline, String orderNo) {
        return new Filter("SELECT m FROM OrderMarkRow m")
                        .and("m.hotline = :hotline", "hotline", hotline)
                        .and("m.orderNo = :order", "order", orderNo)
                        .read(em, OrderMarkRow.class, 1)
                        .stream()
                        .findFirst();
    }

    private static String take(EntityManager em, String hotline, String orderNo, int wanted, Instant rested) {
        for (int i = 0; i < MARKS; i++) {
            String mark = String.format(Locale.ROOT, "%04d", (wanted + i) % MARKS);
            OrderMarkRow row =
                    em.find(OrderMarkRow.class, OrderMarkRow.id(hotline, mark), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                em.persist(new OrderMarkRow(hotline, mark, orderNo));
                return mark;
            }
            if (row.isFree(rested)) {
                row.give(orderNo);
                return mark;
            }
        }
        throw new IllegalStateException("all marks of the line are taken");
    }

    @Override
    public Optional<String> orderOf(String hotline, String mark) {
        return database.call(em -> Optional.ofNullable(em.find(OrderMarkRow.class, OrderMarkRow.id(hotline, mark))))
                .map(OrderMarkRow::orderNo);
    }

    @Override
    public List<String> openOrders(String hotline, Instant before, int limit) {
        return database
                .call(em -> new Filter("SELECT p FROM ReplyPassRow p")
                        .and("p.hotline = :hotline", "hotline", hotline)
                        .and("p.endedAt IS NULL")
                        .and("p.createdAt < :before", "before", before)
                        .then("ORDER BY p.createdAt")
                        .read(em, ReplyPassRow.class, limit))
                .stream()
                .map(row -> row.pass().orderNo())
                .toList();
    }

    @Override
    public void note(String key, String words) {
        database.findOrInsert(em -> {
            OrderNoteRow row = em.find(OrderNoteRow.class, key, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                row = new OrderNoteRow(key);
                em.persist(row);
            }
            row.write(words);
            return row;
        });
    }

    @Override
    public Optional<String> noted(String key) {
        return database.call(em -> Optional.ofNullable(em.find(OrderNoteRow.class, key)))
                .map(OrderNoteRow::words);
    }
}
