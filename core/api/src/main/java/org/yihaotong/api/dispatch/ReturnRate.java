package org.yihaotong.api.dispatch;

import java.time.Instant;
import java.util.Objects;

/**
 * How often a unit returns what it gets (退单率).
 *
 * @param since from when
 * @param dispatched referrals that it got
 * @param requested how often it asked to return one
 * @param accepted how often the centre took it back
 */
public record ReturnRate(String unit, Instant since, long dispatched, long requested, long accepted) {

    public ReturnRate {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(since, "since");
    }
}
