package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.attachment.AttachmentStore;
import org.yihaotong.store.row.AccessRow;
import org.yihaotong.store.row.AttachmentRow;

/** Attachments and their openings in the database. */
@Component
public final class JpaAttachmentStore implements AttachmentStore {

    private static final String ACCESSES = "accesses";

    private final Database database;

    @Activate
    public JpaAttachmentStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void commit(Change change, Attachment attachment) {
        database.run(em -> {
            Commit.apply(em, change);
            AttachmentRow row = em.find(AttachmentRow.class, attachment.id());
            if (row == null) {
                em.persist(AttachmentRow.of(attachment));
            } else {
                attachment.withdrawn().ifPresent(row::withdraw);
            }
        });
    }

    @Override
    public List<Attachment> of(String ticket) {
        return database
                .call(em -> new Filter("SELECT a FROM AttachmentRow a")
                        .and("a.ticket = :ticket", "ticket", ticket)
                        .then("ORDER BY a.addedAt, a.id")
                        .readAll(em, AttachmentRow.class))
                .stream()
                .map(AttachmentRow::attachment)
                .toList();
    }

    @Override
    public Optional<Attachment> find(String ticket, String id) {
        return database.call(em -> Optional.ofNullable(em.find(AttachmentRow.class, id)))
                .map(AttachmentRow::attachment)
                .filter(a -> a.ticket().equals(ticket));
    }

    @Override
    public boolean isNeeded(String sha256) {
        return database.call(em -> JpaKnowledgeFileStore.isNeeded(em, sha256)
                || !new Filter("SELECT a.id FROM AttachmentRow a")
                        .and("a.sha256 = :hash", "hash", sha256)
                        .and("a.withdrawnAt IS NULL")
                        .read(em, String.class, 1)
                        .isEmpty());
    }

    @Override
    public List<Attachment> toRemove(int limit) {
        return database
                .call(em -> new Filter("SELECT a FROM AttachmentRow a")
                        .and("a.contentLeft IS NOT NULL")
                        .then("ORDER BY a.contentLeft, a.id")
                        .read(em, AttachmentRow.class, limit))
                .stream()
                .map(AttachmentRow::attachment)
                .toList();
    }

    @Override
    public void removed(String id) {
        database.run(em -> Optional.ofNullable(em.find(AttachmentRow.class, id)).ifPresent(AttachmentRow::removed));
    }

    @Override
    public void opened(AttachmentAccess access, Instant unlessAfter) {
        database.run(em -> {
            if (!isKnown(em, access, unlessAfter)) {
                em.persist(AccessRow.of(access));
            }
        });
    }

    private static boolean isKnown(EntityManager em, AttachmentAccess access, Instant unlessAfter) {
        return !new Filter("SELECT a.id FROM AccessRow a")
                .and("a.attachment = :attachment", "attachment", access.attachment())
                .and("a.login = :login", "login", access.login())
                .and("a.at > :moment", "moment", unlessAfter)
                .read(em, String.class, 1)
                .isEmpty();
    }

    @Override
    public Page<AttachmentAccess> accesses(String ticket, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT a FROM AccessRow a").and("a.ticket = :ticket", "ticket", ticket);
        cursor.map(c -> Cursor.read(ACCESSES, c))
                .ifPresent(c -> filter.and("a.at <= :moment AND (a.at < :moment OR a.id < :id)", "moment", c.moment())
                        .with("id", c.key()));
        List<AccessRow> rows =
                database.call(em -> filter.then("ORDER BY a.at DESC, a.id DESC").read(em, AccessRow.class, limit + 1));
        return Pages.of(rows, limit, AccessRow::access, row -> new Cursor(ACCESSES, row.at(), row.id()));
    }
}
