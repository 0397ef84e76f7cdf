package org.yihaotong.engine.calls;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.calls.FeedStanding;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallStore.Span;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.ReckoningStore;
import org.yihaotong.engine.port.ReckoningStore.LastCall;
import org.yihaotong.engine.port.ReckoningStore.SwitchFeed;
import org.yihaotong.engine.words.Words;

/**
 * How the records of switches stand, line by line: a switch that writes records, and a call of which the centre heard ending an
 * hour ago, should have written that call down. Where the centre hears no calls, nothing is expected.
 */
@Component(service = SwitchFeeds.class)
public final class SwitchFeeds {

    private static final Duration SOON = Duration.ofHours(1);

    /** So far the switch's clock may be ahead of the centre's. */
    private static final Duration APART = Duration.ofMinutes(5);

    private static final int LATELY = 2;

    private final ReckoningStore store;
    private final CallStore records;
    private final HotlineStore hotlines;
    private final Clock clock;

    /** Whose records about which line. */
    private record Feed(String hotline, String source) {}

    @Activate
    public SwitchFeeds(
            @Reference ReckoningStore store,
            @Reference CallStore records,
            @Reference HotlineStore hotlines,
            @Reference Clock clock) {
        this.store = store;
        this.records = records;
        this.hotlines = hotlines;
        this.clock = clock;
    }

    /** What there is of the last days. */
    private record Days(
            Map<Feed, SwitchFeed> lately,
            Map<Feed, SwitchFeed> today,
            Map<Feed, SwitchFeed> yesterday,
            Map<Feed, Instant> ended,
            long aside) {

        Stream<Feed> feeds() {
            return Stream.concat(lately.keySet().stream(), ended.keySet().stream())
                    .distinct();
        }

        boolean isExpected(Feed feed) {
            return ended.containsKey(feed)
                    && lately.keySet().stream().anyMatch(f -> f.source().equals(feed.source()));
        }

        Optional<Instant> last(Feed feed) {
            return Optional.ofNullable(lately.get(feed)).map(SwitchFeed::last);
        }

        boolean isMissing(Feed feed) {
            return isExpected(feed)
                    && last(feed)
                            .filter(last -> !last.isBefore(ended.get(feed).minus(APART)))
                            .isEmpty();
        }
    }

    /** The feeds of these lines (empty: all), the missing ones first. */
    List<FeedStanding> standings(Set<String> lines) {
        Days days = days();
        return days.feeds()
                .filter(f -> lines.isEmpty() || lines.contains(f.hotline()))
                .map(f -> standing(f, days))
                .sorted(Comparator.comparing((FeedStanding f) -> !f.missing())
                        .thenComparing(FeedStanding::hotline)
                        .thenComparing(f -> f.switchId().orElse("")))
                .toList();
    }

    private Days days() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusDays(LATELY);
        return new Days(
                written(first, today),
                written(today, today),
                written(today.minusDays(1), today.minusDays(1)),
                ended(span(first, today)),
                records.waiting().getOrDefault(CallStore.CENTRE, 0L));
    }

    private FeedStanding standing(Feed feed, Days days) {
        return new FeedStanding(
                feed.hotline(),
                name(feed.hotline()),
                days.isExpected(feed) ? Optional.of(SOON) : Optional.empty(),
                days.last(feed),
                days.isMissing(feed),
                count(days.today(), feed),
                count(days.yesterday(), feed),
                feed.hotline().equals(CallStore.CENTRE) ? days.aside() : 0,
                Optional.empty(),
                Optional.of(feed.source().substring(Origin.SWITCH.length())));
    }

    private String name(String hotline) {
        return hotline.equals(CallStore.CENTRE)
                ? Words.say("number.centre")
                : hotlines.line(hotline)
                        .map(KnownLine::hotline)
                        .map(Hotline::name)
                        .orElse(hotline);
    }

    private static long count(Map<Feed, SwitchFeed> feeds, Feed feed) {
        return feeds.containsKey(feed) ? feeds.get(feed).calls() : 0;
    }

    private Span span(LocalDate from, LocalDate to) {
        return new Span(
                Feeds.span(from, clock.getZone()).from(),
                Feeds.span(to, clock.getZone()).before());
    }

    private Map<Feed, SwitchFeed> written(LocalDate from, LocalDate to) {
        return store.switchFeeds(span(from, to)).stream()
                .collect(toMap(f -> new Feed(f.hotline(), f.source()), f -> f));
    }

    private Map<Feed, Instant> ended(Span span) {
        return store.lastCalls(span, clock.instant().minus(SOON)).stream()
                .collect(toMap(l -> new Feed(l.hotline(), Origin.SWITCH + l.provider()), LastCall::endedAt));
    }
}
