package org.yihaotong.api.ticket;

/** What a running clock measures. */
public enum ClockKind {
    /** 派单. */
    DISPATCH,
    /** 签收. */
    ACKNOWLEDGE,
    /** 首次联系: the unit speaks with the citizen. */
    FIRST_CONTACT,
    /** 办理, from dispatch. */
    HANDLE,
    /** 退单, from dispatch: afterwards the unit is first-responsible. */
    RETURN,
    /** 审核, of replies and of return requests. */
    REVIEW,
    /** 裁定. */
    ARBITRATION,
    /** 回访. */
    CALLBACK,
    /** 督办反馈. */
    SUPERVISION
}
