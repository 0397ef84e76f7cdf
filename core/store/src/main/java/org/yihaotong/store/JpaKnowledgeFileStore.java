package org.yihaotong.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.engine.port.knowledge.KeptFile;
import org.yihaotong.engine.port.knowledge.KnowledgeFileStore;
import org.yihaotong.store.row.KnowledgeFileRow;

/** Files of knowledge items in the database. */
@Component
public final class JpaKnowledgeFileStore implements KnowledgeFileStore {

    private final Database database;

    @Activate
    public JpaKnowledgeFileStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void add(KeptFile file, Instant forgottenBefore) {
        database.run(em -> {
            em.createQuery("DELETE FROM KnowledgeFileRow f WHERE f.item IS NULL AND f.addedAt < :moment")
                    .setParameter("moment", forgottenBefore)
                    .executeUpdate();
            em.persist(KnowledgeFileRow.of(file));
        });
    }

    @Override
    public Optional<KeptFile> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(KnowledgeFileRow.class, id)))
                .map(KnowledgeFileRow::kept);
    }

    /** The files of the item's newest text are the item's; one that was forgotten at this moment cannot be. */
    static void layBeside(EntityManager em, KnowledgeItem item) {
        for (KnowledgeFile file : item.newest().files()) {
            KnowledgeFileRow row = em.find(KnowledgeFileRow.class, file.id(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new StaleVersionException(item.id(), item.revision() - 1);
            }
            row.layBeside(item.id());
        }
    }

    static boolean isNeeded(EntityManager em, String sha256) {
        return !new Filter("SELECT f.id FROM KnowledgeFileRow f")
                .and("f.sha256 = :hash", "hash", sha256)
                .read(em, String.class, 1)
                .isEmpty();
    }
}
