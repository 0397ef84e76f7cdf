package org.yihaotong.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.input.Page;
import org.yihaotong.store.row.CallRow;
import org.yihaotong.store.row.CallTicketRow;

/** A page of call records, those of switches with the tickets beside their calls, read at once. */
final class CallListing {

    private CallListing() {}

    static Page<StoredCall> of(EntityManager em, List<CallRow> rows, int limit) {
        Map<String, List<String>> tickets = tickets(em, rows);
        return Pages.of(
                rows, limit, row -> beside(row.call(), tickets), row -> new Cursor("calls", row.startedAt(), row.id()));
    }

    private static StoredCall beside(StoredCall call, Map<String, List<String>> tickets) {
        return call.origin()
                .heard()
                .map(tickets::get)
                .map(found -> call.seen(call.record(), found))
                .orElse(call);
    }

    /** The tickets beside the calls that these rows are of, by call. */
    private static Map<String, List<String>> tickets(EntityManager em, List<CallRow> rows) {
        Set<String> calls = rows.stream()
                .flatMap(row -> row.call().origin().heard().stream())
                .collect(Collectors.toSet());
        if (calls.isEmpty()) {
            return Map.of();
        }
        return new Filter("SELECT t FROM CallTicketRow t")
                .in("t.owner", "calls", calls).then("ORDER BY t.at, t.name").readAll(em, CallTicketRow.class).stream()
                        .collect(Collectors.groupingBy(
                                CallTicketRow::call, Collectors.mapping(CallTicketRow::ticket, Collectors.toList())));
    }
}
