package org.yihaotong.linked.jinjianheat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.link.CsvLine;

/** {@code HW} batches (话务): every night yesterday's calls; a day without any has a batch without lines. */
final class Calls {

    private static final String HEADER = "通话编号,主叫号码,被叫号码,方向,开始时间,接听时间,结束时间,坐席,结果,满意度,工单编号";

    private static final Map<String, CallDirection> DIRECTIONS =
            Map.of("呼入", CallDirection.IN, "呼出", CallDirection.OUT);
    private static final Map<String, CallResult> RESULTS =
            Map.of("接通", CallResult.ANSWERED, "未接", CallResult.NO_AGENT, "放弃", CallResult.ABANDONED);
    private static final Map<String, Integer> SCORES = Map.of("满意", 5, "一般", 3, "不满意", 1);

    private final Exchange exchange;
    private final OrderId ids;

    Calls(Exchange exchange, OrderId ids) {
        this.exchange = exchange;
        this.ids = ids;
    }

    /** Takes all days that lie there; answers the batches that are not what they should be. */
    List<BatchName> collect(Intake intake) throws BackendException {
        List<BatchName> broken = new ArrayList<>();
        for (BatchName name : exchange.finished("HW")) {
            Optional<List<CsvLine>> lines = exchange.theirs(name, HEADER);
            if (lines.isEmpty()) {
                broken.add(name);
                continue;
            }
            lines.get().forEach(line -> take(name, line, intake));
            intake.reconcile(
                    name.written().toLocalDate().minusDays(1), lines.get().size());
            exchange.remove(name);
        }
        return broken;
    }

    private void take(BatchName name, CsvLine line, Intake intake) {
        List<String> cells = line.cells();
        String flaw = flaw(cells);
        if (flaw.isEmpty()) {
            intake.take(call(cells));
        } else {
            String key =
                    cells.size() == 11 && !cells.get(0).isBlank() ? cells.get(0) : name.csv() + "#" + line.number();
            intake.putAside(new BadRecord(key, flaw, Feedback.head(line.raw())));
        }
    }

    private static String flaw(List<String> cells) {
        if (cells.size() != 11) {
            return "列数不对";
        }
        if (cells.get(0).isBlank() || cells.get(0).length() > 20) {
            return "通话编号不合规";
        }
        if (!DIRECTIONS.containsKey(cells.get(3)) || !RESULTS.containsKey(cells.get(8))) {
            return "方向或结果不合规";
        }
        if (HeatTime.parseSecond(cells.get(4)).isEmpty()
                || HeatTime.parseSecond(cells.get(6)).isEmpty()) {
            return "开始时间或结束时间不合规";
        }
        boolean answered = HeatTime.parseSecond(cells.get(5)).isPresent();
        return answered == cells.get(8).equals("接通")
                        && (answered || cells.get(5).isEmpty())
                ? ""
                : "接听时间与结果不符";
    }

    private CallRecord call(List<String> cells) {
        CallDirection direction = DIRECTIONS.get(cells.get(3));
        Optional<Instant> answered = HeatTime.parseSecond(cells.get(5));
        return new CallRecord(
                cells.get(0),
                direction,
                cells.get(direction == CallDirection.IN ? 2 : 1),
                cells.get(1),
                cells.get(2),
                HeatTime.parseSecond(cells.get(4)).orElseThrow(),
                answered,
                HeatTime.parseSecond(cells.get(6)).orElseThrow(),
                RESULTS.get(cells.get(8)),
                cells.get(7),
                Optional.empty(),
                Optional.ofNullable(SCORES.get(cells.get(9))),
                cells.get(10).isEmpty() ? "" : ids.whole(cells.get(10)),
                "",
                "");
    }
}
