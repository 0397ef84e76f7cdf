package org.yihaotong.testkit.telephony;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is counted of a queue's calls; whole milliseconds, as the centre counts them.
 *
 * @param abandoned without those who gave up too soon to count
 * @param waitedMillis of answered calls
 */
public record QueueCounts(
        long answered, long inTime, long abandoned, long shortAbandoned, long waitedMillis, long talkedMillis) {

    private static final Set<String> TALK_ENDS =
            Set.of("COMPLETECALLER", "COMPLETEAGENT", "BLINDTRANSFER", "ATTENDEDTRANSFER");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Everybody who called. */
    public long offered() {
        return answered + abandoned + shortAbandoned;
    }

    /**
     * Counts the lines that a switch wrote.
     *
     * @param quickMillis an answer within so long is in time
     * @param shortMillis who gives up sooner does not count as offered
     */
    public static QueueCounts of(List<String> lines, long quickMillis, long shortMillis) {
        Map<String, Story> calls = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split("\\|", -1);
            calls.computeIfAbsent(words[1], call -> new Story()).happens(words[4], new BigDecimal(words[0]));
        }
        return of(calls.values(), quickMillis, shortMillis);
    }

    private static QueueCounts of(Collection<Story> calls, long quickMillis, long shortMillis) {
        long given = calls.stream().filter(call -> call.left != null).count();
        long briefly = calls.stream()
                .filter(call -> call.left != null && millis(call.joined, call.left) < shortMillis)
                .count();
        List<Story> answered =
                calls.stream().filter(call -> call.answered != null).toList();
        return new QueueCounts(
                answered.size(),
                answered.stream().filter(call -> call.waited() <= quickMillis).count(),
                given - briefly,
                briefly,
                answered.stream().mapToLong(Story::waited).sum(),
                answered.stream().mapToLong(call -> call.talked).sum());
    }

    private static long millis(BigDecimal from, BigDecimal to) {
        return to.subtract(from).multiply(THOUSAND).longValue();
    }

    /** One caller's way through the queue. */
    private static final class Story {

        private BigDecimal joined;
        private BigDecimal answered;
        private BigDecimal left;
        private BigDecimal since;
        private long talked;

        void happens(String what, BigDecimal at) {
            switch (what) {
                case "ENTERQUEUE" -> joined = joined == null ? at : joined;
                case "CONNECT" -> {
                    answered = answered == null ? at : answered;
                    since = at;
                }
                case "ABANDON" -> left = at;
                default -> talked += TALK_ENDS.contains(what) ? millis(since, at) : 0;
            }
        }

        long waited() {
            return millis(joined, answered);
        }
    }
}
