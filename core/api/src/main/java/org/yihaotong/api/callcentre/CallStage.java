package org.yihaotong.api.callcentre;

/** Where a call is at this moment. */
public enum CallStage {
    /** 来电. */
    OFFERED,
    /** 排队. */
    QUEUED,
    /** 振铃. */
    RINGING,
    /** 通话. */
    TALKING,
    /** 保持. */
    HELD,
    /** 咨询. */
    CONSULTING,
    /** 三方. */
    CONFERENCE,
    /** 转接中: handed over, the target has not answered yet. */
    TRANSFERRING,
    /** 已转出: talks with somebody outside the centre's seats. */
    HANDED_OVER,
    /** 已结束. */
    ENDED
}
