package org.yihaotong.linked.yunchengpower;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.kit.Beijing;

/**
 * Serial numbers (流水号): 20 digits, a time and six more. The unit answers a known one from its memory without looking at
 * what was asked, so the same move of an order has the same number whenever it is tried, and no two moves share one: the
 * first of the six digits is the kind of move, the others are the ticket's running number of its day.
 */
final class Serial {

    private static final Pattern TICKET = Pattern.compile("\\d*?(\\d{5})(?:-\\d+(?:R\\d+)?)?");
    private static final int QUERIES = 90_000;
    private static final int FIVE_DIGITS = 100_000;
    private static final int CORRECTIONS = 5;

    private final AtomicInteger queries =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(QUERIES));

    /** Of an order in its version. */
    static String dispatch(String orderNo, int version, Instant at) {
        return spell(at, (version - 1) % CORRECTIONS, ticket(orderNo));
    }

    static String urge(String orderNo, Instant at) {
        return spell(at, 5, ticket(orderNo));
    }

    static String withdrawal(String orderNo, Instant at) {
        return spell(at, 6, ticket(orderNo));
    }

    /** Of anything that may be asked again under another number. */
    String fresh(Instant now) {
        return spell(now, 8, queries.incrementAndGet() % FIVE_DIGITS);
    }

    private static String spell(Instant at, int kind, int number) {
        return Beijing.compact(at) + kind + String.format(Locale.ROOT, "%05d", number);
    }

    private static int ticket(String orderNo) {
        Matcher ticket = TICKET.matcher(orderNo.substring(orderNo.indexOf('-') + 1));
        return ticket.matches() ? Integer.parseInt(ticket.group(1)) : Math.floorMod(orderNo.hashCode(), FIVE_DIGITS);
    }
}
