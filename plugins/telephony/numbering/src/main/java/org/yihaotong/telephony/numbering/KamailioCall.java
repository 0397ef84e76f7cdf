package org.yihaotong.telephony.numbering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.numbering.SwitchCall;

/**
 * One row of Kamailio's call records: when the dialog began, ended and how long it was, then what the script noted. The
 * script's own moments are exact to the microsecond; the others are whole seconds.
 */
final class KamailioCall {

    private static final int COLUMNS = 12;
    private static final int START = 0;
    private static final int DURATION = 2;
    private static final int CALL_ID = 3;
    private static final int CALLER = 4;
    private static final int DIALLED = 5;
    private static final int LINE = 6;
    private static final int WAY = 7;
    private static final int CASE = 8;
    private static final int BEGAN = 9;
    private static final int ANSWERED = 10;
    private static final int CODE = 11;

    private final List<String> row;

    private KamailioCall(String row) {
        this.row = List.of(row.split("\\|", -1));
        that(this.row.size() == COLUMNS, "列数不是 " + COLUMNS);
    }

    /**
     * The call of this row.
     *
     * @throws IllegalArgumentException saying in words which column breaks which rule, never its value
     */
    static SwitchCall read(String row) {
        return new KamailioCall(row).call();
    }

    private SwitchCall call() {
        Instant began = moment(BEGAN, "呼入时间");
        moment(START, "开始时间");
        Instant ended = began.plusNanos(nanos(DURATION, "时长"));
        Optional<Instant> answered =
                row.get(ANSWERED).isEmpty() ? Optional.empty() : Optional.of(moment(ANSWERED, "接通时间"));
        that(!row.get(CALL_ID).isBlank(), "没有呼叫标识");
        that(row.get(LINE).matches("[a-z][a-z0-9]{1,39}"), "热线标识不对");
        that(row.get(DIALLED).matches("[0-9]{3,20}"), "被叫号码不对");
        that(row.get(CALLER).matches("\\+?[0-9]{0,19}"), "主叫号码不对");
        return new SwitchCall(
                row.get(CALL_ID) + " " + row.get(BEGAN),
                0,
                row.get(LINE),
                row.get(CALLER),
                row.get(DIALLED),
                began,
                answered,
                answered.filter(at -> at.isAfter(ended)).orElse(ended),
                result(answered.isPresent()),
                "",
                "",
                row.get(CASE));
    }

    private CallResult result(boolean answered) {
        if (answered) {
            return row.get(WAY).equals("emergency") ? CallResult.TRANSFERRED : CallResult.ANSWERED;
        }
        return switch (row.get(CODE)) {
            case "487" -> CallResult.ABANDONED;
            case "486", "600" -> CallResult.BUSY;
            default -> CallResult.NO_AGENT;
        };
    }

    private Instant moment(int column, String name) {
        long nanos = nanos(column, name);
        return Instant.ofEpochSecond(nanos / 1_000_000_000, nanos % 1_000_000_000);
    }

    private long nanos(int column, String name) {
        String text = row.get(column);
        that(text.matches("[0-9]{1,10}(\\.[0-9]{1,9})?"), name + "不是数");
        return new BigDecimal(text).movePointRight(9).longValueExact();
    }

    private static void that(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
