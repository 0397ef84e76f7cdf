package org.yihaotong.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.testkit.telephony.QueueCounts;

/** What the centre counts of calls, read as the page reads it. */
final class CentreCounts {

    private CentreCounts() {}

    /** The figures of a span of quarters of an hour, as soon as they are what is hoped for; else those seen last. */
    static QueueCounts of(Clerk clerk, Instant from, Instant before, QueueCounts hoped) {
        return Patience.until(hoped::equals, () -> counts(figures(clerk, from, before)));
    }

    /** What follows from a switch's own log by the rules that hold before anybody changes them. */
    static QueueCounts written(List<String> log) {
        CallRules rules = CallRules.PRESET;
        return QueueCounts.of(log, rules.answerSeconds() * 1000L, rules.shortAbandonSeconds() * 1000L);
    }

    /** Whether part of the span was not heard. */
    static boolean hasGap(Clerk clerk, Instant from, Instant before) {
        return figures(clerk, from, before).findValuesAsText("gap").contains("true");
    }

    private static JsonNode figures(Clerk clerk, Instant from, Instant before) {
        String span = "?step=QUARTER_HOUR&since=" + from + "&before=" + before;
        return clerk.get("/api/phone/figures" + span).good();
    }

    private static QueueCounts counts(JsonNode steps) {
        return new QueueCounts(
                sum(steps, "answered"),
                sum(steps, "inTime"),
                sum(steps, "abandoned"),
                sum(steps, "shortAbandoned"),
                millis(steps, "waited"),
                millis(steps, "talked"));
    }

    private static long sum(JsonNode steps, String figure) {
        return steps.findValues(figure).stream().mapToLong(JsonNode::asLong).sum();
    }

    private static long millis(JsonNode steps, String figure) {
        return steps.findValuesAsText(figure).stream()
                .mapToLong(span -> Duration.parse(span).toMillis())
                .sum();
    }
}
