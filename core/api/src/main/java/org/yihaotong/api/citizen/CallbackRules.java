package org.yihaotong.api.citizen;

import java.time.Duration;
import java.util.List;

/**
 * How citizens are called back.
 *
 * @param retryHours how long after an attempt that reached nobody the next one makes sense, 1 to 72
 * @param attempts how often it is tried by telephone before a link is sent, 1 to 10
 * @param linkDays how long a link is good, 1 to 30
 * @param closesWhenHappy whether a good rating by link closes the ticket by itself
 * @param questions what a clerk asks, in order, 1 to 10
 */
public record CallbackRules(
        int retryHours, int attempts, int linkDays, boolean closesWhenHappy, List<String> questions) {

    /** Name of the rule book. */
    public static final String BOOK = "callback";

    public CallbackRules {
        questions = questions == null
                ? List.of()
                : questions.stream().map(String::strip).toList();
    }

    /** The wait after an attempt that reached nobody. */
    public Duration retry() {
        return Duration.ofHours(retryHours);
    }

    /** How long a link is good. */
    public Duration linkLife() {
        return Duration.ofDays(linkDays);
    }
}
