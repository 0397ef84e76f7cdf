package org.yihaotong.api.channel;

/** Why a channel did not take a message by itself. */
public enum AsideReason {
    /** 读不懂. */
    UNREADABLE,
    /** 过大. */
    TOO_LARGE,
    /** 没有内容. */
    EMPTY,
    /** 过于频繁. */
    FLOOD,
    /** 不合要求: the centre's rules refuse it as it is. */
    REFUSED,
    /** 编号重复: two messages came under one id. */
    SAME_ID
}
