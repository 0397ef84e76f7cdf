package org.yihaotong.engine.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.calls.FeedStanding;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.RecordFile;
import org.yihaotong.engine.directory.PresentLine;
import org.yihaotong.engine.directory.Switchboard;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallStore.Feed;
import org.yihaotong.engine.port.CallStore.Span;
import org.yihaotong.engine.port.HotlineStore;

/** How the feeds of all lines stand: what was promised, what came, and whether a file may be handed in. */
@Component(service = Feeds.class)
public final class Feeds {

    private final CallStore store;
    private final HotlineStore hotlines;
    private final Switchboard switchboard;
    private final Clock clock;

    @Activate
    public Feeds(
            @Reference CallStore store,
            @Reference HotlineStore hotlines,
            @Reference Switchboard switchboard,
            @Reference Clock clock) {
        this.store = store;
        this.hotlines = hotlines;
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** The feeds of these lines (empty: all), the troubled ones first. */
    List<FeedStanding> standings(Set<String> lines) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Feed> feeds = store.feeds();
        Map<String, Long> aside = store.waiting();
        Map<String, Long> now = store.counts(span(today, clock.getZone()));
        Map<String, Long> before = store.counts(span(today.minusDays(1), clock.getZone()));
        return hotlines.lines().stream()
                .map(known -> known.hotline())
                .filter(h -> lines.isEmpty() || lines.contains(h.id()))
                .filter(h -> feeds.containsKey(h.id())
                        || h.terms().callFeed().isPresent()
                        || file(h.id()).isPresent())
                .map(h -> standing(
                        h,
                        Optional.ofNullable(feeds.get(h.id())),
                        now.getOrDefault(h.id(), 0L),
                        before.getOrDefault(h.id(), 0L),
                        aside.getOrDefault(h.id(), 0L)))
                .sorted(Comparator.comparing((FeedStanding f) -> !f.missing())
                        .thenComparing(f -> f.aside() == 0)
                        .thenComparing(FeedStanding::hotline))
                .toList();
    }

    private FeedStanding standing(Hotline h, Optional<Feed> feed, long today, long yesterday, long aside) {
        Optional<Duration> expected = h.terms().callFeed();
        boolean missing = feed.isPresent() && FeedWatch.isMissing(expected, feed.get(), clock.instant());
        Optional<Instant> last = feed.flatMap(Feed::last);
        return new FeedStanding(
                h.id(), h.name(), expected, last, missing, today, yesterday, aside, file(h.id()), Optional.empty());
    }

    private Optional<String> file(String hotline) {
        return switchboard
                .line(hotline)
                .map(PresentLine::adapter)
                .filter(RecordFile.class::isInstance)
                .map(reader -> ((RecordFile) reader).described());
    }

    static Span span(LocalDate day, ZoneId zone) {
        Instant from = day.atStartOfDay(zone).toInstant();
        return new Span(from, day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
