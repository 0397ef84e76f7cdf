package org.yihaotong.engine.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Transition;
import org.yihaotong.engine.directory.Standing.Warning;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.QueueDepth;
import org.yihaotong.engine.words.Words;

/** Shows every known line as it stands: status, and in words whose side it is and what to do. */
@Component(service = LineBoard.class)
public final class LineBoard {

    private static final Duration LONG_WAIT = Duration.ofMinutes(10);

    private final HotlineStore hotlines;
    private final DeliveryStore deliveries;
    private final Switchboard switchboard;
    private final Clock clock;

    @Activate
    public LineBoard(
            @Reference HotlineStore hotlines,
            @Reference DeliveryStore deliveries,
            @Reference Switchboard switchboard,
            @Reference Clock clock) {
        this.hotlines = hotlines;
        this.deliveries = deliveries;
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** All lines, by method and id. */
    List<Line> all() {
        Map<String, KnownLine> known = new TreeMap<>();
        hotlines.lines().forEach(l -> known.put(l.hotline().id(), l));
        switchboard.lines().forEach(l -> known.merge(l.id(), new KnownLine(l.hotline(), ""), LineBoard::newer));
        Map<String, QueueDepth> depths = deliveries.depths();
        return known.values().stream()
                .map(l -> line(l, depths.getOrDefault(l.hotline().id(), QueueDepth.EMPTY)))
                .sorted(Comparator.comparing((Line l) -> l.hotline().method())
                        .thenComparing(l -> l.hotline().id()))
                .toList();
    }

    /** One line as it stands. */
    public Optional<Line> line(String id) {
        return all().stream().filter(l -> l.hotline().id().equals(id)).findFirst();
    }

    /** The facts of the bundle that is here, the pause as it is stored. */
    private static KnownLine newer(KnownLine stored, KnownLine here) {
        return new KnownLine(here.hotline(), stored.pausedBecause(), stored.failedAt());
    }

    private Line line(KnownLine known, QueueDepth depth) {
        Optional<PresentLine> here = switchboard.line(known.hotline().id());
        Told told = told(known, here, depth);
        return new Line(
                known.hotline(),
                told.status(),
                told.detail(),
                depth.waiting(),
                depth.dead(),
                depth.oldestWaiting(),
                depth.lastSuccess(),
                here.map(l -> l.arrival().version()),
                Transition.of(known.hotline().terms(), LocalDate.now(clock)),
                here.filter(l -> told.status() == LineStatus.OFFLINE)
                        .flatMap(l -> l.standing().worst())
                        .flatMap(Failure::trouble));
    }

    private record Told(LineStatus status, String detail) {
        static Told of(LineStatus status, String key, Object... parameters) {
            return new Told(status, Words.say(key, parameters));
        }
    }

    private Told told(KnownLine known, Optional<PresentLine> here, QueueDepth depth) {
        if (here.isEmpty()) {
            return Told.of(LineStatus.ABSENT, "line.absent");
        }
        if (!known.pausedBecause().isEmpty()) {
            return Told.of(LineStatus.PAUSED, "line.paused", clause(known.pausedBecause()));
        }
        return here.get()
                .standing()
                .worst()
                .map(f -> Told.of(LineStatus.OFFLINE, "line." + f.sort(), clause(f.words())))
                .orElseGet(() -> upright(known.hotline(), here.get(), depth));
    }

    /** The words as part of a longer sentence. */
    private static String clause(String words) {
        return words.endsWith("。") || words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private Told upright(Hotline hotline, PresentLine line, QueueDepth depth) {
        Instant patience = clock.instant().minus(LONG_WAIT);
        List<Warning> warnings = line.standing().warnings();
        if (!warnings.isEmpty()) {
            return warned(warnings);
        }
        if (depth.dead() > 0) {
            return Told.of(LineStatus.DEGRADED, "line.dead", String.valueOf(depth.dead()));
        }
        if (depth.oldestWaiting().filter(t -> t.isBefore(patience)).isPresent()) {
            return Told.of(LineStatus.DEGRADED, "line.waiting", String.valueOf(depth.waiting()));
        }
        Optional<Told> calls = calls(line);
        if (calls.isPresent()) {
            return calls.get();
        }
        if (line.standing().isTried()) {
            return Told.of(LineStatus.ONLINE, "line.online");
        }
        return line.speaks()
                ? Told.of(LineStatus.INITIALISING, "line.untried")
                : Transition.of(hotline.terms(), LocalDate.now(clock))
                        .map(transition -> ending(hotline, transition))
                        .orElseGet(() -> Told.of(LineStatus.ONLINE, "line.facts." + hotline.method()));
    }

    private static Told warned(List<Warning> warnings) {
        String first = warnings.get(0).words();
        return warnings.size() == 1
                ? new Told(LineStatus.DEGRADED, first)
                : Told.of(LineStatus.DEGRADED, "line.warned", clause(first), String.valueOf(warnings.size()));
    }

    private static Told ending(Hotline hotline, Transition transition) {
        String numbers = String.join("、", hotline.numbers());
        if (transition.isOver()) {
            return Told.of(LineStatus.ONLINE, "line.transition.over", numbers);
        }
        return Told.of(
                LineStatus.ONLINE,
                transition.isEnding() ? "line.transition.ending" : "line.transition",
                numbers,
                String.valueOf(transition.daysLeft()),
                transition.ends().toString());
    }

    /** Orders come and go, but call records that were promised do not. */
    private Optional<Told> calls(PresentLine line) {
        Optional<Told> unfetched =
                line.standing().calls().map(f -> Told.of(LineStatus.DEGRADED, "line.calls-failed", clause(f.words())));
        return unfetched.or(() -> line.standing()
                .feedMissing()
                .map(since -> Told.of(LineStatus.DEGRADED, "line.calls-missing", Moments.say(since))));
    }
}
