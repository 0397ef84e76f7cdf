package org.yihaotong.linked.minshenggas;

import java.time.Clock;
import java.util.Optional;
import org.yihaotong.api.hotline.Ledger;

/** Orders whose emergency (险情) is open, in the centre's ledger: while there is one, the unit's events are read more often. */
final class Emergencies {

    private static final String LINE = "minshenggas";
    private static final String BOOK = "emergencies";

    private final Ledger ledger;
    private final Clock clock;

    Emergencies(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A repeat opens nothing again. */
    void begin(String orderNo) {
        ledger.add(LINE, BOOK, orderNo, "", Optional.of(clock.instant()));
    }

    boolean isAnyOpen() {
        return !ledger.due(LINE, BOOK, clock.instant(), 1).isEmpty();
    }

    void end(String orderNo) {
        ledger.find(LINE, BOOK, orderNo)
                .filter(open -> open.due().isPresent())
                .ifPresent(open -> ledger.delay(open, Optional.empty()));
    }
}
