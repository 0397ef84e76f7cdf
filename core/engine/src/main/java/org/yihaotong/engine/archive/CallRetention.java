package org.yihaotong.engine.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.rule.Books;

/**
 * Has telephone numbers erased from call records, and from what switches said, once they have been kept as long as the rules
 * say. A minute does so many at most and the next one goes on from there; a minute in which nothing is due costs six look-ups.
 */
@Component(
        service = {},
        immediate = true)
public final class CallRetention {

    private static final Logger LOG = LoggerFactory.getLogger(CallRetention.class);
    private static final Duration BEAT = Duration.ofMinutes(1);
    private static final int BATCH = 200;
    private static final int BATCHES = 50;

    private final CallStore calls;
    private final Books books;
    private final RetentionBook book;
    private final Clock clock;
    private final Future<?> sweeping;

    @Activate
    public CallRetention(
            @Reference CallStore calls,
            @Reference Books books,
            @Reference RetentionBook book,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.calls = calls;
        this.books = books;
        this.book = book;
        this.clock = clock;
        this.sweeping = scheduler.every(BEAT, this::sweep);
    }

    /** Erases what is due now, up to a bound. */
    void sweep() {
        int years = books.edition(book).content().callYears();
        Instant now = clock.instant();
        Instant before = now.atZone(clock.getZone()).minusYears(years).toInstant();
        int all = 0;
        int erased;
        int batch = 0;
        do {
            erased = calls.erase(before, now, BATCH);
            all += erased;
        } while (erased > 0 && ++batch < BATCHES);
        if (all > 0) {
            LOG.info("Telephone numbers erased from {} call records, corrections, rows put aside and calls", all);
        }
    }

    @Deactivate
    public void stop() {
        sweeping.cancel(false);
    }
}
