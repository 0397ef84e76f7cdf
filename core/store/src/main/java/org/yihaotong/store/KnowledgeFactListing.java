package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.KnowledgeFact;
import org.yihaotong.store.row.KnowledgeFactRow;

/** What units did for the knowledge base behind a number, the newest day first, page by page. */
final class KnowledgeFactListing {

    private static final String LIST = "knowledge-facts";

    private final EntityManager em;
    private final FactQuery query;

    KnowledgeFactListing(EntityManager em, FactQuery query) {
        this.em = em;
        this.query = query;
    }

    Page<KnowledgeFact> page(Optional<String> cursor, int limit) {
        String day = Facts.day(query.basis());
        Filter filter = Facts.narrowKnowledge(new Filter("SELECT f, " + day + " FROM KnowledgeFactRow f"), query);
        cursor.map(written -> Cursor.read(LIST, written)).ifPresent(place -> after(filter, day, place));
        List<Object[]> rows = filter.then("ORDER BY " + day + " DESC, f.id DESC, f.round DESC")
                .read(em, Object[].class, limit + 1);
        return Pages.of(rows, limit, row -> ((KnowledgeFactRow) row[0]).fact(), KnowledgeFactListing::place);
    }

    private static Cursor place(Object[] row) {
        KnowledgeFactRow fact = (KnowledgeFactRow) row[0];
        return new Cursor(LIST, Instant.ofEpochSecond((Integer) row[1]), fact.id() + "/" + fact.round());
    }

    private static void after(Filter filter, String day, Cursor place) {
        String[] key = place.key().split("/", -1);
        if (key.length != 2 || !key[1].matches("[0-9]{1,8}")) {
            throw new InvalidInputException("cursor", "cursor", "翻页位置无效，请从第一页重新查询");
        }
        filter.and(
                        day + " <= :day AND (" + day + " < :day OR f.id < :id OR (f.id = :id AND f.round < :round))",
                        "day",
                        (int) place.moment().getEpochSecond())
                .with("id", key[0])
                .with("round", Integer.parseInt(key[1]));
    }
}
