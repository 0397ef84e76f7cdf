package org.yihaotong.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallbackRow;
import org.yihaotong.engine.port.CallbackStore;

/** Tickets that wait for their callback, in the database. */
@Component
public final class JpaCallbackStore implements CallbackStore {

    private final Database database;

    @Activate
    public JpaCallbackStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Page<CallbackRow> list(CallbackQuery query, Map<CallbackStage, Duration> waits) {
        return database.call(em -> new CallbackListing(em, query, waits).page());
    }

    @Override
    public Optional<CallbackRow> find(String ticket) {
        return database.call(em -> CallbackListing.find(em, ticket));
    }

    @Override
    public List<String> withoutLink(int attempts, int limit) {
        return database.call(em -> new Filter("SELECT t.number FROM ListedCallbackRow t")
                .and("t.callback.stage = :stage", "stage", CallbackStage.UNREACHED)
                .and("t.callback.attempts >= :attempts", "attempts", attempts)
                .and(
                        "NOT EXISTS (SELECT n.id FROM NoticeRow n WHERE n.ticket = t.number"
                                + " AND n.kind = :kind AND n.createdAt >= t.callback.since)",
                        "kind",
                        NoticeKind.CALLBACK_LINK)
                .then("ORDER BY t.callback.attempts, t.number")
                .read(em, String.class, limit));
    }
}
