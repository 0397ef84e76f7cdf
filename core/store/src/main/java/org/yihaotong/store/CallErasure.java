package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.yihaotong.store.row.AsideCallRow;
import org.yihaotong.store.row.CallRow;
import org.yihaotong.store.row.CorrectionRow;
import org.yihaotong.store.row.MissedRow;
import org.yihaotong.store.row.NuisanceRow;
import org.yihaotong.store.row.SwitchCallRow;
import org.yihaotong.store.row.SwitchEventRow;

/** Forgets telephone numbers in the oldest rows that still have them. */
final class CallErasure {

    private final EntityManager em;
    private final Instant before;
    private final int limit;

    CallErasure(EntityManager em, Instant before, int limit) {
        this.em = em;
        this.before = before;
        this.limit = limit;
    }

    /** How many were erased. */
    int at(Instant now) {
        return each(CallRow.class, "startedAt", row -> row.erase(now))
                + each(CorrectionRow.class, "at", row -> row.erase(now))
                + each(AsideCallRow.class, "since", row -> row.erase(now))
                + each(SwitchCallRow.class, "offeredAt", row -> erase(row, now))
                + each(MissedRow.class, "since", row -> row.erase(now))
                + each(NuisanceRow.class, "until", row -> row.erase(now));
    }

    private void erase(SwitchCallRow call, Instant now) {
        call.erase(now);
        new Filter("SELECT e FROM SwitchEventRow e")
                .and("e.owner = :call", "call", call.id())
                .readAll(em, SwitchEventRow.class)
                .forEach(SwitchEventRow::erase);
    }

    private <T> int each(Class<T> type, String age, Consumer<T> forget) {
        List<T> due = new Filter("SELECT r FROM " + type.getSimpleName() + " r")
                .and("r.erasedAt IS NULL")
                .and("r." + age + " < :before", "before", before)
                .then("ORDER BY r." + age + ", r.id")
                .read(em, type, limit);
        due.forEach(forget);
        return due.size();
    }
}
