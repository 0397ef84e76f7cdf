package org.yihaotong.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/**
 * Items that share pairs of characters with a text, found by the pairs that tell items apart. What a thousand items say tells
 * nothing, and reading it is what would make asking slow.
 */
final class AlikeItems {

    private static final int COMMON = 1000;

    /** By so many pairs is asked at least, the rarest first. */
    private static final int FEWEST = 3;

    private static final String HOLDERS =
            "SELECT COUNT(*) FROM (SELECT item FROM knowledge_pair WHERE pair = ? FETCH FIRST " + (COMMON + 1)
                    + " ROWS ONLY) holders";

    private static final String SHARING = "SELECT item, COUNT(*) AS shared FROM knowledge_pair WHERE pair IN (%s)"
            + " GROUP BY item ORDER BY shared DESC, item FETCH FIRST %d ROWS ONLY";

    private final EntityManager em;

    AlikeItems(EntityManager em) {
        this.em = em;
    }

    /** Their ids; those that share most come first. */
    List<String> ids(Collection<Long> pairs, int limit) {
        List<Long> telling = telling(pairs);
        if (telling.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(telling.size(), "?"));
        Query query = em.createNativeQuery(SHARING.formatted(places, limit));
        for (int i = 0; i < telling.size(); i++) {
            query.setParameter(i + 1, telling.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (String) ((Object[]) row)[0]).toList();
    }

    private List<Long> telling(Collection<Long> pairs) {
        Map<Long, Integer> holders = new HashMap<>();
        pairs.forEach(pair -> holders.put(pair, holders(pair)));
        List<Long> rarest = new ArrayList<>(pairs);
        rarest.sort(Comparator.comparing((Long pair) -> holders.get(pair)).thenComparing(Comparator.naturalOrder()));
        int rare = (int)
                rarest.stream().filter(pair -> holders.get(pair) <= COMMON).count();
        return rarest.subList(0, Math.min(rarest.size(), Math.max(FEWEST, rare)));
    }

    private int holders(Long pair) {
        Query query = em.createNativeQuery(HOLDERS);
        query.setParameter(1, pair);
        return ((Number) query.getSingleResult()).intValue();
    }
}
