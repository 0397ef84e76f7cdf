package org.yihaotong.telephony.ami;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.Ledger;

/** What the switch said and nobody could use (搁置): how much, and never what, for there may be persons in it. */
final class Aside {

    private static final String LINE = "ami";
    private static final String BOOK = "aside";
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Ledger ledger;
    private final Clock clock;
    private long lines;
    private long records;

    Aside(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A connection counts its lines anew. */
    void begins() {
        lines = 0;
    }

    /** Writes down how many lines nobody could read. */
    void lines(long leftOut) {
        if (leftOut > lines) {
            note((leftOut - lines) + " 行读不懂（过长、不是 UTF-8 或没有结尾），已略去，其余照常。");
            lines = leftOut;
        }
    }

    /** Writes down how many call records have no number of their own. */
    void records(long unkeyed) {
        if (unkeyed > records) {
            note((unkeyed - records) + " 条话单没有序号，已略去；请在 cdr_manager.conf 的 [mappings] 里加上 sequence 和 linkedid。");
            records = unkeyed;
        }
    }

    private void note(String text) {
        Instant now = clock.instant();
        ledger.add(LINE, BOOK, now + "-" + text.hashCode(), text, Optional.of(now.plus(REMEMBERED)));
        ledger.removeDue(LINE, BOOK, now);
    }
}
