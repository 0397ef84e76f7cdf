package org.yihaotong.engine.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.engine.calls.Reckoning.Found;
import org.yihaotong.engine.calls.Reckoning.Sides;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallStore.Span;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.ReckoningStore;
import org.yihaotong.engine.port.ReckoningStore.SwitchFeed;
import org.yihaotong.engine.port.ReckoningStore.Written;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;
import org.yihaotong.engine.words.Words;

/** Compares one line's day with all that is kept of it, and keeps what was found; twice gives the same as once. */
@Component(service = Reckoner.class)
public final class Reckoner {

    /** How long a call, or the quarrel of two clocks, may go beyond midnight. */
    private static final Duration BEYOND = Duration.ofHours(6);

    /** Who wrote or was heard in the days before is expected to go on. */
    private static final Duration LATELY = Duration.ofDays(3);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final ReckoningStore store;
    private final TelephonyStore calls;
    private final CallStore records;
    private final HotlineStore hotlines;
    private final Clock clock;

    @Activate
    public Reckoner(
            @Reference ReckoningStore store,
            @Reference TelephonyStore calls,
            @Reference CallStore records,
            @Reference HotlineStore hotlines,
            @Reference Clock clock) {
        this.store = store;
        this.calls = calls;
        this.records = records;
        this.hotlines = hotlines;
        this.clock = clock;
    }

    /** What is known of all lines' days before, read once for many lines. */
    private record Known(Span day, Set<String> hearing, List<SwitchFeed> feeds, Set<String> unitFeeds) {

        Set<String> writing() {
            return feeds.stream().map(SwitchFeed::source).collect(Collectors.toSet());
        }
    }

    /** Compares a day of each of these lines, and keeps what was found unless nobody knows of anything. */
    List<Reconciliation> reckon(Collection<String> lines, LocalDate day) {
        Span span = Feeds.span(day, clock.getZone());
        Span lately = new Span(span.from().minus(LATELY), span.before());
        Set<String> hearing = store.lastCalls(lately, span.before().plus(BEYOND)).stream()
                .map(last -> Origin.SWITCH + last.provider())
                .collect(Collectors.toSet());
        Known known = new Known(
                span, hearing, store.switchFeeds(lately), records.feeds().keySet());
        return lines.stream().map(line -> reckon(line, day, known)).toList();
    }

    private Reconciliation reckon(String line, LocalDate day, Known known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Found found = Reckoning.of(sides(line, known));
        List<String> reasons = found.differences().isEmpty() ? List.of() : reasons(known.day());
        Reconciliation result = new Reconciliation(line, day, found.tallies(), found.differences(), reasons, now);
        if (!found.isNothing()) {
            store.save(result);
        }
        return result;
    }

    private Sides sides(String line, Known known) {
        Span day = known.day();
        Span around = new Span(day.from().minus(BEYOND), day.before().plus(BEYOND));
        List<Written> written = store.written(line, around);
        boolean unit = written.stream().anyMatch(w -> w.source().equals(line));
        return new Sides(
                day,
                store.heard(line, around),
                written,
                known.hearing(),
                known.writing(),
                known.feeds().stream().anyMatch(f -> f.hotline().equals(line)),
                unit || known.unitFeeds().contains(line),
                hotlines.line(line).filter(Reckoner::isParallel).isPresent());
    }

    private static boolean isParallel(KnownLine line) {
        return line.hotline().method() == Method.SEATED;
    }

    private List<String> reasons(Span day) {
        return calls.gaps(day.from(), day.before()).stream().map(this::said).toList();
    }

    private String said(Gap gap) {
        return Words.say("reckoning.gap", gap.provider(), minute(gap.from()), minute(gap.to()), gap.why());
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }
}
