package org.yihaotong.api.callcentre;

/** How far a command to the switch has come. */
public enum CommandState {
    /** 已下发: on its way; one of the four below follows. */
    SENT,
    /** 成功. */
    DONE,
    /** 失败: the switch tried and could not. */
    FAILED,
    /** 超时: nothing was seen to happen. */
    TIMED_OUT,
    /** 拒绝: nothing was tried. */
    REJECTED
}
