package org.yihaotong.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** A JPQL query that grows by conditions. */
final class Filter {

    private final StringBuilder words;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String joint = " WHERE ";

    Filter(String select) {
        words = new StringBuilder(select);
    }

    /** Adds a condition without a value. */
    Filter and(String condition) {
        words.append(joint).append(condition);
        joint = " AND ";
        return this;
    }

    /** Adds a condition with a value; the condition names the value by a colon. */
    Filter and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** Gives one more value to a condition that names two. */
    Filter with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Narrows to these values; nothing narrows nothing. One value is compared, since only then the query is parsed once. */
    Filter in(String field, String name, Collection<?> wanted) {
        if (wanted.size() == 1) {
            return and(field + " = :" + name, name, wanted.iterator().next());
        }
        return wanted.isEmpty() ? this : and(field + " IN :" + name, name, wanted);
    }

    /** Adds what follows the conditions. */
    Filter then(String tail) {
        words.append(' ').append(tail);
        return this;
    }

    <T> List<T> read(EntityManager em, Class<T> type, int limit) {
        return query(em, type).setMaxResults(limit).getResultList();
    }

    <T> List<T> readAll(EntityManager em, Class<T> type) {
        return query(em, type).getResultList();
    }

    private <T> TypedQuery<T> query(EntityManager em, Class<T> type) {
        TypedQuery<T> query = em.createQuery(words.toString(), type);
        values.forEach(query::setParameter);
        return query;
    }
}
