package org.yihaotong.api.ticket;

/** Five levels of content (满意度). */
public enum Satisfaction {
    /** 非常满意. */
    VERY_SATISFIED,
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    FAIRLY_SATISFIED,
    /** 不满意. */
    DISSATISFIED,
    /** 非常不满意. */
    VERY_DISSATISFIED
}
