package org.yihaotong.telephony.ami;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.Ledger;

/** What the switch said and nobody could read (搁置): how much, and never what, for there may be persons in it. */
final class Aside {

    private static final String LINE = "ami";
    private static final String BOOK = "aside";
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Ledger ledger;
    private final Clock clock;
    private long noted;

    Aside(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A connection counts anew. */
    void begins() {
        noted = 0;
    }

    /** Writes down what has come to it since the last time. */
    void note(long leftOut) {
        if (leftOut > noted) {
            Instant now = clock.instant();
            String text = (leftOut - noted) + " 行读不懂（过长、不是 UTF-8 或没有结尾），已略去，其余照常。";
            ledger.add(LINE, BOOK, now.toString(), text, Optional.of(now.plus(REMEMBERED)));
            ledger.removeDue(LINE, BOOK, now);
            noted = leftOut;
        }
    }
}
