package org.yihaotong.api.citizen;

/** Where a notice stands. */
public enum NoticeState {
    /** 待发送. */
    WAITING,
    /** 已发送. */
    SENT,
    /** 未发送: given up or no longer needed. */
    NOT_SENT
}
