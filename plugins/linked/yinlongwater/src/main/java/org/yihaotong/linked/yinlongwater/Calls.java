package org.yihaotong.linked.yinlongwater;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;
import org.yihaotong.kit.link.TableLink;

/** Rows of {@code t_hw} (话务): calls on the unit's own number. A corrected one stands with 0 again and replaces its record. */
final class Calls {

    private static final int HAND = 100;
    private static final String CLAIM =
            "select * from mid.t_hw where clbz = 0 order by gxsj, lsh limit " + HAND + " for update skip locked";

    private static final Map<String, CallResult> RESULTS = Map.of(
            "1", CallResult.ANSWERED,
            "2", CallResult.NO_AGENT,
            "3", CallResult.BUSY,
            "4", CallResult.ABANDONED);

    /** 满意, 基本满意 and 不满意 on the centre's scale of five. */
    private static final Map<Long, Integer> SATISFACTION = Map.of(1L, 4, 2L, 3, 3L, 2);

    private final TableLink table;

    Calls(TableLink table) {
        this.table = table;
    }

    /** Takes everything that stands with 0; the flag is committed when the intake has the record. */
    void collect(Intake intake) throws BackendException {
        while (table.inTransaction(rows -> takeSome(rows, intake)) >= HAND) {
            // A full hand means that more may lie there.
        }
    }

    private static int takeSome(Rows rows, Intake intake) throws BackendException {
        List<Row> hand = rows.read(CLAIM);
        for (Row row : hand) {
            if (isAnsweredWithoutTime(row)) {
                intake.putAside(
                        new BadRecord(row.text("lsh") + "/" + row.text("gxsj"), "接通的通话没有接听时间 jtsj", shown(row)));
            } else {
                intake.take(record(row));
            }
            rows.write("update mid.t_hw set clbz = 1 where lsh = ? and clbz = 0", row.text("lsh"));
        }
        return hand.size();
    }

    private static boolean isAnsweredWithoutTime(Row row) {
        return row.text("jg").equals("1") && row.beijing("jtsj").isEmpty();
    }

    private static CallRecord record(Row row) {
        boolean in = row.text("hjfx").equals("I");
        CallResult result = RESULTS.get(row.text("jg"));
        return new CallRecord(
                row.text("lsh"),
                in ? CallDirection.IN : CallDirection.OUT,
                row.text(in ? "bjhm" : "zjhm"),
                row.text("zjhm"),
                row.text("bjhm"),
                row.beijing("kssj").orElseThrow(),
                row.beijing("jtsj").filter(at -> result == CallResult.ANSWERED),
                row.beijing("jssj").orElseThrow(),
                result,
                row.text("zxgh"),
                Optional.empty(),
                Optional.ofNullable(SATISFACTION.get(row.number("myd"))),
                row.text("gdbh"),
                "",
                row.text("lywjm"));
    }

    private static String shown(Row row) {
        return String.join(
                ",",
                List.of("lsh", "zjhm", "bjhm", "hjfx", "kssj", "jssj", "jg").stream()
                        .map(row::text)
                        .toList());
    }
}
