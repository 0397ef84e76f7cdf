package org.yihaotong.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.yihaotong.api.people.Draft;
import org.yihaotong.store.row.DraftRow;
import org.yihaotong.store.row.PairKey;

/** What persons have half typed. */
final class Drafts {

    private final Database database;

    Drafts(Database database) {
        this.database = database;
    }

    List<Draft> of(String login) {
        return database
                .call(em -> new Filter("SELECT d FROM DraftRow d")
                        .and("d.owner = :login", "login", login)
                        .then("ORDER BY d.savedAt DESC, d.name")
                        .readAll(em, DraftRow.class))
                .stream()
                .map(DraftRow::draft)
                .toList();
    }

    Optional<Draft> find(String login, String key) {
        return database.call(em -> Optional.ofNullable(em.find(DraftRow.class, new PairKey(login, key))))
                .map(DraftRow::draft);
    }

    void save(String login, Draft draft, int keep) {
        database.findOrInsert(em -> {
            DraftRow row = em.find(DraftRow.class, new PairKey(login, draft.key()));
            if (row == null) {
                em.persist(DraftRow.of(login, draft));
                forgetOldest(em, login, draft.key(), keep);
            } else {
                row.take(draft);
            }
            return draft;
        });
    }

    /** Only a new draft can be one too many. */
    private static void forgetOldest(EntityManager em, String login, String newKey, int keep) {
        List<String> tooMany = em.createQuery(
                        "SELECT d.name FROM DraftRow d WHERE d.owner = :login AND d.name <> :key"
                                + " ORDER BY d.savedAt DESC, d.name",
                        String.class)
                .setParameter("login", login)
                .setParameter("key", newKey)
                .setFirstResult(keep - 1)
                .getResultList();
        tooMany.forEach(name -> delete(em, login, name));
    }

    void discard(String login, String key) {
        database.run(em -> delete(em, login, key));
    }

    private static void delete(EntityManager em, String login, String key) {
        em.createQuery("DELETE FROM DraftRow d WHERE d.owner = :login AND d.name = :key")
                .setParameter("login", login)
                .setParameter("key", key)
                .executeUpdate();
    }
}
