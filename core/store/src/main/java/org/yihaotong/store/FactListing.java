package org.yihaotong.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.StoredFact;
import org.yihaotong.store.row.FactRow;

/** Orders behind a number, the newest day first, page by page. */
final class FactListing {

    private final EntityManager em;
    private final FactQuery query;
    private final List<Integer> leftOut;

    FactListing(EntityManager em, FactQuery query, List<Integer> leftOut) {
        this.em = em;
        this.query = query;
        this.leftOut = leftOut;
    }

    private record Place(int day, String ticket, int referral, int round) {

        String written() {
            return new Cursor("facts", java.time.Instant.ofEpochSecond(day), ticket + "/" + referral + "/" + round)
                    .written();
        }

        static Place read(String cursor) {
            Cursor c = Cursor.read("facts", cursor);
            String[] key = c.key().split("/", -1);
            if (key.length != 3 || !(key[1] + key[2]).matches("[0-9]{2,8}")) {
                throw new InvalidInputException("cursor", "cursor", "翻页位置无效，请从第一页重新查询");
            }
            return new Place(
                    (int) c.moment().getEpochSecond(), key[0], Integer.parseInt(key[1]), Integer.parseInt(key[2]));
        }
    }

    Page<StoredFact> page(Optional<String> cursor, int limit) {
        String day = Facts.day(query.basis());
        Filter filter = Facts.narrow(new Filter("SELECT f, " + day + " FROM FactRow f"), query);
        Facts.withoutExempt(filter, leftOut);
        cursor.map(Place::read).ifPresent(place -> after(filter, day, place));
        List<Object[]> rows = filter.then("ORDER BY " + day + " DESC, f.ticket DESC, f.referral DESC, f.round DESC")
                .read(em, Object[].class, limit + 1);
        List<Object[]> shown = rows.subList(0, Math.min(limit, rows.size()));
        Map<String, String> titles = titles(shown);
        return new Page<>(
                shown.stream()
                        .map(row -> (FactRow) row[0])
                        .map(fact -> fact.stored(titles.getOrDefault(fact.ticket(), "")))
                        .toList(),
                rows.size() > limit ? Optional.of(place(shown.get(limit - 1)).written()) : Optional.empty());
    }

    private static Place place(Object[] row) {
        String[] key = ((FactRow) row[0]).place().split("/", -1);
        return new Place((Integer) row[1], key[0], Integer.parseInt(key[1]), Integer.parseInt(key[2]));
    }

    private static void after(Filter filter, String day, Place place) {
        filter.and(
                        day + " <= :day AND (" + day + " < :day OR f.ticket < :ticket OR (f.ticket = :ticket AND"
                                + " (f.referral < :referral OR (f.referral = :referral AND f.round < :round))))",
                        "day",
                        place.day())
                .with("ticket", place.ticket())
                .with("referral", place.referral())
                .with("round", place.round());
    }

    private Map<String, String> titles(List<Object[]> rows) {
        List<String> numbers =
                rows.stream().map(row -> ((FactRow) row[0]).ticket()).distinct().toList();
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return new Filter("SELECT t.number, t.title FROM ListedTicketRow t")
                .in("t.number", "numbers", numbers).readAll(em, Object[].class).stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
