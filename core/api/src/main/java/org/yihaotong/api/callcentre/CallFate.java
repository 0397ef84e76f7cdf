package org.yihaotong.api.callcentre;

/** What became of a call; every call comes to one of them, once. */
public enum CallFate {
    /** 进行中. */
    OPEN,
    /** 接通: somebody talked with the citizen. */
    ANSWERED,
    /** 放弃: ended before anybody answered. */
    ABANDONED,
    /** 拦截: refused before it reached the queue. */
    BLOCKED
}
