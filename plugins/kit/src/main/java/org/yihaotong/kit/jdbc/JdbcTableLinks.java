package org.yihaotong.kit.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jdbc.DataSourceFactory;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.kit.link.TableLinks;

/** Opens links through whichever installed driver accepts the URL: PostgreSQL, MariaDB (also for MySQL), H2. */
@Component
public final class JdbcTableLinks implements TableLinks {

    /** The driver of MariaDB speaks with MySQL too, under its own spelling. */
    private static final Pattern MYSQL = Pattern.compile("^jdbc:mysql:");

    private static final Map<String, Map<String, String>> HABITS = Map.of(
            "jdbc:postgresql:",
            Map.of(
                    "connectTimeout", "5",
                    "loginTimeout", "10",
                    "socketTimeout", "20",
                    "ApplicationName", "yihaotong"),
            "jdbc:mariadb:",
            Map.of(
                    "connectTimeout", "5000",
                    "socketTimeout", "20000",
                    "tinyInt1isBit", "false",
                    "connectionTimeZone", "+08:00",
                    "forceConnectionTimeZoneToSession", "true",
                    "sessionVariables", "innodb_lock_wait_timeout=10",
                    "allowLocalInfile", "false"));

    private final List<DataSourceFactory> drivers = new CopyOnWriteArrayList<>();

    /** A driver has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addDriver(DataSourceFactory driver) {
        drivers.add(driver);
    }

    /** A driver is leaving. */
    public void removeDriver(DataSourceFactory driver) {
        drivers.remove(driver);
    }

    @Override
    public TableLink open(String url, String user, String password, int sessions) {
        String spelled = MYSQL.matcher(url).replaceFirst("jdbc:mariadb:");
        Properties settings = habits(spelled);
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        return new JdbcTableLink(() -> connect(spelled, settings), sessions);
    }

    private Connection connect(String url, Properties settings) throws SQLException, BackendException {
        for (DataSourceFactory factory : drivers) {
            Driver driver = factory.createDriver(new Properties());
            if (driver.acceptsURL(url)) {
                return driver.connect(url, settings);
            }
        }
        throw new BackendException(BackendException.Kind.CONFIGURATION, "没有安装能打开对方数据库的驱动程序，或者数据库地址写错了。");
    }

    /**
     * How long a driver waits and what it makes of times and flags; each has its own ways and refuses foreign ones. What
     * the URL says itself stands.
     */
    private static Properties habits(String url) {
        Properties settings = new Properties();
        HABITS.forEach((scheme, habits) -> {
            if (url.startsWith(scheme)) {
                habits.forEach((name, value) -> {
                    if (!url.contains(name + "=")) {
                        settings.setProperty(name, value);
                    }
                });
            }
        });
        return settings;
    }
}
