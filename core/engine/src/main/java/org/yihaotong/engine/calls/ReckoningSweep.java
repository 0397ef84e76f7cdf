package org.yihaotong.engine.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.ReckoningStore;
import org.yihaotong.engine.port.ReckoningStore.Late;

/**
 * Has every line's day compared half an hour after midnight, and again when records of it come later. How far it got stands in
 * the database and moves on after the work is done: a restart repeats, a second node finds it done, and neither changes what
 * was found.
 */
@Component(
        service = {},
        immediate = true)
public final class ReckoningSweep {

    static final String MARK = "calls#reckoned";

    private static final Duration BEAT = Duration.ofMinutes(1);

    /** Records of the last calls of a day have come by then. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    /** A row may be seen later than it says it came, for it is seen when its transaction ends. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final ReckoningStore store;
    private final Reckoner reckoner;
    private final DeliveryStore marks;
    private final Clock clock;
    private final Future<?> sweeping;

    /**
     * How far it got.
     *
     * @param first the first day that is compared at all
     * @param next the first day that was not yet compared
     * @param looked until when late records were looked for
     */
    private record Mark(LocalDate first, LocalDate next, Instant looked) {

        static Mark read(String text) {
            String[] words = text.split(" ", -1);
            return new Mark(LocalDate.parse(words[0]), LocalDate.parse(words[1]), Instant.parse(words[2]));
        }

        String written() {
            return first + " " + next + " " + looked;
        }
    }

    @Activate
    public ReckoningSweep(
            @Reference ReckoningStore store,
            @Reference Reckoner reckoner,
            @Reference DeliveryStore marks,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.reckoner = reckoner;
        this.marks = marks;
        this.clock = clock;
        this.sweeping = scheduler.every(BEAT, this::sweep);
    }

    void sweep() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now.minus(GRACE), clock.getZone());
        String text = marks.watermark(MARK);
        Mark mark = text.isEmpty() ? new Mark(today, today, now) : Mark.read(text);
        for (LocalDate day = mark.next(); day.isBefore(today); day = day.plusDays(1)) {
            reckoner.reckon(store.lines(Feeds.span(day, clock.getZone())), day);
        }
        Instant begun = mark.next().atStartOfDay(clock.getZone()).toInstant();
        store.late(mark.looked().minus(OVERLAP), begun).forEach(late -> again(late, mark));
        marks.saveWatermark(MARK, new Mark(mark.first(), today, now).written());
    }

    private void again(Late late, Mark mark) {
        LocalDate first = dayOf(late.first());
        LocalDate last = dayOf(late.last());
        LocalDate day = first.isBefore(mark.first()) ? mark.first() : first;
        for (; !day.isAfter(last) && day.isBefore(mark.next()); day = day.plusDays(1)) {
            reckoner.reckon(List.of(late.hotline()), day);
        }
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    @Deactivate
    public void stop() {
        sweeping.cancel(false);
    }
}
