package org.yihaotong.standard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;
import org.yihaotong.kit.link.JsonObject;

/**
 * Tears out of the ledger what nobody can need any more: nonces after their window, files that no reply used, and all else
 * once it cannot be read by a cursor and its order is over. What stays is a line for each order, which counts its version.
 */
final class Sweep {

    private static final List<String> BOOKS =
            List.of(Shelf.NOTICES, Replies.BOOK, Shelf.STATES, Shelf.FILES, Uploads.BOOK);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration NEXT_LOOK = Duration.ofDays(1);
    private static final int AT_ONCE = 50;

    private final String hotline;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Uploads uploads;
    private final Clock clock;
    private volatile Instant next = Instant.EPOCH;

    Sweep(String hotline, Ledger ledger, Shelf shelf, Uploads uploads, Clock clock) {
        this.hotline = hotline;
        this.ledger = ledger;
        this.shelf = shelf;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Sweeps once a minute at most. */
    void sweep() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        ledger.removeDue(hotline, Nonces.BOOK, now);
        for (String book : BOOKS) {
            ledger.due(hotline, book, now, AT_ONCE).forEach(entry -> look(book, entry, now));
        }
    }

    private void look(String book, Entry entry, Instant now) {
        if (orderNo(book, entry).filter(no -> !shelf.isOver(no)).isPresent()) {
            ledger.delay(entry, Optional.of(now.plus(NEXT_LOOK)));
        } else if (book.equals(Uploads.BOOK)) {
            uploads.remove(entry.key());
        } else {
            ledger.remove(hotline, Shelf.CONFIRMED, entry.key());
            ledger.remove(hotline, book, entry.key());
        }
    }

    private static Optional<String> orderNo(String book, Entry entry) {
        return switch (book) {
            case Shelf.NOTICES -> JsonObject.parse(entry.text()).flatMap(notice -> notice.text("orderNo"));
            case Replies.BOOK -> Optional.of(Replies.orderNo(entry));
            case Shelf.FILES -> Optional.of(entry.text());
            case Uploads.BOOK -> Uploads.orderNo(entry);
            default -> Optional.of(entry.key());
        };
    }
}
