package org.yihaotong.api.ticket;

/** How urgent an appeal is (紧急程度). */
public enum Urgency {
    /** 一般. */
    NORMAL,
    /** 紧急. */
    URGENT,
    /** 特急. */
    CRITICAL
}
