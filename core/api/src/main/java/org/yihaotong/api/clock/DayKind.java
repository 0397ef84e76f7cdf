package org.yihaotong.api.clock;

/** How a day differs from what its weekday says. */
public enum DayKind {
    /** 放假. */
    HOLIDAY,
    /** 调休上班: a Saturday or Sunday on which people work. */
    WORKDAY
}
