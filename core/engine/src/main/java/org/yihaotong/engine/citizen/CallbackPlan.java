package org.yihaotong.engine.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.citizen.CallbackRules;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.citizen.CallbackStep;
import org.yihaotong.api.citizen.CallbackTask;
import org.yihaotong.engine.port.CallbackRow;

/** What is to be done next about a callback: by telephone, then by link, then it may be closed as unreachable. Pure. */
final class CallbackPlan {

    /** An unhappy citizen comes before everybody else. */
    private static final Duration FIRST = Duration.ofDays(-3650);

    private final CallbackRules rules;
    private final Instant now;

    CallbackPlan(CallbackRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /** How long after its moment a row of each stage wants attention. */
    Map<CallbackStage, Duration> waits() {
        return Map.of(
                CallbackStage.UNHAPPY,
                FIRST,
                CallbackStage.FRESH,
                Duration.ZERO,
                CallbackStage.HAPPY,
                Duration.ZERO,
                CallbackStage.UNREACHED,
                rules.retry());
    }

    CallbackTask task(CallbackRow row) {
        return switch (row.stage()) {
            case UNHAPPY -> task(row, CallbackStep.REDO, row.at());
            case HAPPY -> task(row, CallbackStep.CLOSE, row.at());
            case FRESH -> awaited(row).orElseGet(() -> task(row, CallbackStep.CALL, row.at()));
            case UNREACHED -> awaited(row).orElseGet(() -> unreached(row));
        };
    }

    private Optional<CallbackTask> awaited(CallbackRow row) {
        return row.linkAt()
                .filter(at -> !row.linkLost())
                .map(at -> at.plus(rules.linkLife()))
                .filter(end -> end.isAfter(now))
                .map(end -> task(row, CallbackStep.AWAIT_RATING, end));
    }

    private CallbackTask unreached(CallbackRow row) {
        if (row.attempts() >= rules.attempts()) {
            return task(row, row.linkAt().isEmpty() ? CallbackStep.SEND_LINK : CallbackStep.CLOSE, row.at());
        }
        Instant next = row.at().plus(rules.retry());
        return task(row, next.isAfter(now) ? CallbackStep.CALL_LATER : CallbackStep.CALL, next);
    }

    private static CallbackTask task(CallbackRow row, CallbackStep step, Instant next) {
        Optional<Instant> last = row.attempts() == 0 ? Optional.empty() : Optional.of(row.at());
        return new CallbackTask(row.ticket(), row.stage(), row.attempts(), last, row.linkAt(), step, next);
    }
}
