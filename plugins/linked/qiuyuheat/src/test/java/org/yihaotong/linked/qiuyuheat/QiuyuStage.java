package org.yihaotong.linked.qiuyuheat;

import static org.junit.Assume.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.rules.ExternalResource;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.PaperFileLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.backoffice.qiuyuheat.QiuyuOffice;

/** The unit's tables in a MariaDB that the tests started; where no server is named there is nothing to test. */
final class QiuyuStage extends ExternalResource {

    private static final String SERVER = System.getenv("YIHAOTONG_TEST_MARIADB_URL");
    private static final String USER = System.getenv("YIHAOTONG_TEST_MARIADB_USER");
    private static final String PASSWORD = System.getenv("YIHAOTONG_TEST_MARIADB_PASSWORD");

    private final FixedClock clock;
    private final String base = "qy" + UUID.randomUUID().toString().replace("-", "");
    private final PaperFileLinks files;
    private Relay relay;
    private QiuyuOffice office;
    private QiuyuHeat adapter;

    QiuyuStage(FixedClock clock) {
        this.clock = clock;
        this.files = new PaperFileLinks(clock);
    }

    @Override
    protected void before() throws SQLException {
        assumeTrue("YIHAOTONG_TEST_MARIADB_URL names no server", SERVER != null);
        try (Connection owner = owner()) {
            QiuyuOffice.build(owner, base);
        }
        relay = new Relay(Integer.parseInt(SERVER.replaceFirst(".*:(\\d+)/.*", "$1")));
        office = new QiuyuOffice(direct(), clock);
        office.work();
        adapter = adapterFor(throughRelay("jdbc:mariadb:"), QiuyuOffice.PASSWORD);
    }

    @Override
    protected void after() {
        if (relay == null) {
            return;
        }
        adapter.close();
        office.close();
        relay.close();
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("drop database " + base);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    PaperFileLinks files() {
        return files;
    }

    QiuyuOffice office() {
        return office;
    }

    QiuyuHeat adapter() {
        return adapter;
    }

    QiuyuHeat adapterFor(String url, String password) {
        Map<String, Object> sheet =
                Map.of("hotline_id", "qiuyuheat", "url", url, "user", QiuyuOffice.USER, "_password", password);
        return new QiuyuHeat(Configured.as(Settings.class, sheet), H2.links(), files, clock);
    }

    String throughRelay(String scheme) {
        return scheme + "//127.0.0.1:" + relay.port() + "/" + base + "?useUnicode=true&characterEncoding=utf8";
    }

    Relay relay() {
        return relay;
    }

    /** The tables as their owner, past the relay. */
    TableLink direct() {
        return H2.links().open(SERVER + base, USER, PASSWORD);
    }

    /** The tables as the exchange user. */
    TableLink adapterLink() {
        return H2.links().open(throughRelay("jdbc:mariadb:"), QiuyuOffice.USER, QiuyuOffice.PASSWORD, 2);
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(SERVER, USER, PASSWORD);
    }

    String base() {
        return base;
    }
}
