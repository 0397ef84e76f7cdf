package org.yihaotong.itests.faults;

import static org.junit.Assume.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Saying;

/** TableLink on a real server, whose tables a unit's program works on; where no server is named there is nothing to test. */
abstract class TableFaultStory extends FaultStory {

    /** A server as {@code test.sh} names it. */
    record Server(String url, String user, String password) {

        static Server named(String kind) {
            String name = "YIHAOTONG_TEST_" + kind + "_";
            return new Server(
                    System.getenv(name + "URL"), System.getenv(name + "USER"), System.getenv(name + "PASSWORD"));
        }

        int port() {
            return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
        }

        Connection session(String base) throws SQLException {
            return DriverManager.getConnection(url.substring(0, url.lastIndexOf('/') + 1) + base, user, password);
        }
    }

    private final Server server;
    private final String base = "faults" + UUID.randomUUID().toString().replace("-", "");
    private Relay relay;
    private Line line;

    TableFaultStory(Server server) {
        this.server = server;
    }

    /** Makes database, tables and program. */
    abstract void build(Server at, String name) throws SQLException;

    abstract void drop(Server at, String name) throws SQLException;

    /** The adapter's name, and its settings for tables behind this port. */
    abstract Line line(int port, String name);

    /** Somebody lets the server end every session of the exchange user, as it does when it is shut down. */
    abstract String endSessions();

    /** No row can be written or changed any more for want of room. */
    abstract String[] fill();

    abstract String[] empty();

    abstract void say(String order, Saying saying, LocalDateTime happened);

    @Before
    public final void open() throws SQLException {
        assumeTrue("no server is named", server.url() != null);
        build(server, base);
        relay = new Relay(server.port());
        line = line(relay.port(), base);
        office().work();
        centre.join(line.adapter(), 30);
    }

    @After
    public final void close() throws SQLException {
        if (relay != null) {
            line.close();
            office().close();
            relay.close();
            drop(server, base);
        }
    }

    @Test
    public void aServerThatIsDown() throws Exception {
        survives(relay::cut);
    }

    @Test
    public void aServerThatIsSlow() throws Exception {
        survives(relay::stall);
    }

    @Test
    public void aLineThatBreaksInTheMiddleOfAnAnswer() throws Exception {
        for (int bytes : new int[] {20, 400, 900}) {
            survives(() -> relay.breakAfter(bytes), Optional.empty());
        }
    }

    @Test
    public void aServerThatEndsAllSessionsToRestart() throws Exception {
        survives(() -> {
            run(endSessions());
            relay.cut();
        });
    }

    @Test
    public void sessionsThatWereEndedBetweenTwoCalls() throws Exception {
        String order = handedOver();
        run(endSessions());
        office().say(order, Saying.finished(AnswerResult.SOLVED, ANSWER));
        comesHome(order);
    }

    @Test
    public void aFullDisk() throws Exception {
        survives(() -> run(fill()));
    }

    @Test
    public void aClockThatIsWrongOverThere() throws Exception {
        survives(() -> theirs.drift(Duration.ofMinutes(20)), Optional.empty());
    }

    @Test
    public void aStepThatIsWrittenAfterTheAnswerThatOvertookIt() throws Exception {
        String order = handedOver();
        LocalDateTime now = Beijing.time(clock.instant());
        say(order, Saying.finished(AnswerResult.SOLVED, ANSWER), now);
        say(order, Saying.progress("抢修人员已到现场。"), now.minusMinutes(10));
        comesHome(order);
    }

    @Override
    protected final void heal() {
        relay.mend();
        theirs.drift(Duration.ZERO);
        run(empty());
    }

    /** As whoever owns the tables, past the relay. */
    final void run(String... statements) {
        try (Connection owner = server.session(base);
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
