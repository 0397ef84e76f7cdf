package org.yihaotong.testkit.backoffice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;

/** Reads an order of 银龙水务 together from its tables. */
final class YinlongReading {

    private YinlongReading() {}

    static Optional<TakenOrder> order(Rows rows, String orderNo) throws BackendException {
        List<Row> taken = rows.read("select * from mid.t_gd where gdbh = ? and clbz = 1 order by bb", orderNo);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Row last = taken.get(taken.size() - 1);
        List<Row> said = rows.read("select * from mid.t_fk where gdbh = ? order by xh", orderNo);
        List<Row> decided = rows.read(
                "select s.fkbh, s.crsj from mid.t_fk_sp s join mid.t_fk f on f.fkbh = s.fkbh where f.gdbh = ?",
                orderNo);
        return Optional.of(new TakenOrder(
                orderNo,
                last.text("jsbh"),
                taken.size(),
                last.text("bt"),
                last.text("nr"),
                last.text("lxr"),
                last.text("lxdh"),
                last.text("bmbz").equals("1"),
                count(rows, "t_gd_cb", orderNo),
                count(rows, "t_gd_cd", orderNo) > 0,
                said.stream().map(YinlongReading::kind).toList(),
                pending(said, decided),
                last.beijing("xbsj").orElseThrow(),
                Stream.of(times(taken, "crsj"), times(said, "clsj"), times(decided, "crsj"))
                        .flatMap(times -> times)
                        .max(Instant::compareTo)
                        .orElseThrow()));
    }

    private static int count(Rows rows, String table, String orderNo) throws BackendException {
        return (int) rows.read("select count(*) as n from mid." + table + " where gdbh = ? and clbz = 1", orderNo)
                .get(0)
                .number("n");
    }

    private static Optional<String> pending(List<Row> said, List<Row> decided) {
        List<String> known = decided.stream().map(row -> row.text("fkbh")).toList();
        return said.stream()
                .filter(row -> row.text("fklx").equals("YQ") || row.text("fklx").equals("TD"))
                .map(row -> row.text("fkbh"))
                .filter(id -> !known.contains(id))
                .findFirst();
    }

    private static ReplyKind kind(Row row) {
        return YinlongOffice.KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().equals(row.text("fklx")))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Stream<Instant> times(List<Row> rows, String column) {
        return rows.stream().flatMap(row -> row.beijing(column).stream());
    }
}
