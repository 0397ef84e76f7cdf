package org.yihaotong.api.hotline;

/** How a call ended (通话结果). */
public enum CallResult {
    /** 接通. */
    ANSWERED,
    /** 放弃: the caller hung up before anybody answered. */
    ABANDONED,
    /** 忙. */
    BUSY,
    /** 无人接听. */
    NO_AGENT,
    /** 转接. */
    TRANSFERRED
}
