package org.yihaotong.store;

import java.sql.SQLException;
import java.util.List;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** What holds on every database: each story runs on an empty Derby and on an empty PostgreSQL. */
@RunWith(Parameterized.class)
public abstract class StoreContract {

    @Parameter
    public TestDatabase.Vendor vendor;

    TestDatabase database;
    JpaTicketStore tickets;
    JpaDeliveryStore deliveries;
    JpaHotlineStore hotlines;
    JpaPeopleStore people;

    @Parameters(name = "{0}")
    public static List<TestDatabase.Vendor> vendors() {
        return List.of(TestDatabase.Vendor.values());
    }

    @Before
    public void startWithEmptyTables() throws SQLException {
        database = TestDatabase.of(vendor);
        database.clear();
        tickets = new JpaTicketStore(database);
        deliveries = new JpaDeliveryStore(database);
        hotlines = new JpaHotlineStore(database);
        people = new JpaPeopleStore(database);
    }
}
