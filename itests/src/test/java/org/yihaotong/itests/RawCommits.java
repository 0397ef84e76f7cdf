package org.yihaotong.itests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What the database itself can do: transactions by JDBC that insert a ticket's row, its event and a delivery, with no
 * more around them. The same database kind as the centre under measurement, in this run, on this machine.
 */
final class RawCommits {

    private static final String TEXT = "小区东门外的人行道上，晚上行人很多，请有关部门尽快处理。".repeat(8);

    private final String url;
    private final String user;
    private final String password;
    private final AtomicLong next = new AtomicLong();
    private boolean isFurnished;

    private RawCommits(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Not before the centre has started, which takes no database that somebody else has begun. */
    private void furnish() {
        if (isFurnished) {
            return;
        }
        isFurnished = true;
        execute("create table raw_ticket (id bigint primary key, title varchar(400), body varchar(4000))");
        execute("create table raw_event (id bigint primary key, ticket bigint, body varchar(4000))");
        execute("create table raw_delivery (id bigint primary key, ticket bigint, body varchar(4000))");
    }

    /** PostgreSQL if the environment names one, else an embedded Derby of its own. */
    static RawCommits ofThisRun() {
        String postgres = System.getenv("YIHAOTONG_TEST_PG_URL");
        if (postgres != null) {
            return new RawCommits(
                    postgres, System.getenv("YIHAOTONG_TEST_PG_USER"), System.getenv("YIHAOTONG_TEST_PG_PASSWORD"));
        }
        Path home = Path.of(System.getProperty("yihaotong.target"), "raw-" + System.nanoTime());
        return new RawCommits("jdbc:derby:" + home + ";create=true", "raw", "raw");
    }

    String kind() {
        return url.contains("postgresql") ? "PostgreSQL" : "Derby";
    }

    /** Makes the centre use the same database kind. */
    void describe(Centre centre) {
        if (!url.contains("postgresql")) {
            return;
        }
        try {
            Files.writeString(
                    centre.file("etc/org.ops4j.datasource-yihaotong.cfg"),
                    String.join(
                            "\n",
                            "osgi.jdbc.driver.name = PostgreSQL JDBC Driver",
                            "dataSourceName = yihaotong",
                            "url = " + url,
                            "user = " + user,
                            "password = " + password,
                            "pool = hikari",
                            "hikari.maximumPoolSize = 24",
                            ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How large the centre's database is. */
    long megabytes(Centre centre) {
        if (!url.contains("postgresql")) {
            return folder(centre.file("data/derby")) >> 20;
        }
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1) >> 20;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits as fast as this many connections can. */
    double perSecond(int connections, Duration time) {
        furnish();
        long end = System.nanoTime() + time.toNanos();
        AtomicLong commits = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(new Thread(() -> commits.addAndGet(commitUntil(end))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return commits.get() / (time.toNanos() / 1e9);
    }

    private long commitUntil(long end) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement ticket = connection.prepareStatement("insert into raw_ticket values (?, ?, ?)");
                PreparedStatement event = connection.prepareStatement("insert into raw_event values (?, ?, ?)");
                PreparedStatement delivery = connection.prepareStatement("insert into raw_delivery values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            long commits = 0;
            while (System.nanoTime() < end) {
                long id = next.incrementAndGet();
                insert(ticket, id, "路灯不亮");
                insert(event, id, id);
                insert(delivery, id, id);
                connection.commit();
                commits++;
            }
            return commits;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void insert(PreparedStatement statement, long id, Object second) throws SQLException {
        statement.setLong(1, id);
        statement.setObject(2, second);
        statement.setString(3, TEXT);
        statement.executeUpdate();
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
