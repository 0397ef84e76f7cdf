package org.yihaotong.testkit.backoffice.qiuyuheat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 秋钰热力: tables with composite keys and tinyint flags, and the billing program behind them. It remembers nothing else. */
public final class QiuyuOffice implements BackOffice {

    /** The exchange user and the password of the joint test, as the interface document gives them. */
    public static final String USER = "yc12345";

    public static final String PASSWORD = "qy_test_12345";

    private static final List<String> RIGHTS = List.of(
            "select on *",
            "insert on qy_order",
            "insert on qy_order_msg",
            "update (flag_cancel) on qy_order",
            "update (flag_read, read_time) on qy_reply",
            "update (flag_read, read_time) on qy_call");
    private static final String OPEN =
            "select order_no from qy_order where flag_state between 1 and 5 order by recv_no";

    private final TableLink tables;
    private final Clock clock;
    private final QiuyuProgram program;

    /** Works on tables that are there. The link is the owner's, not the exchange user's. */
    public QiuyuOffice(TableLink tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
        this.program = new QiuyuProgram(clock);
    }

    /** Builds the tables in a fresh MariaDB database; the exchange user may do what the document allows and no more. */
    public static void build(Connection owner, String base) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create database " + base + " default character set utf8 collate utf8_general_ci");
            statement.execute("use " + base);
            for (String table : script().strip().split(";\\s*\n", -1)) {
                statement.execute(table);
            }
            statement.execute("create user if not exists '" + USER + "'@'127.0.0.1' identified by '" + PASSWORD
                    + "' with max_user_connections 2");
            for (String right : RIGHTS) {
                statement.execute(
                        "grant " + right.replace(" on ", " on " + base + ".") + " to '" + USER + "'@'127.0.0.1'");
            }
            statement.execute("insert into qy_param values ('ALIVE', '')");
        }
    }

    /** The same tables in H2's MySQL mode, where rights are a table's and nobody counts connections. */
    public static void buildOnH2(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : script().strip().split(";\\s*\n", -1)) {
                statement.execute(table.replaceAll(", KEY \\w+ \\(\\w+\\)", "").replace("tinyint(1)", "tinyint"));
            }
            statement.execute("create user if not exists " + USER + " password '" + PASSWORD + "'");
            statement.execute("grant select, insert, update on schema public to " + USER);
            statement.execute("insert into qy_param values ('ALIVE', '')");
        }
    }

    @Override
    public void work() {
        run(rows -> {
            program.work(rows);
            return true;
        });
    }

    /** The program stands still although the base is up: its mark of life grows old. */
    public void standStill(LocalDateTime since) {
        run(rows -> rows.write("update qy_param set v = ? where k = 'ALIVE'", Beijing.text(Beijing.instant(since))));
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        return run(rows -> QiuyuReading.order(rows, orderNo));
    }

    @Override
    public List<TakenOrder> openOrders() {
        return run(rows -> {
            List<TakenOrder> open = new ArrayList<>();
            for (Row row : rows.read(OPEN)) {
                QiuyuReading.order(rows, row.text("order_no")).ifPresent(open::add);
            }
            return open;
        });
    }

    @Override
    public long orders() {
        return run(rows -> rows.read("select count(*) as n from qy_order where flag_state > 0"))
                .get(0)
                .number("n");
    }

    @Override
    public String say(String orderNo, Saying saying) {
        return say(orderNo, saying, Beijing.time(clock.instant()));
    }

    /** Says something that happened at another time than it is written. */
    public String say(String orderNo, Saying saying, LocalDateTime happened) {
        return run(rows -> program.say(rows, orderNo, saying, happened));
    }

    /** Takes a reply back: it no longer counts, and wants to be read again. */
    public void takeBack(String replyId) {
        change("update qy_reply set flag_del = 1, flag_read = 0 where " + where(replyId));
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        String[] key = replyId.split("/", -1);
        return run(rows -> rows.read(
                        "select agree from qy_order_msg where order_date = ? and order_seq = ? and msg_type in (3, 4)"
                                + " order by msg_seq desc",
                        key[0],
                        key[1]))
                .stream()
                .findFirst()
                .map(row -> row.number("agree") == 1);
    }

    /** Whether the centre has flagged this reply as read. */
    public boolean isRead(String replyId) {
        return run(rows -> rows.read("select flag_read from qy_reply where " + where(replyId)))
                        .get(0)
                        .number("flag_read")
                == 1;
    }

    /** Whatever a test does to the tables as their owner. */
    public void change(String sql, Object... values) {
        run(rows -> rows.write(sql, values));
    }

    /** A query as the tables' owner. */
    public List<Row> look(String sql, Object... values) {
        return run(rows -> rows.read(sql, values));
    }

    @Override
    public void close() {
        tables.close();
    }

    private static String where(String replyId) {
        String[] key = replyId.split("/", -1);
        return "order_date = '" + key[0] + "' and order_seq = " + Integer.parseInt(key[1]) + " and reply_seq = "
                + Integer.parseInt(key[2]);
    }

    private <T> T run(TableLink.Work<T> work) {
        try {
            return tables.inTransaction(work);
        } catch (BackendException e) {
            throw new IllegalStateException("the unit's own tables failed", e);
        }
    }

    private static String script() {
        try (InputStream in = QiuyuOffice.class.getResourceAsStream("tables.sql")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
