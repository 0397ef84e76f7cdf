package org.yihaotong.engine.assessment;

import org.yihaotong.api.assessment.Measure;

/** Adds up which measures are true. */
final class Flags {

    private long sum;

    Flags with(Measure measure, boolean isTrue) {
        sum |= isTrue ? measure.flag() : 0;
        return this;
    }

    long sum() {
        return sum;
    }
}
