package org.yihaotong.engine.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.engine.port.telephony.TelephonyStore.CountQuery;

/** What the rules make of counting. Pure. */
final class Counting {

    private Counting() {}

    static CountQuery of(CallRules rules, Instant from, Instant before, Duration step, Optional<String> hotline) {
        return new CountQuery(
                from,
                before,
                step.toSeconds(),
                hotline,
                rules.answerSeconds() * 1000L,
                rules.shortAbandonSeconds() * 1000L,
                rules.waitFromOffer(),
                rules.countLosers());
    }
}
