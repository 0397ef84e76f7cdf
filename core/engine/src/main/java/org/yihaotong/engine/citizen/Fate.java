package org.yihaotong.engine.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.engine.directory.BackOff;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.words.Words;

/** What an attempt makes of a notice; pure. */
final class Fate {

    /** Before this, a channel that is down never makes a notice give up. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private static final int PATIENT_ATTEMPTS = 20;
    private static final int REASON = 500;

    private Fate() {}

    static Notice sent(Notice n, Instant now, String remark) {
        return with(n, n.attempts(), Optional.empty(), Optional.of(now), remark);
    }

    /**
     * The channel could not take it; it is tried again, not before the channel's hold is over.
     *
     * @param chance 0 to 1, for the jitter of the back-off
     */
    static Notice failed(Notice n, String reason, Instant now, Instant hold, double chance) {
        if (n.createdAt().plus(PATIENCE).isBefore(now) && n.attempts() >= PATIENT_ATTEMPTS) {
            return ended(n, Words.say("notice.expired", reason));
        }
        Instant own = now.plus(BackOff.after(n.attempts(), chance));
        return with(n, n.attempts(), Optional.of(own.isAfter(hold) ? own : hold), Optional.empty(), reason);
    }

    /** It was not its turn; the claim does not count as an attempt. */
    static Notice waiting(Notice n, String reason, Instant until) {
        return with(n, Math.max(0, n.attempts() - 1), Optional.of(until), Optional.empty(), reason);
    }

    /** It will not be sent any more. */
    static Notice ended(Notice n, String reason) {
        return with(n, n.attempts(), Optional.empty(), Optional.empty(), reason);
    }

    /** A person wants it tried now. */
    static Notice again(Notice n, Instant now) {
        return with(n, 0, Optional.of(now), Optional.empty(), "");
    }

    private static Notice with(Notice n, int attempts, Optional<Instant> next, Optional<Instant> sent, String reason) {
        String cut = reason.length() <= REASON ? reason : reason.substring(0, REASON);
        return new Notice(n.id(), n.ticket(), n.kind(), n.facts(), n.createdAt(), attempts, next, sent, cut);
    }
}
