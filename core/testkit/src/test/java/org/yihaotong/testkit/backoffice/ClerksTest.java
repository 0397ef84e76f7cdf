package org.yihaotong.testkit.backoffice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.testkit.FixedClock;

public class ClerksTest {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int ORDERS = 100;

    private final FixedClock clock = new FixedClock(Instant.now());
    private final String memory = H2.inMemory();
    private TableLink exchange;
    private YinlongOffice office;

    @Before
    public void openTheOffice() throws SQLException, BackendException {
        try (Connection owner = DriverManager.getConnection(memory, H2.OWNER, "")) {
            YinlongOffice.build(owner);
        }
        office = new YinlongOffice(H2.links().open(memory, H2.OWNER, ""), clock);
        exchange =
                H2.links().open(memory.substring(0, memory.indexOf(';')), YinlongOffice.USER, YinlongOffice.PASSWORD);
        for (int n = 0; n < ORDERS; n++) {
            hand(number(n));
        }
        office.work();
    }

    @After
    public void closeTheOffice() {
        exchange.close();
        office.close();
    }

    @Test
    public void everyOrderIsAnsweredOrWaitsForTheCentre() {
        letDaysPass(new Clerks(office, clock, STEP));

        Set<ReplyKind> last = new HashSet<>();
        for (int n = 0; n < ORDERS; n++) {
            TakenOrder order = office.order(number(n)).orElseThrow();
            ReplyKind end = order.said().get(order.said().size() - 1);
            assertTrue(
                    order.orderNo(),
                    end == ReplyKind.COMPLETED || order.pending().isPresent());
            last.add(end);
        }
        assertEquals(Set.of(ReplyKind.COMPLETED, ReplyKind.RETURN_REQUEST, ReplyKind.EXTENSION_REQUEST), last);
    }

    @Test
    public void clerksWhoComeBackGoOnWhereTheyWere() {
        new Clerks(office, clock, STEP).work();
        clock.advance(STEP.plusSeconds(1));
        new Clerks(office, clock, STEP).work();
        letDaysPass(new Clerks(office, clock, STEP));

        for (int n = 0; n < ORDERS; n++) {
            TakenOrder order = office.order(number(n)).orElseThrow();
            assertEquals(order.orderNo(), order.said().size(), new HashSet<>(order.said()).size());
        }
    }

    private void letDaysPass(Clerks clerks) {
        for (int round = 0; round < 8; round++) {
            clock.advance(STEP.plusSeconds(1));
            clerks.work();
        }
    }

    private void hand(String orderNo) throws BackendException {
        exchange.inTransaction(rows -> rows.write(
                "insert into mid.t_gd (gdbh, sqlx, jjcd, bt, nr, bmbz, dz, qx, slsj, xbsj)"
                        + " values (?, '3', '0', '停水', '停水', '1', '不详', '140800', ?, ?)",
                orderNo,
                Beijing.time(clock.instant()),
                Beijing.time(clock.instant().plus(Duration.ofDays(3)))));
    }

    private static String number(int n) {
        return String.format("YC20200302-%06d-1", n);
    }
}
