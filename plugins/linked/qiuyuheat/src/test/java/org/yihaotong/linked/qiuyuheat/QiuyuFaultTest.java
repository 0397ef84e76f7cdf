package org.yihaotong.linked.qiuyuheat;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.link.RowExistsException;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.OrderDraft;
import org.yihaotong.testkit.RecordingIntake;
import org.yihaotong.testkit.backoffice.Saying;

/** A fault story of linked tables: whatever MariaDB suffers, nothing is lost, nothing doubled, and it goes on by itself. */
public final class QiuyuFaultTest {

    private static final String ORDER = "YC20200302-000123-1";

    private final FixedClock clock = new FixedClock(Instant.now());
    private final RecordingIntake intake = new RecordingIntake();

    @Rule
    public final QiuyuStage stage = new QiuyuStage(clock);

    @Test
    public void aLineThatIsCutInTheMiddleLosesAndDoublesNothing() throws BackendException {
        stage.adapter().dispatch(order(ORDER));
        stage.relay().cut();
        assertEquals(Kind.COMMUNICATION, failure(order(ORDER)).kind());
        stage.relay().mend();

        stage.adapter().dispatch(order(ORDER));

        assertEquals(1, rows());
    }

    @Test
    public void twoCentresThatHandOverTheSameOrderWriteItOnce() throws BackendException {
        TableLink other = stage.direct();
        stage.adapter().dispatch(order(ORDER));
        assertThrows(
                RowExistsException.class,
                () -> other.inTransaction(
                        rows -> OrderRow.of(order(ORDER), List.of()).insert(rows, "2020-03-02")));
        stage.adapter().dispatch(order(ORDER));

        assertEquals(1, rows());
        other.close();
    }

    @Test
    public void aRowThatSomebodyHoldsIsABusyBackOfficeAndNotAnError() throws Exception {
        stage.adapter().dispatch(order(ORDER));
        stage.office().work();
        stage.office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修好。"));
        try (Connection holder = stage.owner();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("select * from " + stage.base() + ".qy_reply for update");
            TableLink impatient = stage.direct();

            BackendException busy = assertThrows(
                    BackendException.class,
                    () -> impatient.inTransaction(rows -> {
                        rows.write("set innodb_lock_wait_timeout = 1");
                        return rows.write("update qy_reply set flag_read = 1");
                    }));
            impatient.close();

            assertEquals(Kind.COMMUNICATION, busy.kind());
            holder.rollback();
        }

        stage.adapter().collect("", intake);
        assertEquals(
                List.of("已修好。"), intake.replies().stream().map(UnitReply::text).toList());
    }

    @Test
    public void aSlowStatementEndsByItself() {
        TableLink table = stage.direct();
        Instant before = Instant.now();

        BackendException slow =
                assertThrows(BackendException.class, () -> table.inTransaction(rows -> rows.read("select sleep(60)")));

        assertEquals(Kind.COMMUNICATION, slow.kind());
        assertTrue(Duration.between(before, Instant.now()).toSeconds() < 40);
        table.close();
    }

    @Test
    public void aSessionThatTheServerEndedIsReplaced() throws Exception {
        stage.adapter().dispatch(order(ORDER));
        try (Connection admin = stage.owner();
                Statement kill = admin.createStatement()) {
            kill.execute("kill user 'yc12345'@'127.0.0.1'");
        }

        stage.adapter().dispatch(order(ORDER + "0"));

        assertEquals(2, rows());
    }

    @Test
    public void aFullDiskOfTheOtherSideIsTemporary() throws BackendException {
        stage.office().change("create table full_up (words varchar(200)) engine = memory max_rows = 1");
        TableLink table = stage.direct();
        BackendException full = assertThrows(
                BackendException.class,
                () -> table.inTransaction(rows -> {
                    rows.write("set max_heap_table_size = 16384");
                    rows.write("alter table full_up engine = memory");
                    for (int i = 0; i < 10_000; i++) {
                        rows.write("insert into full_up values (?)", "满".repeat(200));
                    }
                    return true;
                }));
        table.close();

        assertEquals(Kind.COMMUNICATION, full.kind());
    }

    @Test
    public void whatTheTablesCannotHoldIsRefusedAndNotTriedForEver() {
        TableLink table = stage.direct();

        BackendException fourBytes = assertThrows(
                BackendException.class,
                () -> table.inTransaction(rows -> rows.write("insert into qy_param values ('X', ?)", "𠮷")));
        BackendException tooLong = assertThrows(
                BackendException.class,
                () -> table.inTransaction(rows -> rows.write("insert into qy_param values ('X', ?)", "长".repeat(51))));
        BackendException nothing = assertThrows(
                BackendException.class,
                () -> table.inTransaction(rows -> rows.write("insert into qy_param values ('X', ?)", (Object) null)));

        assertEquals(
                List.of(Kind.REFUSED, Kind.REFUSED, Kind.REFUSED),
                List.of(fourBytes.kind(), tooLong.kind(), nothing.kind()));
        table.close();
    }

    @Test
    public void whatIsNotAllowedIsAMatterOfConfiguration() {
        TableLink table = stage.adapterLink();

        BackendException trouble = assertThrows(
                BackendException.class, () -> table.inTransaction(rows -> rows.write("update qy_order set man = ''")));

        assertEquals(Kind.CONFIGURATION, trouble.kind());
        table.close();
    }

    @Test
    public void moreSessionsThanTheUnitAllowsAreAskedForLater() throws BackendException, SQLException {
        TableLink one = stage.adapterLink();
        TableLink two = stage.adapterLink();
        TableLink three = stage.adapterLink();
        one.inTransaction(rows -> rows.read("select 1"));
        two.inTransaction(rows -> rows.read("select 1"));

        BackendException full =
                assertThrows(BackendException.class, () -> three.inTransaction(rows -> rows.read("select 1")));

        assertEquals(Kind.COMMUNICATION, full.kind());
        one.close();
        two.close();
        three.close();
    }

    @Test
    public void aClockThatIsWrongOverThereChangesNoReply() throws BackendException {
        stage.adapter().dispatch(order(ORDER));
        stage.office().work();
        stage.office().change("update qy_order set ins_time = ins_time + interval 3 day");
        String bookmark = stage.adapter().collect("", intake);
        bookmark = stage.adapter().collect(bookmark, intake);
        stage.adapter().dispatch(order(ORDER + "0"));
        stage.office().work();
        stage.adapter().collect(bookmark, intake);

        assertTrue(intake.numberOf(ORDER, 1).isPresent());
        assertTrue(intake.numberOf(ORDER + "0", 1).isPresent());
    }

    private BackendException failure(WorkOrder order) {
        return assertThrows(BackendException.class, () -> stage.adapter().dispatch(order));
    }

    private WorkOrder order(String number) {
        return new OrderDraft(number, clock.instant()).order();
    }

    private int rows() {
        return stage.office().look("select order_no from qy_order").size();
    }
}
