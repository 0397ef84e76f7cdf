package org.yihaotong.store;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.yihaotong.engine.port.assessment.KnowledgeFact;
import org.yihaotong.store.row.KnowledgeFactKey;
import org.yihaotong.store.row.KnowledgeFactRow;

/** Facts of knowledge in the running transaction; whoever writes holds the item's or the task's lock. */
final class KnowledgeFacts {

    private KnowledgeFacts() {}

    /** Inserts or updates. */
    static void put(EntityManager em, KnowledgeFact fact) {
        find(em, fact).ifPresentOrElse(row -> row.take(fact), () -> em.persist(KnowledgeFactRow.of(fact)));
    }

    /** Inserts what is not there yet. */
    static void putFirst(EntityManager em, KnowledgeFact fact) {
        if (find(em, fact).isEmpty()) {
            em.persist(KnowledgeFactRow.of(fact));
        }
    }

    private static Optional<KnowledgeFactRow> find(EntityManager em, KnowledgeFact fact) {
        return Optional.ofNullable(em.find(KnowledgeFactRow.class, new KnowledgeFactKey(fact.id(), fact.round())));
    }
}
