package org.yihaotong.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.CaseQuery;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.assessment.IndicatorBook;
import org.yihaotong.engine.assessment.StoredAssessment;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.rule.Books;

/**
 * Measures a month's table over a year of tickets, beside a raw count; asserts nothing. {@code bench.sh assessment} runs
 * it; {@code -Dyihaotong.bench.tickets} says how many.
 */
public class AssessmentBench {

    private static final int UNITS = 60;
    private static final int BATCH = 5000;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Measure[] MEASURES = Measure.values();
    private static final Actor LEADER = Actor.centre("leader", "领导", Role.CITY_LEADER);

    private final int tickets = Integer.getInteger("yihaotong.bench.tickets", 1_000_000);
    private final TestDatabase database = Bench.database();
    private final JpaPeopleStore people = new JpaPeopleStore(database);
    private final StoredAssessment desk = desk();

    private StoredAssessment desk() {
        Clock clock = Clock.systemUTC();
        return new StoredAssessment(
                new JpaFactStore(database),
                new JpaTicketStore(database),
                people,
                new UnitTree(people, clock),
                new Books(new JpaRuleStore(database), clock),
                new IndicatorBook());
    }

    @Test
    public void measure() throws SQLException {
        for (int i = 0; i < UNITS; i++) {
            UnitKind kind = i % 3 == 0 ? UnitKind.DEPARTMENT : i % 3 == 1 ? UnitKind.UTILITY : UnitKind.TERRITORY;
            people.add(new Unit("unit" + i, "单位" + i, kind, Optional.empty(), Optional.empty(), true, 1));
        }
        Bench.say("%,d facts of a year written in %.0f s", tickets, Bench.seconds(this::generate));
        for (int round = 1; round <= 2; round++) {
            Bench.say("run %d", round);
            Bench.say(
                    "  raw count of all             %6.2f s",
                    Bench.seconds(() -> count("SELECT COUNT(*) FROM handling_fact")));
            Bench.say(
                    "  raw count of a month         %6.2f s",
                    Bench.seconds(() ->
                            count("SELECT COUNT(*) FROM handling_fact WHERE due_on BETWEEN 20261101 AND 20261130")));
            table("2026-11");
            table("2026-Q4");
            table("2026");
            Bench.say("  tickets behind a number      %6.2f s", Bench.seconds(this::cases));
        }
    }

    private void table(String key) {
        Period period = Period.parse(key).orElseThrow();
        AssessmentTable[] table = new AssessmentTable[1];
        double took = Bench.seconds(() -> {
            table[0] = desk.table(LEADER, period);
            return 0;
        });
        Bench.say(
                "  table of %-8s            %6.2f s (%d units, %d indicators)",
                key, took, table[0].units().size(), table[0].indicators().size());
    }

    private long cases() {
        return desk.cases(
                        LEADER,
                        new CaseQuery(
                                Period.parse("2026-11").orElseThrow(),
                                "on_time",
                                Optional.of(Measure.COMPLETED_ON_TIME),
                                Optional.of("unit7"),
                                true,
                                Optional.empty(),
                                50))
                .items()
                .size();
    }

    private long generate() {
        Random random = new Random(1);
        String insert = "INSERT INTO handling_fact VALUES (?, 1, 1, ?, 'HELP', 'NORMAL', 'PHONE', '供水', '140802',"
                + " ?, ?, ?, ?, ?, ?, 0, ?)";
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement row = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= tickets; i++) {
                fill(row, i, random);
                row.addBatch();
                if (i % BATCH == 0 || i == tickets) {
                    row.executeBatch();
                    connection.commit();
                }
            }
            return tickets;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(PreparedStatement row, int i, Random random) throws SQLException {
        LocalDate day = FIRST.plusDays((long) i * 365 / (tickets + 1));
        row.setString(1, "YC%tY%<tm%<td-%06d".formatted(day, i));
        row.setString(2, "unit" + random.nextInt(UNITS));
        row.setInt(3, number(day));
        row.setInt(4, number(day));
        row.setInt(5, number(day.plusDays(5)));
        row.setInt(6, number(day.plusDays(2)));
        row.setInt(7, number(day.plusDays(4)));
        row.setLong(8, outcomes(random));
        row.setInt(9, random.nextInt(7200));
    }

    /** Every measure of a finished order but some, as orders really end in some hundreds of ways. */
    private static long outcomes(Random random) {
        long flags = 0;
        for (Measure measure : MEASURES) {
            boolean usual =
                    measure.name().matches("DISPATCHED|LEAD|OWED|COMPLETED|.*OWED|FINAL|CALLED_BACK|REACHED|RATED");
            flags |=
                    random.nextInt(100) < (usual ? 97 : measure.name().matches(".*ON_TIME|SATISFIED|RESOLVED") ? 90 : 4)
                            ? measure.flag()
                            : 0;
        }
        return flags;
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private long count(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
