package org.yihaotong.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallbackRow;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.store.row.ListedCallbackRow;
import org.yihaotong.store.row.NoticeRow;

/** Lists callbacks: each stage along its index, put together by when they want attention. */
final class CallbackListing {

    private static final String LIST = "callbacks";

    private final EntityManager em;
    private final CallbackQuery query;
    private final Map<CallbackStage, Duration> waits;

    CallbackListing(EntityManager em, CallbackQuery query, Map<CallbackStage, Duration> waits) {
        this.em = em;
        this.query = query;
        this.waits = waits;
    }

    Page<CallbackRow> page() {
        Set<CallbackStage> stages = query.stages().isEmpty() ? EnumSet.allOf(CallbackStage.class) : query.stages();
        List<ListedCallbackRow> rows = Pages.merged(
                stages,
                one -> rows(one.iterator().next()),
                Comparator.comparing(this::wanted).thenComparing(ListedCallbackRow::number),
                query.limit() + 1);
        Map<String, Notice> links = links(em, rows);
        return Pages.of(
                rows, query.limit(), row -> row(row, links), row -> new Cursor(LIST, wanted(row), row.number()));
    }

    private List<ListedCallbackRow> rows(CallbackStage stage) {
        Filter filter =
                new Filter("SELECT t FROM ListedCallbackRow t").and("t.callback.stage = :stage", "stage", stage);
        query.cursor().map(written -> Cursor.read(LIST, written)).ifPresent(cursor -> filter.and(
                        "t.callback.at >= :moment AND (t.callback.at > :moment OR t.number > :key)",
                        "moment",
                        cursor.moment().minus(wait(stage)))
                .with("key", cursor.key()));
        return filter.then("ORDER BY t.callback.at, t.number").read(em, ListedCallbackRow.class, query.limit() + 1);
    }

    private Instant wanted(ListedCallbackRow row) {
        return row.callback().at().plus(wait(row.callback().stage()));
    }

    private Duration wait(CallbackStage stage) {
        return waits.getOrDefault(stage, Duration.ZERO);
    }

    static Optional<CallbackRow> find(EntityManager em, String ticket) {
        return Optional.ofNullable(em.find(ListedCallbackRow.class, ticket))
                .filter(row -> row.callback().stage() != null)
                .map(row -> row(row, links(em, List.of(row))));
    }

    /** The last link notice of each ticket. */
    private static Map<String, Notice> links(EntityManager em, List<ListedCallbackRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return new Filter("SELECT n FROM NoticeRow n")
                        .in(
                                "n.ticket",
                                "tickets",
                                rows.stream().map(ListedCallbackRow::number).toList())
                        .and("n.kind = :kind", "kind", NoticeKind.CALLBACK_LINK)
                        .then("ORDER BY n.createdAt, n.id")
                        .readAll(em, NoticeRow.class)
                        .stream()
                        .map(NoticeRow::notice)
                        .collect(Collectors.toMap(Notice::ticket, Function.identity(), (first, last) -> last));
    }

    private static CallbackRow row(ListedCallbackRow row, Map<String, Notice> links) {
        Optional<Notice> link = Optional.ofNullable(links.get(row.number()))
                .filter(n -> !n.createdAt().isBefore(row.callback().since()));
        return new CallbackRow(
                row.summary(),
                row.callback().stage(),
                row.callback().attempts(),
                row.callback().at(),
                link.map(Notice::createdAt),
                link.filter(n -> n.nextTry().isEmpty() && n.sentAt().isEmpty()).isPresent());
    }
}
