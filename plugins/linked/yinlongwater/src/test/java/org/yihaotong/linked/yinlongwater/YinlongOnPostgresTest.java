package org.yihaotong.linked.yinlongwater;

import static org.junit.Assume.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.backoffice.YinlongOffice;

/** The contract on PostgreSQL with the unit's own tables; where no test server is named there is nothing to test. */
public final class YinlongOnPostgresTest extends YinlongContract {

    private static final String SERVER = System.getenv("YIHAOTONG_TEST_PG_URL");
    private static final String USER = System.getenv("YIHAOTONG_TEST_PG_USER");
    private static final String PASSWORD = System.getenv("YIHAOTONG_TEST_PG_PASSWORD");
    private static final String BASE = "yl_mid_" + UUID.randomUUID().toString().replace("-", "");

    private static Relay relay;
    private static String direct;

    private TableLink owner;
    private YinlongOffice office;
    private HotlineAdapter adapter;

    @BeforeClass
    public static void makeTheBase() throws SQLException {
        assumeTrue("YIHAOTONG_TEST_PG_URL names no server", SERVER != null);
        try (Connection admin = DriverManager.getConnection(SERVER, USER, PASSWORD);
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + BASE);
        }
        direct = SERVER.substring(0, SERVER.lastIndexOf('/') + 1) + BASE;
        relay = new Relay(Integer.parseInt(SERVER.replaceFirst(".*:(\\d+)/.*", "$1")));
    }

    @AfterClass
    public static void dropTheBase() throws SQLException {
        if (relay == null) {
            return;
        }
        relay.close();
        try (Connection admin = DriverManager.getConnection(SERVER, USER, PASSWORD);
                Statement statement = admin.createStatement()) {
            statement.execute("drop database " + BASE + " with (force)");
        }
    }

    @Before
    public void openTheTables() throws SQLException {
        try (Connection session = DriverManager.getConnection(direct, USER, PASSWORD);
                Statement statement = session.createStatement()) {
            statement.execute("drop schema if exists mid cascade");
            YinlongOffice.build(session);
        }
        relay.mend();
        owner = H2.links().open(direct, USER, PASSWORD);
        office = new YinlongOffice(owner, clock);
        adapter = adapterFor(throughRelay(), YinlongOffice.PASSWORD);
    }

    @After
    public void closeTheTables() {
        ((YinlongWater) adapter).close();
        office.close();
    }

    @Override
    protected YinlongOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterFor(throughRelay(), YinlongOffice.PASSWORD);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterFor(throughRelay(), "wrong");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    @Override
    protected List<Row> look(String sql) {
        try {
            return owner.inTransaction(rows -> rows.read(sql));
        } catch (BackendException e) {
            throw new AssertionError(e);
        }
    }

    private static String throughRelay() {
        return "jdbc:postgresql://127.0.0.1:" + relay.port() + "/" + BASE;
    }
}
