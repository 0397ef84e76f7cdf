package org.yihaotong.store;

import javax.persistence.EntityManager;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.store.row.ChangeRow;

/** Notes, in the transaction that changes it, that something which can be found was changed. */
final class Changes {

    private Changes() {}

    /** Something new. */
    static void made(EntityManager em, Kind kind, String id) {
        em.persist(new ChangeRow(kind, id));
    }

    /** Something that was there, or has gone. */
    static void moved(EntityManager em, Kind kind, String id) {
        int noted = em.createQuery("UPDATE ChangeRow c SET c.place = 0 WHERE c.kind = :kind AND c.id = :id")
                .setParameter("kind", kind)
                .setParameter("id", id)
                .executeUpdate();
        if (noted == 0) {
            made(em, kind, id);
        }
    }
}
