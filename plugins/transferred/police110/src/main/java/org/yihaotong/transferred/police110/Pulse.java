package org.yihaotong.transferred.police110;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;
import org.yihaotong.kit.Beijing;

/** 110's own heartbeat, due every minute: when three in a row did not come, its platform does not reach the centre. */
final class Pulse {

    private static final String BOOK = "pulse";
    private static final String LAST = "last";
    private static final Duration THREE_MISSES = Duration.ofMinutes(3);
    /** What is due any moment now is no miss yet. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Ledger ledger;
    private final String hotline;
    private final Clock clock;
    /** While somebody asks once a minute, silence counts; after a gap of our own it is counted anew. */
    private volatile Instant watched = Instant.EPOCH;

    private volatile Instant since = Instant.EPOCH;

    Pulse(Ledger ledger, String hotline, Clock clock) {
        this.ledger = ledger;
        this.hotline = hotline;
        this.clock = clock;
    }

    void heard() {
        ledger.put(hotline, BOOK, LAST, "", Optional.empty());
    }

    /** Warns while heartbeats are missing; a centre that was away itself has missed nothing. */
    void watch(Intake intake) {
        Instant now = clock.instant();
        if (watched.plus(THREE_MISSES).isBefore(now)) {
            since = now;
        }
        watched = now;
        Optional<Instant> last = ledger.find(hotline, BOOK, LAST).map(Entry::at);
        Instant from = last.filter(at -> at.isAfter(since)).orElse(since);
        if (from.plus(THREE_MISSES).plus(GRACE).isBefore(now)) {
            intake.warn(
                    "",
                    "110平台连续三次没有向中心发来心跳（"
                            + last.map(at -> "上一次 " + Beijing.text(at)).orElse("从未收到")
                            + "），它的回执、处置结果和转办可能到不了中心；电话照常一键转接，请电话联系110接警台检查网络和接口地址。");
        }
    }
}
