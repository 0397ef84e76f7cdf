package org.yihaotong.engine.assessment;

import org.yihaotong.api.ticket.Satisfaction;

/** Which of the five levels count as satisfied: 非常满意, 满意, 基本满意. */
final class Judgement {

    private Judgement() {}

    static boolean isSatisfied(Satisfaction level) {
        return level.compareTo(Satisfaction.FAIRLY_SATISFIED) <= 0;
    }
}
