package org.yihaotong.linked.minshenggas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;

/** Orders whose emergency (险情) is open, in the centre's ledger: while there is one, the unit's events are read more often. */
final class Emergencies {

    private static final String LINE = "minshenggas";
    private static final String BOOK = "emergencies";
    private static final String SEEN = "acknowledged";
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int MOST = 50;

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

    /** The unit's emergency desk says that it has it. */
    void acknowledged(String orderNo) {
        open(orderNo).ifPresent(open -> ledger.rewrite(open, SEEN));
    }

    /** What the unit should have acknowledged by now, somebody has to telephone about. */
    void warn(Intake intake) {
        Instant late = clock.instant().minus(TEN_MINUTES);
        ledger.due(LINE, BOOK, late, MOST).stream()
                .filter(open -> !open.text().equals(SEEN))
                .forEach(open ->
                        intake.warn(open.key(), "紧急工单 " + open.key() + " 发出超过 10 分钟，民生天然气还没有签收，请立即拨打 2587777 核实。"));
    }

    boolean isAnyOpen() {
        return !ledger.due(LINE, BOOK, clock.instant(), 1).isEmpty();
    }

    void end(String orderNo) {
        open(orderNo).ifPresent(open -> ledger.delay(open, Optional.empty()));
    }

    private Optional<Ledger.Entry> open(String orderNo) {
        return ledger.find(LINE, BOOK, orderNo).filter(open -> open.due().isPresent());
    }
}
