package org.yihaotong.linked.yinlongwater;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.h2.tools.Server;
import org.junit.After;
import org.junit.Before;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.backoffice.YinlongOffice;

/** The contract on H2 in its PostgreSQL mode, as in the demo. */
public final class YinlongOnH2Test extends YinlongContract {

    private Server server;
    private Relay relay;
    private TableLink owner;
    private YinlongOffice office;
    private String url;
    private HotlineAdapter adapter;

    @Before
    public void openTheTables() throws SQLException {
        String memory = H2.inMemory();
        try (Connection session = DriverManager.getConnection(memory, H2.OWNER, "")) {
            YinlongOffice.build(session);
        }
        owner = H2.links().open(memory, H2.OWNER, "");
        office = new YinlongOffice(owner, clock);
        server = H2.serve(0);
        relay = new Relay(server.getPort());
        url = H2.throughTcp(relay.port(), memory);
        adapter = adapterFor(url, YinlongOffice.PASSWORD);
    }

    @After
    public void closeTheTables() {
        ((YinlongWater) adapter).close();
        relay.close();
        server.stop();
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
        return adapterFor(url, YinlongOffice.PASSWORD);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterFor(url, "wrong");
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
}
