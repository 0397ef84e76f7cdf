package org.yihaotong.itests.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Map;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.YinlongOffice;

/** TableLink on PostgreSQL, by 银龙水务. */
public final class PostgresFaultTest extends TableFaultStory {

    private YinlongOffice office;

    public PostgresFaultTest() {
        super(Server.named("PG"));
    }

    @Override
    void build(Server at, String name) throws SQLException {
        try (Connection admin = at.session("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + name);
        }
        try (Connection owner = at.session(name)) {
            YinlongOffice.build(owner);
        }
        office = new YinlongOffice(
                H2.links().open(at.url().replaceFirst("[^/]*$", name), at.user(), at.password()), theirs);
    }

    @Override
    void drop(Server at, String name) throws SQLException {
        try (Connection admin = at.session("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        }
    }

    @Override
    Line line(int port, String name) {
        return new Line(
                "linked.yinlongwater.YinlongWater",
                Map.of(
                        "url",
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + name
                                + "?connectTimeout=1&loginTimeout=1&socketTimeout=1",
                        "user",
                        YinlongOffice.USER,
                        "_password",
                        YinlongOffice.PASSWORD,
                        "perMinute",
                        60_000),
                H2.links(),
                clock);
    }

    @Override
    String endSessions() {
        return "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + YinlongOffice.USER
                + "' and datname = current_database()";
    }

    @Override
    String[] fill() {
        return new String[] {
            "create function mid.full() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$",
            "create trigger full_up before insert or update on mid.t_gd for each row execute function mid.full()",
            "create trigger full_up before insert or update on mid.t_fk for each row execute function mid.full()"
        };
    }

    @Override
    String[] empty() {
        return new String[] {"drop function if exists mid.full() cascade"};
    }

    @Override
    void say(String order, Saying saying, LocalDateTime happened) {
        office.say(order, saying, happened);
    }

    @Override
    protected YinlongOffice office() {
        return office;
    }
}
