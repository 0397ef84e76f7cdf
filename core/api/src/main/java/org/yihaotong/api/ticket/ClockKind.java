package org.yihaotong.api.ticket;

/** What a running clock measures. */
public enum ClockKind {
    /** 派单. */
    DISPATCH,
    /** 签收. */
    ACKNOWLEDGE,
    /** 办理, from dispatch. */
    HANDLE,
    /** 审核. */
    REVIEW,
    /** 回访. */
    CALLBACK
}
