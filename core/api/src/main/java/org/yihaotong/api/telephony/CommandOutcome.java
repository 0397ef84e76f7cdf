package org.yihaotong.api.telephony;

/** How a command ended: each ends once, in one of these. */
public enum CommandOutcome {
    /** 成功: it was seen to happen, not merely accepted. */
    DONE,
    /** 失败. */
    FAILED,
    /** 超时: nothing was seen to happen in time. */
    TIMED_OUT
}
