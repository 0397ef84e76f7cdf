package org.yihaotong.kit.jdbc;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.Before;
import org.junit.Test;
import org.postgresql.osgi.PGDataSourceFactory;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.RowExistsException;
import org.yihaotong.kit.link.TableLink;

public class JdbcTableLinkTest {

    private final JdbcTableLinks links = new JdbcTableLinks();
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1";
    private TableLink table;

    @Before
    public void makeATable() throws BackendException {
        links.addDriver(new PGDataSourceFactory());
        links.addDriver(new OsgiDataSourceFactory(new Driver()));
        table = links.open(url, "sa", "");
        table.inTransaction(
                rows -> rows.write(
                        "create table note (id int primary key, words varchar(10) not null check (words <> ''), at_ timestamp)"));
    }

    @Test
    public void whatIsCommittedIsThereAndWhatFailsIsNot() throws BackendException {
        table.inTransaction(rows -> rows.write("insert into note values (1, ?, null)", "停水"));
        assertThrows(
                IllegalStateException.class,
                () -> table.inTransaction(rows -> {
                    rows.write("insert into note values (2, ?, null)", "停电");
                    throw new IllegalStateException("the intake is down");
                }));

        List<Row> rows = table.inTransaction(r -> r.read("select * from note"));
        assertEquals(1, rows.size());
        assertEquals("停水", rows.get(0).text("words"));
        assertEquals("", rows.get(0).text("at_"));
    }

    @Test
    public void aRowThatExistsIsSaidAsSuchAndTheNextTransactionWorks() throws BackendException {
        table.inTransaction(rows -> rows.write("insert into note values (1, 'a', null)"));

        assertThrows(
                RowExistsException.class,
                () -> table.inTransaction(rows -> rows.write("insert into note values (1, 'b', null)")));
        assertEquals(
                1, table.inTransaction(rows -> rows.read("select * from note")).size());
    }

    @Test
    public void aRowThatBreaksARuleIsRefusedWithoutQuotingIt() {
        BackendException tooLong = assertThrows(
                BackendException.class,
                () -> table.inTransaction(rows -> rows.write("insert into note values (1, ?, null)", "13900000001")));
        BackendException empty = assertThrows(
                BackendException.class,
                () -> table.inTransaction(rows -> rows.write("insert into note values (1, '', null)")));

        assertEquals(List.of(Kind.REFUSED, Kind.REFUSED), List.of(tooLong.kind(), empty.kind()));
        assertFalse(tooLong.getMessage().contains("139"));
        assertNull(tooLong.getCause());
    }

    @Test
    public void aMissingTableIsAConfiguration() {
        assertEquals(Kind.CONFIGURATION, kindOf(links.open(url, "sa", ""), "select * from nowhere"));
    }

    @Test
    public void aWrongPasswordIsAnAuthentication() {
        assertEquals(Kind.AUTHENTICATION, kindOf(links.open(url, "sa", "wrong"), "select 1"));
    }

    @Test
    public void aDriverIsLookedForWhenConnecting() throws BackendException {
        JdbcTableLinks bare = new JdbcTableLinks();
        TableLink link = bare.open(url, "sa", "");
        assertEquals(Kind.CONFIGURATION, kindOf(link, "select 1"));

        bare.addDriver(new OsgiDataSourceFactory(new Driver()));

        assertEquals(
                1,
                link.inTransaction(rows -> rows.read("select 1 as one")).get(0).number("one"));
    }

    @Test
    public void aClosedDoorIsATemporaryTrouble() throws IOException {
        int nobody;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = once.getLocalPort();
        }

        assertEquals(
                Kind.COMMUNICATION,
                kindOf(links.open("jdbc:postgresql://127.0.0.1:" + nobody + "/x", "u", "p"), "select 1"));
    }

    @Test
    public void everyStateHasItsConsequence() {
        assertEquals(Kind.COMMUNICATION, kindOf("40001"));
        assertEquals(Kind.COMMUNICATION, kindOf("40P01"));
        assertEquals(Kind.COMMUNICATION, kindOf("08006"));
        assertEquals(Kind.COMMUNICATION, kindOf("57P01"));
        assertEquals(Kind.COMMUNICATION, kindOf("57P03"));
        assertEquals(Kind.COMMUNICATION, kindOf("53300"));
        assertEquals(Kind.COMMUNICATION, kindOf(null));
        assertEquals(Kind.REFUSED, kindOf("23514"));
        assertEquals(Kind.REFUSED, kindOf("22001"));
        assertEquals(Kind.REFUSED, kindOf("23502"));
        assertEquals(Kind.AUTHENTICATION, kindOf("28P01"));
        assertEquals(Kind.CONFIGURATION, kindOf("42501"));
        assertEquals(Kind.CONFIGURATION, kindOf("3D000"));
    }

    @Test
    public void aClosedLinkOpensNothingMore() {
        table.close();

        BackendException closed =
                assertThrows(BackendException.class, () -> table.inTransaction(rows -> rows.read("select 1")));
        assertTrue(closed.isTemporary());
    }

    private static Kind kindOf(TableLink link, String sql) {
        return assertThrows(BackendException.class, () -> link.inTransaction(rows -> rows.read(sql)))
                .kind();
    }

    private static Kind kindOf(String state) {
        return SqlTrouble.of(new SQLException("张某 13900000001", state)).kind();
    }
}
