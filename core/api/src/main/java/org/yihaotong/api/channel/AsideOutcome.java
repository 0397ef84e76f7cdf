package org.yihaotong.api.channel;

/** What became of a message that was laid aside. */
public enum AsideOutcome {
    /** 待处理. */
    OPEN,
    /** 已受理. */
    TAKEN,
    /** 已弃置: a person decided that nothing is to be done. */
    DISCARDED,
    /** 已过期: nobody looked at it as long as it was kept. */
    EXPIRED
}
