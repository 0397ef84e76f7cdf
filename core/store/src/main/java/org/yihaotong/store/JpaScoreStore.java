package org.yihaotong.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.Publication;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.VerdictState;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.assessment.ScoreStore;
import org.yihaotong.store.row.Days;
import org.yihaotong.store.row.ExemptionRow;
import org.yihaotong.store.row.FactKey;
import org.yihaotong.store.row.FactRow;
import org.yihaotong.store.row.PublicationRow;
import org.yihaotong.store.row.ScoreAppealRow;

/** Exemptions, score appeals and published tables in the database. */
@Component
public final class JpaScoreStore implements ScoreStore {

    private final Database database;

    @Activate
    public JpaScoreStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Page<Exemption> exemptions(
            Set<String> units, Optional<VerdictState> state, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT e FROM ExemptionRow e").in("e.unit", "units", units);
        state.ifPresent(s -> filter.and("e.state = :state", "state", s));
        cursor.map(c -> Cursor.read("exemptions", c)).ifPresent(c -> filter.and(
                        "e.proposedAt <= :moment AND (e.proposedAt < :moment OR e.id < :key)", "moment", c.moment())
                .with("key", c.key()));
        List<ExemptionRow> rows = database.call(
                em -> filter.then("ORDER BY e.proposedAt DESC, e.id DESC").read(em, ExemptionRow.class, limit + 1));
        return Pages.of(
                rows, limit, ExemptionRow::exemption, row -> new Cursor("exemptions", row.proposedAt(), row.id()));
    }

    @Override
    public Optional<Exemption> exemption(String id) {
        return database.call(em -> Optional.ofNullable(em.find(ExemptionRow.class, id)))
                .map(ExemptionRow::exemption);
    }

    @Override
    public long openExemptions(LocalDate from, LocalDate to) {
        String days = List.of("dispatchedOn", "dueOn", "answeredOn", "calledOn").stream()
                .map(day -> "f." + day + " BETWEEN :from AND :to")
                .reduce((one, other) -> one + " OR " + other)
                .orElseThrow();
        return database.call(em -> new Filter("SELECT COUNT(e.id) FROM ExemptionRow e, FactRow f")
                .and("e.state = :open", "open", VerdictState.OPEN)
                .and("f.ticket = e.ticket AND f.referral = e.referral AND f.round = e.round")
                .and("(" + days + ")", "from", Days.of(from))
                .with("to", Days.of(to))
                .readAll(em, Long.class)
                .get(0));
    }

    @Override
    public void add(Exemption exemption) {
        database.run(em -> {
            lockFact(em, exemption);
            boolean open = !new Filter("SELECT e.id FROM ExemptionRow e")
                    .and("e.ticket = :ticket", "ticket", exemption.ticket())
                    .and("e.referral = :referral", "referral", exemption.referral())
                    .and("e.round = :round", "round", exemption.round())
                    .and("e.state = :open", "open", VerdictState.OPEN)
                    .read(em, String.class, 1)
                    .isEmpty();
            if (open) {
                throw new DuplicateException("another exemption is open", null);
            }
            em.persist(ExemptionRow.of(exemption));
        });
    }

    /** Two proposals for one order wait for each other. */
    private static Optional<FactRow> lockFact(EntityManager em, Exemption e) {
        FactKey key = new FactKey(e.ticket(), e.referral(), e.round());
        return Optional.ofNullable(em.find(FactRow.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void decide(Exemption exemption) {
        database.run(em -> {
            ExemptionRow row = em.find(ExemptionRow.class, exemption.id(), LockModeType.PESSIMISTIC_WRITE);
            checkVersion(exemption.id(), exemption.version(), row == null ? 0 : row.version());
            row.take(exemption.verdict(), exemption.version());
            if (exemption.verdict().state() == VerdictState.AGREED) {
                lockFact(em, exemption).ifPresent(fact -> fact.exemptIn(exemption.flags()));
            }
        });
    }

    private static void checkVersion(String id, long next, long stored) {
        if (stored != next - 1) {
            throw new StaleVersionException(id, stored);
        }
    }

    @Override
    public Page<ScoreAppeal> appeals(
            Set<String> units, Optional<VerdictState> state, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT a FROM ScoreAppealRow a").in("a.unit", "units", units);
        state.ifPresent(s -> filter.and("a.state = :state", "state", s));
        cursor.map(c -> Cursor.read("appeals", c)).ifPresent(c -> filter.and(
                        "a.filedAt <= :moment AND (a.filedAt < :moment OR a.id < :key)", "moment", c.moment())
                .with("key", c.key()));
        List<ScoreAppealRow> rows = database.call(
                em -> filter.then("ORDER BY a.filedAt DESC, a.id DESC").read(em, ScoreAppealRow.class, limit + 1));
        return Pages.of(rows, limit, ScoreAppealRow::appeal, row -> new Cursor("appeals", row.filedAt(), row.id()));
    }

    @Override
    public Optional<ScoreAppeal> appeal(String id) {
        return database.call(em -> Optional.ofNullable(em.find(ScoreAppealRow.class, id)))
                .map(ScoreAppealRow::appeal);
    }

    @Override
    public long openAppeals(String period) {
        return database.call(em -> openAppeals(em, period));
    }

    private static long openAppeals(EntityManager em, String period) {
        return new Filter("SELECT COUNT(a.id) FROM ScoreAppealRow a")
                .and("a.period = :period", "period", period)
                .and("a.state = :open", "open", VerdictState.OPEN)
                .readAll(em, Long.class)
                .get(0);
    }

    @Override
    public void add(ScoreAppeal appeal) {
        database.run(em -> {
            boolean open = !new Filter("SELECT a.id FROM ScoreAppealRow a")
                    .and("a.period = :period", "period", appeal.period())
                    .and("a.state = :open", "open", VerdictState.OPEN)
                    .and("a.unit = :unit", "unit", appeal.unit())
                    .and("a.indicator = :indicator", "indicator", appeal.indicator())
                    .read(em, String.class, 1)
                    .isEmpty();
            boolean frozen = em.find(PublicationRow.class, appeal.period()) != null;
            if (open || frozen) {
                throw new DuplicateException("another appeal is open, or the period is published", null);
            }
            em.persist(ScoreAppealRow.of(appeal));
        });
    }

    @Override
    public void decide(ScoreAppeal appeal) {
        database.run(em -> {
            ScoreAppealRow row = em.find(ScoreAppealRow.class, appeal.id(), LockModeType.PESSIMISTIC_WRITE);
            checkVersion(appeal.id(), appeal.version(), row == null ? 0 : row.version());
            row.take(appeal.verdict(), appeal.version());
        });
    }

    @Override
    public List<Publication> publications(int limit) {
        return database
                .call(em -> new Filter("SELECT p.period, p.publishedAt, p.publishedBy, p.note FROM PublicationRow p"
                                + " ORDER BY p.publishedAt DESC, p.period DESC")
                        .read(em, Object[].class, limit))
                .stream()
                .map(row ->
                        new Publication((String) row[0], (java.time.Instant) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    @Override
    public Optional<AssessmentTable> published(String period) {
        return database.call(em -> Optional.ofNullable(em.find(PublicationRow.class, period)))
                .map(PublicationRow::table);
    }

    @Override
    public void publish(Publication publication, AssessmentTable table) {
        database.run(em -> em.persist(PublicationRow.of(publication, table)));
    }
}
