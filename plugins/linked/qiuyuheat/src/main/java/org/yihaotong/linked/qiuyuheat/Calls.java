package org.yihaotong.linked.qiuyuheat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Row;
import org.yihaotong.kit.link.Rows;
import org.yihaotong.kit.link.TableLink;

/** Rows of {@code qy_call} (话务数据); a corrected call is unread again and replaces what was taken. */
final class Calls {

    private static final int HAND = 200;
    private static final String UNREAD =
            "select * from qy_call where flag_read = 0 order by call_date, call_id limit " + HAND;
    private static final String MARK =
            "update qy_call set flag_read = 1, read_time = ? where call_date = ? and call_id = ? and flag_read = 0";

    private static final Map<Long, CallResult> RESULTS =
            Map.of(1L, CallResult.ANSWERED, 2L, CallResult.NO_AGENT, 3L, CallResult.ABANDONED);

    /** 0 none, 3 the best, on the centre's scale of five. */
    private static final Map<Long, Integer> SATISFACTION = Map.of(1L, 1, 2L, 3, 3L, 5);

    private final TableLink table;
    private final Clock clock;

    Calls(TableLink table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Takes everything that is unread, a hand at a time; the flag is set in the transaction that read the row. */
    void collect(Intake intake) throws BackendException {
        while (table.inTransaction(rows -> takeSome(rows, intake)) >= HAND) {
            // A full hand means that more may lie there.
        }
    }

    private int takeSome(Rows rows, Intake intake) throws BackendException {
        List<Row> hand = rows.read(UNREAD);
        for (Row row : hand) {
            String flaw = flaw(row);
            if (flaw.isEmpty()) {
                intake.take(record(row));
            } else {
                intake.putAside(new BadRecord(id(row), flaw, shown(row)));
            }
            rows.write(MARK, Beijing.time(clock.instant()), row.text("call_date"), row.number("call_id"));
        }
        return hand.size();
    }

    private static String flaw(Row row) {
        if (row.number("direct") != 1 && row.number("direct") != 2) {
            return "direct 应为 1 或 2";
        }
        if (!RESULTS.containsKey(row.number("result"))) {
            return "result 应为 1 至 3";
        }
        return row.number("result") == 1 && row.beijing("answer_time").isEmpty() ? "接通的通话没有 answer_time" : "";
    }

    private static CallRecord record(Row row) {
        boolean in = row.number("direct") == 1;
        CallResult result = RESULTS.get(row.number("result"));
        return new CallRecord(
                id(row),
                in ? CallDirection.IN : CallDirection.OUT,
                row.text(in ? "called" : "caller"),
                row.text("caller"),
                row.text("called"),
                row.beijing("begin_time").orElseThrow(),
                row.beijing("answer_time").filter(at -> result == CallResult.ANSWERED),
                row.beijing("end_time").orElseThrow(),
                result,
                row.text("agent"),
                Optional.empty(),
                Optional.ofNullable(SATISFACTION.get(row.number("satis"))),
                OrderKey.orderNo(row.text("order_no")),
                "",
                "");
    }

    private static String id(Row row) {
        return row.text("call_date") + "/" + row.number("call_id");
    }

    private static String shown(Row row) {
        return String.join(
                ",",
                List.of("call_date", "call_id", "caller", "called", "direct", "begin_time", "end_time", "result")
                        .stream()
                        .map(row::text)
                        .toList());
    }
}
