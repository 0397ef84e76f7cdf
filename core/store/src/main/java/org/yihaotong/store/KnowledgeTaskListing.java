package org.yihaotong.store;

import java.time.Instant;
import java.util.function.Function;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskScope;
import org.yihaotong.store.row.KnowledgeTaskRow;

/**
 * How a list of tasks is narrowed and ordered.
 *
 * @param column by which it is ordered
 * @param newest whether the latest moment comes first
 */
record KnowledgeTaskListing(
        KnowledgeTaskQueue queue, String column, Function<KnowledgeTaskRow, Instant> moment, boolean newest) {

    static KnowledgeTaskListing of(KnowledgeTaskQueue queue) {
        return switch (queue) {
            case OPEN, OVERDUE, CENTRE, IN_REVIEW -> new KnowledgeTaskListing(
                    queue, "k.dueAt", KnowledgeTaskRow::dueAt, false);
            case ENDED, RESULTS -> new KnowledgeTaskListing(queue, "k.endedAt", KnowledgeTaskRow::endedAt, true);
            case MINE -> new KnowledgeTaskListing(queue, "k.askedAt", KnowledgeTaskRow::askedAt, true);
        };
    }

    Filter narrow(Filter filter, KnowledgeTaskScope scope) {
        return switch (queue) {
            case OPEN -> of(filter, scope, KnowledgeTaskState.OPEN);
            case OVERDUE -> of(filter, scope, KnowledgeTaskState.OPEN).and("k.dueAt <= :now", "now", scope.now());
            case CENTRE -> of(filter, scope, KnowledgeTaskState.OPEN).and("k.unit = ''");
            case IN_REVIEW -> of(filter, scope, KnowledgeTaskState.IN_REVIEW);
            case ENDED -> filter.and("k.endedAt IS NOT NULL").in("k.unit", "units", scope.units());
            case MINE -> filter.and("k.askedBy = :login", "login", scope.login());
            case RESULTS -> filter.and("k.askedBy = :login", "login", scope.login())
                    .and("k.untold = :untold", "untold", true);
        };
    }

    private static Filter of(Filter filter, KnowledgeTaskScope scope, KnowledgeTaskState state) {
        return filter.and("k.state = :state", "state", state).in("k.unit", "units", scope.units());
    }

    void after(Filter filter, String written) {
        Cursor at = Cursor.read(name(), written);
        String than = newest ? "<" : ">";
        filter.and(
                        column + " " + than + "= :moment AND (" + column + " " + than + " :moment OR k.id " + than
                                + " :key)",
                        "moment",
                        at.moment())
                .with("key", at.key());
    }

    String order() {
        return newest ? "ORDER BY " + column + " DESC, k.id DESC" : "ORDER BY " + column + ", k.id";
    }

    Cursor cursor(KnowledgeTaskRow row) {
        return new Cursor(name(), moment.apply(row), row.id());
    }

    private String name() {
        return "task:" + queue;
    }
}
