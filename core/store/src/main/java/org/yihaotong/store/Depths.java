package org.yihaotong.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.engine.port.QueueDepth;

/** How every line's queue stands: waiting and dead are counted, the rest of the history is only touched at its end. */
final class Depths {

    private static final List<DeliveryState> UNFINISHED =
            List.of(DeliveryState.QUEUED, DeliveryState.FAILED, DeliveryState.DEAD);

    private Depths() {}

    static Map<String, QueueDepth> read(EntityManager em) {
        Map<String, QueueDepth> depths = new HashMap<>();
        for (String line :
                em.createQuery("SELECT h.id FROM HotlineRow h", String.class).getResultList()) {
            lastSuccess(em, line)
                    .ifPresent(last -> depths.put(line, new QueueDepth(0, 0, Optional.empty(), Optional.of(last))));
        }
        for (DeliveryState state : UNFINISHED) {
            inState(em, state).forEach(row -> depths.merge((String) row[0], depthOf(row), Depths::sum));
        }
        return depths;
    }

    private static List<Object[]> inState(EntityManager em, DeliveryState state) {
        return new Filter("SELECT d.hotline, d.state, COUNT(d.hotline), MIN(d.createdAt) FROM DeliveryRow d")
                .and("d.state = :state", "state", state)
                .then("GROUP BY d.hotline, d.state")
                .readAll(em, Object[].class);
    }

    private static QueueDepth depthOf(Object[] row) {
        long count = (Long) row[2];
        return row[1] == DeliveryState.DEAD
                ? new QueueDepth(0, count, Optional.empty(), Optional.empty())
                : new QueueDepth(count, 0, Optional.of((Instant) row[3]), Optional.empty());
    }

    private static QueueDepth sum(QueueDepth a, QueueDepth b) {
        return new QueueDepth(
                a.waiting() + b.waiting(),
                a.dead() + b.dead(),
                earlier(a.oldestWaiting(), b.oldestWaiting()),
                a.lastSuccess().or(b::lastSuccess));
    }

    private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
        return a.isPresent() && b.isPresent() && b.get().isBefore(a.get()) ? b : a.or(() -> b);
    }

    private static Optional<Instant> lastSuccess(EntityManager em, String line) {
        return new Filter("SELECT d.succeededAt FROM DeliveryRow d")
                        .and("d.hotline = :hotline", "hotline", line)
                        .and("d.succeededAt IS NOT NULL")
                        .then("ORDER BY d.succeededAt DESC")
                        .read(em, Instant.class, 1)
                        .stream()
                        .findFirst();
    }
}
