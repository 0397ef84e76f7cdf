package org.yihaotong.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.store.row.Days;
import org.yihaotong.store.row.KnowledgeRow;

/** How a list of the knowledge base is narrowed and ordered; each walks along an index of its own. */
interface KnowledgeListing {

    int DUE_DAYS = 30;

    Filter narrow(Filter filter, LocalDate today);

    Filter after(Filter filter, String cursor);

    String order();

    Cursor cursor(KnowledgeRow row);

    static KnowledgeListing of(KnowledgeQueue queue) {
        return switch (queue) {
            case LIVE -> new ByAge(queue, "liveSince", KnowledgeRow::liveSince, "k.liveSince IS NOT NULL", "", "");
            case DRAFTS -> ofState(queue, KnowledgeState.DRAFT);
            case TO_APPROVE -> ofState(queue, KnowledgeState.SUBMITTED);
            case TO_EDIT -> ofState(queue, KnowledgeState.APPROVED);
            case WITHDRAWN -> ofState(queue, KnowledgeState.WITHDRAWN);
            case ARCHIVED -> ofState(queue, KnowledgeState.ARCHIVED);
            case DIFFERENT -> new ByAge(
                    queue, "changedAt", KnowledgeRow::changedAt, "k.differs = :differs", "differs", true);
            case DUE -> new ByDay(queue, "dueOn", KnowledgeRow::dueOn, DUE_DAYS);
            case EXPIRED -> new ByDay(queue, "expiresOn", KnowledgeRow::expiresOn, -1);
        };
    }

    private static KnowledgeListing ofState(KnowledgeQueue queue, KnowledgeState state) {
        return new ByAge(queue, "changedAt", KnowledgeRow::changedAt, "k.state = :state", "state", state);
    }

    /** Newest first. */
    record ByAge(
            KnowledgeQueue queue,
            String column,
            Function<KnowledgeRow, Instant> moment,
            String condition,
            String name,
            Object value)
            implements KnowledgeListing {

        @Override
        public Filter narrow(Filter filter, LocalDate today) {
            return name.isEmpty() ? filter.and(condition) : filter.and(condition, name, value);
        }

        @Override
        public Filter after(Filter filter, String cursor) {
            Cursor at = Cursor.read(queue.name(), cursor);
            String row = "k." + column;
            return filter.and(row + " <= :moment AND (" + row + " < :moment OR k.id < :key)", "moment", at.moment())
                    .with("key", at.key());
        }

        @Override
        public String order() {
            return "ORDER BY k." + column + " DESC, k.id DESC";
        }

        @Override
        public Cursor cursor(KnowledgeRow row) {
            return new Cursor(queue.name(), moment.apply(row), row.id());
        }
    }

    /** The longest ago first, up to some days from today; days that do not count are 0. */
    record ByDay(KnowledgeQueue queue, String column, Function<KnowledgeRow, Integer> day, int ahead)
            implements KnowledgeListing {

        @Override
        public Filter narrow(Filter filter, LocalDate today) {
            String row = "k." + column;
            return filter.and(row + " > 0 AND " + row + " <= :last", "last", Days.of(today.plusDays(ahead)));
        }

        @Override
        public Filter after(Filter filter, String cursor) {
            Cursor at = Cursor.read(queue.name(), cursor);
            String row = "k." + column;
            int seen = Days.of(LocalDate.ofInstant(at.moment(), ZoneOffset.UTC));
            return filter.and(row + " >= :day AND (" + row + " > :day OR k.id > :key)", "day", seen)
                    .with("key", at.key());
        }

        @Override
        public String order() {
            return "ORDER BY k." + column + ", k.id";
        }

        @Override
        public Cursor cursor(KnowledgeRow row) {
            Instant midnight = Days.day(day.apply(row)).atStartOfDay().toInstant(ZoneOffset.UTC);
            return new Cursor(queue.name(), midnight, row.id());
        }
    }
}
