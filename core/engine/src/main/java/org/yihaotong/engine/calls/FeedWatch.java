package org.yihaotong.engine.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.PresentLine;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.directory.Switchboard;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallStore.Feed;

/** Looks every ten seconds whether the call records that a line promised have come. */
@Component(
        service = {},
        immediate = true)
public final class FeedWatch {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Switchboard switchboard;
    private final CallStore store;
    private final Clock clock;
    private final Future<?> looking;

    @Activate
    public FeedWatch(
            @Reference Switchboard switchboard,
            @Reference CallStore store,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.switchboard = switchboard;
        this.store = store;
        this.clock = clock;
        this.looking = scheduler.every(LOOK, this::look);
    }

    /** Tells every line that promised a feed how its feed stands. */
    void look() {
        List<PresentLine> lines = switchboard.lines().stream()
                .filter(l -> l.isKept() && l.hotline().terms().callFeed().isPresent())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        Map<String, Feed> feeds = store.feeds();
        Instant now = clock.instant();
        for (PresentLine line : lines) {
            Feed feed = feeds.get(line.id());
            if (feed == null) {
                store.expect(line.id(), now);
            } else {
                boolean missing = isMissing(line.hotline().terms().callFeed(), feed, now);
                line.standing().feed(missing ? Optional.of(since(feed)) : Optional.empty());
            }
        }
    }

    /** Whether something should have come by now. */
    static boolean isMissing(Optional<Duration> expected, Feed feed, Instant now) {
        return expected.filter(every -> since(feed).plus(every).isBefore(now)).isPresent();
    }

    private static Instant since(Feed feed) {
        return feed.last().filter(last -> last.isAfter(feed.since())).orElse(feed.since());
    }

    @Deactivate
    public void stop() {
        looking.cancel(false);
    }
}
