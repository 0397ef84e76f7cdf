package org.yihaotong.testkit.backoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;
import org.yihaotong.kit.link.TableLink;

/** 银龙水务: staging tables and the program behind them. The tables are all it has; it remembers nothing else. */
public final class YinlongOffice implements BackOffice {

    /** The exchange user and the password of the joint test, as the interface document gives them. */
    public static final String USER = "mid12345";

    public static final String PASSWORD = "mid12345_test";

    static final Map<ReplyKind, String> KINDS = Map.of(
            ReplyKind.ACKNOWLEDGED, "QS",
            ReplyKind.PROGRESS, "BL",
            ReplyKind.EXTENSION_REQUEST, "YQ",
            ReplyKind.RETURN_REQUEST, "TD",
            ReplyKind.COMPLETED, "BJ");

    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "1", AnswerResult.EXPLAINED, "2", AnswerResult.UNSOLVED, "3");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final String OPEN = "select gdbh from mid.t_gd g where clbz = 1"
            + " and not exists (select 1 from mid.t_fk f where f.gdbh = g.gdbh and f.fklx = 'BJ')"
            + " and not exists (select 1 from mid.t_gd_cd c where c.gdbh = g.gdbh and c.clbz = 1)"
            + " and not exists (select 1 from mid.t_fk f join mid.t_fk_sp s on s.fkbh = f.fkbh"
            + " where f.gdbh = g.gdbh and f.fklx = 'TD' and s.jg = '1' and s.clbz = 1)"
            + " group by gdbh order by min(xh)";

    private final TableLink tables;
    private final Clock clock;
    private final YinlongProgram program;

    /** Works on staging tables that are there. The link is the owner's, not the exchange user's. */
    public YinlongOffice(TableLink tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
        this.program = new YinlongProgram(clock);
    }

    /** Builds the staging tables and the exchange user in a fresh PostgreSQL database or in H2's PostgreSQL mode. */
    public static void build(Connection owner) throws SQLException {
        boolean h2 = owner.getMetaData().getURL().startsWith("jdbc:h2:");
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    h2
                            ? "create user if not exists " + USER + " password '" + PASSWORD + "'"
                            : "do $$ begin create role " + USER + " login password '" + PASSWORD
                                    + "'; exception when duplicate_object then null; end $$");
            statement.execute(script(h2 ? "yinlong-h2.sql" : "yinlong-postgresql.sql"));
        }
    }

    /** What {@code mid.f_ping} answers on H2. */
    public static String ping() {
        return "YL-OK "
                + DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(LocalDateTime.now(ZoneOffset.ofHours(8)));
    }

    /** Refuses the next orders with E99, as if busy. */
    public void beBusy(int orders) {
        program.beBusy(orders);
    }

    @Override
    public void work() {
        run(rows -> {
            program.work(rows);
            return true;
        });
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        return run(rows -> YinlongReading.order(rows, orderNo));
    }

    @Override
    public List<TakenOrder> openOrders() {
        return run(rows -> {
            List<TakenOrder> open = new ArrayList<>();
            for (Row row : rows.read(OPEN)) {
                YinlongReading.order(rows, row.text("gdbh")).ifPresent(open::add);
            }
            return open;
        });
    }

    @Override
    public long orders() {
        return run(rows -> rows.read("select count(distinct gdbh) as n from mid.t_gd where clbz = 1"))
                .get(0)
                .number("n");
    }

    @Override
    public String say(String orderNo, Saying saying) {
        return run(rows -> say(rows, orderNo, saying, Beijing.time(clock.instant())));
    }

    /** Says something that happened at another time than it is written. */
    public String say(String orderNo, Saying saying, LocalDateTime happened) {
        return run(rows -> say(rows, orderNo, saying, happened));
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return run(rows -> rows.read("select jg from mid.t_fk_sp where fkbh = ? and clbz = 1", replyId)).stream()
                .findFirst()
                .map(row -> row.text("jg").equals("1"));
    }

    /** The flag of a reply's row: 0 lies there, 1 taken by the centre, 9 not usable. */
    public long flag(String replyId) {
        return run(rows -> rows.read("select clbz from mid.t_fk where fkbh = ?", replyId))
                .get(0)
                .number("clbz");
    }

    /** A call of a minute on the unit's own number; {@code answered} may be null. */
    public void call(String number, String result, LocalDateTime answered) {
        LocalDateTime now = Beijing.time(clock.instant());
        run(rows -> rows.write(
                "insert into mid.t_hw (lsh, zjhm, bjhm, hjfx, kssj, jtsj, jssj, jg, myd, gxsj)"
                        + " values (?, '13900000001', '2120770', 'I', ?, ?, ?, ?, 1, ?)",
                number,
                now,
                answered,
                now.plusMinutes(1),
                result,
                now));
    }

    /** The unit corrects what it wrote about a call: it stands with 0 again. */
    public void correct(String call, int satisfaction) {
        run(rows -> rows.write("update mid.t_hw set myd = ?, clbz = 0 where lsh = ?", satisfaction, call));
    }

    /** How many bytes are attached to a version of an order. */
    public long attachedBytes(String orderNo, int version) {
        String sum = "select coalesce(sum(octet_length(nr)), 0) as n from mid.t_gd_fj where gdbh = ? and bb = ?";
        return run(rows -> rows.read(sum, orderNo, version)).get(0).number("n");
    }

    @Override
    public void close() {
        tables.close();
    }

    private static String say(Rows rows, String orderNo, Saying saying, LocalDateTime happened)
            throws BackendException {
        long next = rows.read("select coalesce(max(xh), 0) + 1 as n from mid.t_fk")
                .get(0)
                .number("n");
        String id = "FK" + DAY.format(happened) + String.format("%06d", next % 1_000_000);
        rows.write(
                "insert into mid.t_fk (fkbh, gdbh, fklx, nr, jjbz, yqsj, clr, clsj) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                orderNo,
                KINDS.get(saying.kind()),
                saying.text().isEmpty() ? null : saying.text(),
                saying.result().map(RESULTS::get).orElse(null),
                saying.newDue().map(Beijing::time).orElse(null),
                saying.handler(),
                happened);
        return id;
    }

    private <T> T run(TableLink.Work<T> work) {
        try {
            return tables.inTransaction(work);
        } catch (BackendException e) {
            throw new IllegalStateException("the unit's own tables failed", e);
        }
    }

    private static String script(String name) {
        try (InputStream in = YinlongOffice.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
