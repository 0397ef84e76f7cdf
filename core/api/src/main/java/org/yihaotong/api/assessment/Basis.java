package org.yihaotong.api.assessment;

/** By which of its days an order counts into a period. */
public enum Basis {
    /** 派单日. */
    DISPATCHED,
    /** 到期日. */
    DUE,
    /** 办结日. */
    ANSWERED,
    /** 回访日. */
    CALLED_BACK
}
