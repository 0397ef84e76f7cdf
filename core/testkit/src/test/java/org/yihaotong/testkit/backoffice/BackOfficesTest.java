package org.yihaotong.testkit.backoffice;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.TableLink;

public class BackOfficesTest {

    private static final String ORDER = "YC20200302-000001-1";

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void whatAUnitHasTakenItStillHasAfterARestart() throws SQLException, IOException, BackendException {
        try (BackOffices offices = BackOffices.open(plan())) {
            hand(offices);
            offices.yinlong().work();
        }

        try (BackOffices offices = BackOffices.open(plan())) {
            offices.yinlong().work();
            assertEquals(1, offices.yinlong().order(ORDER).orElseThrow().timesTaken());
            assertEquals(1, offices.yinlong().orders());
            assertEquals(0, offices.shouchuang().orders());
        }
    }

    @Test
    public void withoutWordsTheOfficesBeginAtPort19101AndCallTheCentreAtItsUsualOne() {
        BackOffices.Plan plan = BackOffices.Plan.of(Map.of());

        assertEquals(19101, plan.firstPort());
        assertEquals(URI.create("http://127.0.0.1:8181"), plan.centre());
    }

    @Test
    public void everySpeakingUnitHasAnOfficeWhoseSettingsItsBundleAsksFor() throws SQLException, IOException {
        try (BackOffices offices = BackOffices.openAll(plan())) {
            Set<String> given = offices.settings()
                    .lines()
                    .map(line -> line.replaceAll("export (\\w+)=.*", "$1"))
                    .collect(Collectors.toSet());
            Set<String> asked = asked();

            assertEquals(Set.of(), minus(given, asked));
            assertEquals(
                    Set.of(),
                    minus(
                            Set.copyOf(asked.stream()
                                    .filter(name -> name.endsWith("_URL"))
                                    .toList()),
                            given));
        }
    }

    /** The variables that the configurations of the city's bundles name; one that is being made has no office yet. */
    private static Set<String> asked() throws IOException {
        Set<String> asked = new HashSet<>();
        Pattern variable = Pattern.compile("\\$\\[env:(\\w+)");
        Path plugins = Path.of(Files.isDirectory(Path.of("plugins")) ? "plugins" : "../../plugins");
        String catalogue = Files.readString(plugins.resolve("../features/src/main/feature/features.xml"));
        try (Stream<Path> files = Files.walk(plugins, 9)) {
            for (Path file : files.filter(one -> one.endsWith("src/main/resources/OSGI-INF/configurator/hotline.json"))
                    .filter(one -> catalogue.contains("\"hotline-" + one.getName(one.getNameCount() - 7) + "\""))
                    .toList()) {
                variable.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        String asterisk = Files.readString(
                plugins.resolve("telephony/ami/src/main/resources/OSGI-INF/configurator/telephony.json"));
        variable.matcher(asterisk).results().forEach(found -> asked.add(found.group(1)));
        return asked;
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private BackOffices.Plan plan() {
        return new BackOffices.Plan(
                folder.getRoot().toPath(), 0, URI.create("http://127.0.0.1:1"), Duration.ofHours(1));
    }

    private static void hand(BackOffices offices) throws BackendException {
        Instant now = Instant.now();
        try (TableLink exchange = H2.links().open(offices.yinlongUrl(), YinlongOffice.USER, YinlongOffice.PASSWORD)) {
            exchange.inTransaction(rows -> rows.write(
                    "insert into mid.t_gd (gdbh, sqlx, jjcd, bt, nr, bmbz, dz, qx, slsj, xbsj)"
                            + " values (?, '3', '0', '停水', '停水', '1', '不详', '140800', ?, ?)",
                    ORDER,
                    Beijing.time(now),
                    Beijing.time(now.plus(Duration.ofDays(3)))));
        }
    }
}
