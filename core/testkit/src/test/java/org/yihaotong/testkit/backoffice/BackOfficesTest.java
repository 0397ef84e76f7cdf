package org.yihaotong.testkit.backoffice;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
    public void withoutWordsThePortsAreThoseOfTheAdapters() {
        BackOffices.Plan plan = BackOffices.Plan.of(Map.of());

        assertEquals(19101, plan.yinlongPort());
        assertEquals(19102, plan.shouchuangPort());
        assertEquals("http://127.0.0.1:8181/hook/shouchuangwater", plan.callback());
    }

    private BackOffices.Plan plan() {
        return new BackOffices.Plan(
                folder.getRoot().toPath(), 0, 0, "http://127.0.0.1:1/hook/shouchuangwater", Duration.ofHours(1));
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
