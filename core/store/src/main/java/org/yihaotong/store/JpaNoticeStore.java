package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.NoticeStore;
import org.yihaotong.store.row.NoticeRow;

/** The outbox of notices in the database. */
@Component
public final class JpaNoticeStore implements NoticeStore {

    private final Database database;

    @Activate
    public JpaNoticeStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public List<Notice> claim(Instant now, Instant leaseUntil, int limit) {
        return database.call(em -> NoticeClaims.claim(em, now, leaseUntil, limit));
    }

    @Override
    public void save(Notice notice) {
        database.run(
                em -> Optional.ofNullable(em.find(NoticeRow.class, notice.id())).ifPresent(row -> row.take(notice)));
    }

    @Override
    public void add(Notice notice) {
        database.run(em -> em.persist(NoticeRow.of(notice)));
    }

    @Override
    public Optional<Notice> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(NoticeRow.class, id)))
                .map(NoticeRow::notice);
    }

    @Override
    public List<Notice> ofTicket(String ticket) {
        return database
                .call(em -> new Filter("SELECT n FROM NoticeRow n")
                        .and("n.ticket = :ticket", "ticket", ticket)
                        .then("ORDER BY n.createdAt, n.id")
                        .readAll(em, NoticeRow.class))
                .stream()
                .map(NoticeRow::notice)
                .toList();
    }
}
