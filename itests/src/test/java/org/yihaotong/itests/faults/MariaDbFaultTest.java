package org.yihaotong.itests.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import org.yihaotong.testkit.PaperFileLinks;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.qiuyuheat.QiuyuOffice;

/** TableLink on MariaDB, by 秋钰热力. */
public final class MariaDbFaultTest extends TableFaultStory {

    private static final String NO_ROOM = " for each row signal sqlstate 'HY000' set mysql_errno = 1021";

    private QiuyuOffice office;

    public MariaDbFaultTest() {
        super(Server.named("MARIADB"));
    }

    @Override
    void build(Server at, String name) throws SQLException {
        try (Connection owner = at.session("")) {
            QiuyuOffice.build(owner, name);
        }
        office = new QiuyuOffice(H2.links().open(at.url() + name, at.user(), at.password()), theirs);
    }

    @Override
    void drop(Server at, String name) throws SQLException {
        run("drop database " + name);
    }

    @Override
    Line line(int port, String name) {
        return new Line(
                "linked.qiuyuheat.QiuyuHeat",
                Map.of(
                        "url",
                                "jdbc:mariadb://127.0.0.1:" + port + "/" + name
                                        + "?connectTimeout=300&socketTimeout=300",
                        "user", QiuyuOffice.USER,
                        "_password", QiuyuOffice.PASSWORD),
                H2.links(),
                new PaperFileLinks(clock),
                clock);
    }

    @Override
    String endSessions() {
        return "kill user '" + QiuyuOffice.USER + "'@'127.0.0.1'";
    }

    @Override
    String[] fill() {
        return new String[] {
            "create trigger full_order before insert on qy_order" + NO_ROOM,
            "create trigger full_reply before update on qy_reply" + NO_ROOM
        };
    }

    @Override
    String[] empty() {
        return new String[] {"drop trigger if exists full_order", "drop trigger if exists full_reply"};
    }

    @Override
    void say(String order, Saying saying, LocalDateTime happened) {
        office.say(order, saying, happened);
    }

    @Override
    protected QiuyuOffice office() {
        return office;
    }
}
