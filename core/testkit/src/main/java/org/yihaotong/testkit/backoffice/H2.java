package org.yihaotong.testkit.backoffice;

import java.sql.SQLException;
import java.util.UUID;
import org.h2.Driver;
import org.h2.tools.Server;
import org.h2.util.OsgiDataSourceFactory;
import org.ops4j.pax.jdbc.mariadb.impl.MariaDbDataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;
import org.yihaotong.kit.jdbc.JdbcTableLinks;
import org.yihaotong.kit.link.TableLinks;

/** Databases for back offices and tests: H2 in memory or in a file, reached from elsewhere through its TCP server. */
public final class H2 {

    /** The owner of every H2 database here. */
    public static final String OWNER = "yl_owner";

    static { // read when H2 is first used: neither a closed port nor a wrong password makes anybody wait
        System.setProperty("h2.socketConnectRetry", "0");
        System.setProperty("h2.delayWrongPasswordMin", "0");
    }

    private H2() {}

    /** A database in memory with a name of its own; it lives as long as this virtual machine. */
    public static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1";
    }

    /** The same database as others reach it through the server at this port. */
    public static String throughTcp(int port, String inMemory) {
        return "jdbc:h2:tcp://127.0.0.1:" + port + "/mem:"
                + inMemory.substring("jdbc:h2:mem:".length(), inMemory.indexOf(';'));
    }

    /** A TCP server on loopback; port 0: any free one. */
    public static Server serve(int port, String... more) throws SQLException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        String[] words = new String[more.length + 2];
        words[0] = "-tcpPort";
        words[1] = Integer.toString(port);
        System.arraycopy(more, 0, words, 2, more.length);
        return Server.createTcpServer(words).start();
    }

    /** The kit's links with the drivers of H2, PostgreSQL and MariaDB, as the centre has them. */
    public static TableLinks links() {
        JdbcTableLinks links = new JdbcTableLinks();
        links.addDriver(new OsgiDataSourceFactory(new Driver()));
        links.addDriver(new PGDataSourceFactory());
        links.addDriver(new MariaDbDataSourceFactory());
        return links;
    }
}
