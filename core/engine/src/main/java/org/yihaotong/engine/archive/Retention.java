package org.yihaotong.engine.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.archive.RetentionRules;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.port.ArchiveStore;
import org.yihaotong.engine.port.Shelved;
import org.yihaotong.engine.rule.Books;

/**
 * Reckons how long each archived ticket's persons are kept, anew after every edition of the rules, and has them erased when
 * the time is over. Every step stands by itself: whatever interrupts the sweep, the next one goes on from there.
 */
@Component(service = Retention.class)
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 200;

    private final ArchiveStore archive;
    private final Eraser eraser;
    private final Books books;
    private final RetentionBook book;
    private final Clock clock;

    @Activate
    public Retention(
            @Reference ArchiveStore archive,
            @Reference Eraser eraser,
            @Reference Books books,
            @Reference RetentionBook book,
            @Reference Clock clock) {
        this.archive = archive;
        this.eraser = eraser;
        this.books = books;
        this.book = book;
        this.clock = clock;
    }

    /** Does whatever is due now. */
    public void sweep() {
        reckon(books.edition(book));
        erase();
    }

    private void reckon(Edition<RetentionRules> rules) {
        List<Shelved> behind;
        do {
            behind = archive.reckonedBefore(rules.version(), BATCH);
            archive.reckon(behind.stream()
                    .map(s -> s.reckoned(rules.version(), due(s, rules.content())))
                    .toList());
        } while (behind.size() == BATCH);
    }

    private Optional<Instant> due(Shelved shelved, RetentionRules rules) {
        return rules.years(shelved.type(), shelved.matter()).map(years -> shelved.archivedAt()
                .atZone(clock.getZone())
                .plusYears(years)
                .toInstant());
    }

    private void erase() {
        List<String> due;
        int erased;
        do {
            due = archive.due(clock.instant(), BATCH);
            erased = due.stream().mapToInt(this::erase).sum();
        } while (due.size() == BATCH && erased > 0);
    }

    private int erase(String number) {
        try {
            eraser.erase(number);
            return 1;
        } catch (StaleVersionException e) {
            return 0; // somebody unmasked it, or another node was faster: the next sweep looks again
        } catch (RuntimeException e) {
            LOG.warn("Archived ticket {} could not be erased and is tried again: {}", number, Fault.of(e));
            return 0; // one that fails keeps no other from being erased
        }
    }
}
