package org.yihaotong.api.ticket;

/** In what a time limit is counted. */
public enum Span {
    /** 工作日: whole working days, the first one after the start; the last ends when the offices close. */
    WORKING_DAYS,
    /** 工作分钟: minutes while the offices are open. */
    WORKING_MINUTES,
    /** 自然分钟: minutes of the wall clock, day and night. */
    MINUTES
}
