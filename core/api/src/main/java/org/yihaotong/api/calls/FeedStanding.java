package org.yihaotong.api.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the feed of one line's call records stands: the unit's own, or that of a switch, which is expected as soon as the
 * centre hears calls of it.
 *
 * @param name of the unit
 * @param expected how often something must come at least, of a switch: how soon after a call; empty: nothing is expected
 * @param last when something came last
 * @param missing whether something should have come by now and did not
 * @param today calls that began today
 * @param yesterday calls that began yesterday
 * @param aside rows that wait for a person
 * @param file what a file of records looks like that is uploaded by hand, in words; empty: none is taken
 * @param switchId the switch whose records they are; empty: the unit's own
 */
public record FeedStanding(
        String hotline,
        String name,
        Optional<Duration> expected,
        Optional<Instant> last,
        boolean missing,
        long today,
        long yesterday,
        long aside,
        Optional<String> file,
        Optional<String> switchId) {

    public FeedStanding {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(switchId, "switchId");
    }
}
