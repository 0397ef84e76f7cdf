package org.yihaotong.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.assessment.FactGroup;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.FactStore;
import org.yihaotong.engine.port.assessment.HandlingFact;
import org.yihaotong.engine.port.assessment.IntakeGroup;
import org.yihaotong.engine.port.assessment.KnowledgeFact;
import org.yihaotong.engine.port.assessment.StoredFact;
import org.yihaotong.store.row.Days;
import org.yihaotong.store.row.FactRow;
import org.yihaotong.store.row.TicketRow;

/** Facts of handled orders, counted by the database. */
@Component
public final class JpaFactStore implements FactStore {

    private final Database database;

    @Activate
    public JpaFactStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public List<FactGroup> groups(FactQuery query) {
        List<FactGroup> groups = new ArrayList<>(database.call(em -> orders(em, query)));
        if (query.basis() != Basis.CALLED_BACK) {
            groups.addAll(database.call(em -> knowledge(em, query)));
        }
        return groups;
    }

    private static List<FactGroup> orders(EntityManager em, FactQuery query) {
        Filter filter =
                new Filter("SELECT f.unit, f.outcomes, f.exempt, COUNT(f.round), SUM(f.minutes) FROM FactRow f");
        return Facts.narrow(filter, query)
                .then("GROUP BY f.unit, f.outcomes, f.exempt")
                .readAll(em, Object[].class)
                .stream()
                .map(row ->
                        new FactGroup((String) row[0], (Long) row[1], (Integer) row[2], (Long) row[3], (Long) row[4]))
                .toList();
    }

    private static List<FactGroup> knowledge(EntityManager em, FactQuery query) {
        Filter filter = new Filter("SELECT f.unit, f.outcomes, COUNT(f.round), SUM(f.minutes) FROM KnowledgeFactRow f");
        return Facts.narrowKnowledge(filter, query)
                .then("GROUP BY f.unit, f.outcomes")
                .readAll(em, Object[].class)
                .stream()
                .map(row -> new FactGroup((String) row[0], (Long) row[1], 0, (Long) row[2], (Long) row[3]))
                .toList();
    }

    @Override
    public Page<KnowledgeFact> knowledge(FactQuery query, Optional<String> cursor, int limit) {
        return query.basis() == Basis.CALLED_BACK
                ? new Page<>(List.of(), Optional.empty())
                : database.call(em -> new KnowledgeFactListing(em, query).page(cursor, limit));
    }

    @Override
    public Page<StoredFact> list(FactQuery query, int exempt, Optional<String> cursor, int limit) {
        return database.call(em -> new FactListing(em, query, flags(exempt)).page(cursor, limit));
    }

    private static List<Integer> flags(int exempt) {
        return Arrays.stream(Aspect.values())
                .map(Aspect::flag)
                .filter(flag -> (exempt & flag) != 0)
                .toList();
    }

    @Override
    public List<StoredFact> facts(String ticket) {
        return database
                .call(em -> new Filter("SELECT f FROM FactRow f")
                        .and("f.ticket = :ticket", "ticket", ticket)
                        .then("ORDER BY f.referral, f.round")
                        .readAll(em, FactRow.class))
                .stream()
                .map(row -> row.stored(""))
                .toList();
    }

    @Override
    public List<String> tickets(LocalDate from, LocalDate to, String after, int limit) {
        return database.call(em -> accepted(new Filter("SELECT t.number FROM TicketRow t"), from, to)
                .and("t.number > :after", "after", after)
                .then("ORDER BY t.number")
                .read(em, String.class, limit));
    }

    @Override
    public List<IntakeGroup> intake(Intake by, LocalDate from, LocalDate to, int limit) {
        String column = column(by);
        return database
                .call(em -> accepted(
                                new Filter("SELECT " + column + ", COUNT(t.acceptedOn) FROM TicketRow t"), from, to)
                        .then("GROUP BY " + column + " ORDER BY COUNT(t.acceptedOn) DESC")
                        .read(em, Object[].class, limit))
                .stream()
                .map(row -> new IntakeGroup(String.valueOf(row[0]), (Long) row[1]))
                .toList();
    }

    private static String column(Intake by) {
        return switch (by) {
            case DAY -> "t.acceptedOn";
            case TYPE -> "t.type";
            case CHANNEL -> "t.channel";
            case URGENCY -> "t.urgency";
            case MATTER -> "t.matter";
            case AREA -> "t.area";
        };
    }

    private static Filter accepted(Filter filter, LocalDate from, LocalDate to) {
        return filter.and("t.acceptedOn BETWEEN :from AND :to", "from", Days.of(from))
                .with("to", Days.of(to));
    }

    @Override
    public long difficult(LocalDate from, LocalDate to) {
        return database.call(em -> new Filter("SELECT COUNT(t.number) FROM ListedTicketRow t")
                .and("t.difficult = :yes", "yes", true)
                .and("t.acceptedAt >= :from", "from", from.atTime(LocalTime.MIN).toInstant(CITY))
                .and(
                        "t.acceptedAt < :to",
                        "to",
                        to.plusDays(1).atTime(LocalTime.MIN).toInstant(CITY))
                .readAll(em, Long.class)
                .get(0));
    }

    private static final ZoneOffset CITY = ZoneOffset.ofHours(8);

    @Override
    public List<String> withoutFacts(int limit) {
        return database.call(em -> new Filter("SELECT t.number FROM TicketRow t")
                .and("t.acceptedOn = 0")
                .then("ORDER BY t.number")
                .read(em, String.class, limit));
    }

    @Override
    public void fill(String ticket, long version, List<HandlingFact> facts) {
        database.run(em -> fill(em, ticket, version, facts));
    }

    private static void fill(EntityManager em, String ticket, long version, List<HandlingFact> facts) {
        TicketRow row = em.find(TicketRow.class, ticket, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.version() == version) {
            row.take(row.stored());
            facts.forEach(fact -> Facts.put(em, fact));
        }
    }
}
