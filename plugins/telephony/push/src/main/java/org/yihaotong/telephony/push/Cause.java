package org.yihaotong.telephony.push;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.telephony.LegCause;

/** Why it ended, in the words of the protocol; the last two are ours. */
final class Cause {

    static final String CANCEL = "cancel";

    private static final Map<String, LegCause> CAUSES = Map.of(
            "normalClearing",
            LegCause.NORMAL,
            "busy",
            LegCause.BUSY,
            CANCEL,
            LegCause.CANCELLED,
            "noAnswer",
            LegCause.NO_ANSWER,
            "congestion",
            LegCause.CONGESTION,
            "notFound",
            LegCause.UNALLOCATED,
            "forwarded",
            LegCause.TRANSFERRED,
            "rejected",
            LegCause.REJECTED,
            "answeredElsewhere",
            LegCause.ANSWERED_ELSEWHERE);

    private Cause() {}

    /** What is said; nothing said is a normal end, and a word that nobody knows ends the call all the same. */
    static LegCause of(Said said) {
        return given(said).orElse(LegCause.NORMAL);
    }

    static Optional<LegCause> given(Said said) {
        Optional<String> word = said.text("cause");
        if (word.filter(cause -> !CAUSES.containsKey(cause)).isPresent()) {
            said.remark("不认识的 cause，按故障处理。The cause is unknown.");
        }
        return word.map(cause -> CAUSES.getOrDefault(cause, LegCause.FAILURE));
    }
}
