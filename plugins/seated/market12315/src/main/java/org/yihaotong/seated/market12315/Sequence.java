package org.yihaotong.seated.market12315;

import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.SoapElement;

/**
 * Follows numbered items from where the last call ended. Whether the platform counts from the number or after it makes no
 * difference: what was seen is passed over. While the national platform synchronises itself there is simply nothing new.
 */
final class Sequence {

    private static final int PAGES_AT_ONCE = 20;
    private static final Set<Receipts> LATER = Set.of(Receipts.SYNCHRONISING, Receipts.BUSY);

    private final Exchange exchange;

    Sequence(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What is done with an item. */
    @FunctionalInterface
    interface Taking {
        void take(SoapElement item) throws BackendException;
    }

    /** Takes what is new, in order, and answers the number of the last. */
    String follow(String watermark, LongFunction<SoapElement> query, String items, Taking taking)
            throws BackendException {
        long seen = watermark.isEmpty() ? 0 : Long.parseLong(watermark);
        for (int page = 0; page < PAGES_AT_ONCE; page++) {
            SoapElement answer = exchange.ask(query.apply(seen));
            if (LATER.contains(Receipts.of(answer))) {
                break;
            }
            long before = seen;
            List<SoapElement> fresh = Receipts.good(answer).children(items).stream()
                    .filter(item -> number(item) > before)
                    .toList();
            for (SoapElement item : fresh) {
                taking.take(item);
                seen = Math.max(seen, number(item));
            }
            if (fresh.isEmpty()) {
                break;
            }
        }
        return Long.toString(seen);
    }

    /** Nothing that is not numbered can be followed. */
    private static long number(SoapElement item) {
        return item.textOf("seq")
                .map(String::strip)
                .filter(seq -> seq.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }
}
