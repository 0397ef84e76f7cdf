package org.yihaotong.linked.yunchengpower;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.XmlElement;

/** A call of T107 (话务) in the canonical form. */
final class Call {

    private static final Map<String, CallResult> RESULTS =
            Map.of("0", CallResult.ANSWERED, "1", CallResult.ABANDONED, "2", CallResult.NO_AGENT);
    private static final int BEST = 6;

    private final XmlElement row;

    Call(XmlElement row) {
        this.row = row;
    }

    /** The first element that cannot be read; empty if all can. */
    Optional<String> fault() {
        if (!row.textOf("CALL_ID").matches("[0-9]{20}")) {
            return Optional.of("CALL_ID");
        }
        if (!row.textOf("IN_OUT").matches("[12]")) {
            return Optional.of("IN_OUT");
        }
        if (time("BEGIN_TIME").isEmpty()) {
            return Optional.of("BEGIN_TIME");
        }
        if (time("END_TIME").isEmpty()) {
            return Optional.of("END_TIME");
        }
        if (!row.textOf("ANSWER_TIME").isEmpty() && time("ANSWER_TIME").isEmpty()) {
            return Optional.of("ANSWER_TIME");
        }
        if (!row.textOf("SATIS").matches("[1-5]?")) {
            return Optional.of("SATIS");
        }
        return RESULTS.containsKey(row.textOf("CALL_RESULT")) ? Optional.empty() : Optional.of("CALL_RESULT");
    }

    /** The call in the centre's words; only for one without a fault. */
    CallRecord record() {
        boolean in = row.textOf("IN_OUT").equals("1");
        return new CallRecord(
                row.textOf("CALL_ID"),
                in ? CallDirection.IN : CallDirection.OUT,
                row.textOf(in ? "CALLED" : "CALLER"),
                row.textOf("CALLER"),
                row.textOf("CALLED"),
                time("BEGIN_TIME").orElseThrow(),
                time("ANSWER_TIME"),
                time("END_TIME").orElseThrow(),
                RESULTS.get(row.textOf("CALL_RESULT")),
                row.textOf("AGENT"),
                Optional.empty(),
                satisfaction(),
                row.textOf("APP_NO"),
                "",
                "");
    }

    /** The unit counts from the best down. */
    private Optional<Integer> satisfaction() {
        return Optional.of(row.textOf("SATIS"))
                .filter(given -> !given.isEmpty())
                .map(given -> BEST - Integer.parseInt(given));
    }

    private Optional<Instant> time(String element) {
        return Beijing.parseCompact(row.textOf(element));
    }
}
