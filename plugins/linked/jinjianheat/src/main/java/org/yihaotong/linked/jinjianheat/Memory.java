package org.yihaotong.linked.jinjianheat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;

/** What a restart must not forget: which receipts the unit owes, and which order a decision was about. */
final class Memory {

    private static final String RECEIPTS = "receipts";
    private static final String DECISIONS = "decisions";
    private static final Duration NO_RECEIPT = Duration.ofMinutes(20);
    private static final Duration ALARM_ENDS = Duration.ofHours(2);
    private static final int MOST = 200;

    private final Ledger ledger;
    private final String hotline;
    private final Clock clock;

    Memory(Ledger ledger, String hotline, Clock clock) {
        this.ledger = ledger;
        this.hotline = hotline;
        this.clock = clock;
    }

    /** A receipt for this order has to come. */
    void await(String id, BatchName batch) {
        ledger.put(
                hotline,
                RECEIPTS,
                id,
                batch.toString(),
                Optional.of(batch.writtenAt().plus(NO_RECEIPT)));
    }

    /** The receipt has come. */
    void came(String id) {
        ledger.remove(hotline, RECEIPTS, id);
    }

    /** Whether the unit owes a receipt for longer than it has promised; after two hours it is not said any more. */
    boolean isReceiptOverdue() {
        Instant now = clock.instant();
        boolean owed = false;
        for (Entry receipt : ledger.due(hotline, RECEIPTS, now, MOST)) {
            boolean over = receipt.due()
                    .orElseThrow()
                    .minus(NO_RECEIPT)
                    .plus(ALARM_ENDS)
                    .isBefore(now);
            if (over) {
                ledger.remove(hotline, RECEIPTS, receipt.key());
            }
            owed |= !over;
        }
        return owed;
    }

    /** The unit's answer to a decision names what it asked, and not the order. */
    void decided(String replyId, String orderNo) {
        ledger.put(hotline, DECISIONS, replyId, orderNo, Optional.empty());
    }

    /** The order that the unit asked about. */
    Optional<String> orderOf(String replyId) {
        return ledger.find(hotline, DECISIONS, replyId).map(Entry::text);
    }
}
