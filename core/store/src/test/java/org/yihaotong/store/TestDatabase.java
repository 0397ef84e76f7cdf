package org.yihaotong.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.junit.Assume;
import org.yihaotong.store.schema.Schema;

/** A fresh, migrated database of each vendor, opened once per run. */
final class TestDatabase implements Transactions {

    /** Which databases the store promises to work on. */
    enum Vendor {
        DERBY,
        POSTGRESQL
    }

    private static final Map<Vendor, TestDatabase> OPEN = new EnumMap<>(Vendor.class);
    private static final String NAME = "store_test_"
            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    private TestDatabase(HikariDataSource pool) throws SQLException {
        this.pool = pool;
        Schema.migrate(pool);
        factory =
                Persistence.createEntityManagerFactory("yihaotong", Map.of("javax.persistence.nonJtaDataSource", pool));
    }

    /** The database of this vendor; the test is skipped if there is none. */
    static synchronized TestDatabase of(Vendor vendor) throws SQLException {
        if (!OPEN.containsKey(vendor)) {
            OPEN.put(vendor, new TestDatabase(vendor == Vendor.DERBY ? derby() : postgresql()));
        }
        return OPEN.get(vendor);
    }

    private static HikariDataSource derby() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:derby:" + NAME + ";create=true");
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }

    private static HikariDataSource postgresql() throws SQLException {
        String url = System.getenv("YIHAOTONG_TEST_PG_URL");
        Assume.assumeTrue("YIHAOTONG_TEST_PG_URL is set", url != null);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(System.getenv("YIHAOTONG_TEST_PG_USER"));
        config.setPassword(System.getenv("YIHAOTONG_TEST_PG_PASSWORD"));
        config.setMaximumPoolSize(16);
        config.addDataSourceProperty("currentSchema", NAME);
        HikariDataSource pool = new HikariDataSource(config);
        execute(pool, "CREATE SCHEMA " + NAME);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(pool)));
        return pool;
    }

    private static void drop(DataSource pool) {
        try {
            execute(pool, "DROP SCHEMA " + NAME + " CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource dataSource() {
        return pool;
    }

    /** Empties every table of the store. */
    void clear() throws SQLException {
        for (String table : tables()) {
            execute(pool, "DELETE FROM " + table);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                ResultSet found =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(name -> name.startsWith("flyway"));
        return tables;
    }

    private static void execute(DataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public <R> R run(Function<EntityManager, R> work) {
        EntityManager em = factory.createEntityManager();
        EntityTransaction transaction = em.getTransaction();
        try {
            transaction.begin();
            R result = work.apply(em);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            em.close();
        }
    }
}
